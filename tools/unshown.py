#!/usr/bin/env python3
"""Adds words to assets/phonics/unshown.txt: what no finder puts on a classroom screen by itself.

The words come from standard input, one a line, and only their hashes are written, in order: a list of
such words is nothing that a school should find in a program's folder. A word with endings is each of
its forms; write them all.
"""
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "assets" / "phonics" / "unshown.txt"
HEAD = """\
# Words that a classroom screen does not offer by itself, as hashes (FNV-1a, 64 bits, of the word in small
# letters). A teacher may write any word in a lesson. tools/unshown.py adds to them.
"""


def fnv(word):
    """The hash that src/phonics/unshown.rs looks for."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


old = OUT.read_text().splitlines() if OUT.exists() else []
hashes = {line for line in old if line and not line.startswith("#")}
hashes |= {f"{fnv(line.strip().lower()):016x}" for line in sys.stdin if line.strip()}
OUT.write_text(HEAD + "".join(f"{value}\n" for value in sorted(hashes)), newline="\n")
print(f"{len(hashes)} words")
