"""The family, jobs, feelings and describing words that the set lacks. The set's own people are dressed and given tools."""
import math
import re

from ink import inner, n, star, write


def at(body, x, y, s, turn=0, flip=False):
    """A picture's body with its corner at x, y, its side 32 s; turned about its own middle."""
    spin = f" rotate({turn} 16 16)" if turn else ""
    mirror = " translate(32 0) scale(-1 1)" if flip else ""
    return f'<g transform="translate({n(x)} {n(y)}) scale({s}){spin}{mirror}">{body}</g>'


def put(stem, x, y, s, turn=0, flip=False):
    return at(inner(stem), x, y, s, turn, flip)


def gray(body):
    """What is not meant: the same shapes in light grays."""
    def dim(match):
        text = match[1] if len(match[1]) == 6 else "".join(c * 2 for c in match[1])
        r, g, b = (int(text[i:i + 2], 16) for i in (0, 2, 4))
        level = round(135 + (0.3 * r + 0.59 * g + 0.11 * b) * 0.35)
        return f'"#{level:02x}{level:02x}{level:02x}"'
    return re.sub(r'"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})"', dim, body)


def recolor(body, changes):
    for change in changes.split():
        old, new = change.split("=")
        if f'"#{old}"' not in body:
            raise SystemExit(f"no color {old}")
        body = body.replace(f'"#{old}"', f'"#{new}"')
    return body


def parts(stem):
    return re.findall(r"<path[^>]*/>", inner(stem))


# The set's own neutral head on a bust: the office worker without the suit.
HEAD = "".join(parts("office-worker")[5:])
BODY = "m15.996 15.996-4.08.286A11 11 0 0 0 5 26.5V30h22v-3.5c0-4.614-2.849-8.57-6.881-10.201z"
HAND = '<rect x="{}" y="{}" width="4.6" height="5" rx="1.9" fill="#ffc83d"/>'
NECK = '<path fill="{}" d="m12.3 16.2 3.7 5.6 3.7-5.6z"/>'


def bust(shirt, over="", head="", neck=None):
    """A person from the chest up; `over` lies on the shirt, `head` on the head."""
    collar = NECK.format(neck) if neck else ""
    return f'<path fill="{shirt}" d="{BODY}"/>{over}{collar}{HEAD}{head}'


def apron(color, dark):
    return (f'<path fill="{color}" d="M10.5 21.5h11V30h-11z"/><path fill="{dark}" d="M10.5 16.9h2v5h-2zm9 0h2v5h-2z"/>'
            f'<path fill="{dark}" d="M12.8 25h6.4v3.2a.8.8 0 0 1-.8.8h-4.8a.8.8 0 0 1-.8-.8z"/>')


def cap(color, dark, badge=""):
    """A cap with a visor over the neutral head."""
    return (f'<path fill="{color}" d="M9.2 7.4C8.6 3.2 11.5 1.5 16 1.5s7.4 1.7 6.8 5.9z"/>'
            f'<path fill="{dark}" d="M8.8 6.6q7.2-2 14.4 0 .8.3.7 1.1-.1.6-.8.5-7.1-1.3-14.2 0-.7.1-.8-.5-.1-.8.7-1.1z"/>{badge}')


def hand(x, y):
    return HAND.format(n(x), n(y))


def line(d, color, width):
    return f'<path fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'


def lit(stem, x, y, s, on):
    body = inner(stem)
    return at(body if on else gray(body), x, y, s)


def stand(x, foot, legs, size, shirt, trousers, shoes="#533566", head=HEAD, arm=None):
    """A whole person: x is the middle, foot the ground, legs their length, size the breadth of the head over 8."""
    hip = foot - legs
    k = size
    left = arm or f"M{n(x - 3.1 * k)} {n(hip - 6.2 * k)}v{n(5.6 * k)}"
    return (line(left, "#ffc83d", n(1.7 * k)) + line(f"M{n(x + 3.1 * k)} {n(hip - 6.2 * k)}v{n(5.6 * k)}", "#ffc83d", n(1.7 * k))
            + f'<path fill="{trousers}" d="M{n(x - 2.6 * k)} {n(hip - k)}h{n(5.2 * k)}V{n(foot - .6 * k)}h{n(-2.2 * k)}V{n(hip + 1.2 * k)}h{n(-.8 * k)}V{n(foot - .6 * k)}h{n(-2.2 * k)}z"/>'
            f'<rect x="{n(x - 3 * k)}" y="{n(foot - 1.2 * k)}" width="{n(2.7 * k)}" height="{n(1.4 * k)}" rx="{n(.6 * k)}" fill="{shoes}"/>'
            f'<rect x="{n(x + .3 * k)}" y="{n(foot - 1.2 * k)}" width="{n(2.7 * k)}" height="{n(1.4 * k)}" rx="{n(.6 * k)}" fill="{shoes}"/>'
            f'<path fill="{shirt}" d="M{n(x - 2.7 * k)} {n(hip + .3 * k)}v{n(-4.6 * k)}h{n(-1.4 * k)}v{n(-1 * k)}a{n(2.6 * k)} {n(2.6 * k)} 0 0 1 {n(2.6 * k)} {n(-2.6 * k)}h{n(3 * k)}a{n(2.6 * k)} {n(2.6 * k)} 0 0 1 {n(2.6 * k)} {n(2.6 * k)}v{n(1 * k)}h{n(-1.4 * k)}v{n(4.6 * k)}z"/>'
            + at(head, x - 16 * .6 * k, hip - 17.6 * k, .6 * k))


def ray(cx, cy, r0, r1, angles):
    at_ = lambda r, a: f"{n(cx + r * math.cos(math.radians(a)))} {n(cy + r * math.sin(math.radians(a)))}"
    return "".join(f"M{at_(r0, a)}L{at_(r1, a)}" for a in angles)


def sparkle(x, y, r, color="#fcd53f"):
    return f'<path fill="{color}" d="{star(x, y, r, 4, r * .36)}"/>'


def drop(x, y, s, color="#26a4f2"):
    return f'<path fill="{color}" d="M{n(x)} {n(y)}c{n(1.6 * s)} {n(2.2 * s)} {n(2.2 * s)} {n(3.2 * s)} {n(2.2 * s)} {n(4.2 * s)}a{n(2.2 * s)} {n(2.2 * s)} 0 0 1 {n(-4.4 * s)} 0c0-{n(s)} {n(.6 * s)}-{n(2 * s)} {n(2.2 * s)}-{n(4.2 * s)}z"/>'


