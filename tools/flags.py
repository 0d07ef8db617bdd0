#!/usr/bin/env python3
"""Makes the flags that hold arms or a finely drawn sign, assets/pictures/flag-*.svg, from flag-icons (4x3), with the grey rim
of those that we draw ourselves (drawings/flags.py). A flag there is stretched or cut to 4:3; its signs are its own.

Run it from anywhere; it needs npm. It writes only the flags that it names.
"""
import re
from pathlib import Path

from npm import package

PACKAGE = "flag-icons@7.5.0"
SHA256 = "c0b80bf0e08006a60f56621d6bc49f8c7131f4d1fef6737a165a673431f4b518"

FLAGS = {
    "argentina": "ar", "brazil": "br", "canada": "ca", "egypt": "eg", "kenya": "ke", "mexico": "mx", "mongolia": "mn",
    "nepal": "np", "philippines": "ph", "portugal": "pt", "singapore": "sg", "spain": "es",
}

PICTURES = Path(__file__).resolve().parent.parent / "assets" / "pictures"


def flags():
    with package(PACKAGE, SHA256) as tar:
        return {stem: tar.extractfile(f"package/flags/4x3/{code}.svg").read().decode() for stem, code in FLAGS.items()}


def body(stem, svg):
    """What the <svg> holds, in a group with the attributes that count. resvg draws no text and loads nothing from outside;
    a missing id leaves a hole without a word."""
    head, inside = re.fullmatch(r"<svg([^>]*)>(.*)</svg>\s*", svg, re.S).groups()
    if 'viewBox="0 0 640 480"' not in head:
        raise SystemExit(f"{stem}: another sheet than 640 by 480")
    kept = "".join(re.findall(r'\s(?:fill|stroke)[a-z-]*="[^"]*"', head))
    inside = re.sub(r">\s+<", "><", inside.strip()).replace("xlink:href=", "href=").replace("\n", " ")
    if re.search(r'<(text|image|style|script)\b|href="[^#]', inside):
        raise SystemExit(f"{stem}: holds an element that we do not draw")
    ids = set(re.findall(r'\bid="([^"]+)"', inside))
    missing = set(re.findall(r"""(?:url\(|href=")#([^)"]+)""", inside)) - ids
    if missing:
        raise SystemExit(f"{stem}: refers to missing ids {sorted(missing)}")
    return f"<g{kept}>{inside}</g>"


def main():
    for stem, svg in flags().items():
        drawn = f'<g clip-path="url(#sheet)">{body(stem, svg)}</g>'
        sheet = '<clipPath id="sheet"><path d="M0 0h640v480H0z"/></clipPath>'
        if stem == "nepal":  # two pennants on nothing: in the middle, taller, and without the rim of a rectangle
            out = f'{sheet}<g transform="translate(4.200 1) scale(.0625)">{drawn}</g>'
        else:
            out = (f'{sheet}<g transform="translate(1 4.750) scale(.046875)">{drawn}</g>'
                   '<path fill="none" stroke="#9b9b9b" stroke-width=".5" d="M1 4.750h30v22.500H1z"/>')
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{out}</svg>\n'
        (PICTURES / f"flag-{stem}.svg").write_text(text, newline="\n")
    print(f"{len(FLAGS)} flags")


main()
