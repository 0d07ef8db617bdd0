"""Junior high: home, ideas, society, science, health, travel, communication, school life, measures."""
import math

from ink import C, E, L, P, R, brush, inner, n, star, write


def G(stem, x=0.0, y=0.0, s=1.0, turn=0.0):
    """A picture that exists (or a body), moved, made smaller, turned about its middle."""
    body = stem if stem.startswith("<") else inner(stem)
    spin = f" rotate({n(turn)} 16 16)" if turn else ""
    return f'<g transform="translate({n(x)} {n(y)}) scale({n(s)}){spin}">{body}</g>'


RIM = ' stroke="#9b9b9b" stroke-width=".7" stroke-linejoin="round"'
RED, RED2, ORANGE, YELLOW, GREEN, GREEN2 = "#f8312f", "#ca0b4a", "#ff822d", "#fcd53f", "#86d72f", "#44911b"
BLUE, BLUE2, SKY, SKY2, BROWN, WOOD, WOOD2 = "#00a6ed", "#0074ba", "#c7eaff", "#83cbff", "#7d4533", "#c98240", "#e39d53"
DARK, GRAY, GRAY2, PALE, WHITE, PURPLE = "#402a32", "#636363", "#9b9b9b", "#d3d3d3", "#f4f4f4", "#8c65c5"


def zigzag(x, y, turn=0.0, s=1.0, fill=RED):
    """A bolt of pain."""
    return f'<g transform="translate({n(x)} {n(y)}) rotate({n(turn)}) scale({n(s)})">' + P(
        "M-1.200-4.500 2-4.500 .7-1.200 2.600-1.200 -1.600 4.500 -.6.700-2.400.7z", fill) + "</g>"


def room(wall, floor, body):
    """A wall and a floor to stand things on."""
    return P("M4 2h24a2 2 0 0 1 2 2v20H2V4a2 2 0 0 1 2-2", wall) + P("M2 23h28v5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z", floor) + body


def arrow(x1, y1, x2, y2, fill=RED, w=1.6, head=2.6):
    """A line with a head at each end."""
    a = math.atan2(y2 - y1, x2 - x1)
    out = L(f"M{n(x1 + math.cos(a) * head)} {n(y1 + math.sin(a) * head)}L{n(x2 - math.cos(a) * head)} {n(y2 - math.sin(a) * head)}", fill, w)
    for x, y, t in ((x1, y1, a + math.pi), (x2, y2, a)):
        p = [(x + head * 1.5 * math.cos(t + d) * m, y + head * 1.5 * math.sin(t + d) * m) for d, m in ((0, 0), (math.pi * .82, 1), (-math.pi * .82, 1))]
        out += P("M" + "L".join(f"{n(a)} {n(b)}" for a, b in p) + "z", fill)
    return out


