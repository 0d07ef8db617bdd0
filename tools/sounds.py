#!/usr/bin/env python3
"""Makes the sounds in assets/sounds: all of them ours, out of nothing but sums of sines and noise.

One family: soft mallets on wood, in C. Nothing startles, and a miss is as gentle as the rest.
Every sound comes out at -16 LUFS, heard on two loudspeakers, or as near to that as a peak of
-1.5 dB allows (very short ones). A sound under three seconds is measured by its loudest 400 ms,
a longer one over its whole length. The same run gives the same bytes.

Needs oggenc (Debian's vorbis-tools).
"""
import math
import random
import struct
import subprocess
import wave
from pathlib import Path

SOUNDS = Path(__file__).resolve().parent.parent / "assets" / "sounds"
RATE = 48_000
LOUDNESS = -16.0
# One dB under full scale is the promise; packing moves peaks a little.
PEAK = 10 ** (-1.5 / 20)

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def pitch(name):
    """The frequency of a note: "C5", "A4"."""
    return 440 * 2 ** ((NAMES[name[0]] - 9 + 12 * (int(name[1]) - 4)) / 12)


def silence(seconds):
    return [0.0] * round(seconds * RATE)


def put(onto, sound, at, gain=1.0, around=False):
    """Adds a sound at a time in seconds; past the end it comes round again, or makes the end later."""
    start = round(at * RATE)
    if around:
        for i, x in enumerate(sound):
            onto[(start + i) % len(onto)] += x * gain
        return onto
    if start + len(sound) > len(onto):
        onto.extend([0.0] * (start + len(sound) - len(onto)))
    for i, x in enumerate(sound):
        onto[start + i] += x * gain
    return onto


def struck(partials, seconds, attack=0.003):
    """Something struck: (frequency, strength, seconds until it is a third) each, dying away."""
    out = silence(seconds)
    for frequency, strength, tau in partials:
        if frequency > 12_000:
            continue
        w, r = 2 * math.pi * frequency / RATE, math.exp(-1 / (tau * RATE))
        a, b = 2 * r * math.cos(w), r * r
        before, now = 0.0, strength * r * math.sin(w)
        for i in range(1, len(out)):
            out[i] += now
            before, now = now, a * now - b * before
    rise = round(attack * RATE)
    for i in range(min(rise, len(out))):
        out[i] *= 0.5 - 0.5 * math.cos(math.pi * i / rise)
    fall = round(0.02 * RATE)
    for i in range(min(fall, len(out))):
        out[-1 - i] *= i / fall
    return out


def mallet(note, seconds=0.9, soft=1.0):
    """A bar of a marimba under a soft mallet. Low bars ring longer."""
    f = pitch(note) if isinstance(note, str) else note
    ring = 0.34 * (440 / f) ** 0.45
    return struck([
        (f, 1.0, ring), (f * 2.01, 0.10 / soft, ring * 0.5), (f * 3.93, 0.22 / soft, ring * 0.28),
        (f * 9.2, 0.06 / soft, ring * 0.09),
    ], seconds, 0.003 * soft)


def wood(frequency, ring=0.035, seconds=0.16):
    """A tap on wood."""
    return struck([
        (frequency, 1.0, ring), (frequency * 1.51, 0.45, ring * 0.7), (frequency * 2.68, 0.3, ring * 0.45),
        (frequency * 4.2, 0.12, ring * 0.25),
    ], seconds, 0.0015)


def air(seconds, low, high, shape, seed):
    """Noise between two frequencies, as loud as shape(t) says, t from 0 to 1."""
    rng = random.Random(seed)
    out, slow, slower = silence(seconds), 0.0, 0.0
    for i in range(len(out)):
        t = i / len(out)
        # Two plain one-pole filters: what is left between them is a soft band.
        top = 1 - math.exp(-2 * math.pi * (high(t) if callable(high) else high) / RATE)
        bottom = 1 - math.exp(-2 * math.pi * (low(t) if callable(low) else low) / RATE)
        slow += top * (rng.uniform(-1, 1) - slow)
        slower += bottom * (slow - slower)
        out[i] = (slow - slower) * shape(t)
    return out


def hump(at, power=2.0):
    """Rises to 1 at a share of the time and falls again."""
    def shape(t):
        x = t / at if t < at else (1 - t) / (1 - at)
        return math.sin(math.pi / 2 * max(0.0, x)) ** power
    return shape


def room(sound, around=False):
    """A few quiet reflections, darker each time: a small wooden room."""
    out = list(sound)
    for delay, gain, dark in ((0.019, 0.16, 2600), (0.031, 0.12, 2000), (0.047, 0.08, 1500)):
        k, low, echo = 1 - math.exp(-2 * math.pi * dark / RATE), 0.0, []
        for x in sound:
            low += k * (x - low)
            echo.append(low * gain)
        put(out, echo, delay, around=around)
    return out


