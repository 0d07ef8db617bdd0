"""The one mark of praise."""
import math

from ink import brush, write


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


hanamaru()
