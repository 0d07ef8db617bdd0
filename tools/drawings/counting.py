"""Figures, rosettes, pages of the calendar, clocks, parts of the day, and what people say to each other."""
import math
import re

from ink import inner, n, star, write

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth").split()
MONTHS = "january february march april may june july august september october november december".split()

# Left and right edge of each figure of the keycaps; they stand between 7.7 and 24.4.
EDGES = [(10, 22), (11.96, 18.68), (10.6, 21.64), (10.8, 20.76), (10.6, 21.4), (10.9, 21.16), (10.9, 21.42), (11.04, 22.02),
         (10.76, 21.24), (10.9, 21.42)]
FIGURES = [re.search(r'<path fill="#fff" d="([^"]+)"', inner(ONES[i]))[1] for i in range(10)]


def number(value, cx, cy, high, fill, widest=99.0):
    """A number in the keycaps' figures around a point, `high` at most and `widest` at most."""
    gap = 1.5
    digits = [int(c) for c in str(value)]
    wide = sum(EDGES[d][1] - EDGES[d][0] for d in digits) + gap * (len(digits) - 1)
    s = min(high / 16.6, widest / wide)
    x, out = cx - wide * s / 2, []
    for d in digits:
        left, right = EDGES[d]
        out.append(f'<path transform="translate({n(x - left * s)} {n(cy - 16.05 * s)}) scale({s:.3f})" d="{FIGURES[d]}"/>')
        x += (right - left + gap) * s
    return f'<g fill="{fill}">{"".join(out)}</g>'


def place(stem, x, y, s):
    """A picture that exists, with its upper left corner at a point."""
    return f'<g transform="translate({n(x)} {n(y)}) scale({s:.3f})">{inner(stem)}</g>'