def home():
    write("kitchen", room("#ffdf9e", "#e39d53", R(16, 3.5, 12, 4, BROWN, 1) + P("M18 7.500h8l1.500 3h-11z", GRAY2)
          + R(2, 18, 28, 11.5, WHITE, 0, RIM) + R(2, 16.5, 28, 2.4, GRAY) + R(4, 20.5, 10, 8, PALE, 0.8) + R(16.5, 20.5, 11, 8, DARK, 0.8)
          + R(18, 23, 8, 4.5, ORANGE, 0.6) + R(18, 10.8, 8, 5.7, RED, 1) + R(17, 10, 10, 1.6, RED2, 0.8) + R(15.8, 12, 1.6, 1.4, DARK) + R(26.6, 12, 1.6, 1.4, DARK)
          + L("M9 16.500V10a2.200 2.200 0 0 0-4.400 0v1.500", GRAY2, 1.5) + P("M3.500 16.500h7.500v.8h-7.500z", SKY2)))
    write("bathroom", room("#9fd8f7", "#83cbff", R(3.5, 4, 8, 8.5, WHITE, 1, RIM) + P("M4.500 10.500 9.500 5h1v4l-3 3H4.500z", SKY2)
          + G("bathtub", 6.5, 7, 0.72) + L("M4 16h5", GRAY2, 1.3) + R(4.2, 16, 4.4, 6, "#ff8aa8", 0.6)
          + C(20, 8, 1.3, "#fff") + C(23, 5.5, 1.6, "#fff") + C(16.5, 5.5, 1.1, "#fff")))
    write("bedroom", room("#6b5aa8", "#a56953", R(4, 4, 9.5, 9.5, DARK, 1) + C(9.500, 8, 2.8, YELLOW) + C(10.8, 7.2, 2.4, DARK) + P(star(6.5, 11, 1.1), "#fff")
          + G("bed", 1.5, 4.500, 0.88) + G("lamp", 21, 4, 0.35) + R(23, 15, 5.5, 2, BROWN)))
    write("living-room", room("#ffe3a8", "#c98240", R(5, 4.5, 10, 7.5, DARK, 1) + R(6, 5.5, 8, 5.5, SKY2, 0.4) + R(4.5, 12.600, 11, 2, BROWN, 0.5)
          + E(15, 26.5, 11.5, 2.4, RED) + G("sofa", 1, 9.5, 0.64) + G("lamp", 20.5, 7.5, 0.4) + R(22, 19, 8, 6, BROWN, 0.6) + R(23, 20.5, 6, 3, WOOD, 0.4)))
    steps = "M3 29V25h6v-5h6v-5h6V10h6V5h2.500v24z"
    write("stairs", P(steps, WOOD2) + "".join(R(3 + 6 * i, 25 - 5 * i, 6, 1.7, WOOD) for i in range(5 - 1)) + R(27, 5, 2.5, 1.7, WOOD)
          + P("M9 29v-4h.1v-1.900L9 20h.6V29zM15 29V15h.6v14zM21 29V10h.6v19zM27 29V5h.6v24z", WOOD) + L("M3.500 18 24 2.500", RED, 1.8) + L("M6 16.500V24M12 12v7M18 7.300V14M24 2.800V9", RED2, 1.2))
    write("blanket", "".join(R(4 + 2.060 * i, 25, 1.200, 4.500, "#f92f60", .6) for i in range(12)) + P("M4 8a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v18.500H4z", "#ff8aa8")
          + "".join(R(4, y, 24, 2.400, "#f92f60") for y in (9, 15, 21)) + "".join(R(x, 5, 2.400, 21.500, "#fff", 0, ' fill-opacity=".45"') for x in (8, 14.800, 21.600))
          + P("M18 26.500 28 15.500v2q-3 7-8.500 9z", "#ffd2de"))
    write("tissue", P("M8 4.500q4 3 8 0t8.500 1L21 17H11z", "#fff", RIM) + L("M13 8q1 3 1 7M19 8.500q-2 3-2 6.500", PALE, 0.9)
          + P("M4 15h24a2 2 0 0 1 2 2v10.500a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V17a2 2 0 0 1 2-2", BLUE) + E(16, 17, 8, 1.4, BLUE2)
          + P(star(9, 24, 2.6), "#fff") + P(star(16, 24, 2.6), "#fff") + P(star(23, 24, 2.6), "#fff"))
    write("bench", "".join(R(2.5, y, 27, 3.2, WOOD, 1) for y in (6, 10.6)) + R(1.5, 16.5, 29, 3.4, WOOD2, 1) + R(1.5, 20, 29, 1.6, WOOD, .6)
          + "".join(R(x, 5, 2, 14, GRAY, .8) + R(x, 21.5, 2.2, 7.5, GRAY, .8) for x in (6, 24)))
    bars = "".join(P(f"M{n(16 - w)} {n(y)}H{n(16 + w)}L{n(16 + w + .9)} {n(y + h)}H{n(16 - w - .9)}z", "#fff") for w, y, h in ((6, 5, 2.2), (7.400, 9.300, 2.700), (9, 14.200, 3.200), (10.800, 19.700, 3.700), (12.800, 25.800, 3.700)))
    write("crosswalk", R(1, 2, 30, 28, GRAY, 2) + bars + G("walk", 6.500, 6.500, .66))
    write("roof", P("M7 15h18v14H7z", "#d9d9e0") + R(13.5, 20, 5, 9, GRAY2, .6) + R(8.800, 19, 3.200, 3.200, "#fff") + R(20, 19, 3.200, 3.200, "#fff")
          + P("M22 4h3.500v6H22z", BROWN) + P("M16 3 31 15.500a1 1 0 0 1-.7 1.700H1.700A1 1 0 0 1 1 15.500z", RED)
          + L("M11 10.500h10M6.500 14h19", RED2, 1) + L("M13.500 7.500h5M14 10.500v3.300M18 10.500v3.300", RED2, 1))
    bars = "".join(R(x, 9.5 - abs(x - 15.300) * -.25, 1.4, 19 - abs(x - 15.300) * .25, "#6e7680", .5) for x in (8, 11, 14, 16.6, 19.6, 22.6))
    write("gate", R(2, 6, 4.5, 23.5, WOOD, .8) + R(25.5, 6, 4.5, 23.5, WOOD, .8) + R(1.200, 4, 6.1, 2.6, BROWN, .8) + R(24.7, 4, 6.1, 2.6, BROWN, .8)
          + bars + R(6.5, 14, 19, 1.6, GRAY) + R(6.5, 25, 19, 1.6, GRAY) + L("M15.500 9.500V29M16.600 9.500V29", "#6e7680", .8) + C(14.2, 20, .9, YELLOW) + C(17.8, 20, .9, YELLOW))
    write("fence", R(1, 13, 30, 2.6, WOOD) + R(1, 22, 30, 2.6, WOOD) + "".join(P(f"M{x} 9.500l2.500-3.500 2.500 3.500V29h-5z", WOOD2) for x in (1.5, 9.2, 17, 24.7)) + E(16, 29.5, 15, 1.2, GREEN))
    write("shelf", R(2, 18, 28, 3, WOOD, .6) + P("M6 21h2.500v3L6 27zM23.500 21H26v6l-2.500-3z", BROWN) + G("flower", 3, 4.600, .42) + R(6, 13.500, 7, 4.500, ORANGE, .8)
          + R(16, 9, 3, 9, BLUE, .4) + R(19.2, 7.5, 3, 10.5, RED, .4) + P("M23 18 25.500 8.500l2.600.7-2.400 8.800z", GREEN2))
    shades = (RED, BLUE, YELLOW, GREEN2, PURPLE, ORANGE)
    write("bookshelf", R(4, 2, 24, 28, BROWN, 1) + "".join(R(6, y, 20, 7, DARK) + "".join(R(6.6 + 2.8 * i, y + .8 + (i * 7 + y) % 3 * .6, 2.4, 6.2 - (i * 7 + y) % 3 * .6, shades[int(i + y) % 6], .3) for i in range(6 if y < 20 else 4)) for y in (4, 12.5, 21))
          + P("M18.500 28 22 21.800l2.200 1.200-3 5z", YELLOW))
    write("futon", P("M5 5h22l3.500 23.500a1 1 0 0 1-1 1.200h-27a1 1 0 0 1-1-1.200z", WHITE, RIM) + R(9.5, 6, 13, 5.5, SKY2, 2.2)
          + P("M4.300 12.500h23.400L30 27.300a1.300 1.300 0 0 1-1.300 1.500H3.300A1.300 1.300 0 0 1 2 27.300z", BLUE) + P("M4.300 12.500h23.400l.5 3.500H3.800z", "#fff")
          + "".join(C(x, y, 1.5, YELLOW) for x, y in ((9, 20), (16, 22), (23, 20), (11.5, 25.5), (21, 25.5))))
    write("microwave", R(1.5, 7, 29, 19, PALE, 2) + R(3.5, 9.5, 19, 14, DARK, 1.2) + R(5, 11, 16, 11, YELLOW, .6) + E(13, 20, 6, 1.3, GRAY2) + P("M8.500 15h9a4.500 4.500 0 0 1-9 0", RED)
          + L("M11.500 13.500q-.8-.9 0-1.700M14.500 13.500q-.8-.9 0-1.700", "#fff", .9) + R(24, 10, 5, 2.6, GREEN2, .4) + C(26.5, 16, 1.800, GRAY) + C(26.5, 21.4, 1.8, GRAY) + R(4, 26, 4, 1.6, GRAY) + R(24, 26, 4, 1.6, GRAY))
    write("kettle", L("M8 13C8 3 24 3 24 13", "#7d4533", 2.2) + P("M24 17l6-4.500a1 1 0 0 1 1 1.700L24.500 24z", GRAY2) + P("M9.500 12h13l4 14a2.500 2.500 0 0 1-2.400 3.200H7.900A2.500 2.500 0 0 1 5.500 26z", PALE) + P("M5.900 24.500h20.200l.4 1.500a2.500 2.500 0 0 1-2.400 3.200H7.900A2.500 2.500 0 0 1 5.500 26z", GRAY2)
          + E(16, 12, 6.8, 1.7, GRAY2) + C(16, 9.8, 1.500, "#7d4533") + L("M10.800 16 9.300 22", "#fff", 1.3))
    write("pot", P("M4 13h24v11a4.500 4.500 0 0 1-4.500 4.500h-15A4.500 4.500 0 0 1 4 24z", RED) + P("M4 23h24v1a4.500 4.500 0 0 1-4.500 4.500h-15A4.500 4.500 0 0 1 4 24z", RED2)
          + R(.5, 15, 4.5, 3.4, DARK, 1.4) + R(27, 15, 4.5, 3.4, DARK, 1.4) + P("M4 12C5 7 10 6 16 6s11 1 12 6z", PALE) + R(3, 11.5, 26, 2.2, GRAY2, 1) + R(13.5, 3.5, 5, 2.800, DARK, 1.2) + R(7, 16.500, 2, 7, "#ff8a80", 1))
    write("bottle", R(13, 2, 6, 3.2, RED, .8) + P("M13.600 5h4.800v5.500q3.600 2 3.600 6V27.500a2.500 2.500 0 0 1-2.500 2.500h-7a2.500 2.500 0 0 1-2.500-2.500V16.500q0-4 3.600-6z", "#2fb36d")
          + R(10, 18, 12, 7, WHITE) + C(16, 21.5, 2.2, ORANGE) + R(11.4, 14.5, 1.5, 2.8, "#b6f0cf", .7))
    write("air-conditioner", R(2, 4, 28, 11, "#fff", 2.2, RIM) + R(4, 11.600, 24, 2, GRAY2, .8) + C(26, 8, 1, "#00d26a") + L("M4.500 7h12", PALE, 1)
          + "".join(L(f"M{x} 17.500q2.500 3 0 5.500t0 5.500", BLUE, 1.900) for x in (8, 15.500, 23)))
    write("laundry", L("M1.500 5q14.500 3.500 29 0", GRAY, 1.1) + G("t-shirt", -.5, 3.2, .6) + G("socks", 15.5, 4.500, .5)
          + P("M6 21h20l-2.200 8a1.500 1.500 0 0 1-1.500 1H9.700a1.500 1.500 0 0 1-1.500-1z", WOOD2) + R(5, 20, 22, 2.4, WOOD, 1) + R(8, 17.500, 7, 3, RED, 1) + R(15.500, 18, 8, 2.500, SKY2, 1) + R(5.700, 5.200, 1.5, 3, YELLOW, .5) + R(12, 5.600, 1.5, 3, YELLOW, .5) + R(22, 5.500, 1.5, 3, YELLOW, .5))
    write("furniture", G("sofa", -.5, 13.5, .58) + G("chair", 15.5, 12, .58) + G("lamp", 18, -.5, .42) + R(3, 3, 13, 12, WOOD, 1) + R(4.300, 4.200, 10.4, 4.500, WOOD2, .5) + R(4.300, 9.400, 10.4, 4.500, WOOD2, .5) + R(8, 6, 3, 1, BROWN, .5) + R(8, 11.2, 3, 1, BROWN, .5))
    write("escalator", P("M2 26h7L24 9h6v4.500H26L11.500 30H2z", GRAY) + P("M2 26h7L24 9h6v1.600h-5.200L9.800 27.600H2z", GRAY2) + L("M3 20.500h4L21 4.500h7", RED, 2.2)
          + L("M12 22.500h2.500M14.600 19.500h2.500M17.300 16.500h2.500M20 13.500h2.500", DARK, 1.4) + G("person-standing", 9.5, -.5, .6))
    write("parking-lot", R(1.500, 3, 29, 26, GRAY, 2) + "".join(R(x, 5, 1.2, 22, "#fff") for x in (10.7, 20.1)) + R(2.8, 5, 26.400, 1.2, "#fff")
          + "".join(R(x, 9.500, 6.2, 14.500, f, 2.4) + R(x + .9, 12.500, 4.4, 2.600, SKY, .8) + R(x + .9, 19.800, 4.4, 1.800, SKY, .7) + R(x + .9, 15.600, 4.4, 3.700, g, .6) for x, f, g in ((3.300, RED, "#ff6b66"), (22.500, BLUE, "#5cc9ff")))
          + R(12.9, 24, 6.2, 1.6, YELLOW, .4))


