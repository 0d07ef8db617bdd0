#!/usr/bin/env python3
"""Judges clips: what each sound at the beginning and the end must look like, and what a recogniser would rather hear.

    check.py [--accent us|uk]      looks at every clip of the manifest again, as it lies in its file
The thresholds, and why they are where they are: README.md.
"""
from measure import VOICED, VOICELESS

VOWELS = {"IY", "IH", "EH", "AE", "AH", "AA", "AO", "OW", "UH", "UW", "ER", "EY", "AY", "AW", "OY"}

# The first sound: at least so many ms without voice, its highest band (4–11 kHz) at least so many dB against the whole
# clip's loudest 15 ms, and (where the place of the friction tells two sounds apart) 5.5–11 kHz against 1.8–4.5 kHz between.
FIRST = {
    "S": (70, -18, 6, 60), "SH": (70, -20, -12, 14), "CH": (35, -22, -14, 22), "TH": (40, -42, -25, 30), "F": (40, -42, -25, 30), "HH": (38, -55, -60, 60),
    "P": (28, -60, -60, 60), "T": (28, -30, -60, 60), "K": (28, -45, -60, 60),
}
# Before a voiced first sound: a bump this loud (dB under the loudest of 400–3500 Hz), then a dip this deep, within 90 ms.
BUMP = {
    "M": (-15, 1.5), "N": (-15, 1.5), "L": (-15, 1.5), "R": (-15, 5.5), "W": (-15, 5.5), "Y": (-12, 6), "B": (-20, 6), "D": (-20, 6), "G": (-20, 6),
    "V": (-19, 7), "DH": (-16, 10), "Z": (-13, 10), "JH": (-14, 7), "ZH": (-14, 7),
}
# The last sound: high band at least so loud, for so many ms behind the last voice.
LAST = {"S": (-22, 70), "SH": (-22, 70), "CH": (-24, 40), "JH": (-28, 30), "Z": (-34, 30), "TH": (-48, 45), "F": (-48, 45)}
# How many points better another reading must fit before it counts, by the kind of the difference.
SECOND = {"vowel before": 60, "consonant": 600, "left out": 500}
LENGTH = {"word": (0.26, 0.030, 0.62, 0.125), "sentence": (0.30, 0.042, 0.90, 0.115), "line": (0.30, 0.042, 0.90, 0.115)}


def judge(m, names, kind, second=None):
    """What is wrong with a clip: a list of reasons, empty where it may ship."""
    wrong = []
    first, last = names[0], names[-1]
    if first in VOICELESS:
        onset, high, low, up = FIRST[first]
        before = m["onset_faint" if first in ("TH", "F") else "onset"]
        if before < onset:
            wrong.append(f"voice {before} ms after the beginning of {first}")
        elif m["onset_high"] < high:
            wrong.append(f"no friction in {first}: {m['onset_high']:.0f} dB")
        elif not low <= m["onset_tilt"] <= up:
            wrong.append(f"{first} sounds {m['onset_tilt']:.0f} dB sharp")
        if kind == "word" and m["onset"] > 330:
            wrong.append(f"{m['onset']} ms before the first vowel")
    elif first in VOICED:
        bump, dip = BUMP[first]
        # The recogniser must not be sure of the opposite, and the bump be under what follows: "get up" has its own vowel there.
        sure = (second or {}).get("vowel before", ("", 0))[1] < -280
        if bump < m["blob"] < -2.5 and m["dip"] >= dip and m["blob_ms"] <= 90 and not sure:
            wrong.append(f"a vowel before {first}")
        if m["onset"] > (170 if first in ("Z", "JH", "ZH") else 95):
            wrong.append(f"{m['onset']} ms of noise before {first}")
    elif m["onset"] > 110:
        wrong.append(f"{m['onset']} ms before the vowel")
    if last in LAST:
        high, long = LAST[last]
        if m["end_high"] < high or m["end_high_ms"] < long:
            wrong.append(f"weak {last} at the end: {m['end_high']:.0f} dB, {m.get('end_high_ms', 0)} ms")
    a, b, c, d = LENGTH[kind]
    if not a + b * len(names) <= m["seconds"] <= c + d * len(names):
        wrong.append(f"{m['seconds']:.2f} s for {len(names)} sounds")
    if m["peak"] > -1:
        wrong.append(f"peak {m['peak']:.1f} dB")
    if m["edge"] > -50:
        wrong.append(f"a click at an end: {m['edge']:.0f} dB")
    if not -21 <= m["lufs"] <= -15:
        wrong.append(f"{m['lufs']:.1f} LUFS")
    if m["head"] > 130 or m["tail"] > 200:
        wrong.append(f"{m['head']} ms of silence before, {m['tail']} ms behind")
    for what, points in (second or {}).items():
        if what in SECOND and points[1] > SECOND[what]:
            wrong.append(f"heard as {points[0]} ({points[1]})")
    return wrong


def main():
    """Every clip of the manifest as it lies in its file. The manifest is not changed."""
    import argparse
    import multiprocessing

    import make

    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--accent", choices=["us", "uk"])
    ask.add_argument("--workers", type=int, default=2)
    asked = ask.parse_args()
    rows = [r for r in make.load().values() if r["verdict"] == "good" and asked.accent in (None, r["accent"])]
    bad, total = 0, 0
    with multiprocessing.Pool(asked.workers, make.begin, (make.cache_folder(),)) as pool:
        for row, size, wrong in pool.imap(again, rows):
            total += size
            if wrong:
                bad += 1
                print(row["accent"], row["kind"], row["stem"], "; ".join(wrong))
    there = {str(p.relative_to(make.VOICES)) for p in make.VOICES.rglob("*.ogg")}
    named = {make.Item(r["accent"], r["kind"], r["stem"], r["text"], r["phonemes"]).path for r in make.load().values() if r["verdict"] == "good"}
    for path in sorted(there - named):
        print(f"{path}: not in the manifest")
    print(f"{len(rows)} clips, {bad} with something wrong, {total / 1e6:.1f} MB")
    raise SystemExit(1 if bad or there - named else 0)


def again(row):
    import make

    item = make.Item(row["accent"], row["kind"], row["stem"], row["text"], row["phonemes"])
    path = make.VOICES / item.path
    if not path.exists():
        return row, 0, ["no file"]
    return row, path.stat().st_size, make.look(make.unpack(path), item)[2]


if __name__ == "__main__":
    main()
