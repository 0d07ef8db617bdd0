#!/usr/bin/env python3
"""Makes assets/words/kanji.grades.ron: the kanji that each elementary grade teaches.

Only that fact, character to grade, is taken from kanjidic (field G1 to G6). Needs Debian's apt.
"""
import re
import subprocess
import tempfile
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "assets" / "words" / "kanji.grades.ron"
# The ministry's table of 2020. Another count means another table, which a person should look at.
EXPECTED = [80, 160, 200, 202, 193, 191]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["apt-get", "download", "-qq", "kanjidic"], cwd=folder, check=True)
    (deb,) = Path(folder).glob("*.deb")
    subprocess.run(["dpkg", "-x", deb, "root"], cwd=folder, check=True)
    lines = Path(folder, "root/usr/share/edict/kanjidic").read_text("euc_jp").splitlines()

grades = [[] for _ in EXPECTED]
for line in lines:
    if match := re.search(r" G([1-6]) ", line):
        grades[int(match[1]) - 1].append(line[0])
if list(map(len, grades)) != EXPECTED:
    raise SystemExit(f"kanjidic has {list(map(len, grades))}, expected {EXPECTED}")

rows = "".join(f'    "{"".join(sorted(grade))}", // grade {i}\n' for i, grade in enumerate(grades, 1))
OUT.write_text(f"// The kanji taught in each grade of elementary school, for furigana. Made by tools/kanji.py.\n"
               f"KanjiGrades([\n{rows}])\n", newline="\n")