def ideas():
    write("dream", G("part-sleeping", 0, 14.500, .52) + G("part-thought", 8, -1.5, .78) + P(star(20.5, 10.5, 5.4), YELLOW))
    write("memory", R(2, 5, 28, 23, BROWN, 2) + R(3.5, 4.5, 12.5, 21.5, "#fff4d6", 1) + R(16, 4.5, 12.5, 21.5, "#fff4d6", 1) + L("M16 5v21", WOOD, .8)
          + R(5.300, 7, 8.800, 7, "#fff", .3, RIM) + P("M6.200 13V8h7v5z", SKY2) + P("M6.200 13 9 9.500l2 2 1-1 1.200 2.500z", GREEN2)
          + R(5.300, 16.500, 8.800, 7, "#fff", .3, RIM) + P("M6.200 22.500v-5h7v5z", "#ffd2de") + C(9.7, 20, 1.9, YELLOW)
          + R(17.800, 8, 8.800, 12, "#fff", .3, RIM) + R(18.700, 9, 7, 8.800, SKY2) + G("friend", 18.500, 9.800, .24) + P("M22.200 25q-2.500-1.800-2.500-3.200a1.300 1.300 0 0 1 2.500-.4 1.300 1.300 0 0 1 2.500.4q0 1.400-2.500 3.200", RED))
    write("mystery", G("part-magnifying-glass", 0, 0, 1) + G("question", 5.200, 5, .46))
    write("middle", C(5.700, 21, 3.900, GRAY2) + C(16, 21, 5, RED) + C(26.300, 21, 3.900, GRAY2) + P("M14.300 3h3.400v6h3.300L16 14.500 11 9h3.300z", BLUE))
    write("list", R(5, 2, 22, 28, "#fff", 1.5, RIM) + R(5, 2, 22, 4, BLUE, 1.5)
          + "".join(R(8, y, 4, 4, SKY, .8) + L(f"M15 {y + 2}h{w}", GRAY2, 1.7) for y, w in ((9, 9), (15, 7), (21, 9)))
          + L("M8.800 11l1.300 1.400 2.600-3.400M8.800 17l1.300 1.400 2.600-3.400", GREEN2, 1.5))
    write("pattern", R(3, 3, 26, 26, "#ffe0a3", 2) + "".join(
        (P(star(7.300 + 8.700 * c, 7.300 + 8.700 * r, 3.600), ORANGE) if (r + c) % 2 == 0 else C(7.300 + 8.700 * c, 7.300 + 8.700 * r, 2.9, BLUE)) for r in range(3) for c in range(3)))
    write("treasure", P("M3 14C3 6 7 4 10 4h12c3 0 7 2 7 10z", BROWN) + P("M6 13.500C6.500 8 8 6.500 10 6.500h12c2 0 3.500 1.500 4 7z", DARK)
          + P("M6 15q2-5 5.500-4t4.500-2 4.500 2.500T26 15z", YELLOW) + P("M11 10l2-1.500 2 1.500-2 3z", SKY2) + P("M19 9.800l1.700-1.300 1.700 1.300-1.700 2.600z", RED)
          + R(2.5, 14, 27, 14.500, WOOD, 1.2) + R(2.5, 14, 27, 2.4, YELLOW) + R(2.5, 25.700, 27, 2.8, YELLOW, 1) + R(6, 14, 2.600, 14.500, YELLOW) + R(23.400, 14, 2.600, 14.500, YELLOW)
          + R(13, 14.500, 6, 6.500, "#ffb02e", 1) + C(16, 17.2, 1.1, DARK) + R(15.5, 17.200, 1, 2.300, DARK))


