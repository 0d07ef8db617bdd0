"""Places, directions, vehicles and events that the set lacks."""
import math
import re

from ink import inner, n, star, write

RED, ORANGE, YELLOW, GREEN, LEAF, BLUE, SEA = "#f8312f", "#ff822d", "#fcd53f", "#00d26a", "#44911b", "#00a6ed", "#0074ba"
SKY, PINK, PURPLE, NIGHT, BROWN, DARK, WOOD = "#83cbff", "#ff8fb1", "#8d65c5", "#433b6b", "#8c5543", "#402a32", "#e39d53"
CREAM, WHITE, PALE, GRAY, STONE = "#ffdea7", "#fff", "#e6e6e6", "#9b9b9b", "#636363"


def box(x, y, w, h, fill, r=0):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"' + (f' rx="{n(r)}"' if r else "") + f' fill="{fill}"/>'


def dot(x, y, r, fill, more=""):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{more}/>'


def shape(d, fill, more=""):
    return f'<path fill="{fill}" d="{d}"{more}/>'


def line(d, color, width, cap="round"):
    return f'<path fill="none" stroke="{color}" stroke-width="{n(width)}" stroke-linecap="{cap}" stroke-linejoin="round" d="{d}"/>'


def put(stem, x, y, size, flip=False, turn=0, recolor=""):
    """A picture that exists, its sheet `size` wide with its top left corner at x y; recolor="old=new …" as in the tables."""
    body = inner(stem)
    mark = f"{stem}-{n(x)}-{n(y)}-".replace(".", "_")
    body = re.sub(r'\bid="', f'id="{mark}', body)
    body = re.sub(r'(url\(#|href="#)', rf"\g<1>{mark}", body)
    for change in recolor.split():
        old, new = change.split("=")
        body = body.replace(f"#{old}", f"#{new}")
    s = size / 32
    move = f"translate({n(x + size)} {n(y)}) scale({-s:.4f} {s:.4f})" if flip else f"translate({n(x)} {n(y)}) scale({s:.4f})"
    if turn:
        move += f" rotate({turn} 16 16)"
    return f'<g transform="{move}">{body}</g>'


def draw(stem, *parts):
    write(stem, "".join(parts))


def windows(xs, ys, w, h, fill=SKY):
    return "".join(box(x, y, w, h, fill, 0.4) for y in ys for x in xs)


def kid(x, y, s, shirt, mouth="smile", hair="#8c5543", legs=True):
    """A child from the front, 10 wide and 18 high at s = 1, the middle of the head at x y."""
    mouths = {"smile": line("M-1.300 1.300q1.300 1.200 2.600 0", "#990839", 0.6), "sing": '<ellipse cy="1.8" rx=".9" ry="1.2" fill="#990839"/>'}
    out = shape("M-3.800 11V6.500Q-3.800 3.600 0 3.600T3.800 6.500V11z", shirt)
    if legs:
        out += box(-2.600, 11, 2.200, 4.200, STONE) + box(0.400, 11, 2.200, 4.200, STONE)
    out += dot(0, 0, 3.700, "#ffc83d") + shape("M-3.800.2C-4.200-5.300 4.200-5.300 3.800.2 2.500-2 -2.500-2 -3.800.2", hair)
    out += dot(-1.300, 0.2, 0.5, DARK) + dot(1.300, 0.2, 0.5, DARK) + mouths[mouth]
    return f'<g transform="translate({n(x)} {n(y)}) scale({n(s)})">{out}</g>'


def cherry(x, y, s=1.0):
    """A cherry tree in flower, its foot at x y, about 16 high at s = 1."""
    crown = "".join(dot(a, b, r, c) for a, b, r, c in [
        (-4.500, -8, 4.200, "#ff9ec4"), (4.500, -8, 4.200, "#ff9ec4"), (0, -11.500, 4.800, "#ffb3d1"), (0, -7.500, 4, "#ff8fb9"),
        (-5, -9, 1, "#fff0f6"), (4.500, -9.500, 1, "#fff0f6"), (-0.500, -13, 1, "#fff0f6"), (1.500, -7.500, 1, "#fff0f6")])
    return f'<g transform="translate({n(x)} {n(y)}) scale({n(s)})">{shape("M-1.200 0-.8-6h1.600L1.200 0z", BROWN)}{crown}</g>'


def lantern(x, y, s=1.0, color=RED):
    return (f'<g transform="translate({n(x)} {n(y)}) scale({n(s)})">{box(-1.200, 0, 2.400, 0.9, DARK)}'
            f'<ellipse cy="3.400" rx="2.700" ry="2.900" fill="{color}"/>{line("M-2.400 2.500h4.800M-2.400 4.300h4.800", YELLOW, 0.5)}{box(-1.200, 5.900, 2.400, 0.9, DARK)}</g>')


# ---- Places


def shop(stem, awning, sign, inside, wall="#f3c07b", plate=WHITE, door="#8c5543", front=""):
    """A shop from the front: its sign above, its window on the left, its door on the right."""
    edges = [2 + 28 * i / 7 for i in range(8)]
    cloth = "".join(
        shape(f"M{n(a)} 14h{n(b - a)}v4.300a2 1.900 0 0 1-{n(b - a)} 0z", awning if i % 2 == 0 else WHITE) for i, (a, b) in enumerate(zip(edges, edges[1:])))
    draw(stem, box(3, 12, 26, 18, wall), box(4.500, 20.800, 14.500, 7, "#d9f1ff", 0.5), inside, box(20.700, 20.800, 6.300, 9.200, door, 0.5),
         dot(22, 25.700, 0.6, YELLOW), cloth, box(2, 13, 28, 1.300, STONE, 0.5), box(2, 29, 28, 1.300, GRAY, 0.5),
         f'<g transform="translate(-3.200 -.7) scale(1.200)"><circle cx="16" cy="8" r="6.600" fill="{plate}" stroke="{awning}" stroke-width=".9"/>{sign}</g>', front)


def fruit():
    return (dot(7, 26.300, 1.400, RED) + dot(9.800, 26.300, 1.400, RED) + dot(8.400, 24.200, 1.400, RED) + dot(13.200, 26.300, 1.400, ORANGE)
            + dot(16, 26.300, 1.400, ORANGE) + dot(14.600, 24.200, 1.400, ORANGE) + box(4.500, 27.200, 14.500, 1.200, BROWN))


def shops():
    shop("supermarket", GREEN, put("shopping-cart", 11, 3.200, 10), fruit(), wall="#fff3d6", door=SEA)
    cutlery = (box(13.200, 7, 1.100, 6, GRAY, 0.5) + box(12.200, 3.400, 3.100, 4.300, GRAY, 1) + box(12.900, 3, 0.5, 3, WHITE) + box(14.100, 3, 0.5, 3, WHITE)
               + box(18, 7, 1.100, 6, GRAY, 0.5) + shape("M17.700 9V4q0-1.200 1.200-1.200.8 0 .8 1.200v5z", GRAY))
    plates = dot(8.300, 25, 2.400, WHITE, f' stroke="{GRAY}" stroke-width=".5"') + dot(8.300, 25, 1.400, ORANGE) + dot(15, 25, 2.400, WHITE, f' stroke="{GRAY}" stroke-width=".5"') + dot(15, 25, 1.400, GREEN) + box(4.500, 27.200, 14.500, 1.200, BROWN)
    shop("restaurant", RED, cutlery, plates, wall="#ffce7c")
    cup = (shape("M11.300 7h8v3.600a2.600 2.600 0 0 1-2.600 2.600h-2.800a2.600 2.600 0 0 1-2.600-2.600z", BROWN) + line("M19.300 8h1.200a1.300 1.300 0 0 1 0 2.800h-1.300", BROWN, 1)
           + line("M13.700 5.800q-.8-1.200 0-2.300M16.700 5.800q-.8-1.200 0-2.300", GRAY, 0.9))
    table = (box(5.800, 25.400, 6, 0.8, BROWN) + box(8.400, 26, 0.9, 2, BROWN) + box(7.200, 23.600, 2.400, 1.900, WHITE, 0.5) + box(13.500, 23, 0.9, 5, BROWN) + box(13.500, 25.300, 3.500, 0.8, BROWN) + box(16.200, 25.500, 0.8, 2.500, BROWN))
    shop("cafe", BROWN, cup, table, wall=CREAM, door="#5a3a2c")
    breads = "".join(shape(f"M{n(x)} 27.200v-1.600q-1-.6-1-1.600 0-1.500 3-1.500t3 1.500q0 1-1 1.600v1.600z", WOOD) for x in (6, 10.400, 14.800)) + box(4.500, 27.200, 14.500, 1.200, BROWN)
    shop("bakery", ORANGE, put("bread", 11, 3, 10), breads, wall="#fff3d6")
    bucket = lambda x, c: box(x - 0.3, 26.500, 0.6, 1.200, LEAF) + shape(f"M{n(x - 1.900)} 26.800h3.800l-.5 3.200h-2.800z", GRAY) + "".join(dot(x + a, 25.600 + b, 1.100, c) for a, b in [(-1.200, 0), (1.200, 0), (0, -1.300)])
    shop("flower-shop", PINK, put("tulip", 10.800, 2.600, 10.500), "", wall="#fff3d6", door=LEAF,
         front=bucket(5.800, RED) + bucket(10.500, YELLOW) + bucket(15.200, PURPLE) + bucket(29, PINK))
    covers = "".join(box(x, 22.500, 2.900, 4.200, c, 0.3) + box(x + 0.6, 23.400, 1.700, 0.6, WHITE) for x, c in [(5.200, RED), (8.700, BLUE), (12.200, YELLOW), (15.700, GREEN)]) + box(4.500, 26.900, 14.500, 1.200, BROWN)
    closed = (box(12, 3.300, 8, 9.600, SEA, 0.9) + box(12, 11, 7.600, 1.500, WHITE, 0.5) + box(12, 3.300, 1.500, 9.600, "#00507f", 0.7) + box(14.800, 5.200, 3.800, 1.400, WHITE, 0.4))
    shop("bookstore", BLUE, closed, covers, wall="#d9c7a8", door="#5a3a2c")
    blocks = box(5.500, 25, 2.700, 2.700, RED) + box(8.400, 25, 2.700, 2.700, GREEN) + box(6.900, 22.200, 2.700, 2.700, YELLOW) + dot(15, 25.400, 2.400, BLUE) + line("M12.800 24.800q2.200 1.400 4.400 0", WHITE, 0.7)
    shop("toy-store", PURPLE, put("teddy-bear", 10.600, 2.700, 10.800), blocks, wall="#ffe9a8", door=RED)


