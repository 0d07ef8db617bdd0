"""What every drawing is made with: the sheet, the curves, and the pictures that exist."""
import math
import re
from pathlib import Path

from fit import FIT

PICTURES = Path(__file__).resolve().parents[2] / "assets" / "pictures"


def write(stem, body):
    if stem in FIT:
        x, y, s = FIT[stem]
        body = f'<g transform="translate({x} {y}) scale({s})">{body}</g>'
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


def star(cx, cy, r, points=5, inner=None, turn=-90.0):
    """A star's outline, its first point in the direction of `turn`."""
    inner = r * math.cos(2 * math.pi / points) / math.cos(math.pi / points) if inner is None else inner
    corners = []
    for i in range(2 * points):
        a, d = math.radians(turn + 180 * i / points), (inner if i % 2 else r)
        corners.append(f"{n(cx + d * math.cos(a))} {n(cy + d * math.sin(a))}")
    return "M" + "L".join(corners) + "z"


def P(d, fill, more=""):
    """A filled path."""
    return f'<path fill="{fill}" d="{d}"{more}/>'


def L(d, stroke, width, more=""):
    """A line with round ends."""
    return f'<path fill="none" stroke="{stroke}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round" d="{d}"{more}/>'


def R(x, y, w, h, fill, r=0.0, more=""):
    """A filled rectangle."""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(r)}" fill="{fill}"{more}/>'


def C(x, y, r, fill, more=""):
    """A filled circle."""
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{more}/>'


def E(x, y, rx, ry, fill, more=""):
    """A filled ellipse."""
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"{more}/>'
