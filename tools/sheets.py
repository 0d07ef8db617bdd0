#!/usr/bin/env python3
"""Draws contact sheets of the word library: the pictures of a topic in rows, each with its word, on white and on dark.

    python3 tools/sheets.py TOPIC OUT.png      one topic
    python3 tools/sheets.py all FOLDER         every topic

It needs the Python packages resvg_py and Pillow. Nothing of what it makes is shipped.
"""
import io
import re
import sys
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw, ImageFont

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SIDE, COLUMNS = 150, 10


def rows(topic):
    """The words of a topic with the stems of their pictures, in their order."""
    text = (ASSETS / "words" / f"{topic}.words.ron").read_text()
    for row in re.split(r"\bWord\(", text)[1:]:
        word = re.search(r'\bword: "([^"]+)"', row)[1]
        picture = re.search(r'\bpicture: "([^"]+)"', row)
        yield word, picture and picture[1]


def drawn(stem, side):
    path = ASSETS / "pictures" / f"{stem}.svg"
    if not path.exists():
        return None
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_path=str(path), width=side, height=side))))


def sheet(topic, out):
    words = list(rows(topic))
    high = SIDE + 26
    lines = -(-len(words) // COLUMNS)
    page = Image.new("RGB", (COLUMNS * SIDE, 2 * lines * high), "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, lines * high, page.width, page.height), fill="#14213d")
    font = ImageFont.truetype(str(ASSETS / "fonts" / "Andika-Regular.ttf"), 15)
    for dark in (False, True):
        for i, (word, stem) in enumerate(words):
            x, y = i % COLUMNS * SIDE, (i // COLUMNS + dark * lines) * high
            picture = stem and drawn(stem, SIDE - 20)
            if picture:
                page.paste(picture, (x + 10, y + 4), picture)
            elif stem:
                pen.text((x + 10, y + 60), f"no {stem}.svg", font=font, fill="red")
            pen.text((x + SIDE / 2, y + SIDE - 6), word, font=font, fill="white" if dark else "black", anchor="mt")
    page.save(out)


if len(sys.argv) != 3:
    raise SystemExit(__doc__)
what, where = sys.argv[1:]
if what == "all":
    Path(where).mkdir(parents=True, exist_ok=True)
    for file in sorted((ASSETS / "words").glob("*.words.ron")):
        topic = file.name.split(".")[0]
        sheet(topic, f"{where}/{topic}.png")
else:
    sheet(what, where)
