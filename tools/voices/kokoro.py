"""Kokoro-82M, the carrier, the cut, and what makes a clip of it."""
import hashlib
import json
import subprocess

import numpy as np
import onnxruntime as ort
import soundfile as sf
from scipy import signal

RATE = 24_000
HOP = 120  # 5 ms
# Counts up whenever clips come out differently. 1 let the silence around run at its own pace; nothing else differs.
RECIPE = 2
KEPT = {"1", "2"}
# What is said before a clip, and cut off again: a word that stands alone gets a false vowel before its first consonant.
# The shortest after which a voice makes a pause; the American ones pause after one word, the British run on.
CARRIERS = {
    "listen": {"us": "lˈɪsᵊn. "},
    "please": {"uk": "plˈiːz lˈɪsᵊn kˈɛːfəli. "},
    "repeat": {"us": "plˈiz lˈɪsᵊn kˈɛɹfəli ænd ɹəpˈit ˈæftəɹ mˌi. ", "uk": "plˈiːz lˈɪsᵊn kˈɛːfəli and ɹɪpˈiːt ˈɑːftə mˌiː. "},
}
# Between which seconds after the first sound a carrier is over, at speed 0.8.
OVER = {"listen": (0.4, 0.87), "please": (1.15, 1.75), "repeat": (1.9, 2.75)}
LOUDNESS = -16.0  # LUFS from two loudspeakers, the loudest 400 ms, as tools/sounds.py has it
PEAK = 10 ** (-1.5 / 20)  # packing moves peaks a little: one dB under full scale is the promise
QUALITY = "0"  # 45 kbit/s; friction stays whole, and -1 makes holes in it


class Voices:
    def __init__(self, folder, threads):
        self.folder = folder
        self.vocab = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.model = ort.InferenceSession(str(folder / "kokoro-int8-paced.onnx"), options, providers=["CPUExecutionProvider"])
        self.styles = {}

    def synthesize(self, voice, phonemes, speed):
        """Samples at 24 kHz; the row of the voice's style is chosen by the number of signs."""
        if voice not in self.styles:
            self.styles[voice] = np.fromfile(self.folder / f"{voice}.bin", "<f4").reshape(-1, 256)
        unknown = {c for c in phonemes if c not in self.vocab}
        if unknown:
            raise ValueError(f"no sign {unknown} in {phonemes}")
        tokens = [self.vocab[c] for c in phonemes]
        row = min(len(tokens), 510) - 1
        # The model's own silence before and behind is two fifths of a word: hurried, because it costs time.
        pace = np.full(len(tokens) + 2, speed, dtype=np.float32)
        pace[0] *= 4
        pace[-2:] *= (2, 4)
        feed = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": self.styles[voice][row : row + 1].astype(np.float32),
            "speed": pace,
        }
        return self.model.run(None, feed)[0].ravel()


def levels(audio):
    """dB of each 5 ms, of 10 ms around it, without the rumble under 60 Hz."""
    audio = signal.sosfilt(signal.butter(2, 60, "high", fs=RATE, output="sos"), audio)
    squares = np.convolve(audio**2, np.ones(2 * HOP) / (2 * HOP), "same")[::HOP]
    return 10 * np.log10(squares + 1e-12)


def cut(audio, carrier, speed=0.8):
    """What follows the pause behind the carrier: a pair of samples, or None where there is no clear pause."""
    level = levels(audio)
    top = level.max()
    loud = np.flatnonzero(level > top - 30)
    if len(loud) == 0:
        return None
    first = loud[0]
    begin = 0
    if carrier:
        # The pause: the first quiet stretch of 80 ms or more that begins where the carrier can be over, or else the longest
        # of 40 ms or more. What begins later is the closed mouth of a p, t or k in the word itself.
        earliest, latest = (first + int(t * 0.8 / speed * 200) for t in OVER[carrier])
        edges = np.flatnonzero(np.diff(np.concatenate([[0], (level < top - 33).astype(int), [0]])))
        quiet = [(max(s, earliest), e) for s, e in zip(edges[::2], edges[1::2]) if e > earliest and s <= latest]
        long, short = [s for s, e in quiet if e - s >= 16], [(e - s, s) for s, e in quiet if e - s >= 8]
        pause = long[0] if long else max(short)[1] if short else None
        after = [i for i in loud if pause is not None and i > pause + 7]
        if not after:
            return None
        begin, first = pause, after[0]
    # The weak beginnings of th, f and h are far under 30 dB: back to where the pause is as quiet as it gets.
    lead = level[begin:first]
    floor = np.percentile(lead, 20) if len(lead) > 8 else top - 60
    gate = max(floor + 6, top - 58)
    start, misses = first, 0
    for i in range(first, begin, -1):
        if level[i] > gate:
            start, misses = i, 0
        else:
            misses += 1
            if misses > 4:
                break
    last = np.flatnonzero(level > top - 45)[-1]
    return start * HOP, last * HOP