def society():
    shirt = lambda f, g: inner("person-standing").replace("#FF6723", f).replace("#FF822D", f).replace("#636363", g)
    one = lambda shirt, trousers, hair: inner("person-standing").replace("#ff6723", shirt).replace("#9b9b9b", trousers).replace("#f1a11e", hair).replace("#fcb100", hair)
    write("people", G(one(BLUE, GRAY, BROWN), -6.500, .500, .92) + G(one("#00b140", BLUE2, DARK), 8.700, .500, .92) + G("person-standing", 3, 6, .8))
    head = lambda x, y, f, hair: (P(f"M{n(x - 4.800)} {n(y + 9)}q0-6.500 4.800-6.500t4.800 6.500z", f) + C(x, y, 3.400, "#ffc83d") + P(f"M{n(x - 3.600)} {n(y)}a3.600 3.600 0 0 1 7.200 0q-.8-1.800-3.600-1.800t-3.600 1.800", hair)
                                 + C(x - 1.200, y + .4, .5, DARK) + C(x + 1.200, y + .4, .5, DARK) + L(f"M{n(x - 1)} {n(y + 1.700)}q1 .7 2 0", RED2, .5))
    looks = ((RED, BROWN), (BLUE, "#f59f1e"), ("#00b140", DARK), (PURPLE, BROWN), (ORANGE, DARK))
    write("crowd", '<clipPath id="crowd"><rect x="1" y="2" width="30" height="28" rx="3"/></clipPath><g clip-path="url(#crowd)">' + R(1, 2, 30, 28, "#fff1c9")
          + "".join(head(1 + 7.500 * i + (r % 2) * 3.750, 6.500 + 6.800 * r, *looks[(i + 2 * r) % 5]) for r in range(4) for i in range(5)) + "</g>")
    rice = lambda x, y: L(f"M{n(x)} {n(y)}v-3.500M{n(x)} {n(y)}l-1.300-2.800M{n(x)} {n(y)}l1.300-2.800", GREEN2, 1)
    write("rice-field", P("M2 4a2 2 0 0 1 2-2h24a2 2 0 0 1 2 2v9H2z", SKY) + P("M2 12 9 6l6 5 5-3.500 10 5v2H2z", "#5fae2e") + R(2, 13, 28, 17, WOOD, 1.5) + P("M3.500 14.500h11.700v6.500H3.500zM16.700 14.500h11.800v6.500H16.700zM3.500 22.500h11.700v6.500H3.500zM16.700 22.500h11.800v6.500H16.700z", SKY2)
          + "".join(rice(x, y) for y in (19, 20.5 + 6.500) for x in (5.5, 9.4, 13.200, 18.800, 22.600, 26.500)))
    write("market", "".join(P(f"M{n(2 + 4 * i)} 3h4v8a2 2 0 0 1-4 0z", (RED, "#fff")[i % 2], RIM if i % 2 else "") for i in range(7)) + R(3.5, 10, 1.6, 19, BROWN) + R(26.9, 10, 1.6, 19, BROWN)
          + P("M2.500 20h27v9.500h-27z", WOOD) + R(2, 19, 28, 2.4, WOOD2, .6) + "".join(C(x, 17.3, 2.1, RED) for x in (6.5, 9.8)) + C(8.200, 14.400, 2, RED) + "".join(C(x, 17.3, 2.1, ORANGE) for x in (14.3, 17.6)) + C(16, 14.400, 2, ORANGE)
          + P("M21 19q0-5 2-5t1.600 2.500T26.800 14q1.500 1.500.5 5z", GREEN2) + L("M4 24.500h24", BROWN, .7))
    write("braille", R(1.5, 3, 29, 19, "#ffcf7d", 2) + "".join(C(x, y, 1.9, ORANGE) if f else C(x, y, 1.2, "#d9a95a") for x, y, f in
          ((6, 7.500, 1), (6, 12.500, 1), (6, 17.500, 0), (11, 7.500, 0), (11, 12.500, 1), (11, 17.500, 1), (20.500, 7.500, 1), (20.500, 12.500, 0), (20.500, 17.500, 1), (25.500, 7.500, 1), (25.500, 12.500, 1), (25.500, 17.500, 0)))
          + P("M14 31V19.500a2.200 2.200 0 0 1 4.400 0V24q5.100.5 5.100 4v3z", "#ffc83d") + L("M18.400 24v3.500M21 25v3", "#e59a13", .8))