def tune(*notes, soft=1.0, seconds=0.9):
    """Mallet notes: (name or names, time, strength)."""
    out = []
    for names, at, strength in notes:
        for name in names.split():
            put(out, mallet(name, seconds, soft), at, strength)
    return out


def card_dealt():
    out = air(0.13, 500, 2600, hump(0.35), 1)
    put(out, wood(520), 0.07, 0.10)
    return put(out, mallet("G4", 0.45), 0.07, 0.07)


def part_turned():
    return put(wood(640), mallet("E5", 0.4), 0.0, 0.8)


def number_drawn():
    out, rng, at = [], random.Random(3), 0.0
    while at < 0.95:
        strength = 0.18 + 0.5 * at
        put(out, mallet(rng.choice(("C4", "E4")), 0.3, 1.6), at, strength)
        put(out, wood(330), at, strength * 0.5)
        at += 0.066 - 0.018 * at
    return put(put(out, mallet("C6", 1.0), 1.06, 1.2), mallet("G5", 1.0), 1.06, 0.7)


def storm():
    out = air(1.05, 90, lambda t: 500 + 1100 * math.sin(math.pi * t), hump(0.45, 1.4), 4)
    out = [x * 2.4 for x in out]
    put(out, air(1.05, 700, lambda t: 1400 + 900 * math.sin(9 * t), hump(0.5), 5), 0.0, 0.6)
    for i, name in enumerate(("C6", "A5", "G5", "E5", "D5", "C5", "A4", "G4")):
        put(out, mallet(name, 0.5, 1.5), 0.12 + 0.085 * i, 0.16)
    return out


def dice():
    out = []
    for at, f, strength in ((0, 700, .7), (.07, 840, .6), (.13, 640, .7), (.22, 760, .55), (.33, 690, .6), (.47, 620, .8)):
        put(out, wood(f, 0.028), at, strength)
    return put(out, mallet("G4", 0.4), 0.47, 0.35)


def coin():
    ring = struck([(2093, 1, .22), (2101, .6, .3), (3951, .35, .12), (5588, .12, .06)], 0.9, 0.002)
    return put(put(list(ring), mallet("C6", 0.6), 0.0, 0.4), ring, 0.09, 0.7)


def janken():
    out = tune(("G4", 0, .8), ("G4", .3, .8), ("C5 E5", .6, .8), soft=1.1)
    for at in (0, .3, .6):
        put(out, wood(420), at, 0.35)
    return out


def noise_warning():
    hush = air(0.6, 1400, 4200, hump(0.3, 1.3), 6)
    return put([x * 0.5 for x in hush], tune(("D4", 0, 1), ("D4", .32, .8), soft=1.6), 0.1, 0.5)


def thinking():
    """Four bars of three seconds that come round without a seam: what rings past the end is at the start."""
    out = silence(12)
    bars = (("C4", "E4", "G4", "A4"), ("A4", "C5", "E4", "G4"), ("F4", "A4", "C5", "D5"), ("G4", "D5", "A4", "E5"))
    for bar, names in enumerate(bars):
        for beat, name in enumerate(names):
            put(out, mallet(name, 1.3, 1.8), bar * 3 + beat * 0.75, 0.55, around=True)
        for beat, name in ((1.5, names[2]), (3.5, names[1])):
            put(out, mallet(pitch(name) * 2, 0.8, 2.0), bar * 3 + beat * 0.75, 0.16, around=True)
        put(out, mallet(pitch(names[0]) / 2, 2.4, 2.2), bar * 3, 0.5, around=True)
        for beat in (0, 1, 2, 3):
            put(out, wood(900, 0.012, 0.06), bar * 3 + beat * 0.75 + 0.375, 0.05, around=True)
    return room(out, around=True)