def loudness(audio, rate=RATE):
    """LUFS of the loudest 400 ms, from both loudspeakers (BS.1770's filters, no gate)."""
    # The two filters of BS.1770, made for this rate by the bilinear transform of their analog shapes.
    f0, gain, q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k = np.tan(np.pi * f0 / rate)
    vh, vb = 10 ** (gain / 20), (10 ** (gain / 20)) ** 0.4996667741545416
    a0 = 1 + k / q + k * k
    shelf = [(vh + vb * k / q + k * k) / a0, 2 * (k * k - vh) / a0, (vh - vb * k / q + k * k) / a0, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]
    f0, q = 38.13547087602444, 0.5003270373238773
    k = np.tan(np.pi * f0 / rate)
    a0 = 1 + k / q + k * k
    high = [1, -2, 1, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]
    weighted = signal.sosfilt([shelf, high], audio)
    window = round(0.4 * rate)
    total = np.concatenate([[0], np.cumsum(weighted**2)])
    best = (total[window:] - total[:-window]).max() if len(audio) >= window else total[-1]
    return -0.691 + 10 * np.log10(2 * best / window + 1e-12)


def true_peak(audio):
    """The peak between the samples too, four times as fine; as a factor of full scale."""
    return float(np.abs(signal.resample_poly(audio, 4, 1)).max())


def finish(audio, start, end):
    """The clip with 30 ms before and 60 ms behind, faded in within 20 ms and out within 40, as loud as the others."""
    clip = audio[max(0, start - 720) : end + 1440].astype(np.float64)
    clip = signal.sosfilt(signal.butter(2, 50, "high", fs=RATE, output="sos"), clip)
    fade_in, fade_out = min(480, len(clip) // 4), min(960, len(clip) // 4)
    clip[:fade_in] *= 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, fade_in))
    clip[-fade_out:] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fade_out))
    gain = min(10 ** ((LOUDNESS - loudness(clip)) / 20), PEAK / true_peak(clip))
    return clip * gain


def pack(clip, path):
    """Ogg Vorbis, mono, 24 kHz; the same clip gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = (np.clip(clip, -1, 1) * 32767).round().astype("<i2").tobytes()
    serial = int(hashlib.sha256(path.name.encode()).hexdigest()[:6], 16)
    command = ["oggenc", "-Q", "-r", "-R", str(RATE), "-B", "16", "-C", "1", "-q", QUALITY, "--serial", str(serial), "-o", str(path), "-"]
    subprocess.run(command, input=raw, check=True)


def unpack(path):
    audio, rate = sf.read(path)
    assert rate == RATE and audio.ndim == 1, path
    return audio


class Cache:
    """What the model said, kept outside the repository, so that cutting and checking can be done over without it."""

    def __init__(self, folder, threads):
        self.folder, self.threads, self.voices = folder, threads, None

    def path(self, voice, carrier, accent, phonemes, speed):
        said = (CARRIERS[carrier][accent] if carrier else "") + phonemes
        key = hashlib.sha256(f"{voice}\t{said}\t{speed}".encode()).hexdigest()[:24]
        return self.folder / f"said{RECIPE}" / key[:2] / f"{key}.npy", said

    def say(self, voice, carrier, accent, phonemes, speed):
        path, said = self.path(voice, carrier, accent, phonemes, speed)
        if not path.exists():
            if self.voices is None:
                self.voices = Voices(self.folder / "model", self.threads)
            audio = self.voices.synthesize(voice, said, speed)
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            with open(part, "wb") as file:
                np.save(file, (np.clip(audio, -1, 1) * 32767).round().astype(np.int16))
            part.rename(path)
        return np.load(path).astype(np.float32) / 32767
