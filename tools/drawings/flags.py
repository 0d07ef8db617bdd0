"""Flags that are exact without a coat of arms; those with one are made by tools/flags.py."""
import math

from ink import n, star, write


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
    flag("germany", 18, across([1, 1, 1], ["#000", "#d00", "#fc0"], 18))
    flag("russia", 20, across([1, 1, 1], ["#fff", "#0039a6", "#d52b1e"]))
    flag("netherlands", 20, across([1, 1, 1], ["#ad1d25", "#fff", "#1e4785"]))
    flag("indonesia", 20, across([1, 1], ["#f00", "#fff"]))
    unit = 20 / 18
    flag("greece", 20, across([1] * 9, ["#004c98", "#fff"] * 4 + ["#004c98"]) + box(0, 0, 10 * unit, 10 * unit, "#004c98")
         + box(4 * unit, 0, 2 * unit, 10 * unit, "#fff") + box(0, 4 * unit, 10 * unit, 2 * unit, "#fff"))
    unit = 30 / 32
    flag("switzerland", 30, box(0, 0, 30, 30, "#da291c") + box(6 * unit, 13 * unit, 20 * unit, 6 * unit, "#fff")
         + box(13 * unit, 6 * unit, 6 * unit, 20 * unit, "#fff"))
    unit = 30 / 16
    flag("sweden", 10 * unit, box(0, 0, 30, 10 * unit, "#006aa7") + box(5 * unit, 0, 2 * unit, 10 * unit, "#fecc02")
         + box(0, 4 * unit, 30, 2 * unit, "#fecc02"))
    unit = 30 / 22
    flag("norway", 16 * unit, box(0, 0, 30, 16 * unit, "#ba0c2f") + box(6 * unit, 0, 4 * unit, 16 * unit, "#fff")
         + box(0, 6 * unit, 30, 4 * unit, "#fff") + box(7 * unit, 0, 2 * unit, 16 * unit, "#00205b") + box(0, 7 * unit, 30, 2 * unit, "#00205b"))
    # The moon's outer circle is half the flag high, its inner one two fifths; the star's point looks to the hoist.
    flag("turkey", 20, box(0, 0, 30, 20, "#e30a17") + '<circle cx="10" cy="10" r="5" fill="#fff"/><circle cx="11.25" cy="10" r="4" fill="#e30a17"/>'
         + f'<path fill="#fff" d="{star(49.25 / 3, 10, 2.5, turn=180)}"/>')
    flag("south-africa", 20, '<clipPath id="flag"><path d="M0 0h90v60H0z"/></clipPath><clipPath id="hoist"><path d="m0 0 45 30L0 60z"/></clipPath>'
         '<g transform="scale(.33333)"><g clip-path="url(#flag)"><path fill="#e03c31" d="M0 0h90v30H45z"/><path fill="#001489" d="M0 60h90V30H45z"/>'
         '<path fill="none" stroke="#fff" stroke-width="20" d="M90 30H45L0 0M0 60l45-30"/>'
         '<path stroke="#ffb81c" stroke-width="20" d="m0 0 45 30L0 60" clip-path="url(#hoist)"/>'
         '<path fill="none" stroke="#007749" stroke-width="12" d="m0 0 45 30h45M0 60l45-30"/></g></g>')
    # The cross of stars leans by eight degrees; red in white, the size of each its own.
    cross = [(22.5, 3, 45.4, 30), (22.5, 12, 50.4, 35), (19.04, 6.49, 45.4, 30), (25.47, 5.58, 40.4, 25)]
    flag("new-zealand", 15, box(0, 0, 30, 15, "#012169") + union_jack(15, 7.5)
         + "".join(f'<path fill="#fff" d="{star(x, y, white / 40)}"/><path fill="#c8102e" d="{star(x, y, red / 40)}"/>' for x, y, white, red in cross))


flags()