def family():
    tie = lambda d: line(d, "#9b9b9b", 1.1)
    down = tie("M8 10h16M16 10v12")
    write("father", down + lit("woman", 18.6, 3.8, .4, False) + lit("part-child", 10.2, 19.3, .37, False) + lit("man", .3, .3, .6, True))
    write("mother", down + lit("man", .6, 3.8, .4, False) + lit("part-child", 10.2, 19.3, .37, False) + lit("woman", 12.6, .3, .6, True))
    write("parent", down + lit("part-child", 10.2, 19.3, .37, False) + lit("man", .2, 1.2, .51, True) + lit("woman", 15.5, 1.2, .51, True))
    fork = tie("M9 6h14M16 6v7M9.5 19V13h15v6")
    write("brother", fork + lit("man", 1.5, .4, .35, False) + lit("woman", 19.3, .4, .35, False)
          + lit("part-child", 19.8, 16.5, .37, False) + lit("boy", .3, 13, .58, True))
    write("sister", fork + lit("man", 1.5, .4, .35, False) + lit("woman", 19.3, .4, .35, False)
          + lit("part-child", .6, 16.5, .37, False) + lit("girl", 13.1, 13, .58, True))
    branch = tie("M16 5v5M9 14v-4h16v6M25.5 16v9")
    grand = lit("grandfather", 6.6, .2, .28, False) + lit("grandmother", 16.6, .2, .28, False)
    pair_of = tie("M9.500 10V3h16v5M25.500 17v5")
    write("uncle", pair_of + lit("man", 19.500, 4.800, .38, False) + lit("part-child", 20, 19.500, .36, False) + lit("man", .3, 8.500, .58, True))
    write("aunt", pair_of + lit("woman", 19.500, 4.800, .38, False) + lit("part-child", 20, 19.500, .36, False) + lit("woman", .3, 8.500, .58, True))
    write("cousin", tie("M9.500 7V2.500h15.500v4M9.500 13v5M25 14v6") + lit("man", 3.700, 4, .36, False) + lit("woman", 19.200, 4, .36, False)
          + lit("part-child", 19.200, 18.800, .37, False) + lit("part-child", .3, 14, .55, True))
    write("family", lit("man", .4, .6, .52, True) + lit("woman", 15, .6, .52, True) + lit("boy", 3.2, 16.6, .45, True) + lit("girl", 15, 16.6, .45, True))

    def kid(x, shirt, s=.5, y=2):
        return (f'<path fill="{shirt}" d="M{n(x - 6.6)} 30v-6.5a5.5 5.5 0 0 1 5.5-5.5h2.2a5.5 5.5 0 0 1 5.5 5.5V30z"/>'
                + put("part-child", x - 16 * s, y + 3, s))
    write("twins", kid(8.6, "#f8312f") + kid(23.4, "#f8312f")
          + '<path fill="#fff" d="M2 24.5h13.2V27H2zm14.8 0H30V27H16.8z"/>')
    grown = stand(10.5, 30, 9.5, 1.02, "#00a6ed", "#6e7680")
    small = stand(24, 30, 4, .82, "#ff6723", "#6e7680")
    write("adult", grown + gray(small))
    write("child", gray(grown) + small)
    arm = line("M12 21.5q4-2.5 11 1.2", "#00a650", 3.2)
    write("friend", '<path fill="#ff6723" d="M16 30v-4.5a5.5 5.5 0 0 1 5.5-5.5h3a5.5 5.5 0 0 1 5.5 5.5V30z"/><path fill="#00a650" d="M2 30v-4.5a5.5 5.5 0 0 1 5.5-5.5h3a5.5 5.5 0 0 1 5.5 5.5V30z"/>'
          + arm + '<circle cx="24" cy="23.2" r="2" fill="#ffc83d"/>' + put("part-child", 15.3, 4, .52) + put("boy", .1, 4, .52))
    desk = lambda x, top, side: f'<path fill="{top}" d="M{x} 25h13v2.2H{x}z"/><path fill="{side}" d="M{n(x + 1.2)} 27.2h1.8V31h-1.8zm8.8 0h1.8V31h-1.8z"/>'
    seat = lambda x, color: f'<path fill="{color}" d="M{n(x - 4.6)} 26v-2.5a4 4 0 0 1 4-4h1.2a4 4 0 0 1 4 4V26z"/>'
    write("classmate", '<rect x="1" y="1" width="30" height="11" rx="1.2" fill="#c17a34"/><path fill="#44911b" d="M2.5 2.5h27v8h-27z"/>'
          + line("M6 5h5M6 7.5h8", "#fff", 1) + gray(seat(8.5, "#00a650") + put("part-child", 2.5, 10, .37) + desk(2, "#e39d53", "#c17a34"))
          + seat(23.5, "#ff6723") + put("part-child", 16.5, 8.2, .44) + desk(17, "#e39d53", "#c17a34"))
    house = lambda roof, wall, face: (f'<path fill="{wall}" d="M2.5 14h11v15h-11z"/><path fill="{roof}" d="M8 4.5 15 12.5a1 1 0 0 1-.7 1.7H1.7a1 1 0 0 1-.7-1.7z"/>'
                                      f'<rect x="3.6" y="16" width="8.8" height="8.8" rx="1" fill="#321b41"/>{face}')
    write("neighbor", '<path fill="#44911b" d="M1 28h30v2.500H1z"/>' + at(gray(inner("house")), -.3, 11.500, .52) + at(gray(bust("#00a6ed")), 4, 19, .3)
          + put("house", 11.700, 8, .625) + at(bust("#00a6ed"), 14.300, 14.300, .45) + put("waving-hand", 24.300, 13.500, .22) + '<path fill="#44911b" d="M1 27.800h30v2.700H1z"/>')
    back = gray(bust("#00a6ed"))
    write("leader", at(back, -2.5, 10.5, .6) + at(back, 15.5, 10.5, .6)
          + line("M25.5 2.5v22", "#7d4533", 1.6) + '<path fill="#f8312f" d="M26 1.7 31.7 5.4 26 9z"/>'
          + at(bust("#ff6723"), 1.4, 4, .87) + hand(23.2, 21.5))
    king = recolor(inner("part-crowned"), "f95725=c4102f ff8101=e8324a")
    beard = '<path fill="#e6e6e6" d="M10.5 15.3q.2 2.7 1.9 2.7 1.1-.4 3.6-.6 2.5.2 3.6.6 1.7 0 1.9-2.7.9 9.5-5.5 9.5t-5.5-9.5"/><path fill="#990839" d="M13.8 18.9q2.2 1 4.4 0-.7 1.5-2.2 1.5t-2.2-1.5"/>'
    write("king", king + beard)
    queen = recolor(inner("princess"), "633589=8a0f2d 8b62bf=c4102f 774aa6=f3eef8 a17fd5=f3eef8")
    write("queen", queen + put("part-crown", 7.3, -2.3, .54) + line("M28.3 15v13", "#fcb100", 1.5)
          + '<circle cx="28.3" cy="13.3" r="2.2" fill="#fcd53f"/><circle cx="28.3" cy="13.3" r="1.1" fill="#f92f60"/>' + hand(26, 22.5))

    # The set's ninja carries a sword: this one has only the hood, a scarf and a scroll.
    ninja = parts("part-ninja")
    hood = re.match(r"[^z]*z", re.search(r' d="([^"]*)"', ninja[0])[1])[0]
    sash = '<path fill="#6e7680" d="m10.5 16.2 5.5 7.3 5.5-7.3 1.8 1.1-5.6 8.2 3.3 4.5h-4l-1.4-2-1.4 2h-4l3.7-4.8-5.6-7.8z"/>'
    scarf = '<path fill="#f8312f" d="M10.5 15.7q5.5 2.8 11 0l1 2.6q-6.5 3.2-13 0z"/><path fill="#c4102f" d="M21.5 16.5 30 13.2l-1.3 3.3 2.5 2-9 .7z"/>'
    write("ninja", f'<path fill="#3f464f" d="{hood}"/>{sash}{scarf}{"".join(ninja[3:])}')


