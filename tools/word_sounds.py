#!/usr/bin/env python3
"""Writes `sounds:` into the rows of the word library that have none: what `hanamaru sounds` says of each word.

    python3 tools/word_sounds.py HANAMARU      the built program; HANAMARU_HOME names another checkout

What the program guesses is written too, and listed, for somebody to look at.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

WORDS = Path(__file__).resolve().parent.parent / "assets" / "words"


def rows(text):
    """The start and the end of each row. A bracket within quotes is none."""
    for start in re.finditer(r"\bWord\(", text):
        depth, quoted, at = 1, False, start.end()
        while depth:
            c = text[at]
            if c == "\\":
                at += 1
            elif c == '"':
                quoted = not quoted
            elif not quoted:
                depth += (c == "(") - (c == ")")
            at += 1
        yield start.start(), at


def main(program):
    guessed, none = [], []
    for file in sorted(WORDS.glob("*.words.ron")):
        text = file.read_text()
        bare = [(a, b) for a, b in rows(text) if not re.search(r"\bsounds:", text[a:b])]
        words = [re.search(r'\bword: "([^"]+)"', text[a:b])[1] for a, b in bare]
        if not words:
            continue
        told = subprocess.run([program, "sounds", "--format", "json", "--", *words], capture_output=True, text=True)
        for (a, b), row in reversed(list(zip(bare, json.loads(told.stdout)))):
            # A letter or an abbreviation is named, and has no graphemes to blend.
            if row.get("problem") or row["from"] == "letters":
                none.append(row["word"])
                continue
            if row["guessed"]:
                guessed.append(f'{row["word"]}: {row["sounds"]}')
            head = text[a:b]
            after = re.search(r'\b(?:picture|ing|past|plural|article|grade): (?:"[^"]*"|\d)(?=,|\))', head)
            # Behind the last of the short fields that stand together.
            for found in re.finditer(r'\b(?:picture|ing|past|plural|article|grade): (?:"[^"]*"|\d)(?=,|\))', head):
                after = found
            head = head[:after.end()] + f', sounds: "{row["sounds"]}"' + head[after.end():]
            text = text[:a] + head + text[b:]
        file.write_text(text)
    print(f"guessed, to be looked at: {len(guessed)}", *guessed, sep="\n  ")
    print("without sounds:", ", ".join(none))


main(sys.argv[1])
