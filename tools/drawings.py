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


def days():
    """A page of the calendar with the day's kanji, Sunday in red and Saturday in blue, as calendars in Japan have them."""
    for name, ink, band, strokes in [
        ("sunday", "#d81b2a", "#f8312f", "M11 13.500h10v14H11zM11 20.500h10"),
        ("monday", "#2b2f36", "#6e7680", "M12 13.300h9v14h-2M12 13.300v8.200q0 4-2.500 6.300M12 17.700h9M12 22h9"),
        ("tuesday", "#2b2f36", "#6e7680", "M16 12.800v6q-.5 5.500-7.500 9M16 18.800q1 5.500 7.500 9M10.300 16.500l1.400 4M21.700 16.500l-1.400 4"),
        ("wednesday", "#2b2f36", "#6e7680", "M16 12.800v14.700h-2.200M9 17h4.600q-1 5.500-5.100 8.500M22.700 14.500 18 19M16.200 16.500q1.600 6 7.300 9"),
        ("thursday", "#2b2f36", "#6e7680", "M9 17h14M16 12.800v15.200M16 17q-2 5.500-7.500 8.500M16 17q2 5.500 7.500 8.500"),
        ("friday", "#2b2f36", "#6e7680", "M16 12.500q-2.600 4-7.700 6M16 12.500q2.600 4 7.700 6M12.500 18.600h7M10.700 22.200h10.600M16 18.600v9M12 24l.9 1.900M20 24l-.9 1.900M9 27.800h14"),
        ("saturday", "#0b57c2", "#0074ba", "M10.500 18h11M16 12.800v14.400M8.800 27.400h14.400"),
    ]:
        write(name, f'''<rect x="3.5" y="4" width="25" height="27" rx="2.5" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/>
<path fill="{band}" d="M3.500 9.800V6.500A2.500 2.500 0 0 1 6 4h20a2.500 2.500 0 0 1 2.500 2.500v3.300z"/>
<path fill="none" stroke="#3f464f" stroke-width="1.7" stroke-linecap="round" d="M10 2v4.500M22 2v4.500"/>
<path fill="none" stroke="{ink}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" d="{strokes}"/>''')


def star(cx, cy, r, points=5, inner=None, turn=-90.0):
    """A star's outline, its first point in the direction of `turn`."""
    inner = r * math.cos(2 * math.pi / points) / math.cos(math.pi / points) if inner is None else inner
    corners = []
    for i in range(2 * points):
        a, d = math.radians(turn + 180 * i / points), (inner if i % 2 else r)
        corners.append(f"{n(cx + d * math.cos(a))} {n(cy + d * math.sin(a))}")
    return "M" + "L".join(corners) + "z"


def union_jack(w, h):
    """The Union Flag, its top left corner at 0 0; the clips keep the red of each diagonal on its side."""
    t = h / 30  # the sheet of the flag is 60 by 30
    return (f'<clipPath id="flag"><path d="M0 0h{n(w)}v{n(h)}H0z"/></clipPath>'
            f'<clipPath id="sides"><path d="M{n(w / 2)} {n(h / 2)}H{n(w)}V{n(h)}zV{n(h)}H0zH0V0zV0H{n(w)}z"/></clipPath>'
            f'<g clip-path="url(#flag)"><path fill="#012169" d="M0 0h{n(w)}v{n(h)}H0z"/>'
            f'<path stroke="#fff" stroke-width="{n(6 * t)}" d="M0 0 {n(w)} {n(h)}M{n(w)} 0 0 {n(h)}"/>'
            f'<g clip-path="url(#sides)"><path stroke="#c8102e" stroke-width="{n(4 * t)}" d="M0 0 {n(w)} {n(h)}M{n(w)} 0 0 {n(h)}"/></g>'
            f'<path stroke="#fff" stroke-width="{n(10 * t)}" d="M{n(w / 2)} 0v{n(h)}M0 {n(h / 2)}h{n(w)}"/>'
            f'<path stroke="#c8102e" stroke-width="{n(6 * t)}" d="M{n(w / 2)} 0v{n(h)}M0 {n(h / 2)}h{n(w)}"/></g>')