def jobs():
    cross = '<path fill="#ff6b8a" d="M15.3 2.3h1.4v1.2h1.2v1.3h-1.2V6h-1.4V4.8h-1.2V3.5h1.2z"/>'
    scope = line("M12 17.500q-.8 6 3.800 6.300 4.800-.3 4-6.300M15.800 23.800v2.300", "#3f464f", 1.3) + '<circle cx="15.800" cy="27" r="1.700" fill="#9b9b9b"/><circle cx="15.800" cy="27" r=".8" fill="#e6e6e6"/>'
    write("nurse", at(bust("#1fb5a8", scope, neck="#fcb100"), -4, 0, 1) + put("part-bandage", 19.500, 1, .36) + put("part-clipboard", 16, 13.300, .55) + '<path fill="#f92f60" d="M24.800 27.500c-2.700-1.800-3.500-2.900-3.500-4a1.800 1.800 0 0 1 3.500-.7 1.800 1.800 0 0 1 3.500.7c0 1.100-.8 2.200-3.500 4"/>' + hand(15.500, 23.500))
    write("vet", at(inner("doctor"), -4.5, 0, 1) + put("dog", 14.8, 13.5, .54))
    mask = '<path fill="#aeddff" d="M10.9 11.6q5.1-1.6 10.2 0l-.3 2.8q-.5 2.9-4.8 3-4.3-.1-4.8-3z"/>' + line("M11 12q-1.3-.6-1.6-1.5M21 12q1.3-.6 1.6-1.5", "#aeddff", .7)
    write("dentist", at(bust("#8fd3f4", head=mask, neck="#fcb100"), -4, 0, 1) + put("tooth", 14.3, 13, .54)
          + line("M28.8 9.5v8", "#9b9b9b", 1.2) + '<circle cx="28.8" cy="6.8" r="2.7" fill="#9b9b9b"/><circle cx="28.8" cy="6.8" r="1.7" fill="#d3f0ff"/>')
    write("baker", at(bust("#f4f4f4", apron("#8d5b3a", "#7d4533"), '<path fill="#f4f4f4" stroke="#d3d3d3" stroke-width=".5" d="M9.6 6.4C7.8 3.3 12 1.3 16 1.3s8.2 2 6.4 5.1q-6.4-1.6-12.8 0"/>'), -4, 0, 1)
          + put("part-baguette", 13, 8.5, .58, -25) + put("bread", 16.3, 18, .44))
    write("florist", at(bust("#ff8fb1", apron("#44911b", "#008463")), -4, 0, 1) + put("part-bouquet", 11.8, 10.5, .64) + hand(20.6, 25.2))
    comb = '<g transform="rotate(20 5 22)"><rect x="3" y="14.5" width="2.6" height="15" rx="1" fill="#8d65c5"/><path fill="#8d65c5" d="M5.5 15.5h3v1h-3zm0 2h3v1h-3zm0 2h3v1h-3zm0 2h3v1h-3zm0 2h3v1h-3z"/></g>'
    write("hairdresser", bust("#3f464f", '<path fill="#26a4f2" d="M11 19h10v11H11z"/>') + comb + put("scissors", 17, 15, .47) + hand(2.5, 25) + hand(21.5, 26))
    twist = '<path fill="#fff" stroke="#bebebe" stroke-width=".5" d="M10 6.3q6-2.2 12 0v2.2q-6-2-12 0z"/><path fill="#26a4f2" d="M12 5.9l1.4-.3-.6 2.2-1.4.2zm3.3-.6h1.5l-.4 2.1h-1.5zm3.5.2 1.4.3-.3 2.2-1.5-.3z"/>'
    write("carpenter", at(bust("#0074ba", '<path fill="#fcd53f" d="M10.5 20h11v10h-11z"/>', twist), -2, 0, 1)
          + put("part-hammer", 17, 12.5, .48, 0, True) + '<path fill="#e39d53" d="M1 26.5h30V31H1z"/><path fill="#c17a34" d="M1 28h30v.7H1zm0 2h30v1H1z"/>' + put("part-saw", 1, 17.5, .45))
    navy = bust("#1c4a8a", '<path fill="#fff" d="M13.3 16h5.4v7h-5.4z"/><path fill="#f8312f" d="m16 18.6 1.2 1.2-.6 5.2h-1.2l-.6-5.2z"/>', cap("#1c4a8a", "#12325f", '<circle cx="16" cy="4.2" r="1.2" fill="#fcd53f"/>'))
    wheel = '<circle cx="16" cy="26" r="7.2" fill="none" stroke="#3f464f" stroke-width="2.2"/><path fill="none" stroke="#3f464f" stroke-width="1.8" d="M9 26h14M16 26v7"/><circle cx="16" cy="26" r="2.2" fill="#6e7680"/>'
    write("bus-driver", put("bus", 14.5, -1.5, .54) + at(navy + wheel + hand(7, 22.5) + hand(20.4, 22.5), -3.5, -.3, .98))
    crew = bust("#2b3a8c", '<path fill="#fff" d="M13 16.2h6l-3 5z"/>', '<path fill="#2b3a8c" d="M9.7 5.9Q9.5 2 16 1.6q6.5.4 6.3 4.3-6.3-1.8-12.6 0"/><path fill="#fcd53f" d="M9.7 5.9q6.3-1.8 12.6 0v1q-6.3-1.8-12.6 0z"/>')
    scarf = '<path fill="#f92f60" d="m12.3 16.6 3.7 2.2 3.7-2.2.6 1.9-3.4 2 1.7 3.8-2.4.6-1.5-4.2-3.2-2.1z"/>'
    write("flight-attendant", put("plane", 18.2, -.5, .43) + at(crew + scarf, -4, 0, 1)
          + '<rect x="15.5" y="25" width="16" height="1.9" rx=".9" fill="#6e7680"/><path fill="#ff822d" d="M24.8 17.5h5.4l-.7 7.5h-4z"/><path fill="#fff" stroke="#bebebe" stroke-width=".5" d="M17 20h5.5v5H18.2q-1.2-.5-1.2-2z"/>' + hand(21, 26.3))
    jersey = bust("#e8324a", '<path fill="#fff" d="M9 17.9 11 17v13H9zm6 1h2V30h-2zm6-1.9 2 .9V30h-2z"/>', neck="#fff")
    write("soccer-player", at(jersey, -3.5, 0, 1) + put("soccer", 15.4, 14.8, .52))
    stripes = bust("#f4f4f4", '<path fill="#0074ba" d="M8.5 18.7h.8V30h-.8zm4-2.5h.8V30h-.8zm6.2 0h.8V30h-.8zm4 2.5h.8V30h-.8z"/>', cap("#0074ba", "#00548a", '<circle cx="16" cy="4.3" r="1.4" fill="#fff"/>'))
    write("baseball-player", '<path fill="#e39d53" d="M23.5 21.5 27.8 2.6q.6-1.8 2.2-1.4 1.6.5 1.1 2.3L25 22z"/><path fill="#c17a34" d="m23.5 21.5-1 3.5 1.3.4 1.2-3.4z"/>'
          + at(stripes, -3.5, 0, 1) + hand(20.7, 21) + put("baseball", 3, 19.5, .34))
    tux = '<path fill="#fff" d="M13 16h6l-1 14h-4z"/>'
    bow = lambda color: f'<path fill="{color}" d="m16 19.3 3.3-1.7v4.4L16 20.3l-3.3 1.7v-4.4z"/>'
    note = '<path fill="#0074ba" d="M26.5 3.5 31 2.3v2L28 5.2v5.3a2.1 1.8 0 1 1-1.5-1.7z"/>'
    write("musician", at(bust("#321b41", tux + bow("#f92f60")), -4, 0, 1) + put("violin", 12.5, 11.5, .62) + note + '<path fill="#0074ba" d="M21 8.5v4.3a1.7 1.4 0 1 1-1.1-1.4V6.5l3.4-.9v1.8z"/>')
    write("actor", at(bust("#321b41", tux + bow("#fcd53f")), -4, 0, 1) + put("part-masks", 14, 13, .57)
          + f'<path fill="#fcd53f" d="{star(26, 6, 4.5)}"/>')
    laugh = '<path fill="#990839" d="M12.7 12.6h6.6q-.3 3.6-3.3 3.6t-3.3-3.6"/>'
    funny = lambda suit, tie: bust(suit, tux + bow(tie), laugh)
    write("comedian", at(funny("#f92f60", "#fcd53f"), -5.5, 5.5, .78) + at(funny("#0074ba", "#fcd53f"), 12.5, 5.5, .78)
          + line("M16 15v15", "#6e7680", 1.6) + '<rect x="13.8" y="9" width="4.4" height="7" rx="2.2" fill="#9b9b9b"/><path fill="#6e7680" d="M13.8 11.5h4.4v1h-4.4zM12.5 29.5h7V31h-7z"/>'
          + line("M3 4.5 1.5 2.5M8 3.5V1M24 3.5V1M29 4.5l1.5-2", "#fcb100", 1.2))
    phones = line("M8.9 10V8.5a7.1 7 0 0 1 14.2 0V10", "#433b6b", 1.5) + '<rect x="7.6" y="8.2" width="3" height="5.5" rx="1.4" fill="#433b6b"/><rect x="21.4" y="8.2" width="3" height="5.5" rx="1.4" fill="#433b6b"/>'
    write("voice-actor", at(bust("#f9c23c", head=phones + '<ellipse cx="16" cy="14.3" rx="2" ry="1.7" fill="#990839"/>'), -4, 0, 1) + put("part-studio-microphone", 13.3, 12.5, .6)
          + line("M21 6.5q2 2.5 0 5.5M24 4.5q3.3 4.5 0 9.5", "#26a4f2", 1.3))
    bubble = lambda body: f'<rect x="15.3" y="1" width="15.7" height="12" rx="3" fill="#fff" stroke="#9b9b9b" stroke-width=".8"/><circle cx="16.5" cy="15" r="1.3" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/>{body}'
    desk = at(inner("part-technologist"), -1, 8, .75)
    game = ('<rect x="12.500" y="2" width="18.800" height="14.500" rx="1.500" fill="#3f464f"/><rect x="13.700" y="3.200" width="16.400" height="12.100" fill="#5cc0ff"/><path fill="#44911b" d="M13.700 13h16.400v2.300H13.700z"/><path fill="#c17a34" d="M20.500 8.300h2.400v2.400h-2.400zm2.400 0h2.400v2.400h-2.400z"/><circle cx="24.100" cy="5.800" r="1.300" fill="#fcd53f"/>'
            '<circle cx="17" cy="9.300" r="1.900" fill="#ffc83d"/><path fill="#f8312f" d="M14.900 9q.2-2.300 2.200-2.300T19.200 9zM15.300 11h3.400v2h-3.400z"/><path fill="#00d26a" d="M26.300 13q0-2.500 1.500-2.500t1.500 2.500z"/>')
    write("game-creator", at(bust("#f8312f"), -5, 0, 1) + at(game, 9, .300, .71) + put("video-game", 12.200, 14.300, .56) + hand(12, 22.800) + hand(25.300, 22.800))
    code = ('<rect x="12.200" y="8.500" width="19" height="15.500" rx="1.500" fill="#8d97a3"/><rect x="13.500" y="9.800" width="16.400" height="12.900" fill="#21183a"/><path fill="#bebebe" d="M10.500 24h20.700v2a1.500 1.500 0 0 1-1.500 1.500H12a1.500 1.500 0 0 1-1.500-1.500z"/><path fill="#8d97a3" d="M10.500 26h20.700q0 1.500-1.500 1.500H12q-1.500 0-1.500-1.500"/>'
            + line("M15.200 12.300h5", "#00d26a", 1.4) + line("M22.800 12.300h4.500", "#fcd53f", 1.4) + line("M17.500 15h3", "#ff8fb1", 1.4) + line("M23 15h4.500", "#44b3e6", 1.4) + line("M17.500 17.700h6.500", "#fff", 1.4) + line("M15.200 20.400h3", "#00d26a", 1.4) + line("M20.700 20.400h4", "#fcd53f", 1.4))
    write("programmer", at(bust("#433b6b", head=line("M8.900 10V8.500a7.100 7 0 0 1 14.200 0V10", "#00a6ed", 1.5) + '<rect x="7.6" y="8.200" width="3" height="5.500" rx="1.400" fill="#00a6ed"/><rect x="21.400" y="8.200" width="3" height="5.500" rx="1.400" fill="#00a6ed"/>'), -5, 0, 1) + at(code, 1.500, 4.800, .93) + hand(9.500, 24.500))
    specs = line("M17.2 10.3h-2.4", "#321b41", .7) + '<circle cx="13.5" cy="10.3" r="2" fill="none" stroke="#321b41" stroke-width=".7"/><circle cx="18.5" cy="10.3" r="2" fill="none" stroke="#321b41" stroke-width=".7"/>'
    write("writer", at(bust("#8d5b3a", NECK.format("#f3d9b0"), specs), -3.5, -1, 1) + put("part-open-book", 3, 15.5, .6, 0)
          + put("part-fountain-pen", 18.3, 10.5, .45) + hand(17.8, 20.5))
    page = ('<rect x="4.5" y="16.5" width="15.5" height="14.5" rx=".8" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/><path fill="#ffd9e3" d="M6 18h7.5v6H6z"/><path fill="#cdeafe" d="M14.5 18h4v6h-4z"/><path fill="#fff0b3" d="M6 25h12.5v4.5H6z"/>'
            + f'<path fill="#f8312f" d="{star(9.7, 21, 2.3, 8, 1.2)}"/><circle cx="12" cy="27.3" r="1.5" fill="#ffc83d"/><circle cx="16.5" cy="20.8" r="1.4" fill="#ffc83d"/>'
            '<path fill="none" stroke="#321b41" stroke-width=".5" d="M6 18h7.5v6H6zM14.5 18h4v6h-4zM6 25h12.5v4.5H6z"/>')
    band = '<path fill="#f8312f" d="M9.9 6q6.1-2.1 12.2 0v1.9q-6.1-2-12.2 0z"/>'
    write("cartoonist", at(bust("#00a6ed", head=band + specs), -2.5, -1, 1) + page + put("part-fountain-pen", 17.8, 11.5, .45) + hand(17.3, 21.5))
    write("photographer", at(bust("#44911b", '<path fill="#7d4533" d="m10.4 16.8 1.5-.5L19 30h-2.4z"/>'), 0, 0, 1) + put("part-camera-flash", 6.5, 4.5, .59) + hand(4.2, 13.5) + hand(23.3, 13.5))
    tape = line("M12.3 16.5q-.8 5-1 12M19.7 16.5q.8 5 1 12", "#fcd53f", 2) + line("M10.6 20h1.3M10.3 23h1.3M10.2 26h1.3", "#a36a00", .5)
    write("fashion-designer", at(bust("#433b6b", tape), -5, 0, 1) + put("dress", 13.2, 10.5, .6) + put("scissors", 1.5, 22.3, .27))
    hat = '<path fill="#8a7a3a" d="M10.5 6.3Q10.8 1.5 16 1.5t5.5 4.8z"/><path fill="#a3924c" d="M6.8 6.9Q11 4.8 16 4.8t9.2 2.1q.4.8-.6.9-8.6-1.5-17.2 0-1-.1-.6-.9"/>'
    write("zookeeper", at(bust("#a3924c", '<path fill="#8a7a3a" d="M9.5 21h4v3.5h-4zm9 0h4v3.5h-4z"/>', hat, "#fcb100"), -5, 0, 1) + put("elephant", 12.5, 12, .62) + put("carrot", 13, 23, .25))
    write("nursery-school-teacher", at(bust("#00a6ed", apron("#ff8fb1", "#f4698f")), 2.5, -1, .85)
          + put("boy", .5, 16.5, .46) + put("girl", 16.8, 16.5, .46))
    rabbit = put("rabbit", 18.5, 9.5, .38) + '<path fill="#533566" d="M18 20.5h13.5L30 31H19.5z"/><path fill="#f8312f" d="M18.4 23h12.8l-.4 2.2h-12z"/><ellipse cx="24.7" cy="20.5" rx="7" ry="1.5" fill="#321b41"/>'
    write("magician", at(bust("#321b41", tux + bow("#f8312f"), at(inner("part-top-hat"), 6.7, -8.3, .58)), -3.5, 6, .83) + rabbit
          + line("M3 30 7 22", "#321b41", 1.6) + line("M6.5 23 7.3 21.4", "#f4f4f4", 1.6) + sparkle(8.8, 18, 2.4))
    write("job", put("chef", .3, .3, .48) + put("doctor", 16.3, .3, .48) + put("pilot", .3, 16.3, .48) + put("farmer", 16.3, 16.3, .48))
    write("mail-carrier", at(bust("#0074ba", line("M20.3 17 9.5 29", "#7d4533", 2), cap("#0074ba", "#00548a", '<circle cx="16" cy="4.3" r="1.3" fill="#f8312f"/>')), -3.5, 0, 1)
          + put("part-envelope", 14.3, 14.5, .54) + hand(19.5, 26))
    colors = ["#f8312f", "#fcd53f", "#00a650", "#26a4f2", "#8d65c5", "#ff8fb1", "#ff822d"]
    shelf = "".join(f'<rect x="{n(2.5 + 2.27 * i)}" y="{n(y + (i * 7 + y) % 3 * .6)}" width="1.9" height="{n(8.4 - (i * 7 + y) % 3 * .6)}" fill="{colors[(i * 3 + int(y)) % 7]}"/>' for y in (2.5, 13.5) for i in range(12))
    write("librarian", '<rect x="1" y="1" width="30" height="29" rx="1" fill="#c17a34"/><path fill="#7d4533" d="M2.3 2.3h27.4v8.7H2.3zm0 11h27.4v8.7H2.3zm0 11h27.4V30H2.3z"/>' + shelf
          + at(bust("#44b3a0", head=specs), 3.5, 6.5, .78) + '<path fill="#f8312f" d="M12 23.5h8.5V31H12z"/><path fill="#c4102f" d="M12 23.5h1.8V31H12z"/>' + hand(18.5, 25))