FAMILY = {
    "card-dealt": card_dealt,
    "part-turned": part_turned,
    "team-called": lambda: tune(("G4", 0, .8), ("C5", .13, 1)),
    "steal-offered": lambda: tune(("C5", 0, .7), ("E5", .11, .8), ("A5", .22, 1)),
    "number-drawn": number_drawn,
    "answer-shown": lambda: tune(("C4", 0, .8), ("G4", .05, .8), ("E5", .10, .9), ("G5", .15, .7), soft=1.2),
    "right": lambda: tune(("E5", 0, 1), ("C5", .15, 1), ("E5", .34, 1), ("C5 G5", .49, .9)),
    "half": lambda: tune(("E5", 0, 1), ("C5", .17, .9)),
    "wrong": lambda: tune(("A4", 0, .8), ("F4", .24, .7), soft=1.7),
    "pass": lambda: put(put([], wood(600), 0, 1), wood(480), 0.12, 0.9),
    "points-up": lambda: tune(("C5", 0, .7), ("D5", .06, .7), ("E5", .12, .8), ("G5", .18, 1), seconds=0.6),
    "points-down": lambda: tune(("G4", 0, .8), ("E4", .10, .8), ("D4", .20, .7), soft=1.5, seconds=0.6),
    "time-up": lambda: tune(("C5 G5", 0, .8), ("C5 G5", .2, .8), ("C5 E5 G5", .4, .9), soft=1.3),
    "game-ended": lambda: tune(("G4", 0, .8), ("C5", .13, .8), ("E5", .26, .8), ("G5", .39, .9), ("E5", .58, .7),
                               ("C5 E5 G5 C6", .74, .8), ("C4", .74, .6), seconds=1.1),
    "storm": storm,
    "square-opened": lambda: put(put([], wood(500), 0, .8), put(wood(760), mallet("D5", 0.4), 0, .6), 0.07),
    "target-chosen": lambda: put(tune(("A4", 0, .8), ("D5", .09, 1), seconds=0.6), wood(560), 0.0, 0.4),
    "dice": dice,
    "coin": coin,
    "janken": janken,
    "noise-warning": noise_warning,
    "bell-near": lambda: tune(("E5", 0, .9), ("C5", .42, .9), ("D5", .84, .9), ("G4", 1.26, 1), soft=1.4, seconds=1.3),
    "beat-high": lambda: put(wood(1180, 0.022, 0.12), mallet("G5", 0.12), 0.0, 0.5),
    "beat-low": lambda: put(wood(800, 0.022, 0.12), mallet("C5", 0.12), 0.0, 0.5),
    "tick": lambda: wood(620, 0.02, 0.1),
    "thinking": thinking,
}
# What is in strict time is left dry, and the loop has its room already.
DRY = {"beat-high", "beat-low", "tick", "thinking"}


def weighted(sound):
    """The K weighting of ITU-R BS.1770, at 48 kHz."""
    for b, a in (((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585)),
                 ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))):
        x1 = x2 = y1 = y2 = 0.0
        out = []
        for x in sound:
            y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
            x2, x1, y2, y1 = x1, x, y1, y
            out.append(y)
        sound = out
    return sound


def loudness(sound):
    """In LUFS, from both loudspeakers: of the loudest 400 ms, or of all where it is three seconds or more."""
    squares = [x * x for x in weighted(sound)]
    window = len(squares) if len(sound) >= 3 * RATE else round(0.4 * RATE)
    total = best = sum(squares[:window])
    for i in range(window, len(squares)):
        total += squares[i] - squares[i - window]
        best = max(best, total)
    return -0.691 + 10 * math.log10(2 * best / window)


def peak(sound):
    """The peak between the samples too: four points for each, by a short windowed sinc."""
    taps = 8
    best = max(map(abs, sound))
    for phase in (0.25, 0.5, 0.75):
        kernel = []
        for k in range(-taps + 1, taps + 1):
            x = k - phase
            kernel.append(math.sin(math.pi * x) / (math.pi * x) * (0.5 + 0.5 * math.cos(math.pi * x / (taps + 0.5))))
        # Only near a large sample can there be a larger one between two.
        for i in range(taps - 1, len(sound) - taps):
            if abs(sound[i]) > 0.7 * best or abs(sound[i + 1]) > 0.7 * best:
                best = max(best, abs(sum(kernel[j] * sound[i - taps + 1 + j] for j in range(2 * taps))))
    return best


def write(stem, sound):
    gain = min(10 ** ((LOUDNESS - loudness(sound)) / 20), PEAK / peak(sound))
    sound = [x * gain for x in sound]
    scratch = SOUNDS / f"{stem}.wav"
    with wave.open(str(scratch), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(x * 32767)) for x in sound))
    ogg = SOUNDS / f"{stem}.ogg"
    subprocess.run(["oggenc", "-Q", "-q", "6", "--serial", "1", "-o", str(ogg), str(scratch)], check=True)
    scratch.unlink()
    print(f"{stem:14} {len(sound) / RATE:5.2f} s  {loudness(sound):6.1f} LUFS  {20 * math.log10(peak(sound)):5.1f} dB  {ogg.stat().st_size:6} bytes")


def main():
    SOUNDS.mkdir(exist_ok=True)
    for stem, make in FAMILY.items():
        sound = make()
        write(stem, sound if stem in DRY else room(sound))


if __name__ == "__main__":
    main()
