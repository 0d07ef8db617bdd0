"""What can be measured in a clip without knowing any words, and what that says about the word it should be."""
import numpy as np
from scipy import signal

from kokoro import RATE, loudness, true_peak

STEP = 120  # 5 ms
WINDOW = 360  # 15 ms
VOICELESS = {"S", "SH", "TH", "F", "HH", "P", "T", "K", "CH"}
VOICED = {"B", "D", "G", "V", "DH", "Z", "JH", "M", "N", "L", "R", "W", "Y", "ZH"}


def bands(clip):
    """dB per 5 ms in bands, and how periodic each frame is (0 to 1)."""
    padded = np.concatenate([np.zeros(WINDOW // 2), clip, np.zeros(WINDOW)])
    count = len(clip) // STEP
    frames = np.stack([padded[i * STEP : i * STEP + WINDOW] for i in range(count)]) * np.hanning(WINDOW)
    power = np.abs(np.fft.rfft(frames, 512)) ** 2 / WINDOW
    hertz = np.fft.rfftfreq(512, 1 / RATE)

    def band(low, high):
        return 10 * np.log10(power[:, (hertz >= low) & (hertz < high)].sum(1) + 1e-10)

    low = signal.sosfiltfilt(signal.butter(4, 900, "low", fs=RATE, output="sos"), clip)
    wide = np.concatenate([np.zeros(480), low, np.zeros(960)])
    pitch = np.zeros(count)
    for i in range(count):
        piece = wide[i * STEP : i * STEP + 960]
        piece = piece - piece.mean()
        energy = (piece**2).sum()
        if energy > 1e-6:
            lags = np.fft.irfft(np.abs(np.fft.rfft(piece, 2048)) ** 2)[:480] / energy
            # A lag of n leaves 960 - n samples: weigh that out. 75 to 400 Hz.
            pitch[i] = (lags[60:320] * 960 / (960 - np.arange(60, 320))).max()
    return {
        "all": band(60, 11900), "voice": band(80, 500), "middle": band(400, 3500), "high": band(4000, 11000), "sharp": band(5500, 11000), "dull": band(1800, 4500), "periodic": pitch,
    }


def runs(mask):
    """(first, past the last) of each stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(int), [0]])))
    return list(zip(edges[::2], edges[1::2]))


def measures(clip):
    """Numbers about a clip."""
    b = bands(clip)
    top = b["all"].max()
    level = b["all"] - top
    sounding = np.flatnonzero(level > -38)
    first, last = sounding[0], sounding[-1] + 1
    voiced = (b["voice"] > b["voice"].max() - 22) & (b["periodic"] > 0.5)
    # Holes of 10 ms inside a voiced stretch are none.
    for start, end in runs(~voiced):
        if end - start <= 2 and 0 < start and end < len(voiced):
            voiced[start:end] = True
    voices = [(s, e) for s, e in runs(voiced) if e - s >= 5]
    m = {"seconds": len(clip) / RATE, "lufs": loudness(clip), "peak": 20 * np.log10(true_peak(clip) + 1e-9)}
    m["head"] = first * 5
    m["tail"] = (len(level) - last) * 5
    m["edge"] = 20 * np.log10(max(np.abs(clip[:48]).max(), np.abs(clip[-48:]).max()) + 1e-9)
    if not voices:
        return m | {"onset": 0, "onset_faint": 0, "onset_high": -99, "onset_tilt": 0, "dip": 0, "blob": -99, "blob_ms": 0, "end": 0, "end_high": -99, "end_high_ms": 0, "voiced": 0}
    # The vowel that carries the beginning: the first voiced stretch that is loud in the middle, too.
    strong = [(s, e) for s, e in voices if (b["middle"][s:e] > b["middle"].max() - 18).any()]
    start, end = (strong or voices)[0]
    before = slice(first, max(start, first))
    m["onset"] = int((start - first) * 5)  # ms of sound before the voice
    faint = start
    while faint > 0 and level[faint - 1] > -52:
        faint -= 1
    m["onset_faint"] = int((start - faint) * 5)  # the same, th and f counted from where they can just be seen
    lead = slice(max(0, first - 4), start)  # what is weak begins before `first`
    high = b["high"][lead] - top
    m["onset_high"] = float(high.max()) if start > lead.start else -99.0
    m["onset_high_ms"] = int((high > max(-45, m["onset_high"] - 12)).sum() * 5) if start > lead.start else 0
    loudest = lead.start + int(high.argmax()) if start > lead.start else start
    m["onset_tilt"] = float(b["sharp"][loudest] - b["dull"][loudest])
    # A vowel before the consonant: a bump in the middle band within the first 150 ms, then a dip of some depth.
    middle = np.convolve(np.pad(b["middle"], 2, "edge"), np.ones(5) / 5, "valid") - b["middle"].max()
    m["blob"], m["dip"] = -99.0, 0.0
    near = range(first, min(first + 36, len(middle) - 3))
    for i in near:
        if not (b["periodic"][i] > 0.5 and middle[i] > -22 and middle[i] >= middle[max(0, i - 2) : i + 3].max()):
            continue
        after = middle[i : min(len(middle), i + 40)]
        low = int(after.argmin())
        later = after[low:]
        depth = min(middle[i], later.max()) - after.min()
        if depth > m["dip"] and later.max() > -8:
            m["dip"], m["blob"] = float(depth), float(middle[i])
            m["blob_ms"] = int((i - first) * 5)
    # The end: friction behind the last voice.
    s, e = voices[-1]
    tail = b["high"][e:last] - top
    m["end"] = int((last - e) * 5)
    m["end_high"] = float(tail.max()) if len(tail) else -99.0
    m["end_high_ms"] = int((tail > -45).sum() * 5) if len(tail) else 0
    m["voiced"] = int(sum(e - s for s, e in voices) * 5)
    return m