def feelings():
    write("fine", put("part-smile", 5.5, .5, .66) + put("part-biceps", -.3, 15, .46) + put("part-biceps", 17.6, 15, .46, 0, True))
    write("great", put("part-beaming", 4.5, .5, .72) + put("good", .2, 17.2, .44) + put("good", 17.7, 17.2, .44, 0, True))
    write("tired", put("part-exhaling", -.5, -1, .83) + put("part-low-battery", 19, 14, .53))
    worry = ('<ellipse cx="22.500" cy="7.500" rx="8.300" ry="6.500" fill="#fff" stroke="#9b9b9b" stroke-width=".8"/><circle cx="17" cy="15" r="1.500" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/>'
             '<path fill="#6e7680" d="M18.500 8.500a2.400 2.400 0 0 1 .3-4.700 3.600 3.600 0 0 1 6.700-.3 2.600 2.600 0 0 1 1 5z"/>' + line("M19.800 10.300l-.7 1.500M22.700 10.300l-.7 1.500M25.600 10.300l-.7 1.500", "#26a4f2", 1.2))
    write("worried", put("part-worried", -.8, 9, .7) + worry)
    write("busy", put("part-sweating", 6.5, 6.5, .6) + put("clock", .3, .3, .36) + put("phone", 20.7, .3, .36) + put("part-memo", .3, 20, .36) + put("part-books", 20.3, 20, .36))
    write("nervous", put("part-grimacing", 1, 2.5, .88) + drop(27, 2, 1) + drop(29.5, 10.5, .7) + drop(3.5, 3, .8))
    write("proud", put("happy", 3, -.8, .8) + put("part-medal", 8.3, 15.3, .5) + sparkle(28.5, 5, 2.6) + sparkle(3.3, 5, 2.6))
    away = gray(inner("part-smile"))
    write("lonely", at(away, 15, .3, .27) + at(away, 22.8, 1.5, .27) + at(away, 18.5, 7.6, .27) + put("part-pensive", 0, 11.5, .63))
    door = '<path fill="#c17a34" d="M17 1h14v30H17z"/><path fill="#a45f22" d="M17 1h1.6v30H17zM21.5 4.5h7v9h-7zm0 13h7v10h-7z"/>'
    fingers = '<rect x="15.3" y="17.2" width="5.2" height="2.8" rx="1.4" fill="#ff822d"/><rect x="15.3" y="20.2" width="5.2" height="2.8" rx="1.4" fill="#ff822d"/><rect x="15.3" y="23.2" width="5.2" height="2.8" rx="1.4" fill="#ff822d"/>'
    write("shy", put("part-blushing", .3, 3.5, .8) + door + fingers)
    write("relaxed", put("part-relieved", .5, .3, .74) + '<path fill="#44b3a0" d="M17 19h11.5v6.5a4.5 4.5 0 0 1-4.5 4.5h-2.5a4.5 4.5 0 0 1-4.5-4.5z"/><path fill="none" stroke="#44b3a0" stroke-width="1.6" d="M28 21h1.2a2 2 0 0 1 0 4.5H28"/><ellipse cx="22.7" cy="19.3" rx="5.5" ry="1.3" fill="#7d4533"/>'
          + line("M20.5 16.5q-1-1.5 0-2.8t0-2.7M24.5 16.5q-1-1.5 0-2.8t0-2.7", "#9b9b9b", 1.1))
    write("bored", put("part-unamused", 1, .5, .86) + '<path fill="#ff822d" d="M19 22.5q0-2.5 3-3.5l4.5-1.2q2.3-.2 2.8 1.7.7 4-1.8 6.5-1.5 1-1.5 5H19.5q.5-4 0-5z"/>' + line("M22 22.3h3.5M22 25h3.2", "#e06010", .8))
    write("feeling", put("happy", .5, .5, .47) + put("sad", 16.5, .5, .47) + put("angry", .5, 16.5, .47) + put("surprised", 16.5, 16.5, .47))
    write("confused", put("part-confused", 2, 4.5, .84) + put("part-question", 20, .2, .42, 15) + put("part-question", .5, .8, .33, -15))