def flags():
    """Flags in their own proportions, 30 wide, with a grey rim that keeps white visible. Colors and measures are each
    country's own; only flags that are exact without a coat of arms are drawn."""

    def flag(name, high, body):
        top = (32 - high) / 2
        write(f"flag-{name}", f'<g transform="translate(1 {n(top)})">{body}</g>'
              f'<path fill="none" stroke="#9b9b9b" stroke-width=".5" d="M1 {n(top)}h30v{n(high)}H1z"/>')

    def box(x, y, w, h, fill):
        return f'<path fill="{fill}" d="M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z"/>'

    def across(shares, colors, high=20):
        out, y = "", 0
        for share, color in zip(shares, colors):
            part = high * share / sum(shares)
            out += box(0, y, 30, part, color)
            y += part
        return out

    def upright(*colors):
        return "".join(box(i * 30 / len(colors), 0, 30 / len(colors), 20, color) for i, color in enumerate(colors))

    flag("japan", 20, box(0, 0, 30, 20, "#fff") + '<circle cx="15" cy="10" r="6" fill="#bc002d"/>')
    small = [(10, 2), (12, 4), (12, 7), (10, 9)]
    toward = "".join(star(x, y, 1, turn=math.degrees(math.atan2(5 - y, 5 - x))) for x, y in small)
    flag("china", 20, box(0, 0, 30, 20, "#ee1c25") + f'<path fill="#ff0" d="{star(5, 5, 3)}{toward}"/>')
    bars = '<path stroke="#000" stroke-width="2" d="M-6-26H6M-6-22H6M-6-18H6M-6 18H6M-6 22H6M-6 26H6"/>'
    flag("korea", 20, box(0, 0, 30, 20, "#fff") + '<g transform="translate(15 10) scale(.4167)"><g transform="rotate(-56.31)">'
         + bars + '<path stroke="#fff" d="M0 17v10"/><circle r="12" fill="#cd2e3a"/>'
         '<path fill="#0047a0" d="M0-12A6 6 0 0 0 0 0A6 6 0 0 1 0 12A12 12 0 0 1 0-12z"/></g>'
         '<g transform="rotate(-123.69)">' + bars + '<path stroke="#fff" d="M0-23.500v3M0 17v3.500M0 23.500v3"/></g></g>')
    flag("vietnam", 20, box(0, 0, 30, 20, "#da251d") + f'<path fill="#ff0" d="{star(15, 10, 6)}"/>')
    flag("thailand", 20, across([1, 1, 2, 1, 1], ["#a51931", "#f4f5f8", "#2d2a4a", "#f4f5f8", "#a51931"]))
    spokes = "".join(f"M15 10L{n(15 + 2.3 * math.cos(i * math.pi / 12))} {n(10 + 2.3 * math.sin(i * math.pi / 12))}" for i in range(24))
    flag("india", 20, across([1, 1, 1], ["#f93", "#fff", "#138808"])
         + f'<circle cx="15" cy="10" r="2.4" fill="none" stroke="#000080" stroke-width=".4"/><path stroke="#000080" stroke-width=".14" d="{spokes}"/>'
         '<circle cx="15" cy="10" r=".5" fill="#000080"/>')
    # The large star in the middle of the hoist's lower quarter, the cross round the middle of the fly's half.
    stars = star(7.5, 11.25, 2.25, 7, 1) + "".join(
        star(x, y, 15 / 14, 7, 15 / 14 * 4 / 9)
        for x, y in [(22.5, 12.5), (18.75, 6.56), (22.5, 2.5), (25.83, 5.56)]) + star(24, 8.125, 0.625, 5, 0.625 * 4 / 9)
    flag("australia", 15, box(0, 0, 30, 15, "#00008b") + union_jack(15, 7.5) + f'<path fill="#fff" d="{stars}"/>')
    flag("italy", 20, upright("#008c45", "#f4f9ff", "#cd212a"))
    flag("france", 20, upright("#000091", "#fff", "#e1000f"))
    unit = 30 / 18
    flag("finland", 11 * unit, box(0, 0, 30, 11 * unit, "#fff") + box(5 * unit, 0, 3 * unit, 11 * unit, "#002f6c")
         + box(0, 4 * unit, 30, 3 * unit, "#002f6c"))
    flag("uk", 15, union_jack(30, 15))
    high = 30 / 1.9
    stripe = high / 13
    rows = [(row, column) for row in range(9) for column in range(6 - row % 2)]
    wide, deep = 30 * 0.4 / 12, 7 * stripe / 10
    stars = "".join(star(wide * (2 * c + 1 + r % 2), deep * (r + 1), 0.0308 * high) for r, c in rows)
    flag("usa", high, across([1] * 13, ["#b31942", "#fff"] * 6 + ["#b31942"], high)
         + box(0, 0, 12, 7 * stripe, "#0a3161") + f'<path fill="#fff" d="{stars}"/>')
    flag("ghana", 20, across([1, 1, 1], ["#ce1126", "#fcd116", "#006b3f"]) + f'<path d="{star(15, 10, 10 / 3)}"/>')
    flag("peru", 20, upright("#d91023", "#fff", "#d91023"))


def unicycle():
    spokes = "".join(f"M16 21.5L{n(16 + 7 * math.cos(i * math.pi / 4))} {n(21.5 + 7 * math.sin(i * math.pi / 4))}" for i in range(8))
    write("unicycle", f'''<path fill="none" stroke="#bebebe" stroke-width=".6" d="{spokes}"/>
<circle cx="16" cy="21.5" r="7.6" fill="none" stroke="#e6e6e6" stroke-width="1"/><circle cx="16" cy="21.5" r="8.8" fill="none" stroke="#3f464f" stroke-width="1.7"/>
<path fill="none" stroke="#f8312f" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" d="M16 5v5.500M13.300 21.500V12.500q0-2 2.700-2t2.700 2v9"/>
<path fill="#402a32" d="M9.500 2.200q1.200-.9 2.500-.2 4 1.800 8 0 1.300-.7 2.500.2 1 1.200-.4 2-3 1.900-6.100 1.900t-6.100-1.900q-1.400-.8-.4-2z"/>
<path fill="none" stroke="#6e7680" stroke-width="1.300" stroke-linecap="round" d="m16 21.500 3.500 3.500M16 21.500 12.500 18"/>
<circle cx="16" cy="21.5" r="1.5" fill="#6e7680"/><rect x="17.700" y="24.300" width="5" height="1.800" rx=".7" fill="#fcd53f"/><rect x="9.300" y="16.900" width="5" height="1.800" rx=".7" fill="#fcd53f"/>''')


hanamaru()
colors()
shapes()
things()
days()
flags()
unicycle()
