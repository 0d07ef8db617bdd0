#!/usr/bin/env python3
"""Figures over the manifest: how many clips, by which attempt, what was left out and why, seconds, megabytes."""
import re
from collections import Counter

import make


def main():
    rows = list(make.load().values())
    for accent, kind in sorted({(r["accent"], r["kind"]) for r in rows}, reverse=True):
        some = [r for r in rows if (r["accent"], r["kind"]) == (accent, kind)]
        good = [r for r in some if r["verdict"] == "good"]
        seconds, size = sum(float(r["seconds"]) for r in good), sum(int(r["bytes"]) for r in good)
        mean = f", {seconds / len(good):.2f} s and {size / len(good) / 1000:.1f} kB each" if good else ""
        print(f"{accent} {kind}: {len(good)} made, {len(some) - len(good)} left out, {seconds:.0f} s, {size / 1e6:.1f} MB{mean}")
        for attempt, count in sorted(Counter(r["attempt"] for r in good).items()):
            voice, carrier, speed = make.ATTEMPTS[accent, kind][int(attempt) - 1]
            print(f"    attempt {attempt} ({voice}, {carrier}, {speed}): {count}")
        quiet = sum(float(r["lufs"]) < -17 for r in good)
        print(f"    quieter than -17 LUFS: {quiet}; the recogniser would rather hear another word: {sum(bool(r['second']) for r in good)}")
        why = Counter(re.sub(r"-?\d+(\.\d+)?", "N", reason if ":" not in reason else reason.split(": ")[0] if reason.startswith("one clip") else reason.split(": ", 1)[1]) for r in some if r["verdict"] != "good" for reason in r["verdict"].split("; ")[:1])
        for reason, count in why.most_common():
            print(f"    left out, first attempt: {reason}: {count}")


if __name__ == "__main__":
    main()
