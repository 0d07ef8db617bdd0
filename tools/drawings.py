#!/usr/bin/env python3
"""Draws the pictures that are our own into assets/pictures, in the flat style of the others.

Run pictures.py first: two of these are composed from its pictures. No text and no outside
reference: the app draws with resvg, which has neither.
"""
import math
import re
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent / "assets" / "pictures"


def write(stem, body):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{"".join(body.split(chr(10)))}</svg>\n'
    (PICTURES / f"{stem}.svg").write_text(svg, newline="\n")


def inner(stem):
    """The body of a picture that exists, to compose with."""
    return re.fullmatch(r"<svg[^>]*>(.*)</svg>\s*", (PICTURES / f"{stem}.svg").read_text())[1]


def n(x):
    return f"{x:.2f}".rstrip("0").rstrip(".") or "0"


def smooth(points, close=False):
    """Cubic curves through the points (Catmull-Rom)."""
    m = len(points)
    at = (lambda i: points[i % m]) if close else (lambda i: points[max(0, min(m - 1, i))])
    out = []
    for i in range(m if close else m - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        p = [b[k] + (c[k] - a[k]) / 6 for k in (0, 1)] + [c[k] - (d[k] - b[k]) / 6 for k in (0, 1)] + list(c)
        out.append("C" + " ".join(map(n, p)))
    return "".join(out)


def brush(line, width):
    """One stroke of a round brush as a filled outline; width(t) for t from 0 to 1."""
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        d = math.hypot(x1 - x0, y1 - y0)
        h = width(i / (len(line) - 1)) / 2
        nx, ny = -(y1 - y0) / d * h, (x1 - x0) / d * h
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    right.reverse()
    cap = lambda a, b: f"A{n(math.dist(a, b) / 2)} {n(math.dist(a, b) / 2)} 0 0 0 {n(b[0])} {n(b[1])}"
    return (f"M{n(left[0][0])} {n(left[0][1])}" + smooth(left) + cap(left[-1], right[0])
            + smooth(right) + cap(right[-1], left[0]) + "Z")


def hanamaru():
    """The teacher's mark: a spiral that opens into a ring, then petal after petal, all in vermilion."""
    cx, cy, ring = 16, 16.1, 8.2
    start = math.radians(-70)

    def at(r, a):
        return (cx + r * math.cos(a), cy + r * math.sin(a))

    # Turns from the middle, and the radius there: it opens evenly, swings out, and closes a ring.
    knots = [(0, 0.4), (0.5, 1.75), (1, 3.1), (1.5, 4.4), (2, 5.75), (2.2, 6.8), (2.4, 7.9), (2.55, ring), (3.24, ring)]
    spiral = []
    for i in range(73):
        turn = knots[-1][0] * i / 72
        k = next(k for k in range(len(knots) - 1) if turn <= knots[k + 1][0] + 1e-9)
        (t0, r0), (t1, r1) = knots[k], knots[k + 1]
        spiral.append(at(r0 + (r1 - r0) * (turn - t0) / (t1 - t0), start + turn * 2 * math.pi))
    strokes = [brush(spiral, lambda t: 1.5 + 0.3 * math.sin(8 * t))]
    # A hand does not repeat itself: each petal has its own share of the circle and its own height.
    share = [1.05, 0.96, 1.04, 0.98, 1.03, 0.95, 1.02, 0.97]
    height = [5.7, 5.3, 5.8, 5.5, 5.9, 5.4, 5.7, 5.6]
    a = start + knots[-1][0] * 2 * math.pi
    for k, (wide, high) in enumerate(zip(share, height)):
        step = 2 * math.pi * wide / sum(share)
        line = []
        for i in range(25):
            t = i / 24
            turn = a + step * (t - 0.03 * math.sin(2 * math.pi * t))
            line.append(at(ring + 0.9 + high * math.sin(math.pi * t) ** 0.75, turn))
        last = k == len(share) - 1
        if last:  # the pen leaves the paper over the ring
            line += [at(ring - 0.1, a + step * 1.03), at(ring - 1.2, a + step * 1.09)]
        strokes.append(brush(line, lambda t: (1.3 + 0.65 * math.sin(math.pi * t)) * (min(1, (1.06 - t) * 5) if last else 1)))
        a += step
    write("hanamaru", f'<path fill="#e8432e" d="{"".join(strokes)}"/>')


def colors():
    """One splash of paint in each color: round lobes, to be neither the circle nor the star of the shapes."""
    lobes = [11.9, 11.2, 9.2, 10.6, 12.1, 11.4, 9.4, 9.2, 11.6, 11.9, 9.6, 9.0, 11.3, 12.3, 11.0, 9.0, 9.4, 11.2]
    outline = [(15.5 + r * math.cos(2 * math.pi * i / len(lobes)), 16 + r * math.sin(2 * math.pi * i / len(lobes)))
               for i, r in enumerate(lobes)]
    splash = f"M{n(outline[0][0])} {n(outline[0][1])}{smooth(outline, close=True)}Z"
    # Fill and rim: the rim keeps white visible on paper and black on a dark screen.
    for name, fill, rim in [
        ("red", "#f8312f", "#ca0b2b"), ("blue", "#0067d6", "#0a4a9c"), ("yellow", "#fcd53f", "#e0a800"),
        ("green", "#12a150", "#0b7a3b"), ("orange", "#ff822d", "#d85f10"), ("pink", "#ff8fc7", "#e85a9f"),
        ("purple", "#8c3fb5", "#662a87"), ("brown", "#7d4533", "#5a2f22"), ("black", "#1c1c1c", "#7a7a7a"),
        ("white", "#ffffff", "#9b9b9b"), ("gray", "#9b9b9b", "#6e6e6e"), ("light-blue", "#8fdcff", "#44b3e6"),
    ]:
        paint = f'fill="{fill}" stroke="{rim}" stroke-width="1"'
        write(f"color-{name}", f'<path {paint} d="{splash}"/><circle {paint} cx="27.9" cy="4.6" r="2.1"/>'
              f'<circle {paint} cx="4" cy="27.6" r="1.7"/>')


def shapes():
    """White with a grey rim, so that nobody answers with a color."""
    for name, body in {
        "circle": '<circle cx="16" cy="16" r="13"/>',
        "square": '<path d="M4.5 4.5h23v23h-23z"/>',
        "triangle": '<path d="M16 4 29.5 27.5h-27z"/>',
        "rectangle": '<path d="M2 8h28v16H2z"/>',
        "star": '<path d="m16 2.2 4.11 8.34 9.21 1.34-6.66 6.49 1.57 9.17L16 23.01l-8.23 4.33 1.57-9.17-6.66-6.49 9.21-1.34z"/>',
        "heart": '<path d="M16 29C7 22.5 2 17.3 2 11.2 2 6.9 5.3 4 9 4c2.9 0 5.4 1.5 7 4.3C17.6 5.5 20.1 4 23 4c3.7 0 7 2.9 7 7.200C30 17.3 25 22.5 16 29z"/>',
        "diamond": '<path d="M16 2.5 27 16 16 29.5 5 16z"/>',
        "oval": '<ellipse cx="16" cy="16" rx="14" ry="9"/>',
    }.items():
        write(name, f'<g fill="#fff" stroke="#5b6470" stroke-width="2.4" stroke-linejoin="round">{body}</g>')


def face(mouth, extra, skin="#ffb02e"):
    """A face low on the left, thinking of what the bubble holds."""
    return f'''<circle cx="11.5" cy="20.5" r="10.5" fill="{skin}"/>
<path fill="none" stroke="#402a32" stroke-width="1.3" stroke-linecap="round" d="M4.9 15.600q1.5-1.9 3.6-1.700M18.1 15.600q-1.5-1.9-3.6-1.7"/>
<ellipse cx="7.7" cy="18.7" rx="1.3" ry="1.7" fill="#402a32"/><ellipse cx="15.3" cy="18.7" rx="1.3" ry="1.7" fill="#402a32"/>{mouth}
<circle cx="22.3" cy="8.7" r="8.4" fill="#fff" stroke="#9b9b9b" stroke-width=".8"/>
<circle cx="22.6" cy="19.2" r="1.5" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/>{extra}'''


def glass(x, y, s):
    return f'''<g transform="translate({x} {y}) scale({s})"><path fill="#aeddff" d="M5 2h22l-2.7 26.200A2 2 0 0 1 22.3 30H9.700a2 2 0 0 1-2-1.800z"/>
<path fill="#26a4f2" d="M7.3 10c3-1.6 5.8-1.6 8.7 0s5.7 1.6 8.7 0l-1.7 16.600a1.5 1.5 0 0 1-1.5 1.400h-11a1.5 1.5 0 0 1-1.5-1.400z"/>
<path fill="#fff" fill-opacity=".75" d="M21 12.500h1.900l-1.3 12.200h-1.500z"/></g>'''


def things():
    write("hungry", face(
        '<ellipse cx="11.5" cy="25" rx="2.6" ry="2" fill="#bb1d80"/><path fill="#44b3e6" d="M13.6 25.600c1 1.5 1.2 2.2 1.2 2.800a1.2 1.2 0 0 1-2.4 0c0-.6.2-1.3 1.2-2.8"/>',
        f'<g transform="translate(16.3 2.2) scale(.375)">{inner("hamburger")}</g>'))
    write("thirsty", face(
        '<ellipse cx="11.5" cy="25" rx="3" ry="2.4" fill="#bb1d80"/><path fill="#ff6b8a" d="M9.6 25.200h3.800v3a1.9 1.9 0 0 1-3.8 0z"/>',
        glass(16.5, 2.8, 0.37), skin="#ff9a4d"))
    write("water", glass(0, 0, 1))
    write("play-soccer", f'<g transform="translate(-1.5 -1) scale(.86)">{inner("run")}</g>'
          f'<g transform="translate(19.4 19.4) scale(.4)">{inner("soccer")}</g>')
    write("badminton", '''<path fill="#f4f4f4" stroke="#9b9b9b" stroke-width=".8" stroke-linejoin="round"
 d="M11 21 2.5 5.5 7 7.2 8.6 3l3.7 3.300L16 2.500l3.7 3.800L23.4 3 25 7.200l4.5-1.700L21 21z"/>
<path fill="none" stroke="#bebebe" stroke-width=".9" d="M13 20 8.3 5.500M16 20V4M19 20l4.7-14.5"/>
<path fill="none" stroke="#26a4f2" stroke-width="1.4" d="M6.7 12.800q9.3 3.6 18.6 0M9 17q7 2.6 14 0"/>
<path fill="#e8324a" d="M10.7 20h10.600v2.500H10.700z"/><path fill="#f3d9b0" d="M10.7 22.300h10.600v2a5.3 5.3 0 0 1-10.6 0z"/>''')
    write("eraser", '''<g transform="rotate(-32 16 16)"><rect x="2" y="10.5" width="28" height="11.5" rx="2" fill="#f4f4f4" stroke="#bebebe" stroke-width=".8"/>
<path fill="#0074ba" d="M10 10h17.500v13H10z"/><path fill="#fff" d="M10 13.800h17.500v1.900H10z"/><path fill="#1c1c1c" d="M10 18.300h17.500v4.700H10z"/></g>''')
    write("glue-stick", '''<g transform="rotate(28 16 16)"><path fill="#e6e6f4" stroke="#9b9b9b" stroke-width=".7" d="M12 5.500q4-3 8 0V13h-8z"/>
<path fill="#fcd53f" d="M10.5 12h11v16a1.5 1.5 0 0 1-1.5 1.500h-8a1.5 1.5 0 0 1-1.5-1.500z"/><path fill="#f8312f" d="M10.5 16h11v6.500h-11z"/>
<path fill="#0074ba" d="M9.8 26h12.400v3.500a1.5 1.5 0 0 1-1.5 1.500h-9.400a1.5 1.5 0 0 1-1.5-1.500z"/><path fill="#e0a800" d="M10.5 12h11v2h-11z"/></g>''')
    write("desk", '''<path fill="#9b9b9b" d="M4.5 12h2.300v18H4.500zm20.7 0h2.300v18h-2.300z"/><path fill="#7a7a7a" d="M3.3 28.500h4.700V30H3.300zm20.7 0h4.700V30H24z"/>
<path fill="#6e7680" d="M5.5 13h21v5.500a1 1 0 0 1-1 1h-19a1 1 0 0 1-1-1z"/><path fill="#3f464f" d="M7.5 14h17v3.500h-17z"/>
<path fill="#e39d53" d="M4.8 6h22.400L31 11.500H1z"/><path fill="#c17a34" d="M1 11.500h30v1.900H1z"/>''')
    write("piano", '''<rect x="1" y="5" width="30" height="22" rx="2" fill="#402a32"/><path fill="#5d4150" d="M1 7a2 2 0 0 1 2-2h26a2 2 0 0 1 2 2v4H1z"/>
<path fill="#fff" d="M3 12h26v13H3z"/><path fill="#9b9b9b" d="M6.4 12h.6v13h-.6zm3.7 0h.6v13h-.6zm3.7 0h.6v13h-.6zm3.7 0h.6v13h-.6zm3.7 0h.6v13h-.6zm3.7 0h.6v13h-.6z"/>
<path fill="#1c1c1c" d="M5.5 12h2.400v7.800H5.500zm3.7 0h2.400v7.800H9.200zm7.4 0H19v7.800h-2.400zm3.7 0h2.400v7.800h-2.400zm3.7 0h2.400v7.800H24z"/>''')
    write("math", '''<path fill="#00a650" d="M2 2h13v13H2z"/><path fill="#f8312f" d="M17 2h13v13H17z"/><path fill="#0074ba" d="M2 17h13v13H2z"/><path fill="#8c3fb5" d="M17 17h13v13H17z"/>
<path fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" d="M8.5 4.700v7.600M4.7 8.500h7.600M19.7 8.500h7.600M5.8 20.800l5.4 5.400M11.2 20.800l-5.4 5.400M19.7 23.500h7.6"/>
<circle cx="23.5" cy="20.1" r="1.4" fill="#fff"/><circle cx="23.5" cy="26.9" r="1.4" fill="#fff"/>''')
    write("missing", '''<rect x="2" y="5" width="28" height="22" rx="2.5" fill="#9b9b9b"/><rect x="4.5" y="7.5" width="23" height="17" rx="1" fill="#e6e6e6"/>
<circle cx="10.5" cy="13" r="2.5" fill="#bebebe"/><path fill="#bebebe" d="m4.5 23 6.5-6 4 3.5 6.5-7 6 6.500v3.500a1 1 0 0 1-1 1h-21a1 1 0 0 1-1-1z"/>''')


hanamaru()
colors()
shapes()
things()