def town_and_country():
    draw("place", shape("M2 15 11 12v15l-9 3z", "#86d72f"), shape("M11 12l10 3v15l-10-3z", "#b4e66b"), shape("M21 15l9-3v15l-9 3z", "#86d72f"),
         line("M2.500 24 11 19l10 5 8.500-5", WHITE, 1.600), shape("M21.500 24.500 30 22v5l-8.500 2.800z", BLUE),
         shape("M16 25.500C12 19 8.500 15 8.500 9.500a7.500 7.500 0 0 1 15 0C23.500 15 20 19 16 25.500", RED), dot(16, 9.500, 3, WHITE))
    draw("town", box(1.500, 27.500, 29, 3, STONE, 0.6), line("M4 29h3M10 29h3M16 29h3M22 29h3M28 29h1", WHITE, 0.7),
         box(12.500, 5, 8.500, 22.500, "#d3d3d3"), box(12, 4, 9.500, 1.600, GRAY, 0.5), windows([14, 17.500], [7.500, 11.500], 2.200, 2.200),
         box(11.500, 17, 10.500, 10.500, "#fff3d6"), "".join(shape(f"M{n(11 + i * 2.300)} 16h2.300v2.500a1.100 1.100 0 0 1-2.300 0z", BLUE if i % 2 == 0 else WHITE) for i in range(5)),
         box(13, 21.500, 4, 3.500, SKY, 0.3), box(18.300, 21.500, 2.700, 6, BROWN),
         box(2.500, 18, 8, 9.500, "#f3c07b"), shape("M1 18.600 6.500 12l5.500 6.600z", RED), box(5, 22, 3, 5.500, BROWN), box(8.200, 20, 1.700, 2, SKY),
         box(23.300, 20, 6.500, 7.500, "#ffb3c7"), shape("M22 20.400 26.500 15l4.500 5.400z", SEA), box(25, 23.500, 2.600, 4, BROWN))
    hut = lambda x, y, s, roof: f'<g transform="translate({n(x)} {n(y)}) scale({n(s)})">{box(-3.500, -4.500, 7, 4.500, "#ffdea7")}{shape("M-4.800-4.200 0-9.500 4.800-4.200z", roof)}{box(-1, -3, 2, 3, BROWN)}</g>'
    draw("village", shape("M1.500 20Q6 6 13 12q6-9 17.500 6v10h-29z", "#1f8a4c"), shape("M1.500 20q7-5 14.500-1.500T30.500 18v10.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"),
         shape("M1.500 26q9-3.500 14.500 0t14.500-1.500v4a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#c9a94f"), line("M4 28.500q6-2 11 0t13-1", "#8f7a2f", 0.7),
         hut(8.500, 22.500, 1.050, "#a56953"), hut(18, 20.500, 0.9, RED), hut(25, 24, 1.050, "#a56953"))
    bench = box(2.500, 23.500, 9.500, 1.600, WOOD, 0.6) + box(2.500, 20.500, 9.500, 1.600, WOOD, 0.6) + box(3.600, 20.500, 1.100, 8, STONE) + box(9.800, 20.500, 1.100, 8, STONE)
    draw("park", shape("M1.500 26q14-4.500 29 0v2.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), shape("M14 30.500q1-3.500 5-5.500h2.500q-2.500 3-1.500 5.500z", "#f3d9a0"),
         put("tree", -2.500, 2, 20), bench, put("slide", 15, 10.500, 16))
    draw("street", box(1.500, 2, 29, 18, "#b8e3ff"), shape("M1.500 20h29v8.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#bebebe"),
         shape("M14.500 14h3l8.500 16.500H6z", STONE), line("M16 16v1M16 19.500v1.700M16 24v3.500", WHITE, 0.9),
         shape("M1.500 2h7v21.500l-7 4.500z", "#f3a6a0"), shape("M8.500 6h4.500v12.500l-4.500 3z", YELLOW), shape("M30.500 2h-7v21.500l7 4.500z", "#9ad4a0"), shape("M23.500 6H19v12.500l4.500 3z", "#ffb36b"),
         windows([2.800, 5.500], [4, 8.500], 1.800, 2.600, WHITE), windows([24.700, 27.400], [4, 8.500], 1.800, 2.600, WHITE),
         shape("M1.500 15h8v2.500l-8 2.500z", RED), shape("M30.500 15h-8v2.500l8 2.500z", BLUE), shape("M2.500 20.500l4-1.500v5l-4 2.500z", BROWN), shape("M29.500 20.500l-4-1.500v5l4 2.500z", BROWN),
         box(9.600, 8, 2, 2, WHITE), box(20.400, 8, 2, 2, WHITE), box(9.600, 12, 2, 2, WHITE), box(20.400, 12, 2, 2, WHITE))
    draw("bridge", shape("M1.500 22h29v6.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", BLUE), line("M4 25.500q2-1.500 4 0t4 0M19 28q2-1.500 4 0t4 0", WHITE, 0.9),
         box(6.500, 4, 2.800, 24, "#d81b2a"), box(22.700, 4, 2.800, 24, "#d81b2a"), box(5.500, 26, 4.800, 3, PALE), box(21.700, 26, 4.800, 3, PALE),
         line("M1.500 12Q6 10 7.900 5q8.100 16 16.200 0 2 5 6.400 7", RED, 1.300), line("M4 11v7M11.500 10.500V18M16 13v5M20.500 10.500V18M28 11v7", RED, 0.9),
         box(1, 18, 30, 2.600, RED, 0.5))
    flower = lambda x, y, c: line(f"M{n(x)} {n(y)}v4.500", LEAF, 0.9) + "".join(dot(x + 1.300 * math.cos(a * 1.2566), y + 1.300 * math.sin(a * 1.2566), 1.100, c) for a in range(5)) + dot(x, y, 0.9, YELLOW if c != YELLOW else ORANGE)
    fence = "".join(shape(f"M{n(x)} 8.500l1.300-1.600 1.300 1.600V18h-2.600z", WHITE, f' stroke="{GRAY}" stroke-width=".35"') for x in [2.500 + 3.500 * i for i in range(8)])
    can = shape("M18.500 19h7v8h-7z", BLUE) + line("M18.500 24.500 14.500 20.500", BLUE, 1.500) + shape("M12.500 20.500l2.800-2.800 1 1-2.800 2.800z", SEA) + line("M25.500 20.500q3.500 0 3.500 2.500t-3.500 2.500", SEA, 1.200)
    draw("garden", box(2, 10.500, 28, 1.500, PALE), fence, shape("M1.500 17h29v11.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"),
         box(1.500, 22.500, 12, 5.500, BROWN, 1.500), flower(4, 15, RED), flower(8, 13.500, PINK), flower(12, 15, YELLOW), flower(22, 13.500, PURPLE), flower(27, 14.500, RED),
         flower(5, 19.500, PURPLE), flower(9.700, 19.500, ORANGE), f'<g transform="translate(1.500 2)">{can}</g>')
    draw("farm", shape("M1.500 23q14-3 29 0v5.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), box(24, 8, 5, 16, PALE), shape("M24 8.500a2.500 3.500 0 0 1 5 0z", GRAY), line("M24 13h5M24 18h5", GRAY, 0.6),
         shape("M3 24V13.500L7 7.500h11l4 6V24z", "#d81b2a"), shape("M2 14 6.400 6.500h12.200L23 14l-1.300.8-4.300-6.800H7.600L3.300 14.800z", "#8a1820"),
         box(8, 15, 9, 9, WHITE), box(8.800, 15.800, 7.400, 8.200, "#a01822"), line("M8.800 15.800l7.400 8.200M16.200 15.800l-7.400 8.200", WHITE, 0.8), box(10.700, 9.800, 3.600, 3, WHITE),
         put("cow", 15.500, 16, 15), box(2, 25, 12, 1.200, WHITE, 0.4), box(2, 27.600, 12, 1.200, WHITE, 0.4), "".join(box(x, 23.800, 1.300, 6, WHITE, 0.4) for x in (3, 7.500, 12)))
    draw("traffic-light", box(14.300, 14, 3.400, 17, GRAY), shape("M1.500 5.500a4 4 0 0 1 4-4h21a4 4 0 0 1 4 4V11a4 4 0 0 1-4 4h-21a4 4 0 0 1-4-4z", "#3f464f"),
         dot(7.500, 8.300, 3.700, GREEN), dot(16, 8.300, 3.700, YELLOW), dot(24.500, 8.300, 3.700, RED), line("M4 6.300A4.300 4.300 0 0 1 11 6.300M12.500 6.300A4.300 4.300 0 0 1 19.500 6.300M21 6.300A4.300 4.300 0 0 1 28 6.300", "#20262d", 1.100), box(11.500, 29, 9, 1.600, STONE, 0.5))


def public_places():
    draw("station", box(2, 15, 28, 13, CREAM), box(2, 26.800, 28, 3.400, GRAY, 0.5), shape("M.8 16 4 10.500h24l3.200 5.500z", "#b5483a"), shape("M9.500 11.500 16 2.500l6.500 9z", "#8a3328"),
         dot(16, 8.500, 3, WHITE), line("M16 6.900v1.700l1.300.8", DARK, 0.6), box(4, 18.500, 4, 4, SKY, 0.4), box(24, 18.500, 4, 4, SKY, 0.4),
         box(9.700, 14.500, 12.600, 13.500, "#3f464f", 1), box(10.600, 15.300, 10.800, 12.700, GREEN, 2.500), box(12, 17, 8, 4.700, "#20415f", 1), box(12.500, 17.400, 3.200, 3.900, SKY, 0.5), box(16.300, 17.400, 3.200, 3.900, SKY, 0.5),
         dot(12.700, 24, 1.100, YELLOW), dot(19.300, 24, 1.100, YELLOW), box(10.600, 25.600, 10.800, 1.300, WHITE), line("M13 28l-1.500 2.500M19 28l1.500 2.500M12.500 29h7", DARK, 0.8))
    bag = shape("M11 11h10l.8 7.500H10.200z", RED) + line("M13.300 11.500q0-2.800 2.700-2.800t2.700 2.800", RED, 1)
    draw("department-store", box(4, 6.500, 24, 23, "#f3d9b0"), box(3, 5.500, 26, 2, "#c17a34", 0.5), line("M7.500 5.500Q6 4 7 2.500M25 5.500q-1.500-1.500-.5-3", GRAY, 0.5),
         dot(7, 3.200, 1.900, RED), dot(25, 3.200, 1.900, BLUE),
         windows([5.500, 23.400], [9, 12.500, 16], 3.100, 2.200), box(9.700, 7.500, 12.600, 12, WHITE), f'<g transform="translate(0 .3)">{bag}</g>',
         box(4, 20.200, 24, 1.800, RED), box(5, 23, 6.500, 5.200, SKY, 0.4), box(20.500, 23, 6.500, 5.200, SKY, 0.4), put("t-shirt", 5.700, 23, 5.200), put("dress", 21.200, 23, 5.200),
         box(13, 23, 6, 6.500, SEA, 0.4), box(15.700, 23, 0.6, 6.500, WHITE), box(3, 29, 26, 1.400, GRAY, 0.4))
    shelf = ""
    spines = [RED, BLUE, YELLOW, GREEN, PURPLE, ORANGE, SEA, PINK]
    for row, y in enumerate((17.500, 22.300)):
        shelf += "".join(box(4.200 + i * 1.640, y + (0.6 if (i + row) % 3 == 0 else 0), 1.400, 3.900 - (0.6 if (i + row) % 3 == 0 else 0), spines[(i + 3 * row) % 8], 0.2) for i in range(8)) + box(3.800, y + 3.900, 13.600, 0.8, BROWN)
    draw("library", box(2, 14, 28, 15.500, "#d9a066"), shape("M.8 15.500 16 1.500l15.200 14z", "#7a4a2b"), shape("M5 15.500 16 5l11 10.500z", "#f3d9b0"), put("book", 11, 5.300, 10),
         box(3, 16.500, 15.200, 11.300, WHITE, 0.5), shelf, box(20.500, 17.500, 7.500, 12, "#5a3a2c", 0.6), box(21.500, 18.500, 2.300, 10, SKY), box(24.700, 18.500, 2.300, 10, SKY), box(1.500, 29, 29, 1.500, GRAY, 0.5))
    draw("zoo", put("giraffe", 1.800, 1.500, 14), shape("M1.500 25.500h29v3a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), put("elephant", 9.500, 9.500, 18),
         box(1.500, 11.500, 4.500, 18.500, "#a56953", 0.6), box(26, 11.500, 4.500, 18.500, "#a56953", 0.6), box(1, 10, 5.500, 2, BROWN, 0.5), box(25.500, 10, 5.500, 2, BROWN, 0.5),
         shape("M3.500 10.500Q16-2.500 28.500 10.500l-2.200 1Q16 2.500 5.700 11.500z", LEAF), dot(16, 4.900, 3.900, YELLOW),
         '<g transform="translate(16 5.300)">' + '<ellipse cy=".9" rx="1.500" ry="1.200" fill="#8c5543"/>' + "".join(dot(x, y, 0.62, BROWN) for x, y in [(-1.700, -0.3), (-0.650, -1.300), (0.650, -1.300), (1.700, -0.3)]) + "</g>",
         "".join(box(x, 23.500, 0.9, 6.500, "#f3c07b", 0.3) for x in (7.500, 10.200, 12.900, 15.600, 18.300, 21, 23.700)), box(6, 25, 20, 0.9, "#f3c07b"), box(6, 28, 20, 0.9, "#f3c07b"))
    draw("police-station", box(3, 9, 26, 20.500, "#9fb3c8"), box(2, 7.500, 28, 2.200, "#5c7894", 0.5), box(14.500, 4.700, 3, 3, STONE), shape("M13.500 5.500a2.500 3.200 0 0 1 5 0z", RED),
         windows([5, 9], [12, 16.500], 2.600, 2.600, WHITE), windows([20.400, 24.400], [12, 16.500], 2.600, 2.600, WHITE), dot(16, 14, 3.600, SEA), shape(star(16, 14, 3, 5), YELLOW),
         box(12.800, 20, 6.400, 9.500, "#33475b", 0.5), box(13.800, 21, 1.800, 8.500, SKY), box(16.400, 21, 1.800, 8.500, SKY), box(2, 29, 28, 1.500, GRAY, 0.5), put("police-car", 13, 14.800, 18))
    draw("fire-station", box(2, 12, 28, 17.500, "#f3d9b0"), box(21.500, 3, 7, 10, "#f3d9b0"), shape("M20.500 4 25 .8 29.500 4z", "#8a1820"), box(23.300, 5.500, 3.400, 4, SKY, 0.4), box(1.200, 10.800, 29.600, 2.400, "#d81b2a", 0.5),
         box(4, 15.500, 24, 14, "#4a4a52", 0.6), box(4, 15.500, 24, 2.400, PALE), line("M4 16.700h24", GRAY, 0.5), box(1.500, 29, 29, 1.500, GRAY, 0.5), put("fire-engine", 5.500, 10.500, 21, flip=True),
         f'<circle cx="11" cy="8.500" r="6" fill="{WHITE}" stroke="{RED}" stroke-width="1.200"/>', put("fire", 6.700, 4, 8.600))
    pole = lambda x, c: box(x, 1.500, 0.8, 6, STONE) + shape(f"M{n(x + .8)} 1.500h4.700v3.200h-4.700z", c)
    draw("city-hall", pole(4.500, GREEN), pole(22, RED), box(3, 7.500, 26, 22, "#e6dcc8"), box(1.800, 6.500, 28.400, 1.900, "#7d9bb5", 0.5), windows([5, 8.300, 21.300, 24.600], [10, 14], 2.400, 2.500), dot(16, 13, 3.900, WHITE), dot(16, 13, 3.200, SEA), shape(star(16, 13, 2.700, 4, 1), WHITE),
         box(5, 18.500, 22, 11, "#fff6e0"), box(4, 17.600, 24, 1.600, "#7d9bb5", 0.4), kid(11, 22.300, 0.55, SEA, legs=False), kid(21.500, 22, 0.6, ORANGE, legs=False), box(6, 25.200, 12.500, 4.300, WOOD, 0.4), box(5.500, 24.500, 13.500, 1.300, BROWN, 0.4), box(14.300, 21.700, 3.600, 3.200, WHITE) + line("M15 22.700h2.200M15 23.800h2.200", GRAY, 0.4), box(1.500, 29, 29, 1.500, GRAY, 0.4))
    draw("museum", shape("M1.500 11.500 16 2.500l14.500 9z", "#c9b899"), box(2.500, 11, 27, 2.200, "#a8967a"), box(3.500, 13, 25, 15, "#5c4a63"), box(4, 13.200, 3.200, 14.500, "#e9dfcc"), box(24.800, 13.200, 3.200, 14.500, "#e9dfcc"),
         put("dinosaur", 7.300, 11.700, 17.500, recolor="00d26a=f6f1e4 008463=cfc6b2 1c1c1c=5c4a63"), line("M18 19.500l1.300 3M20 18.800l1 3.500M16.300 20.500l1.300 2.500", "#5c4a63", 0.6), dot(16, 8, 2, "#fff"),
         shape("M14.300 8q1.700-2 3.400 0-1.700 2-3.400 0", "#fff"), shape("M14.800 9.200h2.400v-2.600h-2.400z", "#c58b4a"), box(2, 27.600, 28, 1.500, "#d9cdb6"), box(1, 29, 30, 1.500, "#b8a98c", 0.4))
    draw("art-museum", box(2, 9, 28, 20.500, "#f3e3ee"), box(1, 7, 30, 2.600, "#7a4f9c", 0.5), put("framed-picture", 3, 10, 15.500), box(3.300, 25.800, 15, 3.700, "#d8bfd1"),
         box(20.500, 18, 7.500, 11.500, "#7a4f9c", 0.6), box(21.500, 19, 2.300, 10, SKY), box(24.700, 19, 2.300, 10, SKY), shape("M20.500 14.700a4 3.200 0 0 1 8 0q0 1.500-1.500 1.300-1.300-.2-1.300.8 0 1.200-1.400 1-3.800-.4-3.800-3.100", "#ffb36b"),
         dot(22.300, 14.400, 0.7, RED), dot(24.200, 13.200, 0.7, BLUE), dot(26.300, 13.600, 0.7, GREEN), box(1.500, 29, 29, 1.500, GRAY, 0.5))
    weed = line("M5 28q-1-2 0-4t0-4M8 28q1-2 0-3.500", "#00a65a", 1.200)
    draw("aquarium", box(2, 9.500, 28, 20, "#dfeef7"), shape("M1 10.500Q4.500 4 8.500 7.500 12 4.500 16 6.500 20 4.500 23.500 7.500 27.500 4 31 10.500z", SEA), put("dolphin", 10.500, -0.5, 11), box(3.500, 12.500, 25, 15.500, "#0a6fb8", 1.500), box(3.500, 12.500, 25, 4, "#2b95db", 1.500),
         weed, put("tropical-fish", 5.500, 14.500, 9), put("shark", 13.500, 12.500, 14), put("fish", 14.500, 22, 6.500), dot(12, 22.500, 0.6, "#bfe6ff"), dot(13, 20.500, 0.5, "#bfe6ff"), dot(25.500, 26.500, 1.500, ORANGE), box(1.500, 28.800, 29, 1.600, GRAY, 0.5))
    draw("temple", box(5, 17, 22, 10, "#d9a066"), "".join(box(x, 16.500, 1.700, 11, "#6d3f24") for x in (6, 11.200, 19.100, 24.300)), box(13.500, 18.500, 5, 8.500, "#5a3a2c"), line("M16 18.500v8.500M13.500 21h5M13.500 24h5", "#d9a066", 0.4),
         box(8, 19, 3, 5, WHITE), box(21, 19, 3, 5, WHITE), shape("M.8 16.800Q7.500 13.500 10 5.500h12q2.500 8 9.200 11.300-.6 1.700-2.500 1.500H3.300Q1.400 18.500.8 16.800", "#4d5b66"), line("M12.500 7.500q-1 5-4.500 9M16 7.500v9M19.500 7.500q1 5 4.500 9", "#3a454e", 0.6),
         box(9, 4.300, 14, 1.900, "#333d45", 0.8), dot(9, 4.600, 1.300, "#333d45"), dot(23, 4.600, 1.300, "#333d45"), box(3.500, 26.500, 25, 1.400, "#b9ad9b"), box(2, 27.900, 28, 2.400, "#9c907e", 0.4), box(12, 26.500, 8, 3.800, "#cfc4b2"), line("M12 27.800h8M12 29.100h8", "#9c907e", 0.4))
    draw("airport", put("plane", 13.500, 0.800, 16.500), box(1.500, 24, 29, 6.500, STONE, 1), line("M4 27.200h3.500M10.500 27.200h3.500M17 27.200h3.500M23.500 27.200h3.500", WHITE, 1), box(4.500, 13, 4, 11, PALE), shape("M2 6.500h9l-1.600 6.500H3.600z", SEA), shape("M3.200 7.700h6.600l-.9 3.800H4.100z", SKY), box(1.600, 5.300, 9.800, 1.600, STONE, 0.6), line("M6.500 5V2.500", STONE, 0.9), dot(6.500, 2.300, 0.9, RED), box(10, 18, 19.500, 6, "#d3d3d3"), windows([11.500, 15, 18.500, 22, 25.500], [19.800], 2.400, 2.200), box(9.500, 17, 20.500, 1.400, GRAY, 0.4))
    pump = lambda x: box(x, 16.500, 5.500, 11.500, RED, 0.7) + box(x + 1, 17.800, 3.500, 2.800, WHITE, 0.3) + line(f"M{n(x + 5.500)} 19.500h1.400v5.500q0 1.400 1.200 1.400", DARK, 0.8)
    draw("gas-station", box(1, 3.500, 30, 5, RED, 0.8), box(1, 5.300, 30, 1.400, WHITE), shape("M2.500 8.500h27l-1.500 2h-24z", "#bebebe"), box(4, 10, 2, 18.500, GRAY), box(26, 10, 2, 18.500, GRAY), pump(8), put("car", 14.500, 14, 16), box(1.500, 28, 29, 2.300, STONE, 0.6))


def fun_places():
    draw("amusement-park", put("ferris-wheel", 0.5, 0.5, 20), put("roller-coaster", 15.500, 5.500, 15.500, flip=False), box(1.500, 27, 29, 3.400, "#86d72f", 1), box(5.500, 19, 4, 11, PURPLE), box(22.500, 19, 4, 11, PURPLE), shape("M4.500 19l3-5.500 3 5.500zM21.500 19l3-5.500 3 5.500z", RED),
         shape("M9.500 22.500Q16 15.500 22.500 22.500l0 3.500Q16 19.500 9.500 26z", YELLOW), shape(star(16, 20.500, 3.400), ORANGE), line("M7.500 13.500v-2.500M24.500 13.500v-2.500", DARK, 0.6), shape("M7.500 11h3l-1 1 1 1h-3zM24.500 11h3l-1 1 1 1h-3z", BLUE))
    cloth = "".join(shape(f"M16 2.500L{n(1.500 + i * 29 / 8)} 11.500h{n(29 / 8)}z", RED if i % 2 == 0 else WHITE) + shape(f"M{n(1.500 + i * 29 / 8)} 11.500h{n(29 / 8)}v1.800a1.800 1.600 0 0 1-{n(29 / 8)} 0z", YELLOW if i % 2 == 0 else RED) for i in range(8))
    draw("merry-go-round", box(14.800, 12, 2.400, 16, "#ffb3c7"), put("carousel-horse", 1.500, 12.200, 15), put("carousel-horse", 16, 12.200, 15), shape("M1.500 27.300h29l-1.500 3.200H3z", PURPLE), line("M4 28.900h24", YELLOW, 0.8), cloth, dot(16, 2.700, 1.500, YELLOW))
    draw("haunted-house", box(1.500, 2, 29, 28.500, "#3d2a63", 4), put("moon", 2.500, 2.500, 8), put("derelict-house", 5, 5, 25, recolor="f3c07b=b7a6cc f8312f=e8743b"), box(1.500, 27, 29, 3.500, "#251842", 1.500), put("ghost", 1.500, 14.500, 14.500), put("bat", 22, 1.500, 9))
    heads = "".join(dot(x, 25, 1.900, "#1c1426") + shape(f"M{n(x - 3)} 30.500v-2q0-2.200 3-2.200t3 2.200v2z", "#8a1820") for x in (5.500, 12.500, 19.500, 26.500))
    draw("movie-theater", box(1.500, 2, 29, 28.500, "#2b2340", 3), box(5, 5, 22, 14.500, WHITE, 0.5), box(5.800, 5.800, 20.400, 12.900, "#8fd3ff"), dot(10, 9.500, 2, YELLOW), shape("M5.800 18.700 13 11.500l4 4 3-2.500 6.200 5.700z", LEAF), put("rocket", 16.500, 6, 8.500), shape("M1.500 5a3 3 0 0 1 3-3h2.300q-.8 12-3.300 19.500h-2zM30.500 5a3 3 0 0 0-3-3h-2.300q.8 12 3.300 19.500h2z", "#d81b2a"), heads)
    draw("theater", box(1.500, 2, 29, 28.500, "#f6d27a", 2), put("theater-masks", 7.500, 6.500, 17), shape("M1.500 4a2 2 0 0 1 2-2h25a2 2 0 0 1 2 2v2.500q-3.600 2.600-7.200 0-3.700 2.600-7.300 0-3.600 2.600-7.300 0-3.600 2.600-7.200 0z", "#b3121f"), shape("M1.500 6h5.500q1.500 9-2 18.500H1.500zM30.500 6H25q-1.500 9 2 18.500h3.500z", RED), line("M3.500 7.500q1 8-.5 16M28.500 7.500q-1 8 .5 16", "#b3121f", 0.7), shape("M1.500 24.500h29v4a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#a56953"), line("M1.500 27h29", BROWN, 0.6, "butt"))
    lane = lambda y: "".join(dot(3 + 2 * i, y, 0.75, RED if i % 2 == 0 else WHITE) for i in range(14))
    draw("swimming-pool", box(1, 5, 30, 23, "#d3d3d3", 2), box(2.500, 7, 27, 19.500, BLUE, 1), box(2.500, 7, 27, 3, "#5cc8f7", 1), lane(13), lane(20), line("M5 16.500q1.500-1.200 3 0t3 0M19 16.500q1.500-1.200 3 0t3 0M9 23.500q1.500-1.200 3 0t3 0M22 23.500q1.500-1.200 3 0", WHITE, 0.8), line("M21.500 12V4.500q0-2 2-2M27 12V4.500q0-2 2-2", STONE, 1.200), line("M21.500 7.500h5.500M21.500 10h5.500", STONE, 1), box(3.500, 2.800, 4, 4, WHITE, 0.6), box(3, 2.300, 5, 1.600, SEA, 0.5), box(11, 2.800, 4, 4, WHITE, 0.6), box(10.500, 2.300, 5, 1.600, SEA, 0.5))
    draw("gym", shape("M1.500 13Q16-4.500 30.500 13v15.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#f6e3bd"), shape("M1.500 13Q16-4.500 30.500 13l0 3Q16-1 1.500 16z", "#4a90c2"), windows([4, 8, 21.800, 25.800], [15], 2.400, 3, SKY), shape("M1.500 22.500h29v6a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#e0a055"), line("M1.500 26.500h29M9 22.500l-4 8M23 22.500l4 8", "#c17a34", 0.6, "butt"), box(11.500, 7, 9, 7, WHITE, 0.5), f'<rect x="14" y="9.500" width="4" height="3" fill="none" stroke="{RED}" stroke-width=".6"/>', box(15.600, 14, 0.9, 9, STONE), shape("M13.500 14.500h5l-.9 3.700h-3.200z", WHITE), line("M13.500 14.300h5", RED, 1.100), put("basketball", 3, 20.500, 9), put("volleyball", 22.500, 22, 7))



# ---- Directions


CARD, CARDTOP, CARDSIDE = "#e39d53", "#f3c07b", "#c17a34"


def ball(x, y, r):
    return (dot(x, y, r, RED) + shape(f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 0 1 {n(2 * r)} 0q-{n(r)} {n(r * 0.7)}-{n(2 * r)} 0", WHITE)
            + shape(f"M{n(x - r * 0.96)} {n(y - r * 0.28)}a{n(r)} {n(r)} 0 0 1 {n(1.92 * r)} 0q-{n(0.96 * r)} {n(r * 0.62)}-{n(1.92 * r)} 0", BLUE))


def carton(x, y, w, h):
    """A closed box, its front at x y; the top rises above it."""
    t = h * 0.22
    return (shape(f"M{n(x)} {n(y)}l{n(w * 0.12)}-{n(t)}h{n(w * 0.76)}l{n(w * 0.12)} {n(t)}z", CARDTOP) + box(x, y, w, h, CARD, 0.5)
            + shape(f"M{n(x + w * 0.4)} {n(y)}l{n(w * 0.03)}-{n(t)}h{n(w * 0.14)}l{n(w * 0.03)} {n(t)}v{n(h * 0.28)}h-{n(w * 0.2)}z", CARDSIDE))


def where():
    floor = box(1.500, 29, 29, 1.500, "#bebebe", 0.7)
    draw("in", floor, shape("M5 17l3-5h16l3 5z", "#8c5543"), ball(16, 12.500, 7), shape("M5 16.500 1.500 13.500l3.500-2.500 3 1zM27 16.500l3.500-3-3.500-2.500-3 1z", CARDTOP), box(5, 16.500, 22, 12.700, CARD, 0.5), box(14, 16.500, 4, 4, CARDSIDE))
    draw("on", floor, carton(5, 17.500, 22, 11.700), ball(16, 8.700, 6.700))
    draw("under", floor, box(3.500, 13, 2.400, 16.200, CARDSIDE), box(26.100, 13, 2.400, 16.200, CARDSIDE), carton(2.500, 5, 27, 9.500), ball(16, 22.700, 6.500))
    draw("by", floor, carton(14.500, 14.500, 15.500, 14.700), ball(6.800, 24.200, 5))
    draw("next-to", floor, carton(1.500, 19, 8.800, 10.200).replace(CARDTOP, "#d3d3d3").replace(CARDSIDE, "#9b9b9b").replace(CARD, "#bebebe"), carton(11.200, 19, 8.800, 10.200), ball(25.700, 24, 5.200))
    draw("behind", floor, ball(20.500, 10, 7.500), carton(3, 14.500, 21, 14.700))
    draw("in-front-of", floor, carton(5.500, 10, 22, 17), ball(14.500, 22.500, 7.700))
    draw("between", floor, carton(1.500, 18.500, 8.500, 10.700), carton(22, 18.500, 8.500, 10.700), ball(16, 23.200, 5.800))
    draw("near", box(1.500, 27.500, 29, 3, "#86d72f", 1), put("house", 1, 4, 24.500), put("person-standing", 19, 14.500, 15))
    hills = shape("M1.500 13q6-7 12-2 7-7 17 1v6h-29z", "#1f8a4c")
    draw("far", box(1.500, 2, 29, 20, "#b8e3ff", 3), hills, shape("M1.500 15.500h29v13a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), shape("M10 30.500q-2.500-4.500 5-6.500t5-4-2-4.300h1.600q4 1.600 3.700 4.600T17.500 25t-2 5.500z", "#f3d9a0"), put("house", 15.800, 8.600, 7), put("person-standing", 2, 13.500, 17))


def arrows():
    arrow = "M29.500 16 17.500 28.500V21H3a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1h14.500V3.500z"
    for stem, color, turn in [("right", BLUE, 0), ("left", RED, 180), ("up", GREEN, 270), ("down", ORANGE, 90)]:
        draw(stem, f'<g transform="rotate({turn} 16 16)">{shape(arrow, color)}</g>')
    draw("straight", line("M3 8q3.250-7 6.500 0t6.500 0 6.500 0 6.500 0", "#bebebe", 2.400), line("M2.500 16h22", RED, 4.200), shape("M22.500 9.500 31 16l-8.500 6.500z", RED), line("M3 28l4.300-5 4.300 5 4.300-5 4.300 5 4.300-5 4.300 5", "#bebebe", 2.400))
    houses = [("#f3a6a0", 2, 2), ("#9ad4a0", 21.500, 2), ("#ffd27a", 2, 21.500), ("#b9a7e8", 21.500, 21.500)]
    streets = box(1.500, 1.500, 29, 29, "#6e7680", 3) + "".join(box(x, y, 8.500, 8.500, c, 1.500) for c, x, y in houses)
    streets += line("M16 2.500v6M2.500 16h6M23.500 16h6M16 23.500v6", "#d3d3d3", 0.8)
    draw("go-straight", streets, line("M16 28.500V10", YELLOW, 4), shape("M8.500 12.500 16 2.500l7.500 10z", YELLOW))
    turn = line("M16 28.500V19a3 3 0 0 0-3-3h-3", YELLOW, 4) + shape("M12.500 8.500 2.500 16l10 7.500z", YELLOW)
    draw("turn-left", streets, turn)
    draw("turn-right", streets, f'<g transform="translate(32) scale(-1 1)">{turn}</g>')
    draw("corner", box(1.500, 1.500, 29, 29, "#86d72f", 3), shape("M9.500 30.500V13.500a4 4 0 0 1 4-4h17v8H19.500a2 2 0 0 0-2 2v11z", "#6e7680"), line("M13.500 29V15.500a2 2 0 0 1 2-2H29", WHITE, 0.9), box(19.500, 19.500, 11, 11, "#ffd27a", 1),
         shape("M13.500 16.500C10 11.500 7.500 9.500 7.500 6.500a6 6 0 0 1 12 0C19.500 9.500 17 11.500 13.500 16.500", RED), dot(13.500, 6.700, 2.400, WHITE))
    blocks = "".join(box(2.500 + 9.700 * i, 2.500 + 9.700 * j, 7.600, 7.600, "#d3d3d3", 0.8) for i in range(3) for j in range(3))
    draw("town-block", box(1.500, 1.500, 29, 29, "#6e7680", 3), blocks, box(11.200, 11.200, 9.600, 9.600, RED, 1.200), put("house", 12, 11.600, 8))
    draw("direction", box(14.600, 3, 2.800, 27.500, BROWN, 0.6), shape("M6 5h19.500l5 4.500-5 4.500H6a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1", BLUE), shape("M26 16H6.500L1.500 20.500l5 4.500H26a1 1 0 0 0 1-1v-7a1 1 0 0 0-1-1", ORANGE), line("M9 9.500h13M22.500 20.500h-13", WHITE, 1.500), line("M19 6.800l3 2.700-3 2.700M12.500 17.800l-3 2.700 3 2.700", WHITE, 1.500), box(9.500, 29, 13, 1.600, "#86d72f", 0.6))
    point = "M16 3.500 20.300 16h-8.600z"
    for stem, turn in [("north", 0), ("east", 90), ("south", 180), ("west", 270)]:
        rest = "".join(f'<g transform="rotate({turn + a} 16 16)">{shape(point, "#bebebe")}</g>' for a in (90, 180, 270))
        draw(stem, f'<circle cx="16" cy="16" r="13.800" fill="{WHITE}" stroke="#0074ba" stroke-width="1.800"/>', rest, f'<g transform="rotate({turn} 16 16)">{shape("M16 1 22.500 17h-13z", RED)}</g>', dot(16, 16, 2.600, "#3f464f"))


# ---- Vehicles, countries


def ways_to_go():
    draw("vehicle", put("plane", 14.500, 0, 16.500), put("car", 0.500, 2.500, 15), put("ship", 0.500, 15.500, 16), put("bicycle", 16.500, 15.500, 15))
    draw("boat", line("M21 9.500 27 23", BROWN, 1.400), shape("M1.500 14.500h29q-1.500 9-6 11.500H7.500Q3 23.500 1.500 14.500", "#d9803a"), shape("M1.500 14.500h29l-.6 2.600H2.100z", "#a85a22"), line("M12 9.500 6 23", BROWN, 1.400), shape("M26 21.500l2.200-1 2.500 5.500H28z", WOOD), shape("M4.800 20.500l2.200 1L5 26H2.300z", WOOD),
         shape("M1 24.500q2.500-1.800 5 0t5 0 5 0 5 0 5 0 5 0V28a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2z", BLUE))
    wedge = [("M16 2C6 2 4 9 4 12q0 5 6.500 11.500h11Q28 17 28 12 28 9 26 6.500 22.500 2 16 2", RED), ("M16 2C9.500 2 7.500 8 7.500 12q0 5 5 11.500h7q5-6.500 5-11.500C24.500 8 22.500 2 16 2", YELLOW), ("M16 2c-3.500 0-4.500 6-4.500 10 0 5 3 11.500 3 11.500h3s3-6.500 3-11.500c0-4-1-10-4.500-10", BLUE)]
    draw("hot-air-balloon", "".join(shape(d, c) for d, c in wedge), line("M11 23.500l2 4M21 23.500l-2 4", STONE, 0.7), shape("M12 26.500h8l-.8 4h-6.400z", BROWN), box(11.600, 25.900, 8.800, 1.300, WOOD, 0.5))
    draw("dump-truck", shape("M8.500 12.500q3-5 6.500-5 2.500-2.500 6-.5 4 .5 6.500 4.500z", "#c9a15f"), shape("M6 10.500h25l-2.500 10H13z", YELLOW), line("M14.500 11l2 9M19.500 11l.7 9M24.500 11l-.5 9", "#d9a900", 0.9), box(2, 20, 28, 4, "#d9a900", 1), shape("M1.500 23.500V15l2-4.500h6.500v13z", ORANGE), shape("M3.200 15.800l1.400-3.300h4v4.300H3.200z", SKY),
         "".join(dot(x, 25.500, 4, "#321b41") + dot(x, 25.500, 1.800, PALE) for x in (7, 18, 26)))
    border = "M9.500 4Q13 8 10 13t1.500 9L8 30M22 4q-3 4 .5 9t-1.500 8 2 9"
    land = "M3.500 13Q5 6 11 8.500q3-3 7-1.500 6-2 9 2.500 2.500 4 1 9 .5 6-5 7.500-3.500 2.500-7.500.5-5.500 2-9-1.500-4.500-3.500-3-12"
    draw("country", box(1.500, 4, 29, 26.500, SKY, 3), f'<clipPath id="land"><path d="{land}"/></clipPath>', shape(land, "#ffe9b8"), '<g clip-path="url(#land)">' + shape("M10 3q3 6 .5 11T12 30h11q3.500-5 .5-9.500T24 3z", GREEN) + line("M10 3q3 6 .5 11T12 30M24 3q3 7-.5 12T23 30", WHITE, 1.300) + line("M-1 17q6-2 12 1M24 16q5-1 9 1", "#c9a94f", 0.8).replace("/>", ' stroke-dasharray="1.600 1.400"/>') + "</g>",
         line("M14 23V2", DARK, 1.500), shape("M14.500 1.500q5-1.500 7.500 0t6.500 0V12q-4 1.500-6.500 0t-7.500 0z", PURPLE), shape(star(21, 6.800, 4), YELLOW), dot(14, 1.900, 1.200, YELLOW), '<ellipse cx="14" cy="23.300" rx="2.400" ry="1" fill="#008463"/>')
    draw("world", put("earth", 5, 5.500, 22), put("flag-japan", 0.500, 0.500, 10), put("flag-brazil", 21.500, 0.500, 10), put("flag-kenya", 0.500, 21.500, 10), put("flag-france", 21.500, 21.500, 10))


# ---- Events


def days_of_joy():
    draw("event", put("calendar-page", 0, 0, 32), shape("M4 12h24v10l-5 6H4z", "#f3eef8"), shape(star(16, 19.800, 8.500), YELLOW), shape(star(16, 19.800, 5.500), ORANGE))
    draw("birthday", line("M5 14.500q1 5 3.500 8M27 14.500q-1 5-3.500 8", GRAY, 0.6), '<ellipse cx="5.500" cy="8.500" rx="4.200" ry="5.300" fill="#f8312f"/><ellipse cx="26.500" cy="8.500" rx="4.200" ry="5.300" fill="#00a6ed"/>', shape("M4.700 13.500h1.600l.7 1.500H4zM25.700 13.500h1.600l.7 1.500H25z", DARK), put("birthday-cake", 4, 6.500, 24))
    draw("christmas", put("christmas-tree", -3.500, 0.500, 30.500), put("present", 17.500, 17, 14.500))
    bell = shape("M9 20.500q1-3 1-8.500a6 6 0 0 1 12 0q0 5.500 1 8.500z", "#5f8f7a") + box(8, 20, 16, 2.400, "#47705f", 1) + line("M10.500 16.500h11M10.800 12.500h10.400", "#47705f", 0.8) + dot(16, 18.200, 1.500, "#9cc4b2") + line("M14 6q2-2.500 4 0", "#47705f", 1.200)
    frame = box(3.500, 25.500, 25, 2, "#b9ad9b", 0.5) + box(5.500, 4.500, 1.800, 21.500, BROWN) + box(24.700, 4.500, 1.800, 21.500, BROWN) + shape("M3 5.500 16 1.800l13 3.700-.6 1.400H3.600z", "#6d3f24")
    log = line("M22.500 6.500v10M27.500 6.500v10", "#d9c7a8", 0.5) + box(21, 16, 8.500, 2.600, WOOD, 1)
    draw("new-years-eve", box(1.500, 1.500, 29, 29, "#22315f", 4), put("moon", 2.300, 2, 8.500), "".join(shape(star(x, y, 1.300), YELLOW) for x, y in [(20, 3.500), (27.500, 4.500), (13, 4.500), (28.500, 11), (3.800, 14)]),
         f'<g transform="translate(2.700 6.500) scale(.83)">{frame}<g transform="translate(-1.500 .8)">{bell}</g>{log}</g>')
    mochi = '<ellipse cx="22" cy="24.500" rx="7.800" ry="4" fill="#fff" stroke="#bebebe" stroke-width=".6"/><ellipse cx="22" cy="18.700" rx="5.600" ry="3.400" fill="#fff" stroke="#bebebe" stroke-width=".6"/>' + dot(22, 13.500, 2.900, ORANGE) + shape("M22 11q.5-2.500 3.500-2.800-.3 2.600-3.500 2.800", LEAF) + shape("M13 27.300h18l-1.200 3.200H14.200z", "#d9a066")
    draw("new-years-day", dot(16, 10.500, 8.500, RED), put("pine-decoration", -1.500, 8.500, 20), shape("M14 28l-1.500 2.500 5-1.500zM30 28l1.500 2.500-5-1.500z", RED), mochi)
    sweet = "M16 30C0 19 1 6.500 8.700 6.500c3.800 0 6.300 2.500 7.300 5.500 1-3 3.500-5.500 7.300-5.500C31 6.500 32 19 16 30"
    draw("valentines-day", '<clipPath id="sweet"><path d="' + sweet + '"/></clipPath>', shape(sweet, "#7d4533"), f'<g clip-path="url(#sweet)">{line("M2 12l9-5-7.500 12 15-12L8 24 26 8 12.500 27.500 30 12", PINK, 1.300)}</g>',
         shape("M26.500 9C21 5.500 22 1.500 24.200 1.500c1.200 0 2 .8 2.300 1.700.3-.9 1.100-1.700 2.300-1.700C31 1.500 32 5.500 26.500 9", RED), shape("M4.500 6C1 3.700 1.700 1.200 3 1.200c.8 0 1.300.5 1.500 1.100.2-.6.7-1.100 1.500-1.100C7.300 1.200 8 3.700 4.500 6", RED))
    people = kid(8, 20.300, 0.62, BLUE, legs=False) + kid(16, 20.300, 0.62, YELLOW, legs=False) + kid(24, 20.300, 0.62, ORANGE, legs=False)
    petals = "".join(dot(x, y, 0.55, "#ff9ec4") for x, y in [(3, 19), (13, 18), (20.500, 17.500), (29, 19.500), (12, 15.500)])
    draw("cherry-blossom-viewing", shape("M1.500 22q14.500-3 29 0v6.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), cherry(8.500, 22, 1.150), cherry(23, 22, 1.200), people, shape("M4 25.500h24l2 4.500H2z", "#3f8fe0"), box(13, 26, 6, 2.800, "#402a32", 0.5), dot(14.500, 27.300, 0.8, WHITE), dot(16, 27.300, 0.8, RED), dot(17.500, 27.300, 0.8, GREEN), dot(8, 27.500, 0.8, PINK), dot(9.600, 27.500, 0.8, WHITE), dot(11.200, 27.500, 0.8, "#86d72f"), line("M7 27.500h5.500", BROWN, 0.3), petals)


def school_days():
    pupil = box(-4.900, 3.800, 9.800, 6, "#c81e1e", 1.500) + kid(0, 0, 1, "#3f5fb0") + line("M-2.500 4.500v4M2.500 4.500v4", "#c81e1e", 1)
    hat = shape("M-3.900-.6Q-4-5.200 0-5.200T3.900-.6l1.800.5q.3 1-.7 1H-5q-1 0-.7-1z", YELLOW) + line("M-3.800-.8h7.600", "#e0a800", 0.7)
    draw("entrance-ceremony", put("school", 12.500, 0.300, 18.500), shape("M1.500 17.500h29v11a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#f3d9a0"), cherry(9, 18.500, 0.9),
         box(2.500, 17, 3.600, 13.500, "#bebebe", 0.4), box(25.900, 17, 3.600, 13.500, "#bebebe", 0.4), box(2, 16, 4.600, 1.600, GRAY, 0.4), box(25.400, 16, 4.600, 1.600, GRAY, 0.4),
         f'<g transform="translate(16 16.800) scale(.9)">{pupil}<g transform="translate(0 -1.300)">{hat}</g></g>')
    draw("graduation-ceremony", box(1.500, 1.500, 29, 29, "#f6e3bd", 3), shape("M1.500 4.500a3 3 0 0 1 3-3h4q0 12-5 17h-2zM30.500 4.500a3 3 0 0 0-3-3h-4q0 12 5 17h2z", "#b3121f"), shape("M1.500 25h29v2.500a3 3 0 0 1-3 3h-23a3 3 0 0 1-3-3z", "#a56953"),
         kid(16, 10.500, 1.250, "#2f3b57", legs=False), box(9.200, 16.700, 13.600, 8.800, WHITE, 0.6), f'<rect x="9.700" y="17.200" width="12.600" height="7.800" fill="none" stroke="#d9a900" stroke-width=".9"/>', line("M12.500 20h7M12.500 22.200h4", GRAY, 0.7), dot(19.300, 22.700, 1.100, RED), dot(9.300, 21, 1.500, "#ffc83d"), dot(22.700, 21, 1.500, "#ffc83d"))
    flags = line("M1 3.500Q16 10 31 3.500", STONE, 0.5) + "".join(shape(f"M{n(x)} {n(y)}l3.600.3-1.600 3.700z", c) for x, y, c in [(2.500, 4.300, RED), (8, 6, BLUE), (13.700, 6.700, YELLOW), (19.500, 6.300, GREEN), (25, 5, RED)])
    draw("sports-day", shape("M1.500 24.500h29v4a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#c9743a"), line("M3 27.500h26", WHITE, 0.9), flags, put("run", 0, 9, 17.500, recolor="ff6723=f4f4f4 ff8101=e6e6e6"), put("run", 14.500, 9, 17.500, recolor="ff6723=d81b2a ff8101=f8312f"))
    draw("school-trip", put("temple", 14, 0.500, 17.500), put("bus", 0.500, 9, 20), put("luggage", 19, 16.500, 14))
    pack = put("backpack", 1, 5.500, 19)
    bottle = box(24.500, 9.500, 5, 12.500, BLUE, 1.300) + box(25, 6.700, 4, 3, WHITE, 0.6) + f'<rect x="25" y="6.700" width="4" height="3" rx=".6" fill="none" stroke="{GRAY}" stroke-width=".4"/>' + box(24.500, 13.500, 5, 4, "#bfe6ff")
    draw("field-trip", put("sun", 13.500, 0.500, 10), shape("M1.500 24q9-4.500 15-1.500t14-2v8a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), bottle, pack, put("rice-ball", 12.500, 18.500, 12), put("rice-ball", 20.500, 19.500, 11))
    stage = shape("M1.500 24.500h29v4a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#a56953") + line("M1.500 27.200h29", BROWN, 0.6, "butt")
    draw("music-festival", put("music", 2.500, 0.500, 11), put("music", 18.500, 0.500, 11), kid(5.500, 16.200, 0.8, RED, "sing"), kid(12.500, 16.200, 0.8, BLUE, "sing", "#402a32"), kid(19.500, 16.200, 0.8, GREEN, "sing"), kid(26.500, 16.200, 0.8, ORANGE, "sing", "#402a32"), shape("M1.500 26h29v2.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#a56953"))
    tree = shape("M0-10c3 0 5 2.200 4.700 4.700 2.300 1.300 2.300 5.300-.7 6.300H-4C-7 0-7-4-4.700-5.300-5-7.800-3-10 0-10", LEAF) + box(-2.700, 1, 5.400, 8.500, BROWN, 0.6) + dot(0, -4, 3, "#ffc83d") + dot(-1, -4.300, 0.45, DARK) + dot(1, -4.300, 0.45, DARK) + line("M-1-2.800q1 1 2 0", "#990839", 0.5)
    cat = kid(0, 0, 1, GRAY, legs=False) + shape("M-3.800-1-3.600-6l3 2.400h1.200l3-2.400.2 5Q2.500-3.300 0-3.300T-3.800-1", GRAY) + line("M-4.600.8l2 .3M-4.600 2.200l2-.3M4.600.8l-2 .3M4.600 2.200l-2-.3", DARK, 0.35)
    draw("drama-festival", box(1.500, 2, 29, 28.500, "#bfe6ff", 2), box(1.500, 20, 29, 6, "#9be08a"), stage, f'<g transform="translate(10.700 16.500)">{tree}</g>', f'<g transform="translate(20.800 17.500)">{cat}</g>', shape("M1.500 4a2 2 0 0 1 2-2h25a2 2 0 0 1 2 2v2q-3.600 2.600-7.200 0-3.700 2.600-7.300 0-3.600 2.600-7.300 0-3.600 2.600-7.200 0z", "#b3121f"), shape("M1.500 6h4.300q1.200 9-2 18.500H1.500zM30.500 6h-4.300q-1.200 9 2 18.500h2.300z", RED))
    rope = lambda y: "".join(dot(2.700 + 1.900 * i, y, 0.7, RED if i % 2 == 0 else WHITE) for i in range(15))
    pennants = "".join(shape(f"M{n(x)} {n(y)}l3.400.3-1.500 3.500z", c) for x, y, c in [(3, 2.900, RED), (8.500, 4.500, YELLOW), (14.200, 5, PINK), (19.800, 4.700, GREEN), (25.200, 3.400, RED)])
    draw("swimming-meet", line("M1 2Q16 8.500 31 2", STONE, 0.5), pennants, put("swimming", 14.700, 6, 16.500), put("swimming", 0.800, 6, 16.500), box(1.800, 18, 28.400, 12, BLUE, 1.500), rope(23), line("M5 26.800q1.500-1.200 3 0t3 0M19 26.800q1.500-1.200 3 0t3 0M10 20.500q1.500-1.200 3 0t3 0", WHITE, 0.8))


def festivals():
    stall = box(4, 14, 1.400, 15.500, BROWN) + box(26.600, 14, 1.400, 15.500, BROWN) + box(3, 21, 26, 2, WOOD, 0.4) + box(4, 23, 24, 6.500, "#f3d9b0")
    roof = "".join(shape(f"M{n(7 + i * 18 / 6)} 5.500L{n(1.500 + i * 29 / 6)} 13.500h{n(29 / 6)}L{n(7 + (i + 1) * 18 / 6)} 5.500z", RED if i % 2 == 0 else WHITE) + shape(f"M{n(1.500 + i * 29 / 6)} 13.500h{n(29 / 6)}v1.500a{n(29 / 12)} 2 0 0 1-{n(29 / 6)} 0z", "#d81b2a" if i % 2 == 0 else PALE) for i in range(6))
    treats = dot(8.500, 19, 2, RED) + line("M8.500 21v-.5", WOOD, 0.8) + dot(13, 19, 2, RED) + "".join(f'<ellipse cx="{n(18.500 + 4 * i)}" cy="18.300" rx="2" ry="2.400" fill="{c}"/>' for i, c in enumerate(["#ffd0e4", "#cfeaff"])) + line("M18.500 21v-1M22.500 21v-1", WOOD, 0.6)
    draw("festival", stall, roof, treats, lantern(6.500, 23.300, 0.9), lantern(12.800, 23.300, 0.9, ORANGE), lantern(19.200, 23.300, 0.9), lantern(25.500, 23.300, 0.9, ORANGE), box(2, 29.300, 28, 1.300, GRAY, 0.5))
    hang = lambda y, xs: line(f"M1.500 {n(y)}Q16 {n(y + 3)} 30.500 {n(y)}", "#d9c7a8", 0.4) + "".join(lantern(x, y + 1.500 - abs(x - 16) * 0.085, 0.72, c) for x, c in xs)
    dancer = lambda x, c: kid(x, 20.800, 0.6, c) + line(f"M{n(x - 2)} 23.800l-1.700-2.800M{n(x + 2)} 23.800l1.700-2.800", "#ffc83d", 1)
    tower = box(10, 13.500, 12, 13, "#f4f4f4") + "".join(box(10 + 2.400 * i, 13.500, 1.200, 5, RED) for i in range(5)) + box(9, 12.500, 14, 1.500, BROWN) + box(10, 5.500, 1.100, 8, BROWN) + box(20.900, 5.500, 1.100, 8, BROWN) + shape("M7.500 6.500 16 2l8.500 4.500z", "#d81b2a") + '<ellipse cx="16" cy="10" rx="3.200" ry="2.700" fill="#8c5543"/><ellipse cx="16" cy="10" rx="2.400" ry="2" fill="#ffe9c2"/>'
    draw("summer-festival", box(1.500, 1.500, 29, 29, "#2a3470", 4), box(1.500, 26, 29, 4.500, "#7a5a3a", 2), tower, hang(4, [(4.500, RED), (27.500, RED)]), hang(11.500, [(4.500, ORANGE), (27.500, ORANGE)]), dancer(5.500, "#3f8fe0"), dancer(26.500, PINK), dancer(12.500, "#7a4f9c"), dancer(19.500, GREEN))
    burst = lambda x, y, r, c: "".join(line(f"M{n(x + r * 0.35 * math.cos(a))} {n(y + r * 0.35 * math.sin(a))}L{n(x + r * math.cos(a))} {n(y + r * math.sin(a))}", c, 1) + dot(x + r * 1.150 * math.cos(a), y + r * 1.150 * math.sin(a), 0.55, YELLOW) for a in [i * math.pi / 5 for i in range(10)]) + dot(x, y, r * 0.2, WHITE)
    crowd = "".join(dot(x, 27, 1.700, "#0e1433") + shape(f"M{n(x - 2.600)} 30.500q0-2.600 2.600-2.600t2.600 2.600z", "#0e1433") for x in (5, 10.500, 16, 21.500, 27))
    draw("fireworks-festival", box(1.500, 1.500, 29, 29, "#25306b", 4), box(1.500, 21, 29, 5.500, "#3f5fb0"), burst(10.500, 9, 6, RED), burst(23, 8, 4.700, GREEN), burst(20.500, 16.500, 3.300, PINK), line("M4 23h5M14 24.500h6M23 22.700h5", "#8fb3ff", 0.6), crowd)
    draw("snow-festival", box(1.500, 1.500, 29, 29, "#3f78b8", 4), put("castle", 1.500, 2, 20, recolor="f8312f=d9efff b4acbc=eaf6ff 998ea4=c5e0f5"), put("penguin", 17.500, 9, 13, recolor="533566=a9cbe8 321b41=a9cbe8"), shape("M1.500 21.500q14.500-3.500 29 0v5a4 4 0 0 1-4 4h-21a4 4 0 0 1-4-4z", WHITE), kid(8.500, 22, 0.48, RED), kid(13.500, 22.700, 0.48, GREEN), kid(23.500, 22.500, 0.48, YELLOW), "".join(dot(x, y, 0.7, WHITE) for x, y in [(4, 5), (25, 4.500), (28, 8), (20, 6), (3.500, 11), (15.500, 3.500)]))
    draw("spring-vacation", shape("M1.500 24q14.500-3 29 0v4.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#86d72f"), cherry(12.500, 26, 1.350), put("butterfly", 20.500, 2, 9.500, turn=15), put("bicycle", 12.500, 13.500, 17.500), put("tulip", 1, 20, 10), "".join(dot(x, y, 0.7, "#ff9ec4") for x, y in [(19, 12.500), (22, 15), (27, 13), (6, 20)]))
    net = line("M19.500 16.500 28.500 30", WOOD, 1.300) + shape("M11 6.500q6-6 10.500-1t-.5 11.500Q14 20 11 6.500", WHITE, f' fill-opacity=".85" stroke="{GREEN}" stroke-width="1.300"')
    draw("summer-vacation", put("sunflower", -1.500, 6, 25), put("sun", 1, 0, 11), net, put("watermelon", 15.500, 17.500, 14))
    draw("winter-vacation", shape("M1.500 25q14.500-4 29 0v3.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z", "#cfe8fb"), put("snowman", 0.500, 4.500, 21), put("kite", 18, 0.500, 13), put("snow", 20.500, 15.500, 9.500))


shops()
town_and_country()
public_places()
fun_places()
where()
arrows()
ways_to_go()
days_of_joy()
school_days()
festivals()