def pair(on, off, big=.6, little=.42):
    """The meant one large on the left, the other small and gray."""
    return at(gray(off), 31.5 - 32 * little, 31 - 32 * little, little) + at(on, .3, .8, big)


def describing():
    bear = inner("bear")
    write("big", at(gray(bear), 22.3, 20.8, .3) + at(bear, -.5, -.5, .82))
    write("small", at(gray(bear), -.5, -.5, .82) + at(bear, 22, 20.5, .31))

    def pencil(y, length):
        return (f'<path fill="#ff8fb1" d="M2 {y}h2.5v6H2a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1"/><path fill="#9b9b9b" d="M4.5 {y}h2v6h-2z"/><path fill="#fcb100" d="M6.5 {y}h{length}v6h-{length}z"/>'
                f'<path fill="#fcd53f" d="M6.5 {y}h{length}v2h-{length}z"/><path fill="#f3d9b0" d="M{6.5 + length} {y}l5.5 3-5.5 3z"/><path fill="#3f464f" d="M{n(10.2 + length)} {n(y + 2)}l1.8 1-1.8 1z"/>')
    write("long", pencil(6, 19) + gray(pencil(20, 4)))
    write("short", gray(pencil(6, 19)) + pencil(20, 4))
    tall, low = stand(10, 31, 12.2, .98, "#00a650", "#0074ba"), stand(24, 31, 3.2, .98, "#00a650", "#0074ba")
    write("tall", tall + gray(low) + line("M2 30V3M2 3 .8 5M2 3l1.2 2", "#f8312f", 1.1))
    shoe = recolor(inner("shoes"), "9b9b9b=f8312f bebebe=ff8687")
    worn = recolor_all(inner("shoes"), "#a5917a", "#7d6b58") + '<path fill="#c9b79c" stroke="#5a4a3a" stroke-width=".7" stroke-dasharray="1.2 .8" d="m17 14.5 4.5 1.5-1.3 4.2-4.6-1.6z"/>'
    write("new", at(shoe, .3, .3, .7) + sparkle(25.5, 5, 4.2) + sparkle(28.5, 12.5, 2.3) + sparkle(4, 25.5, 3) + at(gray(worn), 17.5, 17.5, .43))
    write("old", at(gray(shoe), 17.5, .5, .43) + at(worn, .3, 7.3, .76))
    write("young", put("part-child", .3, .5, .66) + at(gray(inner("part-older")), 17.8, 17.8, .42))
    leopard, turtle = inner("part-leopard"), inner("turtle")
    dash = line("M27 8h4M26 12.5h5M27 17h4", "#26a4f2", 1.5)
    write("fast", at(leopard, -1, -1, .82) + dash + at(gray(turtle), 17.5, 18, .44))
    write("slow", at(turtle, -.5, 7.5, .78) + at(gray(leopard), 16.5, -1, .46))
    arm = inner("part-biceps")
    thin = '<path fill="#ffc83d" d="M10.5 3.5q3-1.5 4.5.5 1.5 2.5-.5 4.5L12 10.5l1 9.5q7-1.5 14.5.5 2 .7 2 3v2.5q0 1.5-2 1.5-9.5.5-17.5-.5-2.5-.3-2.5-3L7 9q0-4.5 3.5-5.5"/>' + line("M11.5 5.5h2M11.5 7.5h1.5", "#d67d00", .9)
    write("strong", at(arm, -.5, -.5, .8) + line("M24.5 6 27 3M27 10l3.5-1M20.5 3.5l.5-3", "#f8312f", 1.4) + at(gray(thin), 18.5, 18.5, .4))
    write("weak", at(thin, .3, 1, .74) + drop(26, 3, .9) + drop(22, 8, .7) + at(gray(arm), 17, 16.5, .46))

    def sheet(body):
        return f'<rect x="2" y="2" width="28" height="28" rx="3" fill="#fff" stroke="#bebebe" stroke-width="1"/>{body}'
    goal = lambda x, y: f'<path fill="#fcb100" d="{star(x, y, 4)}"/>'
    simple = sheet(line("M8 23V9h15", "#00a650", 3) + '<circle cx="8" cy="23" r="3" fill="#00a650"/>' + goal(24, 9.5))
    hard = sheet(line("M7 26h19V7H7v14h13v-8h-7v3M7 26v-2.5M12 7v4M26 16h-3M16 26v-2.5", "#e8324a", 2.2) + '<circle cx="7" cy="26" r="2" fill="#e8324a"/><path fill="#fcb100" d="' + star(16, 17, 3) + '"/>')
    write("easy", pair(simple, hard, .66, .4))
    write("difficult", pair(hard, simple, .66, .4))
    plank = '<path fill="#7a7a7a" d="m16 23 5 8H11z"/>' + line("M3 26.5 29 19.5", "#c17a34", 2.2)
    weight, feather = at(recolor(inner("elephant"), "9b9b9b=5b9bea d3d3d3=9cc6fa 636363=3a74bd"), -.5, 8.5, .56), at(inner("part-feather"), 18, 3.8, .46)
    write("heavy", plank + weight + gray(feather))
    write("light-weight", plank + gray(weight) + feather)
    shirt = inner("t-shirt")
    mud = '<path fill="#7d4533" d="M10 13q2-2 4 0t.5 3.5-4 .5-.5-4m8 6q2.5-1.5 4 .5t-.5 3.5-3.5-4M8 24q1.5-2 3.5-.5t0 3-3.5-2.5"/><circle cx="20" cy="13" r="1.2" fill="#7d4533"/><circle cx="15" cy="21.5" r="1" fill="#7d4533"/>'
    write("clean-shirt", pair(shirt, shirt + mud, .76, .4) + sparkle(26.5, 5, 4.2) + sparkle(28.5, 13.5, 2.4) + sparkle(3, 27.5, 2.8))
    write("dirty", pair(shirt + mud, shirt, .8, .38) + '<circle cx="25.5" cy="5.5" r="1.3" fill="#7d4533"/><circle cx="28.5" cy="9.5" r=".9" fill="#7d4533"/>')
    heart = lambda x, y, s: f'<path fill="#f92f60" d="M{n(x)} {n(y)}c{n(-4 * s)} {n(-2.7 * s)} {n(-5 * s)} {n(-4.2 * s)} {n(-5 * s)} {n(-5.6 * s)} 0-{n(1.6 * s)} {n(1.2 * s)}-{n(2.6 * s)} {n(2.5 * s)}-{n(2.6 * s)} {n(s)} 0 {n(2 * s)} {n(.5 * s)} {n(2.5 * s)} {n(1.5 * s)} {n(.5 * s)}-{n(s)} {n(1.5 * s)}-{n(1.5 * s)} {n(2.5 * s)}-{n(1.5 * s)} {n(1.3 * s)} 0 {n(2.5 * s)} {n(s)} {n(2.5 * s)} {n(2.6 * s)} 0 {n(1.4 * s)}-{n(s)} {n(2.9 * s)}-{n(5 * s)} {n(5.6 * s)}"/>'
    write("cute", put("cat", .8, 4.7, .82) + '<path fill="#ff5c8d" d="m20 8.5 6.5-4v8z"/><path fill="#ff5c8d" d="m20 8.5-6.5-4v8z"/><circle cx="20" cy="8.5" r="2" fill="#d92f68"/>' + heart(28.7, 20, .5) + heart(4.5, 7, .5))
    drops = "".join(drop(x, y, .55) for x, y in ((3.5, 1.5), (28.5, 2), (30, 11), (2, 10.5), (16, .5)))
    roof = '<path fill="#f8312f" d="M3.5 13.5a12.5 9.5 0 0 1 25 0q-2-1.8-4.2 0-2.1-1.8-4.2 0-2-1.8-4.1 0-2-1.8-4.1 0-2.1-1.8-4.2 0-2.2-1.8-4.2 0"/>' + line("M16 11v13", "#7d4533", 1.2)
    write("kind", drops + gray(stand(22.5, 31, 2.8, .66, "#00a650", "#0074ba")) + roof + stand(10.5, 31, 3.5, .78, "#ff6723", "#0074ba", arm="M13 20.5 16 22.5"))
    write("gentle", put("part-palm", 1, 8.5, .82) + put("part-chick", 11.5, .8, .5) + heart(5.5, 9.5, .6))
    write("brave", at(gray(inner("part-dragon")), 9.5, -1, .72) + put("hero", .3, 13.5, .55))
    hundred = (f'<g transform="rotate(8 24 21)"><rect x="15.500" y="12.500" width="15" height="17" rx="1" fill="#fff" stroke="#9b9b9b" stroke-width=".8"/>' + line("M18.300 15.500v4.500M22 15.500q-1.700 0-1.700 2.250t1.700 2.250 1.700-2.250-1.700-2.250M27 15.500q-1.700 0-1.700 2.250t1.700 2.250 1.700-2.250-1.700-2.250M18 21.800h11", "#f8312f", 1.2) + line("M18.500 24.500h8.500M18.500 27h6", "#bebebe", 1.2) + "</g>")
    write("smart", at(bust("#00a6ed"), -5, 1.500, .98) + put("part-bulb", 20.200, 2, .3) + line(ray(25, 6, 5.300, 6.700, (200, 235, 305, 340)), "#fcb100", 1.2) + hundred + hand(13.800, 23.500))
    write("active", put("run", -.8, -.8, .56) + put("climbing", 17.200, .6, .43) + put("swimming", .5, 16.500, .48) + at(gray(inner("sleep")), 18.300, 18.300, .4))
    camera = inner("camera")
    fans = "".join(f'<path fill="{shirt}" d="M{x - 4.5} 31q0-4.500 4.500-4.500t4.500 4.500z"/>' + line(f"M{x - 3.6} 28.500 {x - 4.6} 22M{x + 3.6} 28.500 {x + 4.6} 22", "#ffc83d", 1.6) + f'<circle cx="{x}" cy="24.500" r="3.200" fill="{hair}"/>' for x, shirt, hair in ((6, "#00a6ed", "#7d4533"), (16, "#00a650", "#402a32"), (26, "#ff8fb1", "#a56953")))
    write("famous", f'<path fill="#fcd53f" d="{star(16, 14, 13.300)}"/>' + at(bust("#8d65c5"), 6.200, 3, .61) + fans + sparkle(4.500, 5.500, 3, "#44b3e6") + sparkle(27.500, 5.500, 3, "#44b3e6"))
    fan = gray(inner("part-smile"))
    write("popular", put("part-smile", 8.8, 8.2, .45) + "".join(at(fan, x, y, .235) for x, y in ((.5, 2), (12.2, -.3), (24, 2), (.2, 12.5), (24.3, 12.5), (2.5, 23.5), (12.2, 24.7), (22, 23.5)))
          + heart(10.5, 9, .42) + heart(21.5, 9, .42) + heart(10, 22.5, .36) + heart(22.5, 22.5, .36))
    cone = inner("ice-cream")
    write("favorite", at(gray(cone), -.8, 18.5, .36) + at(gray(cone), 21.3, 18.5, .36) + at(cone, 6.7, 11.5, .58) + heart(16, 10, .9))
    hues = ["#f8312f", "#ff822d", "#fcd53f", "#00a650", "#26a4f2", "#8d65c5"]
    spots = "".join(f'<path fill="{hues[i]}" d="M16 16 {n(16 + 15 * math.cos(math.radians(60 * i - 90)))} {n(16 + 15 * math.sin(math.radians(60 * i - 90)))}A15 15 0 0 1 {n(16 + 15 * math.cos(math.radians(60 * i - 30)))} {n(16 + 15 * math.sin(math.radians(60 * i - 30)))}z"/>' for i in range(6))
    ball = spots + '<circle cx="16" cy="16" r="3.2" fill="#fff"/>'
    write("colorful", pair(ball, ball, .66, .38))
    wave = line("M26 9.5q3 6 0 12M22.5 12q1.8 3.5 0 7.5M29.5 7q4 8.5 0 17", "#26a4f2", 1.5)
    write("loud", put("part-loudspeaker", -1, 3.5, .74) + at(wave, -1.2, 0, 1))
    apple = inner("apple")
    bar = lambda y: f'<rect x="13" y="{y}" width="6" height="2.3" rx="1.1" fill="#00a650"/>'
    write("same", at(apple, -.5, 9, .44) + at(apple, 18.4, 9, .44) + bar(13.5) + bar(17.3))
    write("different", at(apple, -.5, 9, .44) + at(inner("banana"), 18.3, 9, .44) + (bar(13.5) + bar(17.3)).replace("#00a650", "#f8312f") + line("M17.8 10.8 14.2 21.5", "#f8312f", 2))
    answer = lambda mark: ('<path fill="#fff" stroke="#bebebe" stroke-width="1" d="M5 1.5h22a1.5 1.5 0 0 1 1.5 1.5v26a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 29V3A1.5 1.5 0 0 1 5 1.5"/>' + line("M8 6h16M8 26h16", "#bebebe", 1.5) + mark)
    ring = answer('<circle cx="16" cy="16" r="7.2" fill="none" stroke="#f8312f" stroke-width="2.8"/>')
    cross = answer(line("M10 10l12 12M22 10 10 22", "#0074ba", 3))
    write("right-answer", pair(ring, cross, .68, .4))
    write("wrong-answer", pair(cross, ring, .68, .4))
    shut = '<path fill="#7d4533" d="M1 1h15v30H1z"/><path fill="#e39d53" d="M2.5 2.5h12V31h-12z"/><path fill="#c17a34" d="M4.5 5h8v9.5h-8zm0 12h8v11h-8z"/><circle cx="12.7" cy="17" r="1.1" fill="#fcd53f"/>'
    ajar = '<path fill="#7d4533" d="M1 1h15v30H1z"/><path fill="#fff0b3" d="M2.5 2.5h12V31h-12z"/><path fill="#44911b" d="M2.5 25h12v6h-12z"/><path fill="#e39d53" d="M2.5 2.5 8 4.5V31H2.5z"/><path fill="#c17a34" d="m3.8 6.5 3 .8v8.5l-3 .2zm0 12 3-.2v8.7l-3 .5z"/>'
    write("open-door", at(ajar, 0, .3, 1) + at(gray(shut), 18.5, 8.5, .72))
    write("closed-door", at(shut, 0, .3, 1) + at(gray(ajar), 18.5, 8.5, .72))
    bottle = '<path fill="#d3f0ff" stroke="#9b9b9b" stroke-width=".8" d="M2 3h12.5l-1.3 26.5H3.3z"/>'
    juice = '<path fill="#ff822d" d="M2.9 5.5h10.7L12.5 28.7H4z"/><path fill="#ffb02e" d="M2.9 5.5h10.7l-.1 2H3z"/>'
    write("full-glass", at(bottle + juice, .3, .3, 1) + at(gray(bottle), 18.8, 9.5, .72))
    write("empty-glass", at(bottle + line("M5 25.5 4.5 12", "#fff", 1.2), .3, .3, 1) + at(gray(bottle + juice), 18.8, 9.5, .72))
    ground = '<path fill="#44911b" d="M1 28h30v2.5H1z"/>'
    cloud = '<path fill="#f4f4f4" stroke="#bebebe" stroke-width=".7" d="M20.5 9.5a2.7 2.7 0 0 1 .5-5.3 4 4 0 0 1 7.3.8 2.3 2.3 0 0 1 .2 4.5z"/>'
    bird = inner("bird")
    write("high", ground + cloud + at(bird, .5, -.5, .52) + at(gray(bird), 16, 13.5, .46))
    write("low", ground + cloud + at(gray(bird), 1, -.3, .46) + at(bird, 15, 11.5, .52))
    coin = lambda x, y: f'<ellipse cx="{x}" cy="{y}" rx="3.7" ry="1.5" fill="#d67d00"/><ellipse cx="{x}" cy="{n(y - .9)}" rx="3.7" ry="1.5" fill="#fcd53f"/>'
    stack = lambda x, count: "".join(coin(x, round(29 - 1.7 * i, 2)) for i in range(count))
    dear = put("part-ring", 4, -.5, .5) + stack(4.5, 6) + stack(12, 8) + stack(19.5, 7)
    dear = at(dear, 0, 0, 1)
    low_price = put("candy", 0, 12.5, .42) + stack(6.5, 1)
    write("expensive", at(dear, -.5, 0, .95) + at(gray(low_price), 21.8, 9.5, .7))
    write("cheap", at(gray(dear), 17, 12.5, .6) + at(low_price, .3, -10, 1.3))
    bulb = inner("part-bulb")
    rays = line(ray(16, 13, 13.5, 15.8, (180, 215, 250, 290, 325, 0)), "#fcb100", 1.5)
    day = '<rect x="1" y="1" width="30" height="30" rx="3" fill="#fff7cf" stroke="#fcd53f" stroke-width="1"/>' + at(bulb, 4.5, 5.5, .72) + line(ray(16, 13.5, 10.3, 13, (180, 215, 250, 290, 325, 0)), "#fcb100", 1.8)
    night = '<rect x="1" y="1" width="30" height="30" rx="3" fill="#14142b" stroke="#9b9b9b" stroke-width="1"/><circle cx="11.5" cy="18" r="3.7" fill="#fff"/><circle cx="20.5" cy="18" r="3.7" fill="#fff"/><circle cx="12" cy="18.3" r="1.9" fill="#14142b"/><circle cx="20" cy="18.3" r="1.9" fill="#14142b"/><path fill="#fcd53f" d="M26.5 8.5a4 4 0 1 1-4.5-5 3.3 3.3 0 0 0 4.5 5"/>'
    write("bright", pair(day, night.replace("#14142b", "#5a5a5a"), .68, .38))
    write("dark", pair(night, day, .68, .38))
    socks = inner("socks")
    write("wet", at(socks, .5, -1, .72) + drop(5, 22.5, .8) + drop(11.5, 24, .95) + drop(18, 22.5, .8) + '<ellipse cx="11.5" cy="30.3" rx="9" ry="1.3" fill="#8fd3f4"/>' + at(gray(socks), 20.5, 18, .36))
    sun = '<circle cx="25.5" cy="6.5" r="3.7" fill="#ffb02e"/>' + line(ray(25.5, 6.5, 5, 6.3, range(0, 360, 45)), "#ffb02e", 1.1)
    write("dry", at(socks, -.5, 6, .78) + sun + at(gray(socks + drop(7, 27, .8) + drop(15, 28, .9)), 20.5, 19, .36))

    shield = '<path fill="#00a650" d="M16 1.5q5.5 3.5 12 4V15q0 10.5-12 15.5Q4 25.5 4 15V5.5q6.5-.5 12-4"/>' + line("m9.5 16 4.8 5 8.5-9.5", "#fff", 3.4)
    sign = inner("part-warning")
    guard = '<path fill="#008a40" d="M16 .8q6 3.800 13.500 4.300V15q0 11-13.500 16.200Q2.500 26 2.500 15V5.100Q10 4.600 16 .8"/><path fill="#b8f0cf" d="M16 3.800q5 2.900 10.700 3.400V15q0 9-10.700 13.300Q5.300 24 5.300 15V7.200Q11 6.700 16 3.800"/>'
    helmet = '<path fill="#fcd53f" d="M8.700 8.500Q8.700 1.300 16 1.300t7.300 7.200z"/><path fill="#e0a800" d="M7.300 8h17.400a.9.9 0 0 1 0 1.900H7.300a.9.9 0 0 1 0-1.900"/><path fill="#008a40" d="M14.900 2.800h2.200V4h1.200v2.200h-1.200v1.200h-2.200V6.200h-1.200V4h1.200z"/>'
    write("safe", '<clipPath id="guard"><path d="M16 3.800q5 2.900 10.700 3.400V15q0 9-10.700 13.300Q5.300 24 5.300 15V7.200Q11 6.700 16 3.800"/></clipPath>' + guard + f'<g clip-path="url(#guard)">{at(bust("#00a6ed", head=helmet), 4.600, 6.300, .71)}</g>' + '<circle cx="25.800" cy="25.500" r="5.300" fill="#00a650" stroke="#fff" stroke-width="1"/>' + line("M23.200 25.600l2 2.200 3.300-4.200", "#fff", 1.700))
    write("dangerous", pair(sign, shield, .68, .4))
    plain = "".join(f'<path fill="#bebebe" d="{star(x, y, 4)}"/>' for x, y in ((5, 5.5), (16, 5.5), (27, 5.5), (5, 16.5), (27, 16.5), (5, 27.5), (16, 27.5), (27, 27.5)))
    write("special", plain + f'<path fill="#fcb100" d="{star(16, 16.8, 7.8)}"/>')


def recolor_all(body, light, dark):
    """Worn and faded: every color a shade of brown."""
    def fade(match):
        r, g, b = (int(match[1][i:i + 2], 16) for i in (0, 2, 4))
        return f'"{light if 0.3 * r + 0.59 * g + 0.11 * b > 110 else dark}"'
    return re.sub(r'"#([0-9a-fA-F]{6})"', fade, body)


family()
jobs()
feelings()
describing()