def name_of(value):
    if value < 20:
        return ONES[value]
    ten, one = TENS[value // 10 - 2], value % 10
    return f"{ten}-{ONES[one]}" if one else ten


def ordinal(value):
    if value <= 20:
        return ORDINALS[value - 1]
    return "thirtieth" if value == 30 else f"{TENS[value // 10 - 2]}-{ORDINALS[value % 10 - 1]}"


def numbers():
    """Keycaps from eleven on; the set has those up to ten."""
    for value in range(11, 101):
        write("one-hundred" if value == 100 else name_of(value),
              '<path fill="#00a6ed" d="M2 6a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"/>'
              + number(value, 16, 16, 16.6, "#fff", 23.5))


def ordinals():
    """Rosettes, as the first, the second and all others get them."""
    for value in range(1, 32):
        dark, light = {1: ("#f9a21d", "#fcd53f"), 2: ("#8c8c99", "#c9c9d6"), 3: ("#9c5a2b", "#d9945a")}.get(value, ("#0074ba", "#3ea2f2"))
        bumps = "".join(f"{'M' if i == 0 else 'A2.9 2.9 0 0 1 '}{n(16 + 11.2 * math.sin(i * math.pi / 7))} "
                        f"{n(13.6 - 11.2 * math.cos(i * math.pi / 7))}" for i in range(15))
        write(ordinal(value), f'<path fill="{dark}" d="m9 20-3.500 10.500 4.800-1.500 3 2 3-9zM23 20l3.500 10.500-4.800-1.500-3 2-3-9z"/>'
              f'<path fill="{light}" d="{bumps}z"/><circle cx="16" cy="13.6" r="10.2" fill="{dark}"/><circle cx="16" cy="13.6" r="9" fill="#fff"/>'
              + number(value, 16, 13.6, 11.5 if value < 10 else 10, "#2b2f36", 13.6))


SEASONS = {12: "#0074ba", 1: "#0074ba", 2: "#0074ba", 3: "#e0408a", 4: "#e0408a", 5: "#e0408a",
           6: "#008463", 7: "#008463", 8: "#008463", 9: "#d9620f", 10: "#d9620f", 11: "#d9620f"}


def month_page(month, body):
    """A page of the calendar with the month's number and sign in its head."""
    at = 12.6 if month < 10 else 11.6
    x = 19.5 if month < 10 else 20.5
    return (f'<rect x="2.5" y="3" width="27" height="28" rx="2.5" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/>'
            f'<path fill="{SEASONS[month]}" d="M2.500 12V5.500A2.500 2.500 0 0 1 5 3h22a2.500 2.500 0 0 1 2.500 2.500V12z"/>'
            f'<path fill="none" stroke="#3f464f" stroke-width="1.7" stroke-linecap="round" d="M5.500 1.500v4M26.500 1.500v4"/>'
            + number(month, at, 7.7, 6.2, "#fff")
            + f'<path fill="none" stroke="#fff" stroke-width="1.15" stroke-linecap="round" stroke-linejoin="round" '
              f'd="M{n(x - 2)} 4.900h4.300v5.800h-1M{n(x - 2)} 4.900v3.400q0 1.600-1 2.500M{n(x - 2)} 6.800h4.300M{n(x - 2)} 8.600h4.300"/>' + body)


def months():
    """Each month of Japan with the thing that stands for it."""
    things = ["kadomatsu", "oni", "hina-ningyo", "sakura", "koinobori", "tsuyu", "tanabata-bamboo", "fireworks", "tsukimi", "chestnut",
              "momiji", "december-tree"]
    for month, thing in enumerate(things, 1):
        write(MONTHS[month - 1], month_page(month, place(thing, 7, 12.5, 0.5625)))


def dates():
    for date in ("1-1 1-13 1-27 2-14 2-22 3-3 3-26 4-6 4-16 4-29 5-4 5-5 5-28 6-9 6-12 6-17 6-30 7-7 7-18 7-20 8-8 8-11 9-2 9-21 "
                 "10-10 10-19 10-31 11-15 11-23 12-24 12-25 12-31").split():
        month, day = map(int, date.split("-"))
        write(f"{MONTHS[month - 1]}-{ordinal(day)}", month_page(month, number(day, 16, 21.4, 14, "#2b2f36", 21)))


def clock(hour, minute, cx=16.0, cy=16.0, r=14.0):
    """A clock face with its hands: the short one black, the long one red."""
    s = r / 14
    hand = lambda turn, long: f"{n(cx + long * s * math.sin(turn))} {n(cy - long * s * math.cos(turn))}"
    ticks = [f"M{hand(i * math.pi / 6, 8.6 if i % 3 == 0 else 9.6)}L{hand(i * math.pi / 6, 10.6)}" for i in range(12)]
    short, long = (hour + minute / 60) * math.pi / 6, minute * math.pi / 30
    return (f'<circle cx="{n(cx)}" cy="{n(cy)}" r="{n(r)}" fill="#636363"/><circle cx="{n(cx)}" cy="{n(cy)}" r="{n(11.8 * s)}" fill="#fff"/>'
            f'<path fill="none" stroke="#8c8c99" stroke-width="{n(1.3 * s)}" stroke-linecap="round" d="{"".join(ticks)}"/>'
            f'<path fill="none" stroke="#f8312f" stroke-width="{n(1.5 * s)}" stroke-linecap="round" d="M{n(cx)} {n(cy)}L{hand(long, 9.4)}"/>'
            f'<path fill="none" stroke="#1c1c1c" stroke-width="{n(2.4 * s)}" stroke-linecap="round" d="M{n(cx)} {n(cy)}L{hand(short, 5.8)}"/>'
            f'<circle cx="{n(cx)}" cy="{n(cy)}" r="{n(1.7 * s)}" fill="#1c1c1c"/>')


def clocks():
    write("clock", '<rect x="1.500" y="1.500" width="29" height="29" rx="7" fill="#e39d53"/><rect x="2.900" y="2.900" width="26.200" height="26.200" rx="5.600" fill="#c17a34"/>' + clock(10, 10, 16, 16, 12.6))
    for hour in range(1, 13):
        write(f"{ONES[hour]}-o-clock", clock(hour, 0))
        write(f"{ONES[hour]}-thirty", clock(hour, 30))


def stars(*points):
    return "".join(f'<path fill="#fff" d="{star(x, y, r, 4, inner=r * .35)}"/>' for x, y, r in points)


def moon(x, y, s):
    return f'<g transform="translate({n(x)} {n(y)}) scale({n(s)})"><path fill="#fcd53f" d="M3.500-9.300a10 10 0 1 0 6.300 12.300A8.200 8.200 0 0 1 3.500-9.300"/></g>'


def sun(x, y, r, core="#fcd53f", rays="#ff9f2e"):
    return f'<path fill="{rays}" d="{star(x, y, r * 1.45, 12, inner=r * 1.15)}"/><circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{core}"/>'


def scene(sky, ground, light, hour, behind=""):
    """The same window on the same hills: where the light stands, and a clock that says when that is."""
    tile = "M2 6a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"
    hills = "M2 23q6-4.500 12-1.500t16-2V26a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"
    return (f'<path fill="{sky}" d="{tile}"/>{behind}{light}<path fill="{ground}" d="{hills}"/>' + clock(hour, 0, 16, 21.3, 8))


def day():
    write("morning", scene("#ffc9a3", "#44a352", sun(8.2, 17.2, 4.1), 7))
    write("noon", scene("#5fc3f7", "#3a9e3f", sun(16, 7.6, 3.7), 12))
    write("afternoon", scene("#8ed6fb", "#3a9e3f", sun(24, 9.4, 3.700), 3))
    write("evening", scene("#f2643d", "#39552f", sun(23.8, 17.4, 4.1, "#ffd23f", "#ff9f2e"), 6))
    write("night", scene("#2b2a6b", "#1d3b2a", moon(8.5, 8.6, .52), 9, stars((16, 6, 1.7), (22.5, 8.5, 2), (27, 5, 1.4), (27, 13.5, 1.5))))
    write("midnight", scene("#14123a", "#10251b", '<circle cx="16" cy="7.6" r="4.3" fill="#fcd53f"/><circle cx="14.8" cy="6.6" r="1" fill="#e8b82e"/><circle cx="17.600" cy="8.900" r=".8" fill="#e8b82e"/>', 12,
                            stars((6, 6, 1.7), (8, 13.500, 1.5), (24, 13, 1.6), (26, 5.500, 2))))
    # A whole day: its light half and its dark half.
    write("day", '<path fill="#5fc3f7" d="M2 6a4 4 0 0 1 4-4h10v28H6a4 4 0 0 1-4-4z"/><path fill="#2b2a6b" d="M16 2h10a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H16z"/>'
          '<path fill="#3a9e3f" d="M2 24q7-3.500 14-1v7H6a4 4 0 0 1-4-4z"/><path fill="#1d3b2a" d="M16 23q7 2.500 14-.5V26a4 4 0 0 1-4 4H16z"/>'
          + sun(9, 11.5, 3.800) + moon(22.600, 11.500, .48) + stars((27, 6.500, 1.5), (19.500, 18, 1.5), (26.500, 18.500, 1.6)))


def leaf(x, y, w, h, fill, band, dots=""):
    return (f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="1.300" fill="{fill}" stroke="#9b9b9b" stroke-width=".7"/>'
            f'<path fill="{band}" d="M{n(x)} {n(y + 3.4)}v-2.100a1.300 1.300 0 0 1 1.300-1.300h{n(w - 2.6)}a1.300 1.300 0 0 1 1.300 1.300v2.100z"/>{dots}')


def today():
    """Three days in a row; the middle one is always today, and an arrow goes from it."""
    for stem, at in [("yesterday", 0), ("today", 1), ("tomorrow", 2)]:
        pages = ""
        for i in range(3):
            on = i == at
            pages += leaf(1.6 + 10 * i, 13.5, 8.8, 16, "#fcd53f" if on else "#f4f4f4", "#f8312f" if on else "#bebebe")
        # Who speaks is in the middle day.
        pages += '<circle cx="16" cy="23" r="3.200" fill="#ffb02e" stroke="#d67d00" stroke-width=".5"/><circle cx="14.900" cy="22.500" r=".55" fill="#402a32"/><circle cx="17.100" cy="22.500" r=".55" fill="#402a32"/><path fill="none" stroke="#402a32" stroke-width=".6" stroke-linecap="round" d="M14.700 24q1.300 1.100 2.600 0"/>'
        if at == 1:
            pages += '<path fill="#f8312f" d="M14 2h4v4.700h3.200L16 12l-5.200-5.300H14z"/>'
        else:
            flip = ' transform="matrix(-1 0 0 1 32 0)"' if at == 0 else ""
            pages += f'<g{flip}><path fill="none" stroke="#f8312f" stroke-width="2.200" stroke-linecap="round" d="M16 11.500q.500-8 6-8 3.700 0 4.300 3.700"/><path fill="#f8312f" d="M22.500 7h7.800l-3.900 5.200z"/></g>'
        write(stem, pages)


def page(body, band="#f8312f"):
    return (f'<rect x="2.500" y="3.500" width="27" height="27" rx="2.500" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/>'
            f'<path fill="{band}" d="M2.500 9.500V6A2.500 2.500 0 0 1 5 3.500h22A2.500 2.500 0 0 1 29.500 6v3.500z"/>'
            f'<path fill="none" stroke="#3f464f" stroke-width="1.700" stroke-linecap="round" d="M9 1.700v4M23 1.700v4"/>{body}')


def cells(colors):
    """Seven days in each line of a month, from Sunday on; `colors` says what a cell is."""
    out = ""
    for line in range(4):
        for column in range(7):
            fill = colors(line, column)
            out += f'<rect x="{n(4.6 + 3.36 * column)}" y="{n(12 + 4.5 * line)}" width="2.700" height="3.300" rx=".5" fill="{fill}"/>'
    return out


def calendar():
    grey = "#d3d3d3"
    ring = '<rect x="3.500" y="15.400" width="25" height="5.500" rx="1.500" fill="none" stroke="#f8312f" stroke-width="1.300"/>'
    write("week", page(cells(lambda line, column: "#00a6ed" if line == 1 else grey) + ring))
    write("month", page("".join(f'<rect x="{n(5.9 + 2.95 * c)}" y="{n(13.3 + 3.75 * r)}" width="2.350" height="2.900" rx=".5" fill="#00a6ed"/>' for r in range(4) for c in range(7))
          + '<rect x="4" y="11.200" width="24" height="17.800" rx="2.500" fill="none" stroke="#f8312f" stroke-width="1.700"/>'))
    # Calendars that begin with Monday have the weekend together; its two days in their own colors.
    write("weekend", page(cells(lambda line, column: {5: "#0b57c2", 6: "#f8312f"}.get(column, grey) if line == 1 else grey)
                          + '<rect x="20" y="15.100" width="8.700" height="6" rx="1.500" fill="none" stroke="#ff9f2e" stroke-width="1.500"/>'))
    write("date", page(cells(lambda line, column: "#f8312f" if (line, column) == (1, 3) else grey)
                       + '<circle cx="16" cy="18.100" r="4" fill="none" stroke="#f8312f" stroke-width="1.600"/>'))
    year = ""
    for i in range(12):
        x, y = 2.6 + 7 * (i % 4), 2.6 + 9.3 * (i // 4)
        year += leaf(x, y, 5.8, 8, "#fff", SEASONS[(i + 12) % 12 + 1])
        year += f'<path fill="#bebebe" d="M{n(x + 1)} {n(y + 4.6)}h3.800v.9h-3.800zM{n(x + 1)} {n(y + 6.2)}h3.800v.9h-3.800z"/>'
    write("year", year)


def says(bubble, eyes=True, asleep=False):
    """A face that says what the bubble holds."""
    look = ('<ellipse cx="6.600" cy="20.300" rx="1.300" ry="1.700" fill="#402a32"/><ellipse cx="13.400" cy="20.300" rx="1.300" ry="1.700" fill="#402a32"/>' if not asleep else
            '<path fill="none" stroke="#402a32" stroke-width="1.200" stroke-linecap="round" d="M5 20.300q1.600 1.500 3.200 0M11.800 20.300q1.600 1.500 3.200 0"/>')
    return (f'<circle cx="10" cy="21.5" r="9" fill="#ffb02e"/>{look}<path fill="#402a32" d="M5.800 23.700h8.400a4.200 4.200 0 0 1-8.400 0"/>'
            '<path fill="#ff6b8a" d="M7.800 26.700q2.200-1.500 4.400 0a4.200 4.200 0 0 1-4.400 0"/>'
            '<path fill="#fff" stroke="#9b9b9b" stroke-width=".8" stroke-linejoin="round" d="M15 2h12a3.500 3.500 0 0 1 3.500 3.500v9.500a3.500 3.500 0 0 1-3.500 3.500h-5.500l-4 3.500.2-3.500H15a3.500 3.500 0 0 1-3.500-3.500V5.500A3.500 3.500 0 0 1 15 2"/>' + bubble)


def small_scene(sky, light, ground):
    return (f'<rect x="13.200" y="3.700" width="15.600" height="13" rx="2" fill="{sky}"/>{light}'
            f'<path fill="{ground}" d="M13.200 13.800q8-2.500 15.600 0v.9a2 2 0 0 1-2 2H15.200a2 2 0 0 1-2-2z"/>')


def greetings():
    write("good-morning", says(small_scene("#ffc9a3", sun(21, 12.2, 4.2), "#44a352")))
    write("good-afternoon", says(small_scene("#5fc3f7", sun(21, 8, 2.600), "#3a9e3f")))
    write("good-evening", says(small_scene("#5b3a8c", '<circle cx="21" cy="13" r="4.200" fill="#ff8a2b"/>' + stars((16, 6.500, 1.300), (26, 7, 1.500)), "#2a2140")))
    write("good-night", says(small_scene("#2b2a6b", moon(20, 8.600, .4) + stars((26.300, 6.500, 1.5), (16, 7, 1.2)), "#1d3b2a"), asleep=True))
    write("happy-birthday", says(place("candle-cake", 13.7, 2.7, .46)))
    hat = '<path fill="#f8312f" d="M2.500 16.500Q2.500 8.500 9.500 8.500q-4 2 4.300 5.500z"/><path fill="#fff" stroke="#bebebe" stroke-width=".5" d="M2.200 15.200 13.600 12.500a1.500 1.500 0 0 1 .7 2.900L2.900 18.100a1.500 1.500 0 0 1-.7-2.900"/><circle cx="9.700" cy="8.300" r="1.900" fill="#fff" stroke="#bebebe" stroke-width=".5"/>'
    write("merry-christmas", says(place("december-tree", 13.5, 2.6, .47)) + hat)
    sunrise = '<circle cx="21" cy="9" r="5.500" fill="#f8312f"/>'
    write("happy-new-year", says(sunrise + place("kadomatsu", 14.600, 4.600, .4)))
    write("congratulations", place("part-beaming", .700, 3.500, .68) + place("clap", 16.500, 15.500, .47)
          + "".join(f'<path fill="{color}" transform="translate({x} {y}) rotate({turn})" d="M-1.500-.9h3v1.800h-3z"/>' for x, y, turn, color in
                    [(4, 3.500, 30, "#f8312f"), (10, 2.300, -20, "#00a6ed"), (17, 2.500, 50, "#fcd53f"), (23, 3.500, -40, "#00d26a"), (28.500, 6, 20, "#f92f60"), (24.500, 9, 20, "#8d65c5"), (29, 13, 60, "#00a6ed"), (3, 27, 20, "#00d26a"), (8.500, 28.500, -30, "#fcd53f"), (14, 28.500, 30, "#f92f60"), (24, 14, -20, "#fcd53f")]))
    write("good-idea", says(place("idea-bulb", 13.500, 2.600, .47)))
    write("hello", place("happy", 0.5, 5, .8) + place("waving-hand", 17, 1, .47))
    write("goodbye", place("walking-away", -4, 0.5, .85) + place("waving-hand", 13.5, 11.5, .58))
    write("nice-to-meet-you", place("happy", 0.5, 1, .45) + f'<g transform="matrix(-.45 0 0 .45 31.5 1)">{inner("happy")}</g>' + place("handshake", 6, 12.5, .62))
    write("thank-you", says(place("present", 13.300, 5.200, .35) + '<path fill="#f8312f" d="M26 14.500C22.500 12 21.300 10.500 21.300 8.700A2.500 2.500 0 0 1 26 7.500a2.500 2.500 0 0 1 4.700 1.200Q30.500 10.700 26 14.500" transform="translate(-.9 -1)"/>'))
    write("here-you-are", place("open-palm", 0, 5, .9) + place("present", 9, 2, .5))
    write("good-job", place("thumbs-up", 0, 5, .82) + place("hanamaru", 17.5, 1, .42))


numbers()
ordinals()
months()
dates()
clocks()
day()
today()
calendar()
greetings()