def science():
    write("environment", G("earth", 5, 10, .68) + G("part-seedling", 8.600, -.200, .46))
    write("stone", E(9.500, 23, 7, 5.700, GRAY2) + E(22, 23, 7.800, 6.200, GRAY) + E(16.500, 12.500, 7.500, 5.800, "#bebebe") + L("M12.500 10.500q1.500-1.700 3.500-1.700M17.500 20.500q1.500-1.700 3.500-1.700M5.500 21q1.300-1.500 3-1.500", "#fff", 1.200))
    write("hill", R(2, 2, 28, 28, SKY, 2) + C(24.5, 7.5, 3, YELLOW) + P("M2 23q7-14 15-10t13 7v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z", GREEN) + P("M2 27q9-6 15-3t13 1v3a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z", "#5fae2e")
          + G("tree", 8.500, 2, .36) + L("M12 28q5-3 2-6.500t1-6.500", "#fff4d6", 1.5))
    cane = lambda x, w, top, f, g: R(x, top, w, 30 - top, f, .8) + "".join(R(x - .4, y, w + .8, 1.2, g, .6) for y in range(int(top) + 5, 29, 7))
    blade = lambda x, y, turn: f'<g transform="translate({n(x)} {n(y)}) rotate({turn})">' + P("M0 0Q4-2.200 8 0 4 1.600 0 0", "#00a650") + "</g>"
    write("bamboo", cane(7, 4, 2, "#5fae2e", GREEN2) + cane(14, 4.6, 2, GREEN, GREEN2) + cane(22, 3.6, 4, "#5fae2e", GREEN2)
          + "".join(blade(*b) for b in ((18.500, 9, -25), (18.500, 9, 20), (14, 16, 160), (14, 16, 205), (25.500, 18, -40), (7.200, 9, 200), (18.500, 23, -15))))
    leaf = lambda x, y, t: f'<g transform="translate({n(x)} {n(y)}) rotate({t})">' + P("M0 0Q3.500-4 8 0 3.500 4 0 0", GREEN2) + "</g>"
    twig = (P("M1.500 26q9-3 13.500-8 4-5 12-9l1 2q-6 4-9.500 8.500Q13 26 2 29.500z", BROWN) + P("M13 20q-1-6 2-11l1.700.8q-2 4-.8 8zM20 15q5 0 8 4l-1.300 1.300Q24 17 18.500 17.500z", BROWN)
            + "".join(leaf(*a) for a in ((15, 10, -120), (15.500, 9.500, -50), (27, 9.500, -60), (27, 10, 0), (27.500, 19.500, 30), (9, 23, -115), (21, 13, -100))))
    write("branch", G(twig, 0, 2.500, .87))
    write("root", G("part-seedling", 9, .300, .44) + R(2, 13, 28, 17, BROWN, 2) + R(2, 13, 28, 2.4, "#5fae2e", 1)
          + L("M16 13.500V27.500M16 18q-4 1-6.500 5.500M16 18q4 1 6.500 5.500M16 22q-3 1-4 5M16 22q3 1 4 5M12 20.500q-3 0-5 1.500M20 20.500q3 0 5 1.500", "#ffe3a8", 1.5))
    shell = "M16 16" + "".join(f"L{n(16 + (1 + t * .115) * math.cos(t * .32))} {n(16.500 + (1 + t * .115) * math.sin(t * .32))}" for t in range(0, 62))
    write("fossil", P("M5 7 15 2.500 26 6l4 11-5 11-14 2-9-9z", GRAY2) + P("M5 7 15 2.500 26 6 16 8z", "#bebebe") + P("M30 17l-5 11-14 2 9-6z", GRAY)
          + C(16, 16.5, 9.200, "#e8d3a8") + L(shell, WOOD, 1.6) + "".join(L(f"M{n(16 + 6.300 * math.cos(a))} {n(16.500 + 6.300 * math.sin(a))}L{n(16 + 8.500 * math.cos(a))} {n(16.500 + 8.500 * math.sin(a))}", WOOD, .9) for a in (i * math.pi / 9 for i in range(18))))
    write("smoke", R(11, 20, 10, 10, RED2) + L("M11 24h10M11 27.500h10M14 20.500v3M18 24.500v3", "#ff8a80", .8) + R(9.5, 18, 13, 3, BROWN, .8)
          + C(16, 14.500, 3.2, GRAY2) + C(20, 11.500, 3.6, GRAY2) + C(15, 9.500, 4.2, "#bebebe") + C(21, 6.500, 4.2, "#bebebe") + C(25.500, 9.500, 2.8, "#bebebe") + C(27, 5, 2.400, PALE))
    write("shadow", C(6.5, 6.5, 4, YELLOW) + "".join(L(f"M{n(6.5 + 5.200 * math.cos(a))} {n(6.5 + 5.200 * math.sin(a))}L{n(6.5 + 6.500 * math.cos(a))} {n(6.5 + 6.500 * math.sin(a))}", YELLOW, 1) for a in (i * math.pi / 4 for i in range(-1, 8)))
          + '<g fill="#402a32" transform="translate(14.500 28.500) rotate(62) scale(.8)"><rect x="-2.600" y="-9" width="2.400" height="9" rx="1"/><rect x=".2" y="-9" width="2.400" height="9" rx="1"/><rect x="-3.600" y="-16.500" width="7.200" height="9" rx="2.600"/><circle cy="-19" r="3"/></g>'
          + G("person-standing", .5, 3, .86))
    pet = P("M13 5h6v3.500q4 2 4 6v12.500a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3V14.500q0-4 4-6z", SKY2)
    write("plastic-bottle", R(12.700, 1.500, 6.600, 3.800, BLUE2, .8) + pet + R(9, 15, 14, 7.500, "#fff") + R(9, 16.200, 14, 5, RED) + P("M9.500 24h13M9.500 26.600h13", "none", ' stroke="#00a6ed" stroke-width="1"') + R(10.800, 11, 1.500, 3, "#fff", .7) + C(16, 18.700, 1.700, "#fff"))
    write("plastic-bag", P("M7 3.500q1.500-1.500 3 0V11h12V3.500q1.500-1.500 3 0V12l3 15.500a2 2 0 0 1-2 2.500H6a2 2 0 0 1-2-2.500L7 12z", WHITE, RIM) + L("M10 11.500q-1 8-2.500 15M22 11.500q1 8 2.500 15", PALE, 1)
          + P("M13 20q3-4 6 0t-3 6q-5-2-3-6", GREEN2) + P("M10 11q6 4.500 12 0z", PALE))
    write("electricity", G("part-plug", -5, 2.500, .88) + G("part-bolt", 10.500, -1.500, .88))
    prop = lambda x, y: E(x, y, 6, 1.200, GRAY2) + R(x - .8, y, 1.600, 4, GRAY)
    write("drone", L("M7 12.500 12 16.500M25 12.500 20 16.500", DARK, 2) + prop(7, 9) + prop(25, 9) + P("M10 14.500q6-3.500 12 0l1 5q-7 4-14 0z", BLUE2) + P("M10 14.500q6-3.500 12 0l.2 1.500q-6-2.500-12.400 0z", BLUE)
          + C(16, 21.500, 2.800, DARK) + C(16, 21.500, 1.300, SKY2) + L("M10.500 20.500 8 26M21.500 20.500 24 26M6 26h4M22 26h4", GRAY, 1.500))
    write("solar-panel", C(26, 6, 3.400, YELLOW) + L("M26 1.200v.6M30.500 6h.3M29.300 2.700l.4-.4M22.700 2.700l-.4-.4M29.300 9.300l.4.4", YELLOW, 1.200) + P("M7 9h15.500l6 14H1.500z", WHITE, RIM)
          + P("M7.600 10.200h14.300l4.800 11.600H3.300z", "#1a4fa0") + L("M12.300 10.200 10.800 21.800M17.200 10.200 19 21.800M6.200 14h17M5 17.700h20", SKY2, .9) + R(14, 23, 3, 5, GRAY) + R(9, 27.500, 13, 2.200, GRAY2, 1))
    wing = lambda t: f'<g transform="translate(16 11.500) rotate({t})">' + P("M-.5-1.500Q3.200-5 .6-11-2-6-1.200-1z", "#fff", RIM) + "</g>"
    write("wind-power", P("M2 27q14-7 28 0v1.500a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z", GREEN) + P("M15.200 12h1.600l1.200 17h-4z", WHITE, RIM) + wing(0) + wing(120) + wing(240) + C(16, 11.500, 1.700, GRAY) + L("M2 7q3-2 5 0M25 5.500q2.500-2 4.500 0M25 16q2.500-2 4.500 0", SKY2, 1.400))
    write("global-warming", G("earth", -.5, 5.500, .8) + R(21.500, 2, 6.600, 20, WHITE, 3.300, RIM) + C(24.800, 24, 4.900, WHITE, RIM) + C(24.800, 24, 3.300, RED) + R(23.500, 6, 2.600, 18, RED, 1.300) + L("M3 6q-1.500-1.800 0-3.500M9 5q-1.500-1.800 0-3.500M15 5.500q-1.500-1.800 0-3.500", ORANGE, 1.400))
    write("earthquake", '<g transform="rotate(-13 16 20)">' + G("house", 4, 1.500, .76) + "</g>" + P("M1.500 24h29v4a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", BROWN) + P("M14 24h6l-3 2 2 1.500-4 2.500 1-3-3-1z", DARK) + P("M4 24h3l-1 2.500zM25 24h3l-2 3z", DARK)
          + L("M3 9.500 1.500 12 3 14.500 1.500 17M29 9.500l1.500 2.500-1.500 2.500 1.500 2.500", RED, 1.500))
    arm = lambda o: P(brush([(16 + (1.5 + 11.5 * t / 9) * math.cos(o + t * .42), 16 + (1.5 + 11.5 * t / 9) * .62 * math.sin(o + t * .42)) for t in range(10)], lambda t: 3.600 - 2.800 * t), "#b794e0")
    write("galaxy", R(2, 2, 28, 28, "#1b1c4a", 3) + '<g transform="rotate(-24 16 16)">' + "".join(arm(o) for o in (0, math.pi)) + "".join(arm(o).replace("b794e0", "83cbff") for o in (math.pi / 2 + .3, 3 * math.pi / 2 + .3)) + E(16, 16, 4, 3, "#fff4d6") + "</g>"
          + "".join(C(x, y, r, "#fff") for x, y, r in ((6, 6, .8), (25, 7, .9), (27, 25, .7), (7, 26, .9), (14, 4.500, .6), (20, 27, .6))))


