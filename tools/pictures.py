#!/usr/bin/env python3
"""Makes assets/pictures/*.svg from Fluent Emoji (flat), one file for each row of pictures/*.tsv:
the picture's stem, the icon, and (rarely) the colors to change, where the icon's own would mislead: a Japanese peach is pink.

Run it from anywhere; it needs npm. It writes only the pictures that the table names:
those that we drew ourselves (drawings/) lie in the same folder and stay as they are.
"""
import json
import re
from pathlib import Path

from npm import package

PACKAGE = "@iconify-json/fluent-emoji-flat@1.2.6"
SHA256 = "7d064769dee690815f823bc5bcc511d957198caf9f5edd8dd9c1aa48a6aeb175"

# These reach the edge of their sheet: they are made a little smaller.
REACHING = {"part-exhaling", "quiet", "send", "take-a-deep-breath", "tell-a-lie"}

TOOLS = Path(__file__).resolve().parent
PICTURES = TOOLS.parent / "assets" / "pictures"


def icons():
    with package(PACKAGE, SHA256) as tar:
        return json.load(tar.extractfile("package/icons.json"))["icons"]


def check(stem, body):
    """resvg draws no text and loads nothing from outside; a missing id leaves a hole without a word."""
    if re.search(r'<(text|image|style|script)\b|href="[^#]', body):
        raise SystemExit(f"{stem}: holds an element that we do not draw")
    ids = set(re.findall(r'\bid="([^"]+)"', body))
    missing = set(re.findall(r"""(?:url\(|href=")#([^)"]+)""", body)) - ids
    if missing:
        raise SystemExit(f"{stem}: refers to missing ids {sorted(missing)}")


def main():
    bodies = icons()
    PICTURES.mkdir(parents=True, exist_ok=True)
    tables = sorted((TOOLS / "pictures").glob("*.tsv"))
    rows = [line.split("\t") for table in tables for line in table.read_text().splitlines() if line]
    stems = [row[0] for row in rows]
    if twice := {stem for stem in stems if stems.count(stem) > 1}:
        raise SystemExit(f"made by two rows: {sorted(twice)}")
    for stem, icon, *recolor in rows:
        body = bodies[icon]["body"]
        for change in " ".join(recolor).split():
            old, new = change.split("=")
            if f"#{old}" not in body:
                raise SystemExit(f"{stem}: no color {old} in {icon}")
            body = body.replace(f"#{old}", f"#{new}")
        check(stem, body)
        if stem in REACHING:
            body = f'<g transform="translate(.64 .64) scale(.96)">{body}</g>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{body}</svg>\n'
        (PICTURES / f"{stem}.svg").write_text(svg, newline="\n")
    print(f"{len(rows)} pictures")


main()