def health():
    write("headache", G("part-confounded", 1.500, 5.500, .82) + zigzag(6, 6, -35, .95) + zigzag(16, 4.200, 0, .85) + zigzag(26, 6, 35, .95))
    write("stomachache", G("part-persevering", 7.500, -.5, .53) + P("M6 30V22q0-6 6-6h8q6 0 6 6v8z", BLUE) + P("M6.500 30v-5.500q1.500-4 5-1.500l5 3.500-1.500 3L10 27.500V30zM25.500 30v-5.500q-1.500-4-5-1.500l-5 3.500 1.500 3 5-2V30z", BLUE2)
          + C(14, 27.500, 2.200, "#ffc83d") + C(18, 27.500, 2.200, "#ffc83d") + zigzag(16, 20.500, 0, .75) + zigzag(11.500, 21, -25, .6, RED) + zigzag(20.500, 21, 25, .6, RED))
    write("toothache", G("tooth", 2.500, 4, .84) + P("M13 13q2-2 4.500 0t1 5-4.500.5-1-5.500", DARK) + zigzag(5, 6, -35) + zigzag(27, 6, 35) + zigzag(28, 17, 75, .7) + zigzag(4, 17, -75, .7))
    write("accident", G("car", -2, 13, .6) + '<g transform="translate(34 13) scale(-.6 .6)">' + inner("car").replace("#F8312F", "#00a6ed").replace("#f8312f", "#00a6ed") + "</g>" + G("part-collision", 6.500, 3.500, .6))
    write("first-aid", L("M11 10V6.500A2.500 2.500 0 0 1 13.500 4h5A2.500 2.500 0 0 1 21 6.500V10", GRAY, 2.200) + R(2.5, 9, 27, 20, "#fff", 3, RIM) + R(2.500, 22.500, 27, 6.500, PALE, 3) + R(2.500, 22, 27, 3, PALE) + R(13.600, 12, 4.800, 13, RED, .8) + R(9.500, 16.100, 13, 4.800, RED, .8))
    write("tear", E(16, 11.500, 13.500, 8, "#fff", RIM) + C(16, 11.500, 5.800, BROWN) + C(16, 11.500, 3, DARK) + C(18, 9.500, 1.300, "#fff") + L("M2.500 11.500q13.500-15 27 0", DARK, 1.800)
          + P("M16 17q5 6.500 5 9.200a5 5 0 0 1-10 0q0-2.700 5-9.200", BLUE) + L("M13.500 26q0 2 2 2.600", SKY, 1.200))


def travel():
    write("passport", R(5.5, 2, 21, 28, "#1a2f7a", 2) + R(5.500, 2, 3, 28, "#11205a", 1.500) + C(17.500, 13.500, 5.800, "none", ' stroke="#fcd53f" stroke-width="1.300"') + E(17.500, 13.500, 2.500, 5.800, "none", ' stroke="#fcd53f" stroke-width="1.100"')
          + L("M11.700 13.500h11.600M12.800 10.300h9.400M12.800 16.700h9.400", YELLOW, 1.100) + L("M12.500 24.500h10M14.500 27h6", YELLOW, 1.300))
    flap = lambda x, m: f'<g transform="translate({x} 0) scale({m} 1)">' + P("M0 14h5.500a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H0z", ORANGE) + "</g>"
    box = lambda x: R(x, 9, 7, 21, PALE, 1.200) + R(x, 9, 7, 3.500, BLUE2, 1.200) + R(x + 1.500, 13.500, 4, 3, DARK, .5)
    write("ticket-gate", box(1.500) + box(23.500) + flap(8.500, 1) + flap(23.500, -1) + P("M14 2h4v3.500h2.800L16 11 11.200 5.500H14z", "#00a650") + R(4, 6.500, 6, 3, YELLOW, .4, ' transform="rotate(-18 7 8)"'))
    write("postcard", R(1.500, 6, 29, 20, "#fff", 1.200, RIM) + R(3, 7.500, 13.500, 17, SKY2, .6) + P("M3 21q6-2.500 13.500 0v2.900a.6.6 0 0 1-.6.600H3.600a.6.600 0 0 1-.6-.6z", "#ffe3a8") + C(13, 10.500, 1.700, YELLOW) + L("M8 21.500Q8.500 16 7 13.500", BROWN, 1.200)
          + P("M7 13.500q-3-1.500-4 1 2-.8 4-1q-2 1.500-1.500 3.500Q7 15.500 7 13.500q1.500 1 2.500 3 .5-2.500-2.500-3q2.500-.5 4 .8-.8-2.600-4-.8", GREEN2) + R(23.500, 8, 5, 6, RED, .4) + P(star(26, 11, 1.700), "#fff") + L("M19 17.500h9.500M19 20.200h9.500M19 23h6", GRAY2, 1))
    log = lambda t: f'<g transform="rotate({t} 16 26)">' + R(4, 24.200, 24, 3.600, BROWN, 1.800) + C(5.900, 26, 1.200, WOOD2) + C(26.100, 26, 1.200, WOOD2) + "</g>"
    write("campfire", G("fire", 4.500, -1.200, .74) + log(14) + log(-14))
    write("sleeping-bag", P("M10 3h12a4 4 0 0 1 4 4v17a6 6 0 0 1-6 6h-8a6 6 0 0 1-6-6V7a4 4 0 0 1 4-4", BLUE2) + E(16, 8.500, 7.500, 4.500, SKY2) + G("part-sleeping", 9.500, .500, .4) + P("M6 14q10 3.500 20 0v10a6 6 0 0 1-6 6h-8a6 6 0 0 1-6-6z", BLUE) + L("M22.500 14.700v12", YELLOW, 1.200) + L("M6.500 20q6 2 12 1.500M7 25q5 2 11 1.500", BLUE2, 1))
    tint = lambda f: inner("part-front-car").replace("#F8312F", f).replace("#f8312f", f).replace("#CA0B4A", f)
    write("traffic-jam", R(2, 2, 28, 28, GRAY, 2) + L("M16 3v26", "#fff", 1, ' stroke-dasharray="3 2.500"')
          + "".join(G(tint(f), x, y, .4) for x, y, f in ((2.600, 0, RED), (16.600, 0, BLUE), (2.600, 9, YELLOW), (16.600, 9, GREEN), (2.600, 18, PURPLE), (16.600, 18, RED))))
    write("exit", R(13.500, 3, 15.500, 26, WHITE, 1, RIM) + R(15.500, 5, 11.500, 24, "#00a650") + P("M2 29.500h28v1.500H2z", GRAY) + G("run", 1, 7, .75) )
    cans = "".join(R(5.700 + 4 * c, 5 + 6 * r, 2.800, 4.500, (RED, BLUE, YELLOW, GREEN2)[(c + r) % 4], .7) for r in range(2) for c in range(4))
    write("vending-machine", R(3, 1.500, 26, 28, RED, 2) + R(4.500, 3.500, 17, 13.500, SKY, .8) + cans + R(4.500, 10.200, 17, .9, GRAY) + R(4.500, 16.500, 17, .9, GRAY) + R(23.200, 7, 4, 2, DARK, .5) + C(25.200, 12.500, 1.200, YELLOW) + R(23.200, 15, 4, 3.500, DARK, .6)
          + R(6, 21, 15, 6, DARK, 1) + R(9, 22.500, 6.500, 3, BLUE, .8) + R(5, 29, 4, 1.500, DARK) + R(23, 29, 4, 1.500, DARK))
    write("pyramid", C(26, 6, 3.200, "#ffb02e") + P("M13 5 27.500 27H1z", YELLOW) + P("M13 5 27.500 27H18z", "#e0a800") + L("M9.500 11.300h5M7 15.500h8.500M4.500 19.500h12M2.500 23.500h15", "#e0a800", .9) + P("M24 14.500 31 27H22z", "#e0a800") + P("M24 14.500 25 27h-5.500z", YELLOW) + R(1, 26.500, 30, 3.500, WOOD2, 1.200))
    whisk = R(24.200, 5, 3.600, 8, WOOD2, .8) + R(23.900, 11.500, 4.200, 1.200, DARK) + P("M24 12.500h4l2 9q-4 1.500-8 0z", "#ffe3a8") + L("M25 13 23.700 21.500M26 13v8.800M27 13l1.300 8.500", WOOD, .7)
    write("tea-ceremony", P("M2 14h19.500v4q0 9.500-6.500 10H8.500Q2 27.500 2 18z", "#8a4b3a") + E(11.750, 14, 9.750, 2.800, BROWN) + E(11.750, 14.300, 8, 2, GREEN) + R(7.500, 27, 8.500, 2, "#8a4b3a", .6) + L("M5 19.500q.5 3.500 2.500 5.500", "#8a6a5a", 1.300) + L("M8.500 10q-1.500-2 0-4M13 9.500q-1.500-2 0-4", GRAY2, 1.200) + whisk)
    write("flower-arrangement", L("M16 22Q15 12 20 3.500M16 22Q11 16 6 11M16 22q4-5 10-6", GREEN2, 1.200) + P("M20 3.500q3.500.5 3 5-3.500-.5-3-5M17 11q-3.500-1-4-5 4 .5 4 5", GREEN2) + G("flower", 1.500, 5.500, .35) + G("flower", 20, 10, .35) + G("flower", 10.500, 11, .36) + P("M6 22h20q0 5-5 5.500h-10Q6 27 6 22", "#1a4fa0") + E(16, 22, 10, 1.500, BLUE2) + R(11, 27, 10, 2.600, DARK, .6))
    write("paper-crane", P("M3 8 10.500 25 15.500 22z", RED) + P("M3 8 .8 14 6.200 12.300z", RED2) + P("M29.500 9 16.500 22 21.500 25z", RED2) + P("M10.500 24 12.500 2.500 19 23z", RED2)
          + P("M10 22.500h12.500L16.300 29.500z", "#ff8a80") + P("M12 23.500 20.500 3 24 22 16.300 28z", "#ff5a54"))


def communication():
    bubble = lambda f: P("M4 3h24a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H14l-6 6v-6H4a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3", f)
    write("message", R(3, 4, 16, 26, DARK, 2.500) + R(4.500, 7, 13, 19.500, SKY, .6) + C(11, 28.300, .9, GRAY2) + R(6, 20.500, 8, 3, "#fff", 1.500) + G(bubble("#00d26a"), 10, 1.500, .66) + L("M14 7h12.500M14 10.500h8.500", "#fff", 1.600))
    write("website", R(1.500, 4, 29, 24, "#fff", 2, RIM) + P("M3.500 4h25a2 2 0 0 1 2 2v4h-29V6a2 2 0 0 1 2-2", BLUE2) + C(4.700, 7, 1, RED) + C(7.700, 7, 1, YELLOW) + C(10.700, 7, 1, GREEN) + R(13.500, 5.800, 15, 2.500, "#fff", 1.200) + R(4, 12.500, 11, 8, SKY2, .6) + P("M4.600 20.500 8 15.500l2.500 3 1.500-1.500 2.500 3.500z", GREEN2) + L("M18 13.500h10M18 16.500h10M18 19.500h7M4.500 23.700h23M4.500 26h15", GRAY2, 1.200))
    tile = lambda x, y, f, more: R(x, y, 12.500, 12.500, f, 3.200) + more
    write("app", tile(2.500, 2.500, "#00b140", G(bubble("#fff"), 4.100, 4.600, .290)) + tile(17, 2.500, RED, P("M21 5.200v7.200l6-3.600z", "#fff"))
          + tile(2.500, 17, BLUE, C(8.750, 23.250, 3, YELLOW) + L("M8.750 18.300v.5M8.750 27.700v.5M3.800 23.250h.5M13.200 23.250h.5", YELLOW, 1.200)) + tile(17, 17, PURPLE, G(P("M4 0h7v2.600H6.400V9.200a2.700 2.700 0 1 1-2.400-2.500z", "#fff"), 18.500, 18, .85)))
    write("video", R(1.500, 5, 29, 20, DARK, 2.500) + R(3.200, 6.700, 25.600, 14.800, SKY2, .8) + C(16, 14, 5.600, RED) + P("M14.200 11v6l5-3z", "#fff") + R(4, 22.500, 24, 1.300, GRAY, .6) + R(4, 22.500, 9, 1.300, RED, .6) + C(13, 23.100, 1.200, "#fff") + R(10, 26.500, 12, 2, GRAY2, 1))
    write("password", G("part-locked", 7, -1, .58) + R(1.500, 18.500, 29, 10.500, "#fff", 2.500, RIM) + "".join(P(star(x, 23.800, 2.600, 6, 1.200), DARK) for x in (6.500, 12.800, 19.200, 25.500)))
    write("remote-control", '<g transform="rotate(24 16 16)">' + R(10, 1.500, 12, 29, "#5b6470", 3) + C(16, 5.800, 1.900, RED) + "".join(R(12 + 3.100 * c, 10 + 3.400 * r, 2, 2.200, PALE, .6) for r in range(3) for c in range(3)) + C(16, 24, 3.600, GRAY) + C(16, 24, 1.400, PALE) + "</g>" + L("M24.500 1.500q3 .500 4.500 3M23 5q1.500.3 2.500 2", BLUE, 1.400))
    left, right = bubble(BLUE), '<g transform="translate(32 0) scale(-1 1)">' + bubble("#00b140") + "</g>"
    write("conversation", G("boy", -.500, 15.500, .5) + G("girl", 16.500, 15.500, .5) + G(left, 1, 3.500, .46) + G(right, 16, 1, .46) + L("M4 7h8M4 10h6M19.500 4.500h8M19.500 7.500h6", "#fff", 1.200))


def school_life():
    write("team", "".join(P(f"M{n(x - 5.500)} 30v-6q0-5 4-5h3q4 0 4 5v6z", RED) + L(f"M{n(x)} 19.500v10.500", "#fff", 1.600) + G(stem, x - 7.700, y, .48)
                          for x, y, stem in ((6.500, 5, "boy"), (25.500, 5, "boy"), (16, 4, "girl"))) + G("soccer", 11.200, 21.500, .3))
    write("presentation", R(11, 3, 19.500, 15.500, "#fff", 1, RIM) + R(10, 2, 21.500, 2, GRAY, 1) + R(14, 11, 3, 5.500, BLUE) + R(19, 8, 3, 8.500, RED) + R(24, 6, 3, 10.500, "#00b140") + L("M20.700 19v5M20.700 24 17.500 29M20.700 24l3.200 5", GRAY, 1.300)
          + P("M1 31V25.500q0-5 4.500-5h3l6-4 1.500 2-5 5.500V31z", BLUE2) + L("M15 17.500 20 12", BROWN, 1) + G("boy", -.800, 8.500, .42))
    write("locker", "".join(R(x, 2, 9, 27, f, .8) + L(f"M{n(x + 2.5)} 5.500h4M{n(x + 2.5)} 7.800h4M{n(x + 2.5)} 10.100h4", DARK, 1) + R(x + 6, 15, 1.500, 4, "#fff", .7) + R(x + 2, 24, 5, 2.500, WHITE, .4) for x, f in ((1.800, BLUE), (11.500, "#33bdf5"), (21.200, BLUE))) + R(2.500, 29, 3, 1.500, GRAY) + R(26.500, 29, 3, 1.500, GRAY))
    shirt = P("M11 3h10l2.500 1.500L30 9.500l-3.500 5L24 13v15.500a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 8 28.500V13l-2.500 1.500-3.500-5 6.500-5z", "{}") + P("M11 3h10q-1 4-5 4t-5-4", "#fff")
    for stem, ball, f, s in (("soccer-team", "soccer", BLUE2, .5), ("baseball-team", "baseball", "#fff", .5), ("basketball-team", "basketball", PURPLE, .5), ("volleyball-team", "volleyball", RED, .5), ("tennis-team", "tennis", "#44911b", .6)):
        body = shirt.replace("{}", f)
        if f == "#fff":
            body = body.replace('fill="#fff"', 'fill="#fff"' + RIM, 1) + L("M11.500 4v25.500M16 7v22.500M20.500 4v25.500", SKY2, .8) + P("M11 3h10q-1 4-5 4t-5-4", "#1a2f7a")
        write(stem, body + (G(ball, 16 - 16 * s, 18 - 16 * s, s)))
    line = lambda x, y, h, w: L(f"M{n(x)} {n(y)}v{n(-h)}h{n(w)}v{n(h)}", GRAY, 1.800)
    write("tournament", line(4, 26, 8, 6.500) + line(21.500, 26, 8, 6.500) + line(7.200, 17, 7, 17.600) + L("M16 10V9", GRAY, 1.800) + L("M4 26V18h3.200V10H16V8", RED, 2.200) + P(star(16, 5.200, 4.200), YELLOW) + "".join(C(x, 27.200, 2.600, f) for x, f in ((4, RED), (10.500, BLUE), (21.500, "#00b140"), (28, PURPLE))))
    flag = R(24.500, 2, 1.500, 28, GRAY, .7) + R(13, 2.500, 11.500, 8, "#fff", .3, RIM) + "".join(R(13 + 2.875 * c, 2.500 + 2.670 * r, 2.875, 2.670, DARK) for r in range(3) for c in range(4) if (r + c) % 2 == 0)
    other = inner("run")
    write("race", flag + R(1, 29, 30, 2, "#d1551a", .6) + '<g transform="translate(-2.500 8.500) scale(.66)">' + other.replace("#FF6723", "#00a6ed").replace("#FF822D", "#00a6ed").replace("#ff6723", "#00a6ed") + "</g>" + G("run", 7.500, 8.500, .66))
    write("certificate", R(2, 4, 28, 21, "#fff8e1", 1.200) + R(3.200, 5.200, 25.600, 18.600, "none", .6, ' stroke="#e0a800" stroke-width="1.200"') + L("M9 9.500h14", DARK, 1.800) + L("M7.500 13.500h17M7.500 16.500h17M7.500 19.500h9", GRAY2, 1.100) + P("M20.500 23l-1.500 7.500 3.500-1.800 3.500 1.800L24.500 23z", BLUE2) + C(22.500, 21.500, 4, RED) + P(star(22.500, 21.500, 2.400), YELLOW))
    write("band", G("guitar", -1, 8, .64) + G("drum", 12.500, 10.500, .62) + G("microphone", 8.500, -1.500, .5))
    write("stage", R(2, 3, 28, 22, "#fff1c9", 1) + P("M16 6 22.500 24h-13z", "#fcd53f", ' fill-opacity=".6"') + P("M2 3h28v4q-3.500 3-7 0-3.500 3-7 0-3.500 3-7 0-3.500 3-7 0z", RED2) + P("M2 5h7q0 12-4.500 20H2zM30 5h-7q0 12 4.500 20H30z", RED) + L("M5 7q0 9-2 17M27 7q0 9 2 17", RED2, 1) + P("M1 24.500h30V29a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1z", WOOD) + R(1, 24, 30, 2, WOOD2, .5) + L("M16 24v-8.500", GRAY, 1) + R(14.900, 12.500, 2.200, 3.800, DARK, 1.100) + R(13.500, 23.300, 5, 1, GRAY, .5))


def measures():
    write("quarter", C(16, 16, 13, SKY, RIM) + P("M16 16V3a13 13 0 0 1 13 13z", RED) + L("M16 3v26M3 16h26", "#fff", 1.500) + C(16, 16, 13, "none", ' stroke="#83cbff" stroke-width="1.300"'))
    write("dozen", R(1.500, 5, 29, 22, WOOD2, 2) + "".join(E(5.400 + 7.070 * c, 9.600 + 6.500 * r, 2.900, 2.900, WOOD) + E(5.400 + 7.070 * c, 9.200 + 6.500 * r, 2.300, 2.700, "#fff4d6") for r in range(3) for c in range(4)))
    write("size", "".join(G("t-shirt", x, 26.500 - 30 * k, k) for x, k in ((-.600, .28), (6.100, .41), (15.200, .54))))
    write("height", G("person-standing", -3.500, 1, .94) + R(18, 2, 12, .1, "none") + L("M16 3.200h12M16 29.200h12", GRAY2, 1.200) + arrow(23.500, 4.200, 23.500, 28.200, RED, 2))
    write("length", G("pencil", 3.500, -2.500, .78, 45) + L("M3 20v9M29 20v9", GRAY2, 1.300) + arrow(4, 24.500, 28, 24.500, RED, 2))
    pin = lambda x, y, f: P(f"M{x} {y}q-5-6-5-9a5 5 0 0 1 10 0q0 3-5 9", f) + C(x, y - 9, 2, "#fff")
    write("distance", P("M2 23h28v5a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z", GREEN) + pin(7, 22, RED) + pin(25, 22, BLUE2) + L("M7 26.500h18", "#fff", 1.800, ' stroke-dasharray=".1 3.500"') + arrow(8, 5, 24, 5, ORANGE, 1.800))
    dial = "".join(L(f"M{n(16 + 9.500 * math.cos(a))} {n(19 + 9.500 * math.sin(a))}L{n(16 + 11 * math.cos(a))} {n(19 + 11 * math.sin(a))}", DARK, 1.400) for a in (math.pi + i * math.pi / 6 for i in range(7)))
    write("speed", P("M2 19a14 14 0 0 1 28 0v5a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z", WHITE, RIM) + P("M22.500 7.800A13 13 0 0 1 29 19h-3a10 10 0 0 0-5-8.600z", RED) + dial + L("M16 20 23 12.500", BLUE2, 2) + C(16, 20, 2.400, BLUE2))
    write("price", G("part-label", -1.500, -1, 1.080) + '<g transform="rotate(-45 14 18)">' + L("M10.500 13 14 17.500 17.500 13M14 17.500V24M10.800 19h6.400M10.800 21.500h6.400", BROWN, 1.700) + "</g>")
    coin = lambda x, y, f, g: C(x, y, 4.200, g) + C(x, y, 3, f)
    write("cash", G("part-yen", 1, -3.500, .94) + coin(7, 26, "#ffe3a8", "#e0a800") + coin(16, 26.500, WHITE, GRAY2) + C(16, 26.500, 1.100, GRAY2) + coin(25, 26, "#e0905a", "#b4541f"))


home()
ideas()
society()
science()
health()
travel()
communication()
school_life()
measures()
