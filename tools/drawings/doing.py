"""What people do: one small figure with joints, posed with props for each action, daily task and sport."""
import math
import re

from ink import inner, n, star, write

SKIN, SKIN2, HAIR, DARK, LIPS = "#ffc83d", "#fcb100", "#f1a11e", "#402a32", "#990839"
SHIRT, SHIRT2, PANTS, PANTS2, SHOE = "#ff6723", "#f95725", "#9b9b9b", "#636363", "#533566"
RED, BLUE, SKY, GREEN, YELLOW, WOOD, WOOD2, NAVY = "#f8312f", "#0074ba", "#26a4f2", "#00a650", "#fcd53f", "#e39d53", "#c17a34", "#3f464f"


def at(points):
    return "L".join(f"{n(x)} {n(y)}" for x, y in points)


def line(points, width, color):
    """A limb or a rod: a thick line with round ends."""
    return (f'<path fill="none" stroke="{color}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round" '
            f'd="M{at(points)}"/>')


def curve(d, width, color):
    return f'<path fill="none" stroke="{color}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'


def shape(d, color):
    return f'<path fill="{color}" d="{d}"/>'


def dot(x, y, r, color, ry=None):
    if ry is None:
        return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{color}"/>'
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r)}" ry="{n(ry)}" fill="{color}"/>'


def box(x, y, w, h, color, r=0.0):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(r)}" fill="{color}"/>'


def white(x, y, w, h, r=0.0):
    """A white thing with a grey rim, so that it does not vanish on white."""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(r)}" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/>'


def put(body, x, y, s, turn=0.0, flip=False):
    """A picture (32 × 32) or any drawing with its middle at x, y, s times as large."""
    f = " scale(-1 1)" if flip else ""
    r = f" rotate({n(turn)})" if turn else ""
    return f'<g transform="translate({n(x)} {n(y)}){r} scale({n(s)}){f} translate(-16 -16)">{body}</g>'


def icon(stem, x, y, s, turn=0.0, flip=False):
    return put(inner(stem), x, y, s, turn, flip)


def bend(a, b, one, two, side):
    """The joints of a limb from a to b: the elbow or knee on the given side; b comes nearer where the limb is too short."""
    d = math.dist(a, b) or 0.01
    ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
    if d > one + two - 0.05:
        d = one + two - 0.05
        b = (a[0] + ux * d, a[1] + uy * d)
    x = (one * one - two * two + d * d) / (2 * d)
    h = math.sqrt(max(one * one - x * x, 0)) * side
    return [a, (a[0] + ux * x - uy * h, a[1] + uy * x + ux * h), b]


def eyes(r, look, how):
    out = ""
    for s in (-1, 1):
        if look and s != look:
            continue
        x = s * 0.38 * r if not look else look * 0.5 * r
        y = 0.06 * r
        if how == "closed":
            out += curve(f"M{n(x - .2 * r)} {n(y)}q{n(.2 * r)} {n(.24 * r)} {n(.4 * r)} 0", .13 * r, DARK)
        elif how == "happy":
            out += curve(f"M{n(x - .22 * r)} {n(y + .08 * r)}q{n(.22 * r)} {n(-.34 * r)} {n(.44 * r)} 0", .14 * r, DARK)
        elif how == "down":
            out += dot(x, y + .2 * r, .14 * r, DARK, .14 * r)
        else:
            out += dot(x, y, .14 * r, DARK, .19 * r)
    return out


def mouth(r, look, how):
    x, y = (look * .52 * r, .5 * r) if look else (0, .46 * r)
    w = .22 * r if look else .34 * r
    if how in ("smile", "closed"):
        return curve(f"M{n(x - w)} {n(y)}q{n(w)} {n(.28 * r)} {n(2 * w)} 0", .14 * r, LIPS)
    if how in ("open", "happy"):
        return shape(f"M{n(x - w * 1.25)} {n(y - .06 * r)}h{n(2.5 * w)}a{n(1.25 * w)} {n(.46 * r)} 0 0 1 {n(-2.5 * w)} 0z", LIPS)
    if how in ("o", "bite"):
        return dot(x, y + .05 * r, .17 * r, LIPS, .22 * r)
    if how in ("sad", "cry"):
        return curve(f"M{n(x - w)} {n(y + .18 * r)}q{n(w)} {n(-.3 * r)} {n(2 * w)} 0", .14 * r, LIPS)
    if how == "flat":
        return curve(f"M{n(x - w * .8)} {n(y + .05 * r)}h{n(1.6 * w)}", .14 * r, LIPS)
    return ""


def head(x, y, r, look=0, mood="smile", turn=0.0, hair=HAIR, eye=None):
    """A round head: look 0 to us, 1 to the right, -1 to the left, None away from us."""
    f = look or 1
    if look is None:
        body = dot(-r, .15 * r, .24 * r, SKIN2) + dot(r, .15 * r, .24 * r, SKIN2) + dot(0, 0, r, SKIN) + dot(0, -.12 * r, r, hair)
    elif look:
        body = dot(f * .98 * r, .2 * r, .2 * r, SKIN) + dot(0, 0, r, SKIN)
        p = lambda a, b: f"{n(f * a * r)} {n(b * r)}"
        sweep = 0 if f == 1 else 1
        body += shape(f"M{p(.78, -.62)}A{n(r)} {n(r)} 0 0 {sweep} {p(0, -1.04)}A{n(r * 1.06)} {n(r * 1.06)} 0 0 {sweep} {p(-.82, .66)}"
                      f"Q{p(-.5, .66)} {p(-.42, .2)}Q{p(-.36, -.3)} {p(.1, -.38)}Q{p(.6, -.36)} {p(.78, -.62)}z", hair)
        body += dot(f * -.2 * r, .2 * r, .22 * r, SKIN2)
    else:
        body = dot(-.98 * r, .15 * r, .24 * r, SKIN2) + dot(.98 * r, .15 * r, .24 * r, SKIN2) + dot(0, 0, r, SKIN)
        p = lambda a, b: f"{n(a * r)} {n(b * r)}"
        body += shape(f"M{p(-1.06, .22)}Q{p(-1.2, -.5)} {p(-.72, -.9)}A{n(r * 1.12)} {n(r * 1.12)} 0 0 1 {p(.72, -.9)}Q{p(1.2, -.5)} {p(1.06, .22)}"
                      f"Q{p(.86, .1)} {p(.8, -.24)}Q{p(.4, -.24)} {p(-.1, -.52)}Q{p(-.4, -.28)} {p(-.8, -.24)}Q{p(-.86, .1)} {p(-1.06, .22)}z", hair)
    if look is not None:
        body += eyes(r, look, eye or {"closed": "closed", "happy": "happy", "cry": "closed"}.get(mood, "")) + mouth(r, look, mood)
    r_ = f" rotate({n(turn)})" if turn else ""
    return f'<g transform="translate({n(x)} {n(y)}){r_}">{body}</g>'


def fig(hip=(16, 20), neck=None, look=1, mood="smile", far=None, near=None, fleg=None, nleg=None, fb=1, nb=1, fk=-1, nk=-1,
        shirt=SHIRT, shirt2=None, pants=PANTS, pants2=None, shoe=SHOE, top=None, tilt=0.0, hand="", back="", toe=None, hair=HAIR,
        eye=None, sleeve=None, hatted=""):
    """The figure. look 0: its shoulders and hips are wide. far and near: where the hands are; fleg and nleg: the feet; fb, nb,
    fk, nk: to which side the joint bends. hand: what is drawn before the near arm; back: what is drawn before the torso."""
    neck = neck or (hip[0], hip[1] - 7.2)
    wide, hips = (2.9, 1.7) if not look else (0.3, 0.3)
    f = look or 1
    shirt2 = shirt2 or {SHIRT: "#f0500f", SKY: "#0d84d6", GREEN: "#008a40", YELLOW: "#e0a800"}.get(shirt, shirt)
    pants2 = pants2 or {PANTS: PANTS2, BLUE: "#005a94"}.get(pants, pants)
    sx, sy = neck[0], neck[1] + 1.3
    s_far, s_near = (sx - wide, sy), (sx + wide, sy)
    h_far, h_near = (hip[0] - hips, hip[1]), (hip[0] + hips, hip[1])

    def arm(shoulder, to, side, skin, cloth):
        if to is None:
            return ""
        a, e, b = bend(shoulder, to, 4, 4, side)
        long = sleeve == "long"
        cut = (e[0] * .85 + a[0] * .15, e[1] * .85 + a[1] * .15)
        cloth_points = [a, e, (b[0] * .8 + e[0] * .2, b[1] * .8 + e[1] * .2)] if long else [a, cut]
        return line([a, e, b], 2.5, skin) + line(cloth_points, 3.1, cloth) + dot(b[0], b[1], 1.75, skin)

    def leg(h, to, side, cloth, s):
        if to is None:
            return ""
        far_ = math.dist(h, to)
        bone = min(4.4, far_ * .515) if far_ > 6.6 else 4.4
        a, k, b = bend(h, to, bone, bone, side)
        d = toe if toe is not None else (f if look else s)
        foot = line([(b[0], b[1] + .3), (b[0] + 1.7 * d, b[1] + .5)], 2.3, shoe)
        return line([a, k, b], 3.3, cloth) + foot

    dx, dy = neck[0] - hip[0], neck[1] - hip[1]
    d = math.hypot(dx, dy)
    hx, hy = top or (neck[0] + dx / d * 3.9, neck[1] + dy / d * 3.9)
    a = (neck[0] - dx / d * 2.6, neck[1] - dy / d * 2.6)
    b = (hip[0] + dx / d * 1.6, hip[1] + dy / d * 1.6)
    flat = not look
    return (arm(s_far, far, fb, SKIN if flat else SKIN2, shirt2)
            + leg(h_far, fleg, fk, pants if flat else pants2, -1) + leg(h_near, nleg, nk, pants, 1)
            + line([h_far, h_near], 3.6, pants) + back
            + line([a, b], 6.6, shirt) + line([(neck[0], neck[1] + .4), (neck[0] - dx / d * 1.2, neck[1] - dy / d * 1.2)], 2.4, SKIN2)
            + head(hx, hy, 4.9, look, mood, tilt, hair, eye) + hatted + hand
            + arm(s_near, near, nb, SKIN, shirt2))


def bust(x=16, y=11.5, r=7.8, look=0, mood="smile", left=None, right=None, lb=1, rb=-1, shirt=SHIRT, arms=None, tilt=0.0, eye=None,
         hold="", hair=HAIR, wide=8.6, lead=""):
    """Head and shoulders, near. left and right: where the hands are (as we see them). hold: drawn before the arms."""
    arms = arms or {SHIRT: "#f0500f", SKY: "#0d84d6", GREEN: "#008a40", YELLOW: "#e0a800"}.get(shirt, shirt)
    top = y + r + .6
    body = shape(f"M{n(x - wide - 1.6)} 31V{n(top + 5.4)}Q{n(x - wide - 1.6)} {n(top + 1)} {n(x - wide + 3.4)} {n(top + .3)}"
                 f"L{n(x + wide - 3.4)} {n(top + .3)}Q{n(x + wide + 1.6)} {n(top + 1)} {n(x + wide + 1.6)} {n(top + 5.4)}V31z", shirt)
    neck = line([(x, y + r - 1), (x, top + 1)], 4.6, SKIN2)

    def arm(s, to, side):
        if to is None:
            return ""
        start, bone = (x + s * wide, top + 4.2), 6.4
        while True:  # the elbows stay on the sheet
            a, e, b = bend(start, to, bone, bone, side)
            if 2.6 <= e[0] <= 29.4 or bone < math.dist(start, to) / 2 + .3 or bone < 2:
                break
            bone -= .2
        cut = (b[0] * .82 + e[0] * .18, b[1] * .82 + e[1] * .18)
        return line([a, e, b], 3.6, SKIN) + line([a, e, cut], 4.6, arms) + dot(b[0], b[1], 2.6, SKIN)

    return body + neck + lead + head(x, y, r, look, mood, tilt, hair, eye) + hold + arm(-1, left, lb) + arm(1, right, rb)


def arrow(x, y, w, color, turn=0.0, h=1.0):
    """A thick arrow from its middle, to the right before it is turned."""
    k = w / 2
    return (f'<path transform="translate({n(x)} {n(y)}) rotate({n(turn)}) scale(1 {n(h)})" fill="{color}" '
            f'd="M{n(-k)} -1.3H{n(k - 3)}V-3.3L{n(k)} 0 {n(k - 3)} 3.3V1.3H{n(-k)}z"/>')


def gray(body):
    """Who is there but not meant: the same shapes in light grays."""
    def dim(found):
        r, g, b = (int(found[1][i:i + 2], 16) for i in (0, 2, 4))
        level = round(125 + (0.3 * r + 0.59 * g + 0.11 * b) * 0.38)
        return f"#{level:02x}{level:02x}{level:02x}"
    return re.sub(r"#([0-9a-fA-F]{6})", dim, body)


def ground(y=29.6, x=3, w=26, color="#b4d96f"):
    return box(x, y, w, 1.5, color, .75)


def bubble(x, y, w, h, tail, fill="#fff"):
    """A speech bubble, tail -1 to the left foot, 1 to the right foot."""
    t = x - w / 2 + 2 if tail < 0 else x + w / 2 - 2
    return (f'<path fill="{fill}" stroke="#9b9b9b" stroke-width=".7" stroke-linejoin="round" d="M{n(x - w / 2 + 2)} {n(y - h / 2)}h{n(w - 4)}a2 2 0 0 1 2 2v{n(h - 4)}'
            f'a2 2 0 0 1-2 2H{n(max(t, x - w / 2 + 2) + (2.2 if tail < 0 else 0))}L{n(t + tail * 1.4)} {n(y + h / 2 + 2.4)}L{n(t - (0 if tail < 0 else 2.2))} {n(y + h / 2)}'
            f'{"" if tail < 0 else f"H{n(x - w / 2 + 2)}"}a2 2 0 0 1-2-2v{n(-(h - 4))}a2 2 0 0 1 2-2z"/>')


def dash(points, color="#26a4f2", width=.9):
    """Lines of speed or sound: each (x1, y1, x2, y2)."""
    return curve("".join(f"M{n(a)} {n(b)}L{n(c)} {n(d)}" for a, b, c, d in points), width, color)


def drops(points, color="#44b3e6", s=1.0):
    return "".join(shape(f"M{n(x)} {n(y - 1.6 * s)}q{n(1.5 * s)} {n(2 * s)} 0 {n(3 * s)}q{n(-1.5 * s)} {n(-1 * s)} 0 {n(-3 * s)}z", color) for x, y in points)


def bubbles(points):
    return "".join(f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="#dff3ff" stroke="#7cc4ee" stroke-width=".5"/>' for x, y, r in points)


def sparkle(x, y, r, color="#fcd53f"):
    return shape(star(x, y, r, 4, r * .36), color)


def note(x, y, s=1.0, color="#8c3fb5"):
    return dot(x, y, 1.3 * s, color, 1 * s) + curve(f"M{n(x + 1.2 * s)} {n(y)}V{n(y - 4.6 * s)}q{n(.4 * s)} {n(1.4 * s)} {n(2 * s)} {n(1.8 * s)}", .8 * s, color)


def heart(x, y, s, color=RED):
    return f'<path transform="translate({n(x)} {n(y)}) scale({n(s)})" fill="{color}" d="M0 3.6C-5 .4-4.4-3.4-2-3.4-.7-3.400 0-2.200 0-2.200S.7-3.400 2-3.400C4.400-3.400 5 .4 0 3.600z"/>'


def table(y, x=2, w=28, leg=True):
    return (box(x + 2, y, 2, 31 - y, WOOD2) + box(x + w - 4, y, 2, 31 - y, WOOD2) if leg else "") + box(x, y, w, 2.2, WOOD, .8)


def chair(x, y, f=1):
    """A chair whose seat is at x, y; f 1: its back is on the left."""
    return line([(x - f * 3.4, y - 7), (x - f * 3.4, y + 8.2)], 1.6, WOOD2) + line([(x + f * 2.6, y), (x + f * 2.6, y + 8.2)], 1.6, WOOD2) + line([(x - f * 3.4, y), (x + f * 3, y)], 2, WOOD)




def moving():
    write("jump", dash([(8.5, 26.500, 8.5, 23.500), (16, 28, 16, 25), (23.5, 26.500, 23.5, 23.500)]) + dot(16, 30, 8, "#bebebe", 1)
          + fig((16, 18.3), look=0, mood="open", far=(9, 6), near=(23, 6), fb=-1, nb=1, fleg=(11.500, 23), nleg=(20.500, 23), fk=1, nk=-1))
    
    write("go", ground() + gray(fig((5.300, 20.500), look=1, near=(11.300, 12), far=(3.500, 20), fb=1, nb=-1, fleg=(4.300, 28), nleg=(6.500, 28))) + arrow(16, 19, 8.500, GREEN, 0, 1.150)
          + fig((25, 20.500), (25.600, 13.400), look=1, mood="smile", far=(29.300, 18.500), near=(21.500, 19), fb=-1, nb=-1, fleg=(21, 27.300), nleg=(28.300, 28)))
    write("come", ground() + gray(fig((5.300, 20.500), look=1, mood="open", near=(11.300, 12), far=(3.500, 20), fb=1, nb=-1, fleg=(4.300, 28), nleg=(6.500, 28))) + arrow(15, 19, 8.500, RED, 180, 1.150)
          + fig((26, 20.500), (25.400, 13.400), look=-1, mood="open", shirt=SHIRT, far=(21.700, 18.500), near=(29.300, 19), fb=1, nb=1, fk=1, nk=1, fleg=(29, 27.300), nleg=(22.500, 28)))
    write("sit", put(chair(14.500, 21.500, 1) + line([(12.500, 20), (19, 20), (19.600, 27.500)], 3.300, PANTS2) + line([(19.600, 28), (21.600, 28.200)], 2.300, SHOE)
          + fig((12.800, 19.400), (12.500, 12), near=(17.800, 18), far=None, nb=-1, hand=line([(13, 19.800), (18.500, 20.300), (18.500, 27.500)], 3.500, PANTS) + line([(18.500, 28), (20.600, 28.200)], 2.300, SHOE)) + ground(29.600, 6, 20), 16, 16, 1.020))
    write("stand", chair(7.500, 21.500, 1) + fig((20.500, 20), look=0, far=(15.800, 21.300), near=(25.200, 21.300), fb=1, nb=-1, fleg=(18.700, 28.700), nleg=(22.300, 28.700)) + ground(30))
    write("turn", curve("M6 24.500q1 5 10 5t10-5", 1.6, SKY) + shape("M27.800 26.200 26.200 21.500l-3 3.800z", SKY) + curve("M25.500 19q-2-1.500-4-2", 1.6, SKY) + curve("M6.500 19q2-1.500 4-2", 1.6, SKY)
          + shape("M4.200 17.300 5.800 21.800l3-3.800z", SKY)
          + fig((16, 18.500), look=0, mood="open", far=(7.600, 12), near=(24.400, 12), fb=1, nb=-1, fleg=(16, 27), nleg=(20, 23.500), nk=-1, fk=1))
    write("push", box(19.500, 11, 11.500, 18.600, WOOD, 1) + box(19.500, 18.500, 11.500, 2.600, WOOD2) + ground() + dash([(2, 12, 5, 12), (1.500, 16, 4, 16), (2, 20, 4.500, 20)])
          + fig((9.500, 21.500), (13.500, 15.300), mood="flat", far=(20, 15.500), near=(20, 18.500), fb=1, nb=1, fleg=(3, 27.500), nleg=(10, 28)))
    write("pull", box(21.500, 15, 10, 14.600, WOOD, 1) + box(21.500, 20.500, 10, 2.600, WOOD2) + ground() + line([(12, 20), (22, 21.300)], 1.300, "#8a5a2b")
          + fig((9.500, 21.500), (6.500, 14.700), mood="flat", look=1, far=(14.300, 20.300), near=(12.300, 20), fb=-1, nb=-1, fleg=(13.800, 28), nleg=(10.500, 28.200)))
    write("throw", ground() + curve("M8 3.500q10-3.500 18.500 5", 1.200, SKY) + shape("M29.300 11.800 28 6.800l-3.600 3.500z", SKY)
          + fig((16, 20.500), (15, 13.5), mood="open", far=(22.500, 16), near=(7.500, 10), fb=-1, nb=1, fleg=(10, 28), nleg=(22, 28)) + icon("baseball", 5.800, 7.800, .25))
    write("kick", icon("soccer", 26, 22.500, .3) + dash([(24, 28.200, 28, 28.200)], "#b4d96f") + ground()
          + fig((12, 20.200), (11, 13.3), mood="open", far=(17, 15.500), near=(4.500, 16.500), fb=-1, nb=1, fleg=(11, 28), nleg=(20.300, 22.500), nk=1))
    write("catch", ground()
          + fig((9.500, 20.500), (10.5, 13.5), mood="open", far=(17.500, 15), near=(16, 17.500), fb=-1, nb=-1, fleg=(4.500, 28), nleg=(14.500, 28),
                hand=line([(13, 20.500), (20.300, 12.800)], 1.300, WOOD2)
                + '<path fill="#dff3ff" d="M18.500 11.500Q24 22.500 31 19.500 32 13 28 4z"/>'
                + '<ellipse cx="23.600" cy="8.200" rx="6.400" ry="5.400" transform="rotate(-38 23.600 8.200)" fill="#fff" stroke="#0074ba" stroke-width="1.400"/>')
          + icon("butterfly", 23.700, 8.300, .28))
    write("skate", box(1, 28.300, 30, 2.500, "#aeddff", 1.200)
          + fig((15, 18.800), (19, 13), mood="open", shirt=SKY, pants="#5b4a9a", far=(27, 14), near=(10, 13), fb=-1, nb=1, fleg=(15.500, 26.300), nleg=(6, 19.500), nk=1, fk=-1, shoe="#e6e6e6")
          + line([(14, 28), (18.800, 28)], 1, NAVY) + line([(4.200, 22), (8.700, 21)], 1, NAVY))
    write("ride-a-unicycle", put('<circle cx="16" cy="24.800" r="6.300" fill="none" stroke="#3f464f" stroke-width="1.700"/>'
          + line([(16, 24.800), (16, 17)], 1.700, RED) + fig((16, 15.300), look=1, mood="open", far=(25, 9), near=(7, 9), fb=-1, nb=1, fleg=(18, 22), nleg=(15, 25.300), shirt=SKY, pants=BLUE) + dot(16, 24.800, 1, RED), 16, 17.200, .9))
    flyer = (shape("M14 15Q12 4 21 2q1 7-1 13z", "#0d84d6") + shape("M7 17.500Q14 12 22 13q4-3.500 7.500.5l-3 1.200q-.5 7-9 7-5 0-10.500-4.200z", SKY) + shape("M7.500 17.700 2.500 20.500l5.800.8z", "#0d84d6") + shape("M13 16Q8 9 11 2.500q8 3.500 9.500 13z", "#0074ba") + shape("M29.200 13 32 14.300l-3 1z", "#fcb100") + dot(26.200, 12.800, .8, DARK) + shape("M14 21q5 2.600 10.500-1.500-1.500 2.700-6.500 2.200z", "#dff3ff"))
    write("fly", curve("M1.500 15.500q3 3.500 6.500 1.500M1.500 25q4 3.500 8 0M15.500 9q2 2 4.500-.5", .9, "#9b9b9b").replace("/>", ' stroke-dasharray="1.500 1.700"/>') + put(flyer, 19.500, 21.500, .72) + icon("plane", 24.500, 6.700, .38) + icon("butterfly", 9, 8.500, .42, 20))


moving()


def faces():
    bowl = shape("M-6 0h12q-.3 5.500-4 6.500h-4q-3.700-1-4-6.500z", RED) + shape("M-5.500 0q5.500-6.500 11 0z", "#fff") + curve("M-5.500 0q5.500-6.500 11 0", .5, "#bebebe")
    write("eat", bust(16, 11, mood="open", left=(9.500, 25.500), right=(22.500, 21), lb=1,
          hold=line([(24.500, 22.500), (16.500, 17.500)], .9, "#8a2b2b") + line([(25.500, 21), (17, 16.300)], .9, "#8a2b2b") + dot(16, 16, 1.700, "#fff"))
          + f'<g transform="translate(14 23.500)">{bowl}</g>')
    glass_ = shape("M-5.500-5h11L4.300 7h-8.600z", "#dff3ff") + shape("M-5.200-2.200h10.400L4.300 7h-8.600z", "#ff9a2e") + curve("M-5.500-5h11L4.300 7h-8.600z", .7, "#7cb8dd")
    write("drink", bust(16, 10.800, 7.800, mood="", left=(9.500, 25), right=(22.500, 25), lb=1, rb=-1, eye="down",
          hold=line([(16.800, 25), (16, 15.200)], 1.500, GREEN) + f'<g transform="translate(16 24)">{glass_}</g>' + line([(16.500, 21), (16.100, 17)], 1.500, GREEN)) + dot(16, 15, 1.600, LIPS, 1.100))
    write("read", bust(16, 10.500, mood="smile", eye="down") + shape("M16 20.500Q9 17 2.500 19v11Q9 28 16 31q7-3 13.500-1V19Q23 17 16 20.500z", BLUE)
          + shape("M16 21Q10 18 4 19.600v8.600q6-1.600 12 1.600 6-3.200 12-1.600v-8.600Q22 18 16 21z", "#fff") + curve("M16 21v8.700", .8, "#9b9b9b")
          + curve("M6.500 22.200q3.500-.6 7 .8M6.500 25.200q3.500-.6 7 .8M25.500 22.200q-3.500-.6-7 .8M25.500 25.200q-3.500-.6-7 .8", .8, "#bebebe")
          + dot(3.500, 26.500, 2.600, SKIN) + dot(28.500, 26.500, 2.600, SKIN))
    write("see", shape("M13 11.500 31 3v22z", "#fff3b0") + icon("flower", 26.300, 13.500, .4) + bust(8.500, 12.500, 7.600, look=1))
    glass = line([(-4.200, 0), (-4.200, 5)], 5.600, NAVY) + line([(4.200, 0), (4.200, 5)], 5.600, NAVY) + box(-3, -1, 6, 3.500, NAVY) + dot(-4.200, 5, 2.300, SKY) + dot(4.200, 5, 2.300, SKY)
    write("look", bust(16, 12, mood="smile", left=(7, 15.500), right=(25, 15.500), lb=1, rb=-1, hold=f'<g transform="translate(16 9.500)">{glass}</g>'))
    write("listen", curve("M25.500 8q2 3.500 0 7M28.700 6q3.200 5.500 0 11", 1.400, SKY) + bust(13, 12, mood="smile", right=(22, 13.500), rb=-1))
    write("speak", dash([(24, 16, 29, 13.500), (24.300, 18.800, 30, 18.800), (24, 21.500, 29, 24)], SKY, 1.700) + bust(12, 12.500, 8.200, look=1, mood="open"))
    smell = curve("M22.500 8q2-2 0-4t0-4M26.500 9q2-2 0-4t0-4", 1.100, "#ff8ac0")
    write("smell", bust(11, 12.500, look=1, mood="smile", eye="closed", right=(22.500, 25), rb=1, hold=icon("flower", 23.500, 18, .5)) + f'<g transform="translate(.5 2.500)">{smell}</g>')
    tear = shape("M8.300 13.500h2.600q.8 5 .5 10.500-2 1-3.600 0-.3-5.500.5-10.500zM21.100 13.500h2.600q.8 5 .5 10.500-2 1-3.600 0-.3-5.500.5-10.500z", "#44b3e6")
    write("cry", bust(16, 11.500, 8.600, mood="cry") + curve("M9.500 8.200l3-1.400M22.500 8.200l-3-1.400", .9, "#d37034") + tear + drops([(5, 16.500), (27, 16.500)], s=1.100))
    write("laugh", dash([(3, 5, 5.500, 7), (29, 5, 26.500, 7), (1.500, 11, 4.500, 11.500), (30.500, 11, 27.500, 11.500)], "#fcb100", 1.400)
          + bust(16, 12, 8.800, mood="", eye="happy", tilt=-6, left=(13, 26.500), right=(19.500, 28), lb=-1, rb=1)
          + shape("M10 14h12.600a6.300 5.600 0 0 1-12.600 0z", LIPS) + shape("M10.300 14h12l-.5 1.800H10.900z", "#fff") + dot(16.300, 18.300, 2.600, "#ff6b8a", 1.200) + drops([(7.300, 13.500), (25, 13)], s=.8))
    write("smile", bust(16, 12, 8.800, mood="") + dot(10, 15, 1.700, "#ff9a6b", 1.100) + dot(22, 15, 1.700, "#ff9a6b", 1.100) + curve("M11.800 15.500q4.200 4.300 8.400 0", 1.500, LIPS)
          + sparkle(4.500, 6, 2.600) + sparkle(28, 8, 2) )
    write("like", bust(12.500, 12, mood="open", left=(9.500, 24.500), right=(16.500, 24.500), lb=-1, rb=1) + heart(24.500, 7.500, 1.550))
    write("get", ground() + gray(fig((26, 20.500), look=-1, mood="smile", near=(21.500, 18), far=(21, 15), nb=1, fb=1, fleg=(28, 28), nleg=(24.500, 28), fk=1, nk=1))
          + fig((6.500, 20.500), look=1, mood="happy", near=(13, 18.500), far=(12.500, 15), nb=-1, fb=-1, fleg=(4.500, 28), nleg=(8.500, 28)) + icon("present", 14.300, 15.300, .3) + dot(12.600, 18.700, 1.750, SKIN) + arrow(16, 6, 10, RED, 180) + sparkle(13.500, 25, 1.600) + sparkle(18.500, 22.500, 1.900))
    write("cut", bust(16, 10, mood="smile", eye="down") + '<path fill="#fff" stroke="#9b9b9b" stroke-width=".7" d="M1.500 18.500h15l-4.500 5.500 4.500 5H1.500z"/>'
          + dot(4, 26.500, 2.600, SKIN) + icon("scissors", 21.500, 23.500, .56, 90) + dot(28, 20, 2.500, SKIN))
    paper = shape("M-8 3-5.500-8h11L8 3z", "#fff") + curve("M-8 3-5.500-8h11L8 3z", .6, "#9b9b9b") + dot(3.500, -4.800, 1.500, "#ff9a2e") + curve("M-4.500 1.500v-3.800l2.500-2.400 2.500 2.400v3.800z", .9, RED) + curve("M1.500 1.500q2-2.200 4.200 0", .9, GREEN)
    write("draw", bust(13, 9.500, 7.400, eye="down", mood="smile") + table(26.500, 1, 30, False) + f'<g transform="translate(12.500 24.300) scale(1.150)">{paper}</g>'
          + put(line([(6, 26), (23, 9)], 5, GREEN) + shape("M3 29l2.500-6 3.500 3.500z", "#006e30"), 23, 19, .42) + line([(25.500, 20.500), (30, 27)], 4.600, "#f0500f") + dot(24.700, 19.800, 2.500, SKIN))
    write("study", bust(16, 9.500, 7.400, eye="down", mood="flat", left=(9, 24.500), right=(23, 22), lb=1, rb=-1) + table(26.300, 1, 30, False)
          + shape("M16 21.500Q11 18.800 6 20.300v6.500q5-1.300 10 1 5-2.300 10-1v-6.500Q21 18.800 16 21.500z", GREEN) + shape("M16 22.300q-4.500-2-8.800-1.100v4.800q4.500-.8 8.800 1 4.300-1.800 8.800-1v-4.800Q20.500 20.300 16 22.300z", "#fff")
          + put(inner("pencil"), 25.300, 18.500, .33, 0) + dot(23.700, 21.500, 2.400, SKIN) + box(1.500, 25, 6, 1.600, RED, .4) + box(2, 23.200, 5, 1.600, SKY, .4))
    card, edge = "#d9a066", "#b87a3c"
    robot = (box(-4.500, 0, 9, 7, card, .6) + box(-3.600, -6.600, 7.200, 6, card, .6) + box(-4.500, 3, 9, 1, edge) + dot(-1.600, -3.800, 1.200, "#fff") + dot(1.600, -3.800, 1.200, "#fff") + dot(-1.600, -3.800, .6, DARK) + dot(1.600, -3.800, .6, DARK)
             + curve("M-1.500-1.800h3", .7, RED) + line([(-5, 1.500), (-7.500, 4)], 1.600, edge) + line([(5, 1.500), (7.500, 4)], 1.600, edge) + line([(0, -6.800), (0, -8.500)], .8, RED) + dot(0, -9, .9, RED) + dot(-2, 1.600, .8, SKY) + dot(2, 1.600, .8, YELLOW))
    write("make", bust(16, 8, 6.200, eye="down", mood="smile", left=(7, 22.500), right=(25, 22.500), lb=1, rb=-1) + table(28.800, 1, 30, False)
          + '<g transform="translate(16 22.300) scale(.95)">' + robot.replace(line([(0, -6.8), (0, -8.5)], .8, RED) + dot(0, -9, .9, RED), "") + "</g>" + icon("scissors", 5.200, 26, .24, 70) + box(25, 23.500, 3.200, 5.300, YELLOW, .7) + shape("M25.500 23.500l1.100-2.500 1.100 2.500z", RED) + sparkle(4, 6, 2) + sparkle(28, 6, 2.400))
    write("wear", bust(16, 12.500, 7, mood="smile", shirt=BLUE, arms="#005a94", left=(6.500, 26.500), right=(25.500, 26.500), lb=1, rb=-1)
          + shape("M8.500 9.500Q8.500 2.500 16 2.500t7.500 7z", GREEN) + box(7.800, 7.800, 16.400, 3.200, "#006e30", 1.500) + dot(16, 2.800, 1.900, "#b4d96f")
          + box(9.500, 19.300, 13, 3.800, RED, 1.900) + box(18.500, 20.500, 3.600, 8.500, RED, 1) + box(18.500, 25, 3.600, 1.400, "#fff") + dot(12.500, 26, .9, YELLOW) + dot(12.500, 29, .9, YELLOW)
          + dot(13, 13.300, 2.500, DARK) + dot(19, 13.300, 2.500, DARK) + line([(10, 12.500), (22, 12.500)], .9, DARK))
    write("take-pictures", bust(16, 11.500, mood="open", left=(7.500, 16.500), right=(24.500, 16.500), lb=1, rb=-1, hold=icon("camera", 16, 13.500, .5)) + sparkle(26.500, 5.500, 4))
    write("eat-sushi", bust(15, 10.500, mood="open", left=(7, 25.500), right=(23.500, 17.500), rb=-1, hold=line([(27, 13.500), (14.500, 17.500)], 1, "#8a2b2b") + line([(27.500, 16), (14.700, 18.600)], 1, "#8a2b2b"))
          + f'<g transform="translate(12.800 17.800) rotate(-8)">{box(-3.200, -.2, 6.400, 3, "#fff", 1.300)}{box(-3.600, -2, 7.200, 2.800, "#ff7a3c", 1.300)}</g>' + box(2, 28.500, 19, 2.500, WOOD2, .6)
          + "".join(box(x, 26.300, 5, 2.400, "#fff", 1) + box(x - .3, 25, 5.600, 2.200, c, 1) for x, c in ((3.500, "#ff7a3c"), (9.300, "#fcd53f"), (15, "#e8324a"))))
    write("make-a-cake", bust(16, 9, 6.800, eye="down", mood="smile", right=(23.500, 16.500), left=(5.500, 24), lb=1, rb=-1, wide=8)
          + table(29.300, 1, 30, False) + box(6, 21.500, 20, 8, "#f3c27a", 1) + box(6, 25.500, 20, 1.500, RED)
          + '<path fill="#fff" stroke="#bebebe" stroke-width=".6" d="M6 24.300v-2.300a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v2.300q-1.700 2-3.400 0-1.600 2.200-3.300 0-1.600 2-3.300 0-1.600 2.200-3.300 0-1.700 2-3.400 0-1.600 2-3.300 0z"/>'
          + icon("strawberry", 9.500, 18, .21) + icon("strawberry", 15, 18, .21) + icon("strawberry", 21.500, 14.500, .23))


faces()


def together():
    write("talk", bubble(10.500, 5, 12, 7, -1, "#dff3ff") + bubble(23.500, 8, 10, 6, 1, "#fff3b0") + dot(7.500, 5, .9, BLUE) + dot(10.500, 5, .9, BLUE) + dot(13.500, 5, .9, BLUE) + dot(21.300, 8, .8, "#c98500") + dot(23.600, 8, .8, "#c98500") + dot(25.900, 8, .8, "#c98500")
          + put(bust(16, 13, 8.500, look=1, mood="open"), 8.300, 22.500, .56) + put(bust(16, 13, 8.500, look=-1, mood="smile", shirt=SKY), 23.700, 22.500, .56))
    write("meet", ground() + dash([(16, 6.500, 16, 3), (13.300, 7, 11.700, 4), (18.700, 7, 20.300, 4)], "#fcb100", 1.300) + fig((7, 20.500), look=1, mood="open", near=(15.800, 18.500), far=(3.500, 19), nb=-1, fb=1, fleg=(5, 28), nleg=(9, 28))
          + fig((25, 20.500), look=-1, mood="open", near=(16.200, 18.500), far=(28.500, 19), nb=1, fb=-1, fleg=(27, 28), nleg=(23, 28), fk=1, nk=1, shirt=SKY, pants=BLUE))
    write("give", ground() + gray(fig((26, 20.500), look=-1, mood="open", near=(21.500, 18), far=(21, 15), nb=1, fb=1, fleg=(28, 28), nleg=(24.500, 28), fk=1, nk=1))
          + fig((6.500, 20.500), look=1, mood="open", near=(13, 18.500), far=(12.500, 15), nb=-1, fb=-1, fleg=(4.500, 28), nleg=(8.500, 28), hand=icon("present", 15.800, 15.800, .27)) + arrow(16, 6.500, 10, GREEN))
    write("help", ground() + fig((4.800, 20.500), look=1, near=(10, 20), far=(10, 16), nb=-1, fb=-1, fleg=(3.500, 28), nleg=(7.500, 28)) + fig((27.200, 20.500), look=-1, near=(22, 20), far=(22, 16), nb=1, fb=1, fleg=(28.500, 28), nleg=(24.500, 28), fk=1, nk=1, shirt=SKY, pants=BLUE)
          + box(9.500, 10.500, 13, 10.500, WOOD, .8) + box(14.700, 10.500, 2.600, 10.500, WOOD2) + dot(10.300, 19.800, 1.750, SKIN) + dot(21.700, 19.800, 1.750, SKIN) + heart(16, 5, 1.050))
    write("teach", box(10.500, 3, 20.500, 14, "#2e7d5b", 1) + curve("M10.500 4a1 1 0 0 1 1-1h18.500a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-18.500a1 1 0 0 1-1-1z", 1.200, WOOD2) + icon("apple", 16.500, 9.500, .2) + icon("apple", 22, 9.500, .2) + curve("M26 9.500h2.500M27.250 8.250v2.500", .9, "#fff") + curve("M14 14h13", .8, "#fff")
          + fig((6, 20.500), look=1, mood="open", near=(12.500, 15.500), far=(3, 20.500), nb=-1, fb=1, fleg=(4.500, 28.300), nleg=(8, 28.300), hand=line([(11.500, 16.300), (17.500, 12.500)], .9, "#fff3b0"))
          + put(head(16, 16, 9, None), 16.500, 26.500, .42) + put(head(16, 16, 9, None, hair="#7d4533"), 25.500, 26.500, .42) + box(11.500, 29.200, 19, 2, WOOD, .6))
    write("win", box(8.500, 25.500, 15, 5.500, YELLOW, .8) + curve("M14.900 27.300l1.200-.7v3.400", 1, "#a86b00")
          + fig((16, 17.500), (16, 11.300), look=0, mood="open", far=(8.600, 5.500), near=(22.500, 6.500), fb=-1, nb=1, fleg=(14, 25), nleg=(18, 25), hand=line([(13.700, 12.500), (16, 16)], .9, RED) + line([(18.300, 12.500), (16, 16)], .9, RED) + dot(16, 17.200, 1.900, "#f1a11e") + dot(16, 17.200, 1.100, YELLOW))
          + f'<g transform="translate(24.500 4.500)">{shape("M-2.800-3.500h5.600q.2 5-2.100 5.600v1.600h1.300v1.300h-4v-1.300h1.300V2.100q-2.300-.6-2.100-5.600z", "#fcb100")}</g>' + sparkle(5, 13, 1.800) + sparkle(28, 14, 2.100))
    write("play", ground() + icon("teddy-bear", 25.500, 21, .44)
          + put(fig((12, 20.800), (11.500, 13.400), look=1, mood="open", far=None, near=(18, 17), nb=-1, fleg=None, nleg=None, hand=line([(12, 21.300), (17.500, 22.500), (20.500, 21.500)], 3.300, PANTS) + line([(20.500, 21.500), (20.900, 19.800)], 2.300, SHOE)), 14, 21.800, .98)
          + box(19.500, 25.600, 4, 4, RED, .5) + shape("M2 29.600v-3l4-2 4 2v3z", SKY) + dot(4, 29, 1.200, NAVY) + dot(8, 29, 1.200, NAVY))
    write("buy", box(17, 19, 14, 11.500, WOOD2, .8) + box(16, 17, 16, 2.800, WOOD, .8) + icon("apple", 21, 13.500, .23) + icon("milk", 27.500, 12.300, .34)
          + fig((8, 20.500), look=1, mood="open", near=(15, 14), far=(5.500, 20), nb=-1, fb=1, fleg=(6, 28.500), nleg=(10, 28.500)) + dot(16, 12.500, 2.500, "#f1a11e") + dot(16, 12.500, 1.700, YELLOW) + f'<g transform="translate(4 24.500)">{box(-3, -2, 6, 6.500, GREEN, .6)}{curve("M-1.500-2q0-2.500 1.500-2.500T1.500-2", .8, "#006e30")}</g>' + ground(30))
    write("close", box(13, 2, 17, 28, "#8a5a2b", 1) + box(14.600, 3.600, 13.800, 26.400, WOOD) + box(17, 6, 9, 8.500, WOOD2, .6) + box(17, 18, 9, 9, WOOD2, .6)
          + fig((8, 20.500), (9.300, 13.600), look=1, mood="flat", near=(16.500, 17), far=(16, 14), nb=1, fb=1, fleg=(3, 28), nleg=(9.500, 28.300), hand=dot(17.300, 16.500, 1.200, YELLOW)) + dash([(2, 13, 4, 13), (1.500, 17, 4, 17)]) + ground(29.700))
    write("open", box(7, 1.500, 24, 28.500, "#8a5a2b", 1) + box(9, 3.500, 20, 26.500, "#aee3ff") + dot(13.500, 7.500, 2.600, "#fcb100") + box(9, 22, 20, 8, "#86d72f") + shape("M29 3.500V30l-7.800.8V2.600z", WOOD) + shape("M27.300 6.500v7.500l-4.300-.1V6zM27.300 17.500v8.500l-4.300.5v-9z", WOOD2)
          + fig((12, 20.500), (12.800, 13.600), look=1, mood="open", near=(20.300, 16.500), far=(9.500, 20), nb=-1, fb=1, fleg=(8.500, 28), nleg=(14.500, 28.300), hand=dot(21.500, 16.800, 1.300, YELLOW)) + ground(29.700))


def outings():
    write("visit", put(inner("house"), 21.800, 15.800, .74) + box(17.500, 18, 6.300, 9.200, "#402a32") + put(bust(16, 12, 8.500, mood="open", shirt=SKY, left=(3, 12), lb=1, right=None), 20.600, 22.300, .33)
          + fig((5.500, 20.500), look=1, mood="open", near=(12, 18.500), far=(12, 16), nb=-1, fb=-1, fleg=(4, 28.500), nleg=(7.500, 28.500)) + icon("present", 13, 15.500, .24) + ground(29))
    write("visit-my-grandmother", put(inner("grandmother"), 21.500, 11, .62) + shape("M11.500 31v-4.500q0-5 5.500-6h9q5.500 1 5.500 6V31z", "#8c3fb5")
          + fig((6, 21), look=1, mood="open", near=(12.500, 19), far=(12.500, 17), nb=-1, fb=-1, fleg=(4.500, 28.800), nleg=(7.500, 28.800)) + icon("tulip", 13, 15.500, .27))
    write("go-to-the-sea", box(1, 17, 30, 7, SKY) + curve("M1.500 19q2-1.300 4 0t4 0 4 0 4 0 4 0 4 0 4.500 0", .8, "#fff") + box(1, 23, 30, 8, "#fcd98a", 1) + dot(27, 5, 3, "#fcb100")
          + fig((12, 20.500), look=0, mood="open", far=(4.500, 10), near=(19.500, 10), fb=-1, nb=1, fleg=(10.200, 28.500), nleg=(13.800, 28.500), shirt=SKIN, shirt2=SKIN, pants=BLUE, pants2=BLUE, shoe=SKIN)
          + '<ellipse cx="12" cy="20" rx="6.600" ry="2.400" fill="none" stroke="#f8312f" stroke-width="2.600"/><path fill="none" stroke="#fff" stroke-width="2.600" d="M8.300 21.800l2.200.5M15.500 21.900l1.800-.6M5.500 19.300l-.2.900"/>'
          + f'<g transform="translate(25 17.500)">{line([(0, 10), (0, -2)], 1, "#9b9b9b")}{shape("M-6-1Q-6-7 0-7T6-1z", YELLOW)}{shape("M-2-1Q-2-6 0-7 2-6 2-1z", RED)}</g>')
    write("go-to-the-mountains", shape("M9 27 21 4.500 31.500 27z", "#6aa84f") + shape("M17.200 11.700 21 4.500l3.400 7.200-2-1.200-1.600 1.800-1.500-1.700z", "#fff") + shape("M1 30.500 12 25q9-4 20-1v6.500z", GREEN)
          + fig((9, 19), (10.500, 12), look=1, mood="open", near=(16.800, 16), far=(16, 13), nb=-1, fb=-1, fleg=(5, 26.500), nleg=(13, 25), back=box(2.500, 11.800, 6.200, 8.500, RED, 2) + box(3, 10.300, 5.200, 2.800, BLUE, 1.400), hand=line([(16.500, 12.500), (18.200, 26)], 1, "#8a5a2b"),
                hatted=shape("M6.500 6.500q.5-5 5.500-5t5 5l2 .3v1.200H5.200V6.700z", "#fcd53f")))
    fire = f'<g transform="translate(25 25.500) scale(.9)">{line([(-3.500, 4), (3.500, 2.600)], 1.500, WOOD2)}{line([(-3.500, 2.600), (3.500, 4)], 1.500, "#8a5a2b")}{shape("M0-5.500Q4-1 3 1.500 2 3.500 0 3.500T-3 1.500Q-3.500-1-1.500-2-.5-3.500 0-5.500z", "#ff822d")}{shape("M0-1q2 2 1.300 3.300Q.8 3.500 0 3.500T-1.300 2.300Q-1.500.500 0-1z", YELLOW)}</g>'
    write("go-camping", dot(27.500, 5, 2.600, YELLOW) + ground(29.300, 1, 30, GREEN) + shape("M9 5 0.800 28.500h18.700z", "#ff822d") + shape("M9 5 9 28.500h10.500z", "#e5630f") + shape("M9 13 5.500 28.500h7z", DARK)
          + put(fig((17, 20.600), (16.700, 13.400), look=1, mood="open", far=None, near=(22, 17), nb=-1, hand=line([(17, 21.300), (21, 20.800), (21.500, 25.500)], 3.300, PANTS) + line([(21.500, 26), (23.200, 26.200)], 2.300, SHOE)), 15.500, 18.500, .92) + fire)
    write("go-fishing", box(1, 25, 30, 6, SKY, 1) + curve("M13 27.500q2-1.300 4 0t4 0 4 0 4 0", .8, "#fff") + shape("M1 21h12.500v10H2a1 1 0 0 1-1-1z", "#8aa35a") + shape("M1 20h12.800v2.500H1z", GREEN)
          + fig((7, 18), (6.500, 10.800), look=1, mood="smile", near=(13, 14.500), far=None, nb=-1, hand=line([(8, 18.800), (12.500, 19.200), (13.700, 23.500)], 3.300, PANTS) + line([(13.900, 24), (15.600, 24.200)], 2.300, SHOE) + line([(11, 16), (26, 5)], 1, "#8a5a2b") + curve("M26 5V14", .5, "#6e7680")) + put(inner("fish"), 26, 18.500, .36, -80))
    write("see-a-movie", box(1.500, 2, 29, 17, NAVY, 1) + box(3, 3.500, 26, 14, "#dff3ff") + icon("robot", 11, 10.500, .36) + icon("rocket", 22, 10, .34)
          + "".join(put(head(16, 16, 9, None, hair=h), x, 23.500, .4) + box(x - 4.500, 26, 9, 5, "#c81b2a", 1.800) for x, h in ((5.800, HAIR), (16, "#7d4533"), (26.200, HAIR))))
    burst = "".join(line([(10.500 + 2 * math.cos(a), 8.500 + 2 * math.sin(a)), (10.500 + 6.300 * math.cos(a), 8.500 + 6.300 * math.sin(a))], 1.300, c) for a, c in [(i * math.pi / 5, (RED, YELLOW)[i % 2]) for i in range(10)])
    burst2 = "".join(line([(23.500 + 1.400 * math.cos(a), 10 + 1.400 * math.sin(a)), (23.500 + 4.500 * math.cos(a), 10 + 4.500 * math.sin(a))], 1.100, c) for a, c in [(i * math.pi / 4, (SKY, "#ff8ac0")[i % 2]) for i in range(8)])
    write("see-fireworks", box(1, 1, 30, 30, "#2b2f6b", 2.500) + burst + burst2 + dot(10.500, 8.500, 1, "#fff") + dot(23.500, 10, .8, "#fff")
          + shape("M3.500 31v-3q0-4 4.500-4.300h3q4.500.3 4.500 4.300v3zM16.500 31v-3q0-4 4.500-4.300h3q4.500.3 4.500 4.300v3z", SHIRT) + shape("M16.500 31v-3q0-4 4.500-4.300h3q4.500.3 4.500 4.300v3z", SKY) + put(head(16, 16, 9, None), 9.500, 21, .46) + put(head(16, 16, 9, None, hair="#7d4533"), 22.500, 21, .46))
    pair = lambda x, y, f: put(inner("shoes"), x, y, .27, flip=f)
    write("buy-shoes", box(15, 3, 16, 27, "#f3d9b0", 1) + box(15, 12, 16, 1.800, WOOD2) + box(15, 21, 16, 1.800, WOOD2) + box(15, 28.700, 16, 1.800, WOOD2) + pair(20, 8.500, False) + pair(27, 8.500, False) + pair(20, 17.500, False) + pair(27, 17.500, False) + pair(24, 25.500, False)
          + fig((6, 20.500), look=1, mood="open", near=(13, 16), far=(3.500, 20.500), nb=-1, fb=1, fleg=(4.500, 28.500), nleg=(8, 28.500)) + dot(13.500, 14.300, 2.300, "#f1a11e") + dot(13.500, 14.300, 1.500, YELLOW) + ground(30))
    hat = lambda c, d: shape("M0-5 3.500 3h-7z", c) + dot(0, -5, 1.200, d) + curve("M-2.300.8 2.300.8", .8, d)
    write("have-a-party", icon("balloon", 27.300, 6.500, .4) + icon("balloon", 5, 6.500, .4) + put(bust(16, 13, 8.500, mood="open", shirt=SKY, left=(6, 7), right=None, lb=-1), 9.500, 22, .52) + put(bust(16, 13, 8.500, mood="open", right=(26, 7), left=None, rb=1), 22.500, 22, .52)
          + f'<g transform="translate(9.500 12.800)">{hat(RED, YELLOW)}</g><g transform="translate(22.500 12.800)">{hat(GREEN, RED)}</g>' + icon("cake", 16, 26, .34) + box(1.500, 30, 29, 1.500, WOOD, .6))


together()
outings()


def skills():
    write("stop", fig((11, 20.800), look=0, mood="flat", far=(5.500, 20.500), near=(18.500, 13.500), fb=1, nb=-1, fleg=(9.300, 28.500), nleg=(12.700, 28.500)) + ground(30)
          + shape(star(23.500, 8.500, 8.400, 8, 7.760, -67.5), RED)
          + shape("M20 9.500V5.300a.9.9 0 0 1 1.800 0V4a.9.9 0 0 1 1.800 0v-.300a.9.9 0 0 1 1.800 0V5a.9.9 0 0 1 1.800 0v4.500q0 4.500-3.600 4.500-2.700 0-4.200-2.700l-1.400-2.400q.7-1.200 1.800.6z", "#fff"))
    pal = dot(0, 0, 4.600, WOOD, 3.600) + dot(-2, -1.300, .9, RED) + dot(.5, -2, .9, YELLOW) + dot(2.600, -.6, .9, GREEN) + dot(-1.800, 1.200, .9, BLUE)
    write("paint", line([(19, 19), (16.500, 30)], 1.300, WOOD2) + line([(28, 19), (30, 30)], 1.300, WOOD2) + white(15.500, 3, 15.500, 17, .6) + dot(27.500, 6.500, 1.900, "#ff822d") + shape("M15.900 14.500q4-5 7.500-1.500t7.300-1v7.600H15.900z", GREEN) + shape("M15.900 16.500q4-1 7.500 1t7.300-.5v2.600H15.900z", SKY)
          + fig((7, 20.500), look=1, near=(14.500, 12.500), far=(8, 19.500), nb=-1, fb=-1, fleg=(5.500, 28.500), nleg=(9, 28.500), hand=line([(12.300, 14), (18, 8.500)], 1.100, "#8a5a2b") + line([(17.300, 9.200), (18.700, 7.800)], 2, RED))
          + f'<g transform="translate(8.500 21.800) scale(.8)">{pal}</g>' + ground(30))
    bricks = "".join(box(x, y, w, 3.300, "#c8502d", .3) for y, xs in ((26.200, ((15, 4.500), (20, 5), (25.500, 5))), (22.400, ((15, 2.200), (17.700, 5), (23.200, 5), (28.700, 1.800))), (18.600, ((15, 4.500), (20, 5), (25.500, 5))), (14.800, ((17.700, 5), (23.200, 5)))) for x, w in xs)
    write("build", box(15, 18.600, 15.500, 11, "#e6c9a8") + bricks + box(23.200, 10.500, 5, 3.300, "#c8502d", .3)
          + fig((7, 20.500), look=1, near=(13.500, 17), far=(20.500, 12.500), nb=-1, fb=-1, fleg=(5.500, 28.500), nleg=(9, 28.500), hatted=shape("M2.500 7q.3-5.600 5-5.600T12.400 7z", YELLOW) + box(2.200, 6, 12, 1.600, "#e0a800", .8), hand=shape("M15.500 12.500l3.500 1-2.500 5.500z", "#9b9b9b") + line([(13.500, 17), (16, 15)], 1, WOOD2)) + ground(30))
    write("wash", bust(11, 9.500, 6.800, mood="open", left=(7, 22.500), right=(19.500, 16), lb=1, rb=-1) + icon("dog", 22.500, 16, .52) + bubbles([(15.500, 20.500, 2.600), (29, 19.500, 2.200), (26, 7.500, 2.300), (21.500, 6.800, 2.600), (18, 8.500, 1.800)])
          + shape("M2 21.500h28l-2.300 8a2 2 0 0 1-2 1.500H6.300a2 2 0 0 1-2-1.500z", SKY) + box(1, 20.500, 30, 2.600, "#0d84d6", 1.300) + bubbles([(6, 20, 2.300), (10, 20.600, 1.800), (13, 19.600, 2.400), (25.500, 20.300, 2), (29, 4.500, 1.200), (4, 16.500, 1.200)]) + dot(20, 14.500, 2.300, SKIN))
    write("touch", icon("rabbit", 23.500, 21, .5) + bust(8.500, 11, 6.800, look=1, mood="open", right=(18.500, 17.500), rb=-1, wide=7) + dash([(22, 9.500, 22, 6.500), (26, 10.500, 27.700, 8), (18.300, 10.500, 17.500, 8)], "#fcb100", 1.300))
    write("hide", fig((20.500, 20.500), look=1, mood="o", far=None, near=(24.500, 20), nb=-1, fleg=(19.500, 28.300), nleg=(22.500, 28.300)) + box(10, 15, 9, 15, "#8a5a2b", 1.500) + shape("M18.500 1.500Q24 4 19 10.500 20 16 13.500 16.500 6 19 3.500 14 .500 9 5.500 6 7.500 .500 13 2q3-1.500 5.500-.5z", "#00a650") + dot(8, 9, 1.500, "#008a40") + dot(14.500, 6.500, 1.800, "#008a40") + dot(13, 13, 1.300, "#008a40") + dot(19, 18, 1.750, SKIN) + ground(29.700, 2, 28))
    lens = '<circle cx="0" cy="0" r="5.600" fill="#dff3ff" fill-opacity=".85" stroke="#3f464f" stroke-width="1.700"/>'
    write("find", sparkle(28, 13.500, 2) + sparkle(16, 27.500, 1.700) + icon("key", 23, 22.500, .36) + bust(10.500, 10.500, 7.200, look=1, mood="open", right=(15.800, 27), rb=-1, left=None, wide=7.500, tilt=12)
          + f'<g transform="translate(23 21.500)">{line([(-4.300, 3.700), (-7.300, 6.300)], 2.200, "#8a5a2b")}{lens}</g>' + icon("key", 23, 21.500, .3) + dot(15.500, 27.600, 2.500, SKIN) + dash([(23, 12.500, 23, 9.500), (27, 13, 28.500, 10.500), (19.500, 12.800, 18.300, 10.300)], "#fcb100", 1.300))
    write("wait", box(22.800, 8, 1.600, 22, "#9b9b9b") + dot(23.600, 7.500, 6, BLUE) + icon("bus", 23.600, 7.500, .27)
          + fig((10, 20.500), look=1, mood="flat", far=None, near=(12.500, 20.500), nb=-1, fleg=(9, 28.500), nleg=(11.500, 28.500)) + ground(30) + '<circle cx="4.300" cy="6.500" r="3.500" fill="#fff" stroke="#f8312f" stroke-width="1.200"/>' + curve("M4.300 4.600v2l1.500 1", .9, DARK))
    write("play-the-guitar", fig((16, 19.500), look=0, mood="open", far=(11, 20.300), near=None, fb=1, fleg=(14.200, 28.300), nleg=(17.800, 28.300)) + icon("guitar", 17.300, 17, .64, 32) + line([(19, 13.800), (23.500, 16.500)], 3.100, "#f0500f") + line([(23.500, 16.500), (24.800, 13.300)], 2.500, SKIN) + dot(24.800, 13, 1.800, SKIN) + dot(12.800, 19.800, 1.800, SKIN) + note(4, 12, 1.100) + note(26.500, 7, 1, BLUE))
    write("play-the-piano", box(19.500, 9, 11.500, 21, DARK, 1) + box(14.800, 18, 6, 3, DARK, .5) + box(14.800, 17.600, 6.500, 1.300, "#fff") + box(20.500, 11, 1.200, 5, "#fff") + box(15.500, 20, 1.500, 10, DARK) + box(4, 22.500, 7.500, 1.800, RED, .8) + line([(5, 24), (5, 29)], 1.300, NAVY) + line([(10.500, 24), (10.500, 29)], 1.300, NAVY)
          + fig((7.500, 20.500), (7.500, 13.200), look=1, mood="smile", far=(16.500, 16.800), near=(15, 16.800), fb=-1, nb=-1, hand=line([(7.700, 21), (13, 21.300), (13.300, 27.500)], 3.300, PANTS) + line([(13.300, 28), (15.200, 28.300)], 2.300, SHOE)) + note(17, 6.500, 1.100) + note(24, 5.800, 1, RED) + ground(30))
    write("play-the-drums", bust(16, 10, 6.400, mood="open", left=(7, 14), right=(25, 14), lb=1, rb=-1) + line([(7, 14), (13, 20.500)], 1.200, "#e8c07a") + line([(25, 14), (19, 20.500)], 1.200, "#e8c07a") + dot(7, 14, 2.300, SKIN) + dot(25, 14, 2.300, SKIN)
          + box(9, 23, 14, 8, RED, 1) + dot(16, 23, 7, "#f4f4f4", 1.900) + box(9, 28, 14, 1.300, YELLOW) + dot(5, 21.500, 4.500, YELLOW, 1.200) + line([(5, 21.500), (5, 31)], .9, "#6e7680") + dot(27, 21.500, 4.500, YELLOW, 1.200) + line([(27, 21.500), (27, 31)], .9, "#6e7680") + dash([(3, 8, 5, 10), (29, 8, 27, 10)], "#fcb100", 1.200))
    write("play-the-violin", bust(14.500, 11, 7, mood="smile", eye="closed", tilt=10, left=(9, 20), right=(27, 20.500), lb=1, rb=-1, hold="") + icon("violin", 20, 19.500, .5, 62) + line([(6.500, 23), (22.500, 14.500)], .9, "#8a5a2b") + line([(6.500, 22.200), (22.500, 13.700)], .4, "#f4f4f4") + dot(8, 22, 2.500, SKIN) + dot(27.500, 20.500, 2.400, SKIN) + note(26, 8, 1.100) + note(4, 9, 1, BLUE))
    hoop = box(26, 2, 3.500, 10, "#fff", .4) + curve("M26 2h3.500v10h-3.500z", .6, "#9b9b9b") + box(29, 7, 1.600, 23, "#9b9b9b") + line([(20.500, 11.500), (26, 11.500)], 1.300, RED) + curve("M20.800 12l1 4.500h3.200l1-4.500M22.500 12l1.500 4.500M24.500 12l-1.500 4.500", .5, "#9b9b9b")
    write("play-basketball", hoop + icon("basketball", 17, 4.500, .25) + ground(29.800) + fig((9.500, 19), (10, 12), look=1, mood="open", far=(16.500, 8), near=(15.500, 9.500), fb=-1, nb=-1, fleg=(5, 24.500), nleg=(12.500, 25.500)))
    racket = f'<g transform="translate(17.500 6.500) rotate(38)">{line([(0, 4), (0, 9)], 1, DARK)}<ellipse cx="0" cy="0" rx="3" ry="4" fill="#fff" stroke="#f8312f" stroke-width="1.100"/><path fill="none" stroke="#bebebe" stroke-width=".4" d="M-1.500-3.200v6.400M0-3.800v7.600M1.500-3.200v6.400M-2.700-1.500h5.400M-2.700 1h5.400"/></g>'
    write("play-badminton", box(27, 15, 1.300, 15, "#9b9b9b") + box(24.500, 14.500, 6.500, 7, "#fff") + curve("M24.500 14.500h6.500v7h-6.500zM26.500 14.500v7M29 14.500v7M24.500 17h6.500M24.500 19.200h6.500", .5, "#6e7680") + icon("badminton", 26, 6, .25, 120) + ground(29.800)
          + fig((9, 20.500), (9.500, 13.400), look=1, mood="open", far=(4, 18), near=(14.500, 12), fb=1, nb=-1, fleg=(4.500, 28), nleg=(13.500, 28), hand=racket))


skills()


def days():
    """Daily life: what one does from morning to night."""
    sun = lambda x, y: dot(x, y, 2.600, "#fcb100") + dash([(x + 3.600 * math.cos(a), y + 3.600 * math.sin(a), x + 4.700 * math.cos(a), y + 4.700 * math.sin(a)) for a in (i * math.pi / 4 for i in range(8))], "#fcb100", 1)
    moon = lambda x, y, s=1.0: f'<path transform="translate({n(x)} {n(y)}) scale({n(s)})" fill="#fcd53f" d="M1.500-4.300A4.500 4.500 0 1 0 4.300 2 4 4 0 0 1 1.500-4.300z"/>'
    clock = lambda x, y: line([(x - 2.600, y - 3.500), (x - 4, y - 4.700)], 1.800, RED) + line([(x + 2.600, y - 3.500), (x + 4, y - 4.700)], 1.800, RED) + f'<circle cx="{n(x)}" cy="{n(y)}" r="4" fill="#fff" stroke="#f8312f" stroke-width="1.500"/>' + curve(f"M{n(x)} {n(y - 2.300)}V{n(y)}h1.600", .9, DARK)
    frame = box(1, 14, 2.200, 16, WOOD2, .8) + box(29, 19, 2, 11, WOOD2, .8) + box(1.500, 24, 29, 3.800, WOOD2, .6)
    write("wake-up", box(3, 20.500, 26, 4.500, "#f4f4f4", 1) + frame + white(3.600, 16.500, 9, 5.500, 2.500) + head(9, 15.800, 5, 0, "open", -62) + shape("M13 24.500V20q0-3 3-3h10q3 0 3 3v4.500z", SKY) + shape("M13 24.500V20q0-3 3-3h1v7.500z", "#aeddff")
          + clock(24.500, 8) + dash([(18.800, 7.500, 17.300, 7.300), (19, 4.300, 17.800, 3.500), (30.200, 7.500, 31.200, 7.300)], RED, 1.100) + dash([(8, 8, 8, 5.500), (4, 9.300, 2.700, 7.300), (12, 9.300, 13.300, 7.300)], "#fcb100", 1.200))
    write("get-up", sun(27, 5.500) + frame + box(3, 21.500, 26, 3.500, "#f4f4f4", 1) + white(3, 18, 6.500, 4, 1.800) + fig((13.500, 20.500), (13.500, 13.500), look=0, mood="open", far=(6, 5.500), near=(21, 5.500), fb=-1, nb=1, shirt="#8ec6ff", shirt2="#5aa5ea", sleeve="long")
          + shape("M9 25.500q0-6 5-6h12q3 0 3 3v3z", SKY) + shape("M9 25.500q0-6 5-6l1 0q-3 1-3 6z", "#aeddff"))
    write("make-my-bed", put(fig((19, 21), (18.500, 13.500), look=-1, mood="smile", far=(12, 19), near=(13, 20), fb=1, nb=1), 16, 15.500, 1)
          + box(1, 14, 2.200, 16, WOOD2, .8) + box(28.800, 18, 2.200, 12, WOOD2, .8) + box(2, 25, 28, 3.500, WOOD2, .6) + box(3, 21.500, 26, 4, "#f4f4f4", 1) + white(3.600, 18.300, 7, 4, 1.800)
          + shape("M11 25.500v-4.200q0-2 2-2h14q2 0 2 2v4.200z", SKY) + box(11, 19.300, 3.500, 6.200, "#aeddff", .8) + dot(12.800, 19.500, 1.800, SKIN) + sparkle(6, 10, 2.300) + sparkle(10, 4.500, 1.600))
    write("wash-my-face", bust(16, 11, 7.800, mood="", eye="closed", left=(9.500, 15.500), right=(22.500, 15.500), lb=1, rb=-1) + curve("M13.800 15.300q2.200 2 4.400 0", 1.100, LIPS) + bubbles([(9, 11.500, 2.200), (12, 14.300, 1.600), (23, 11.500, 2.200), (20, 14.300, 1.600), (6, 15.500, 1.300), (26, 15, 1.300)])
          + drops([(8, 22), (24, 22), (16, 20.500), (12, 20), (20, 20)], s=1.100) + shape("M3 25h26q-1.500 6-7 6H10q-5.500 0-7-6z", "#f4f4f4") + curve("M3 25h26q-1.500 6-7 6H10q-5.500 0-7-6z", .7, "#9b9b9b") + dot(16, 25, 12, "#44b3e6", 1.300))
    brush_ = f'<g transform="translate(20.200 16.500) rotate(-14)">{box(-6, 0, 15, 1.900, RED, .9)}{box(-6, -2.300, 5, 2.500, "#aeddff", .5)}</g>'
    write("brush-my-teeth", bust(15, 11.500, 8.600, mood="", right=(27.500, 16.500), rb=-1) + shape("M9.300 13.500h11.400a5.700 5 0 0 1-11.400 0z", LIPS) + shape("M9.800 13.700h10.400v2.700q-5.200 1.500-10.400 0z", "#fff") + brush_ + dot(27.800, 14.800, 2.500, SKIN) + bubbles([(11.500, 19, 1.500), (14, 20.300, 1.100), (9.300, 17.500, 1)]))
    shirt_ = lambda x, y, s, c: f'<path transform="translate({n(x)} {n(y)}) scale({n(s)})" fill="{c}" d="M-3.500-6Q0-3.500 3.500-6L9-3.500 7.300 1.500 5 .7V7H-5V.7l-2.300.8L-9-3.500z"/>'
    write("get-dressed", fig((11, 20.500), look=0, mood="smile", far=(6, 16), near=(17, 14), fb=1, nb=-1, fleg=(9.200, 28.500), nleg=(12.800, 28.500), shirt="#f4f4f4", shirt2="#d9d9e6", pants=BLUE) + box(20.500, 2, 10.500, 28, "#8a5a2b", .8) + box(21.800, 3.300, 8, 25.400, "#5a3a1b") + line([(22, 6), (29.800, 6)], .9, "#bebebe")
          + shirt_(26, 12, .55, GREEN) + shirt_(17.500, 17.500, .72, RED) + dot(15.500, 14.300, 1.700, SKIN) + line([(25.800, 21), (25, 27.500)], 2.300, BLUE) + line([(26.200, 21), (27.300, 27.500)], 2.300, BLUE) + ground(30))
    write("brush-my-hair", shape("M5.500 23Q3 3 14 3t8.500 20z", "#7d4533") + bust(14, 13, 7.200, mood="smile", right=(26.500, 17), rb=-1, hair="#7d4533") + shape("M5.500 23Q3 3 14 3t8.500 20h-3.200q2.500-6 1.200-11.500Q15 11 13 8.300q-2 2.700-5.500 3.200Q6.200 17 8.700 23z", "#7d4533")
          + f'<g transform="translate(24 12) rotate(62)">{line([(0, 0), (8, 0)], 2.200, RED)}{box(-8.500, -2, 10, 4.600, RED, 2.200)}{box(-7.500, 2.200, 8, 2.300, "#f3d9b0", .5)}</g>' + dot(27, 17.500, 2.500, SKIN) + sparkle(4, 5, 2) + sparkle(27, 4.500, 2.300))

    egg = dot(12.500, 25.300, 5, "#fff", 2) + curve("M7.500 25.300a5 2 0 0 0 10 0", .5, "#bebebe") + dot(12, 24.700, 1.900, "#fcb100", 1.100)
    write("eat-breakfast", box(1, 1, 30, 22, "#dff3ff", 2) + sun(26, 6.500) + bust(14, 10.500, 7, mood="open", left=(6.500, 22.500), right=(21.500, 17), lb=1, rb=-1) + icon("bread", 20, 14.500, .34) + dot(22.500, 16.500, 2.200, SKIN) + box(1, 25, 30, 6, WOOD, 1) + egg + icon("milk", 25, 21.500, .34))
    write("have-lunch", box(1, 1, 30, 22, "#fff3d6", 2) + f'<circle cx="26.300" cy="6" r="4" fill="#fff" stroke="#3f464f" stroke-width="1"/>' + curve("M26.300 6V3.400M26.300 6V4.300", .9, DARK) + bust(14, 10, 6.800, mood="open", left=(6, 22), right=(23, 17), lb=1, rb=-1, hold=line([(23.500, 14.500), (18, 19.500)], 1.100, "#9b9b9b")) + box(1, 26.500, 30, 4.500, WOOD, 1) + box(3, 24, 26, 3, "#8ec6ff", 1.200)
          + shape("M6 21h7q-.3 4-3.500 4T6 21z", "#f4f4f4") + curve("M6 21h7q-.3 4-3.500 4T6 21z", .5, "#9b9b9b") + dot(9.500, 21, 3.500, "#c17a34", 1.100) + box(15, 22.800, 6, 2, "#fff", 1) + icon("bread", 18, 21.700, .2) + white(23.500, 18.500, 3.700, 6.300, .5) + shape("M23.500 18.500l1-1.800h1.700l1 1.800z", SKY) + box(23.500, 20.500, 3.700, 1.800, SKY))
    write("eat-dinner", box(1, 1, 30, 22, "#2b2f6b", 2) + moon(26, 6, .8) + sparkle(21, 3.800, 1) + sparkle(4.500, 5, 1.200) + bust(14, 10.500, 7, mood="open", left=(6, 22.500), right=(23, 17.500), lb=1, rb=-1, hold=line([(25, 14.500), (17.500, 17.500)], 1, "#bebebe") + dot(17.300, 17.500, 1.600, "#c17a34", 1.200)) + box(1, 25, 30, 6, WOOD, 1) + icon("curry-and-rice", 12, 23.500, .42) + icon("salad", 25, 23.500, .3))
    write("have-a-snack", f'<circle cx="26" cy="6.500" r="5" fill="#fff" stroke="#f8312f" stroke-width="1.200"/>' + curve("M26 6.500V3.500M26 6.500h2.500", 1, DARK) + bust(14, 11, 7.200, mood="open", left=(5.500, 23), right=(21.500, 18.500), lb=1, rb=-1) + icon("cookie", 19.500, 16.500, .27) + dot(23, 18, 2.300, SKIN) + box(1, 27.500, 30, 3.500, WOOD, 1) + dot(13, 27, 8, "#fff", 1.600) + curve("M5 27a8 1.600 0 0 0 16 0", .5, "#bebebe") + icon("cookie", 10, 25, .22) + icon("cookie", 15.500, 25, .22) + icon("pudding", 26, 24, .25))
    write("get-the-newspaper", box(22, 15, 1.800, 15, "#9b9b9b") + box(17.500, 7, 13, 9, RED, 1.500) + box(19, 9, 8, 1.500, "#8a1420", .6) + ground(30) + fig((7.500, 20.500), look=1, mood="open", far=(4, 20), near=(14.500, 15.500), nb=-1, fb=1, fleg=(6, 28.500), nleg=(9.500, 28.500))
          + f'<g transform="translate(16.500 12) rotate(-16)"><rect x="-3.500" y="-4.500" width="9" height="10.500" rx=".6" fill="#fff" stroke="#9b9b9b" stroke-width=".7"/>{box(-2.500, -3.500, 7, 1.600, NAVY)}{box(-2.500, -1, 3.200, 3.300, SKY)}{curve("M1.700-.700h2.800M1.700 .700h2.800M1.700 2.100h2.800M-2.500 3.600h7", .6, "#9b9b9b")}</g>' + dot(13.800, 15.800, 1.800, SKIN))
    write("pack-my-bag", bust(16, 9, 6.600, mood="smile", eye="down", left=(6, 20), right=(23.500, 14.500), lb=1, rb=-1) + box(6.500, 19.500, 19, 11.500, RED, 3) + box(9.500, 24.500, 13, 6.500, "#c81b2a", 1.500) + box(6.500, 18.500, 19, 2.600, "#8a1420", 1.300) + f'<g transform="translate(17.500 16) rotate(10)">{box(-4, -3.500, 8, 7.500, BLUE, .6)}{box(-2.600, -2, 5.200, 1.500, "#fff", .3)}</g>' + box(9, 13.500, 3, 6, YELLOW, .3) + shape("M9 13.500l1.500-2.500 1.500 2.500z", "#f3d9b0") + box(6.500, 18.700, 19, 2.400, "#8a1420", 1.200) + dot(22.500, 15.500, 2.300, SKIN) + dot(6.500, 21, 2.300, SKIN))
    school_bag = lambda x, y: box(x, y, 5.600, 7.600, RED, 1.500) + box(x, y, 5.600, 3.200, "#c81b2a", 1.300)
    write("leave-home", box(1, 1, 30, 29, "#bfe9ff", 2) + sun(6, 6.500) + box(1, 22, 30, 8, "#7bb661", 0) + put(inner("house"), 9.800, 15.500, .6)
          + fig((21, 19.500), (21.500, 12.300), look=1, mood="open", far=(28.300, 12), near=(18, 19), fb=-1, nb=1, fleg=(16.500, 26.800), nleg=(25, 27.500), back=school_bag(13.800, 12.500)))
    write("go-to-school", put(inner("school"), 21.500, 12.500, .66) + ground(29.300) + fig((8.500, 20), (9, 12.800), look=1, mood="open", far=(14.500, 17), near=(6, 19.500), fb=-1, nb=1, fleg=(4.500, 27), nleg=(13, 27.600), back=school_bag(1.600, 12.800), hatted=shape("M4.500 6.500q.3-5.500 5-5.500t5 5.500z", YELLOW) + box(9, 5.600, 7.500, 1.300, "#e0a800", .6)))
    write("go-home", box(1, 1, 30, 29, "#ff9d5c", 2) + dot(8, 22, 6, "#ffd35a") + box(1, 22, 30, 8, "#7bb661", 0) + put(inner("house"), 9.500, 15, .6) + fig((22.500, 20), (22, 12.800), look=-1, mood="smile", far=(17, 17), near=(25, 19.500), fb=1, nb=-1, fk=1, nk=1, fleg=(26.500, 27), nleg=(18, 27.600), back=school_bag(24, 12.800)))
    write("take-the-bus", put(box(1, 5, 30, 20, RED, 3) + box(3, 8, 7, 7, "#dff3ff", 1) + box(11.500, 8, 6, 7, "#dff3ff", 1) + box(19.500, 8, 8, 17, "#402a32", .8) + box(1, 18, 18, 2.200, "#fff") + dot(8, 25, 3.600, NAVY) + dot(8, 25, 1.500, "#bebebe") + put(head(16, 16, 7, 0, "smile"), 6.500, 12.300, .36), 14.700, 14.500, .93)
          + fig((23.800, 19.500), (23, 12.500), look=-1, mood="open", far=(18.500, 14), near=(18, 16), fb=1, nb=1, fk=1, nk=1, fleg=(25.500, 28), nleg=(19.800, 24.700), shirt=SKY, pants=BLUE) + ground(29.700))
    write("study-english", box(1.500, 2, 29, 17, "#2e7d5b", 1) + curve("M1.500 3a1 1 0 0 1 1-1h27a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1h-27a1 1 0 0 1-1-1z", 1.200, WOOD2)
          + f'<g transform="translate(7.500 8) scale(1.100)">{curve("M-2.500 2.500 0-3.500 2.500 2.500M-1.500.500h3", 1.100, "#fff")}</g><g transform="translate(16 8) scale(1.100)">{curve("M-1.700-3.300V2.500M-1.700-3.300h1.600a1.400 1.400 0 0 1 0 2.800h-1.600M-1.700-.500h2a1.500 1.500 0 0 1 0 3h-2", 1.100, "#fff")}</g><g transform="translate(24.500 8) scale(1.100)">{curve("M2-2.300A3 3 0 1 0 2 1.500", 1.100, "#fff")}</g>'
          + put(bust(16, 12, 8, None, left=None, right=(29, 4), rb=1), 16, 23.500, .62) + box(4, 29, 24, 2.200, WOOD, .6))
    write("clean-my-room", white(19.500, 2, 10, 9, .5) + box(20.500, 3, 8, 7, "#aeddff") + curve("M24.500 3v7M20.500 6.500h8", .7, "#fff") + fig((13, 20.500), (13.500, 13.300), look=1, mood="smile", far=(20.500, 14.500), near=(19, 18.500), fb=-1, nb=-1, fleg=(10.500, 28.300), nleg=(16, 28.300), hatted=shape("M8.600 7q0-5 5-5.500 4.500.5 4.800 4.500l-2 1q-3-1.500-7.800 0z", RED), hand=line([(19.300, 12), (23.500, 25)], 1.100, WOOD2) + shape("M22.200 24h3.200l3.800 5.500h-7.500z", "#fcb100") + box(22, 23.500, 3.600, 1.500, RED, .5)) + dot(29.500, 28.300, 1, "#bebebe") + dot(31, 27, .7, "#bebebe") + box(2, 20, 6, 9.500, WOOD2, .5) + box(2.800, 21, 1.400, 4, RED) + box(4.300, 21, 1.400, 4, SKY) + box(5.800, 21, 1.300, 4, GREEN) + ground(30, 2, 28, "#e6c9a8"))
    write("wash-my-hands", bust(16, 9, 6.400, mood="smile", eye="down", left=(12, 21), right=(20, 21), lb=1, rb=-1) + shape("M26 11.500h3.500V22H27.500v-8.500H21.500V17h-2.300v-3q0-2.500 2.500-2.500z", "#9b9b9b") + box(24, 9.500, 4, 1.800, "#6e7680", .8) + shape("M19.500 17h1.800v5h-1.800z", "#44b3e6") + dot(14.500, 21.500, 2.700, SKIN) + dot(18, 21.800, 2.700, SKIN) + bubbles([(12, 20, 1.700), (15.500, 19, 1.500), (19.500, 23.500, 1.600), (12.500, 23.700, 1.900), (16.500, 24, 1.300), (10, 17, 1), (13.500, 16.500, 1.200)]) + shape("M3 25h26q-1.500 6-7 6H10q-5.500 0-7-6z", "#f4f4f4") + curve("M3 25h26q-1.500 6-7 6H10q-5.500 0-7-6z", .7, "#9b9b9b"))
    write("do-my-homework", moon(27.500, 5, .7) + sparkle(21.500, 3.500, 1.200) + bust(13.500, 10.500, 7, mood="smile", eye="down", left=(6, 24.500), right=(21, 22), lb=1, rb=-1) + table(27, 1, 30, False) + '<path fill="#fff" stroke="#9b9b9b" stroke-width=".7" d="M6 27 8.500 19.500h11l2 7.500z"/>' + curve("M10.500 21.500h7M10 23.300h5.500M9.400 25.100h4", .8, "#9b9b9b") + put(inner("pencil"), 22, 18.500, .34) + dot(20.500, 21.700, 2.300, SKIN) + box(25.500, 25.500, 4, 1.600, NAVY, .5) + line([(27.500, 25.500), (29.500, 18.500), (27.500, 14.500)], 1.100, NAVY) + shape("M24 17.500 26 12.500l4.300 1.800z", RED))


days()


def afternoons():
    moon = lambda x, y, s=1.0: f'<path transform="translate({n(x)} {n(y)}) scale({n(s)})" fill="#fcd53f" d="M1.500-4.300A4.500 4.500 0 1 0 4.300 2 4 4 0 0 1 1.500-4.300z"/>'
    write("play-outside", dot(5, 5, 3, "#fcb100") + line([(11, 2.500), (7, 29)], 1.300, RED) + line([(26.500, 2.500), (30.500, 29)], 1.300, RED) + line([(10.500, 2.500), (27, 2.500)], 1.500, RED) + ground(29.300, 1, 30, GREEN)
          + line([(16, 2.500), (18.500, 21)], .8, "#6e7680") + box(14.500, 21, 7.500, 1.600, WOOD2, .6) + fig((17.500, 19.500), (16, 12.500), look=1, mood="open", far=None, near=(18.300, 12.300), nb=-1, hand=line([(17.700, 20), (22.500, 19.500), (25.500, 22.500)], 3.300, PANTS) + line([(25.700, 22.800), (27.300, 22)], 2.300, SHOE) + line([(17, 2.500), (19.800, 21)], .9, "#9b9b9b")))
    write("watch-tv", icon("tv", 23, 14, .56) + box(15.500, 22.500, 15, 2, WOOD2, .6) + box(17, 24, 1.800, 5.500, WOOD2) + box(27, 24, 1.800, 5.500, WOOD2) + shape("M1 13.500q0-1.500 2-1.500t2.500 1.500V28H1z", "#5b4a9a") + box(1, 21.500, 13, 7.500, "#7a68c4", 2)
          + fig((7, 20.800), (6.300, 13.600), look=1, mood="open", far=None, near=(11.500, 19), nb=-1, hand=line([(7.200, 21.200), (13, 21.300), (13.300, 27.500)], 3.300, PANTS) + line([(13.300, 28), (15.200, 28.300)], 2.300, SHOE)) + ground(29.700))
    write("play-video-games", bust(16, 11, 7.600, mood="open", eye="down", left=(7.500, 24.500), right=(24.500, 24.500), lb=1, rb=-1, hold=icon("video-game", 16, 24, .6)) + dash([(4, 8, 6, 9.500), (28, 8, 26, 9.500), (3, 13, 5.500, 13), (29, 13, 26.500, 13)], SKY, 1.300))
    write("read-a-book", shape("M2 14q0-3 3-3t3 3v9H2z", "#008a40") + box(2, 20.500, 18, 8.500, GREEN, 2.500) + box(3, 28, 2, 2.500, WOOD2) + box(16.500, 28, 2, 2.500, WOOD2)
          + fig((9.500, 20), (9, 12.800), look=1, mood="smile", eye="down", far=None, near=(16, 16.500), nb=-1, hand=line([(9.700, 20.500), (17, 20.500), (18.500, 26.800)], 3.300, PANTS) + line([(18.500, 27.300), (20.600, 27.600)], 2.300, SHOE)
                + f'<g transform="translate(18.500 14.500) rotate(-20)">{shape("M0 3.500-4.500 5V-4L0-5.500 4.500-4V5z", BLUE)}{shape("M0 2.500-3.600 3.800v-7L0-4.500l3.600 1.300v7z", "#fff")}{curve("M0-4.500V2.500", .6, "#9b9b9b")}</g>')
          + line([(27.500, 12), (27.500, 29.500)], 1.200, "#6e7680") + shape("M23.500 13l2-6.500h4l2 6.500z", YELLOW) + ground(30))
    write("listen-to-music", bust(15, 12, 7.600, mood="smile", eye="closed") + curve("M6.800 12.500Q6 2.800 15 2.800t8.200 9.700", 1.800, NAVY) + box(4.800, 10, 4, 7, RED, 2) + box(21.200, 10, 4, 7, RED, 2) + note(27, 9, 1.200) + note(2.500, 8, 1, BLUE) + note(27, 20, 1, GREEN))
    write("go-shopping", ground(30) + line([(16, 12), (19, 13), (21, 24), (29, 24)], 1.300, "#6e7680") + shape("M19 14.500h12L29.300 22H20.500z", "#bebebe") + icon("milk", 27.500, 12.500, .26) + icon("apple", 23, 12.500, .2) + icon("bread", 23, 18, .26) + icon("carrot", 27.500, 18.500, .22) + dot(22, 27.500, 1.800, NAVY) + dot(28.500, 27.500, 1.800, NAVY)
          + fig((8.500, 20.500), (9, 13.400), look=1, mood="open", far=(16.500, 13.500), near=(15.500, 12.700), fb=-1, nb=-1, fleg=(4.500, 28), nleg=(12.500, 28.500)))
    dog = (box(-5, -2, 9, 4.600, "#c17a34", 2.200) + "".join(line([(x, 2), (x, 5.300)], 1.600, "#a8642a") for x in (-3.600, -1.500, 1.500, 3)) + dot(5.300, -3.300, 2.900, "#c17a34") + dot(7.500, -2.600, 1.500, "#f3d9b0") + dot(8.700, -3.100, .7, DARK) + dot(5.900, -4, .5, DARK) + shape("M3.600-5.600q-2.300 1.500-1 5 1.800-.5 2-3.500z", "#8a5a2b") + curve("M-4.500-1.500Q-7-3-6.500-5.500", 1.400, "#c17a34") + line([(2.800, -1.500), (3.800, .8)], 1, RED))
    write("walk-the-dog", f'<g transform="translate(22.500 24) scale(.95)">{dog}</g>' + fig((9, 20.500), (9.500, 13.300), look=1, mood="open", far=(5.500, 19.500), near=(15, 17.500), nb=-1, fb=1, fleg=(4.500, 27.500), nleg=(13, 28)) + curve("M15.500 17.500Q20 18 25.600 22.800", .9, RED) + ground(29.500) + dot(27.500, 4.500, 2.600, "#fcb100"))
    write("feed-the-cat", icon("cat", 25, 17, .42) + shape("M17.500 25.500h10l-1.200 4h-7.600z", RED) + dot(22.500, 25.500, 5, "#a8642a", 1.300)
          + fig((9, 21), (11.500, 14.300), look=1, mood="open", far=(6, 20), near=(16.500, 19.500), nb=-1, fb=1, fleg=(4, 27), nleg=(8.500, 28.300), hand=f'<g transform="translate(16.500 17) rotate(70)">{box(-2.500, -3.500, 5, 7.500, SKY, .6)}{icon("fish", 0, 0.500, .14)}</g>') + "".join(dot(x, y, .7, "#a8642a") for x, y in ((19.800, 18.500), (20.800, 20.500), (21.300, 22.500), (20, 21.800), (21.800, 19.500))) + ground(29.700))
    can = f'{box(-3, -2.500, 6, 6, SKY, .8)}{line([(3, 2), (7.500, -1.500)], 1.300, "#0d84d6")}{line([(6.700, -2.600), (8.500, -.4)], 1.300, "#0d84d6")}{curve("M-2.500-2.300Q-5.500-3.500-5.500 0t2.500 2", 1.100, "#0d84d6")}'
    write("water-the-flowers", fig((7, 20.500), (7.500, 13.300), look=1, mood="smile", far=(11, 18.500), near=(12, 16.500), nb=-1, fb=-1, fleg=(5, 28.300), nleg=(9, 28.500)) + f'<g transform="translate(15 15.500) rotate(8)">{can}</g>' + dot(11.500, 16.200, 1.800, SKIN) + drops([(24.500, 15.500), (26.500, 17.500), (24, 19), (28.300, 16), (26.300, 20.800)], "#26a4f2", .9) + icon("tulip", 21, 25, .28) + icon("tulip", 28.500, 25, .28) + icon("flower", 24.800, 25.300, .25) + box(17.500, 28.300, 14, 2.300, "#8a5a2b", 1) + ground(29.300, 2, 16))
    write("do-the-laundry", box(16, 8, 15, 22, "#f4f4f4", 1.500) + curve("M17.500 8h12a1.500 1.500 0 0 1 1.500 1.500v19a1.500 1.500 0 0 1-1.500 1.500h-12a1.500 1.500 0 0 1-1.500-1.500v-19a1.500 1.500 0 0 1 1.500-1.500z", .7, "#9b9b9b") + box(16, 8, 15, 4, "#bebebe", 1.500) + dot(19, 10, 1, RED) + dot(22, 10, 1, GREEN) + dot(23.500, 21, 6, "#6e7680") + dot(23.500, 21, 4.700, "#aeddff") + shape("M19.500 22.500q2-3 4-1t4.300-.5q.3 4.500-4.300 4.600-3 0-4-3.100z", RED) + bubbles([(22, 18.500, 1), (25.500, 19, 1.300), (24, 17.500, .7)])
          + fig((7, 20.500), look=1, mood="smile", far=(13.500, 17), near=(12.500, 18.500), nb=-1, fb=-1, fleg=(5, 28.300), nleg=(9, 28.500), hand=shape("M9 16.500q3-3 6 0l1.500 2.500h-9z", BLUE) + shape("M7 18.500h10.500l-1.200 5.500H8.200z", WOOD)) + dot(12, 20.500, 1.800, SKIN) + ground(30))
    write("cook-dinner", moon(28, 4.500, .6) + bust(13, 9.500, 6.600, mood="smile", left=(6.500, 20), right=(19.500, 18), lb=1, rb=-1) + shape("M8.300 31v-9q4.700 2 9.400 0v9z", "#f4f4f4") + box(1, 27, 30, 4, "#6e7680", 1) + box(9, 20.500, 15, 6.500, RED, 1.500) + box(8, 19.500, 17, 2, "#c81b2a", 1) + line([(6.300, 22), (9, 22)], 1.700, NAVY) + line([(24, 22), (26.700, 22)], 1.700, NAVY) + line([(19.500, 17), (17, 20)], 1.100, WOOD2) + dot(19.700, 16.500, 2.200, SKIN) + dot(6, 21, 2.200, SKIN)
          + curve("M22 17q2-2 0-4t0-4M26 17.500q2-2 0-4t0-4", 1.200, "#bebebe") + shape("M11 29.500q1-2 2-2.300t2 2.300zM17 29.500q1-2 2-2.300t2 2.300z", "#ff822d"))
    write("set-the-table", bust(16, 8.500, 6.300, mood="smile", eye="down", left=(9, 19), right=(24, 19), lb=1, rb=-1) + shape("M3 19.500h26l2 6.500H1z", WOOD) + box(1, 26, 30, 2.200, WOOD2) + box(3, 28, 2, 3, WOOD2) + box(27, 28, 2, 3, WOOD2) + dot(9, 22.800, 4.200, "#fff", 1.700) + dot(9, 22.800, 2.600, "#e6e6f4", 1) + dot(23, 22.800, 4.200, "#fff", 1.700) + dot(23, 22.800, 2.600, "#e6e6f4", 1) + line([(15, 21), (14.600, 24.800)], .9, RED) + line([(16.300, 21), (16.300, 24.800)], .9, RED) + line([(28.300, 21), (29, 24.800)], .9, RED) + dot(7, 20.500, 2.200, SKIN) + dot(25, 20.500, 2.200, SKIN))
    write("wash-the-dishes", bust(16, 8.500, 6.300, mood="smile", eye="down", left=(10, 19.500), right=(22, 19), lb=1, rb=-1) + '<circle cx="15" cy="19.500" r="6" fill="#fff" stroke="#9b9b9b" stroke-width=".8"/><circle cx="15" cy="19.500" r="3.500" fill="#e6e6f4"/>' + box(17.500, 15.500, 6, 4.600, YELLOW, 1) + box(17.500, 18.600, 6, 1.500, GREEN, .6) + dot(22.500, 18.300, 2.300, SKIN) + dot(9.500, 21, 2.300, SKIN) + bubbles([(12, 15, 1.300), (16.500, 23, 2), (20, 22, 1.600), (12, 24, 1.600), (24.500, 22.500, 1.300), (6.500, 23, 1.500)]) + box(1, 25, 30, 6, "#bebebe", 1) + box(3.500, 25, 25, 3.500, "#44b3e6", .8) + bubbles([(6, 25.300, 1.700), (9, 25.800, 1.300), (22, 25.500, 1.800), (25.500, 25.800, 1.300)]))
    write("take-out-the-garbage", box(19.500, 14, 11, 16, GREEN, 1.500) + box(18.500, 12, 13, 3, "#008a40", 1.200) + box(23, 10.300, 4, 2.200, "#008a40", .8) + curve("M22.500 18v8.500M25 18v8.500M27.500 18v8.500", 1.100, "#006e30") + fig((7.500, 20.500), (8, 13.300), look=1, mood="smile", far=None, near=(14, 17), nb=-1, fleg=(4, 28), nleg=(11.500, 28.500)) + shape("M12 19q-2 3-2 5.500 0 4 4.500 4t4.500-4Q19 22 16.500 19z", "#7fa7d9") + shape("M12.300 19.500l-1-2.800q3 1.300 6 0l-1 2.800z", "#5b86bd") + curve("M11.800 25.500q1.500 1.500 3 1.300", .9, "#aecbee") + dot(14.300, 17.800, 1.800, SKIN) + ground(30))
    write("take-a-shower", box(1, 1, 30, 30, "#b5dff7", 2.500) + curve("M27 29V4q0-1.500-1.500-1.500H18q-1.500 0-1.500 1.500", 1.600, "#9b9b9b") + shape("M11.500 7q0-3.500 5-3.500t5 3.500z", "#6e7680") + fig((16, 24), (16, 17.500), look=0, mood="open", far=(10, 15.500), near=(22, 15.500), fb=-1, nb=1, shirt=SKIN, shirt2=SKIN, pants="#b5dff7", pants2="#b5dff7")
          + bubbles([(12.500, 10.500, 2.200), (16, 9.300, 2.500), (19.500, 10.500, 2.200), (12, 24, 2.600), (20, 24, 2.600), (16, 25, 3), (13.500, 27, 2.200), (18.500, 27, 2.400), (10, 27.500, 1.800), (22, 27.500, 1.800)]) + dash([(9, 9, 8, 13), (24, 9, 25, 13), (6.500, 16, 6, 20), (25.500, 17, 26, 21), (9, 19, 8.800, 22), (23.500, 20, 23.800, 23)], SKY, 1.200))
    write("go-to-bed", moon(25, 6.500, 1) + sparkle(17.500, 4, 1.500) + sparkle(30, 11.500, 1.200) + put(inner("bed"), 22, 21.500, .6, 0, True)
          + fig((7, 20.500), (7.500, 13.300), look=1, mood="o", eye="closed", far=(12, 17.500), near=(11.500, 18.500), nb=-1, fb=-1, fleg=(4, 28), nleg=(10.500, 28.500), shirt="#8ec6ff", shirt2="#5aa5ea", pants="#8ec6ff", pants2="#5aa5ea", sleeve="long", shoe=RED, hand=icon("teddy-bear", 12.500, 17.500, .22)) + ground(29.700))


def sports():
    write("sport", icon("soccer", 9.500, 9.500, .5) + icon("basketball", 22.800, 9.500, .5) + icon("baseball", 9.500, 22.800, .5) + icon("volleyball", 22.800, 22.800, .5))
    write("dodgeball", dot(17.500, 9, 3.200, "#ffb000") + curve("M14.600 7.700q2.900 2 5.800 0M14.600 10.300q2.900-1.800 5.800 0", .6, "#c98500") + dash([(11.800, 4, 14, 5.300), (14.500, 3, 15.800, 4)], SKY, 1.100) + ground(29.500, 1, 14) + ground(29.500, 17, 14, "#f3c27a")
          + put(fig((9, 20.500), (9.500, 13.500), look=1, mood="open", far=(4, 18.500), near=(16.500, 16), fb=1, nb=-1, fleg=(3.500, 28), nleg=(13.500, 28)), 14, 17.500, .9) + put(fig((22.500, 20.500), (25, 14), look=-1, mood="o", far=(29, 9.500), near=(30, 19.500), fb=1, nb=1, fleg=(18.500, 25), nleg=(25, 27.500), fk=1, nk=1, shirt=SKY, pants=BLUE), 17.300, 18, .9))
    gi, gi2 = "#e1e7f5", "#b4bfda"
    write("judo", ground(29.300, 1, 30, GREEN) + box(1, 29, 30, 2, "#7bb661", .8)
          + put(fig((15, 10), (21.500, 12), look=1, mood="o", far=(26, 17.500), near=(20, 18.500), fb=1, nb=1, fleg=(7.500, 5), nleg=(6.500, 10), fk=1, nk=-1, shirt="#2f6fd6", shirt2="#2457a8", pants="#2f6fd6", pants2="#2457a8", shoe=SKIN, tilt=60), 17, 14, .86)
          + put(fig((11, 21.500), (15, 15.500), look=1, mood="flat", far=(22, 18), near=(21, 16), fb=-1, nb=-1, fleg=(6, 28), nleg=(15, 28.500), shirt=gi, shirt2=gi2, pants=gi, pants2=gi2, shoe=SKIN, sleeve="long"), 14.500, 18, .95) + line([(9.700, 19.300), (13.500, 22)], 1.500, DARK))
    write("track-and-field", box(1, 25.500, 30, 5, "#d9603b", 1) + curve("M2 28h28", .8, "#fff") + line([(22, 27.500), (22, 17.500)], 1.100, NAVY) + line([(30, 27.500), (30, 17.500)], 1.100, NAVY) + box(20.800, 15.300, 10.400, 3.200, "#fff", .6) + box(22, 15.300, 2.600, 3.200, RED) + box(27, 15.300, 2.600, 3.200, RED)
          + fig((13, 15.500), (15.500, 9.500), look=1, mood="open", far=(22, 9.500), near=(8.500, 9), fb=-1, nb=1, fleg=(5.500, 19.500), nleg=(21, 12.500), fk=-1, nk=-1, shirt=SKY, pants=BLUE, hand="") + dash([(2, 8, 5, 8), (1.500, 12, 4.500, 12), (2.500, 23, 5, 23)], "#9b9b9b", 1.100))
    write("marathon", shape("M1 31 12 17h8l11 14z", "#9b9b9b") + curve("M16 18.500v2M16 23v3M16 28.500v2.500", 1, "#fff") + box(2, 2, 1.600, 17, "#6e7680") + box(28.400, 2, 1.600, 17, "#6e7680") + box(2, 2, 28, 5, RED, .6) + "".join(box(4 + 3 * i, 2.600 + 1.900 * (i % 2), 3, 1.900, "#fff") for i in range(8))
          + put(fig((16, 19.500), look=0, mood="open", far=(8.800, 16.500), near=(23, 18.500), fb=-1, nb=-1, fleg=(14.200, 28.500), nleg=(19, 24), nk=1, fk=-1, shirt=SKY, pants=BLUE), 16, 18.500, .92) + white(13.300, 16.500, 5.400, 4, .5) + curve("M14.500 18.500h3", 1, RED))
    write("karate", ground(30) + fig((13, 18.500), (10, 12), look=1, mood="open", far=(16.500, 11), near=(14.500, 16), fb=-1, nb=1, fleg=(12.500, 28.300), nleg=(22.500, 13), nk=1, fk=-1, shirt=gi, shirt2=gi2, pants=gi, pants2=gi2, shoe=SKIN, sleeve="long") + line([(10, 17.500), (14.500, 18)], 1.600, DARK) + line([(11.500, 18), (10.500, 21)], 1.100, DARK) + dash([(26, 9.500, 28.500, 7.500), (27, 13, 30.500, 13), (26, 16.500, 28.500, 18)], "#fcb100", 1.300))
    ai, ai2 = "#3d5bb5", "#2f4690"
    men = dot(0, 0, 5.200, ai2) + box(-1, -3.600, 6, 7.600, "#6e7680", 1.500) + curve("M-.5-1.700h5.200M-.5.300h5.200M-.5 2.200h5.200M2.200-3.300v7", .6, "#d9d9e6") + shape("M-5 2.500Q-7.500 6-3 6.500h4L1 4z", ai)
    write("kendo", ground(30) + fig((12.500, 20), (12, 13), look=1, mood="", far=(18.500, 12.500), near=(16.500, 14.500), fb=-1, nb=-1, fleg=None, nleg=None, shirt=ai, shirt2=ai2, sleeve="long", hand=shape("M9 19h7l4.500 9.500H5.500z", ai2) + box(8.800, 14.800, 6.800, 4.800, "#6b438b", 1) + box(8.600, 19, 7.200, 3.600, "#6b438b", .8) + line([(15.500, 16.500), (27.500, 3.500)], 1.300, "#f3d9b0") + line([(15.500, 16.500), (18.500, 13.300)], 1.500, "#8a5a2b")) + f'<g transform="translate(12 8.800)">{men}</g>' + dot(17.500, 14, 2, "#6b438b") + dot(8, 29, 1.500, SKIN, 1) + dot(18, 29, 1.500, SKIN, 1))

    def wrestler(x, f):
        g = (line([(-3, 3), (-5.500, 8)], 4.600, SKIN2) + dot(-6, 10.200, 2.200, SKIN2, 1.200) + dot(0, -2, 6.300, SKIN, 6.800) + line([(2.500, 3), (4, 8)], 5, SKIN) + dot(5, 10.200, 2.400, SKIN, 1.200)
             + box(-6, 1, 12, 3.200, "#3f2a7a" if f > 0 else "#8a1420", 1.400) + box(-1.500, 3, 3.500, 4, "#3f2a7a" if f > 0 else "#8a1420", .6) + head(2, -9.500, 4, 1, "flat", hair=DARK) + dot(.5, -13.800, 1.500, DARK, 1) + line([(2, -4.500), (7, -3.500)], 3, SKIN2) + dot(7.500, -3.500, 1.900, SKIN2))
        return f'<g transform="translate({n(x)} 18) scale({f} 1)">{g}</g>'

    write("sumo", dot(16, 27.500, 15, "#e6c9a8", 3.500) + dot(16, 27, 13, "#f3dcc0", 2.600) + wrestler(8.500, 1) + wrestler(23.500, -1))
    write("wheelchair-basketball", box(27, 1.500, 3.200, 9, "#fff", .4) + curve("M27 1.500h3.200v9H27z", .6, "#9b9b9b") + box(29.500, 6, 1.500, 24, "#9b9b9b") + line([(22.500, 10), (27, 10)], 1.300, RED) + curve("M22.800 10.500l.9 3.500h2.600l.9-3.500", .5, "#9b9b9b") + icon("basketball", 18, 4.500, .24)
          + line([(5.500, 13), (5.500, 20)], 1.500, NAVY) + fig((9.500, 19.500), (9.500, 12.500), look=1, mood="open", far=(17, 9), near=(16, 10), fb=-1, nb=-1, hand=line([(9.700, 20), (15, 20.300), (16.500, 25.500)], 3.300, PANTS) + line([(16.500, 26), (18.500, 26.200)], 2.300, SHOE)) + line([(5.500, 21.500), (15, 21.500), (17.500, 27)], 1.300, NAVY)
          + '<circle cx="9.500" cy="23.500" r="5.800" fill="none" stroke="#3f464f" stroke-width="1.500"/><path stroke="#bebebe" stroke-width=".5" d="M9.500 18v11M4 23.500h11M5.600 19.600l7.800 7.800M13.400 19.600l-7.800 7.800"/>' + dot(9.500, 23.500, 1.200, RED) + '<circle cx="18.500" cy="28" r="1.500" fill="none" stroke="#3f464f" stroke-width="1"/>' + ground(30))


afternoons()
sports()


def older():
    """What pupils of the junior high school learn: some more verbs."""
    write("hug", heart(16, 3.700, .75) + put(ground() + fig((20.300, 20.500), (19.300, 13.600), look=-1, mood="smile", eye="closed", far=(11.500, 14.500), near=None, fb=1, fleg=(22.500, 28), nleg=(19.500, 28), fk=1, nk=1, shirt=SKY, pants=BLUE)
          + fig((11.500, 20.500), (12.500, 13.600), look=1, mood="smile", eye="closed", far=None, near=(20.500, 16), nb=1, fleg=(9.500, 28), nleg=(12.500, 28)), 16, 17.200, .930))
    phone = '<g transform="translate(23.300 13) rotate(10)">' + box(-2.300, -5.500, 4.600, 11, NAVY, 1) + box(-1.500, -4.300, 3, 8, SKY, .3) + "</g>"
    write("call", bust(13.500, 12.500, 7.800, mood="open", right=(24, 14.500), rb=-1, hold=phone) + dot(24.300, 15.500, 2.500, SKIN) + dash([(27.500, 9, 29.500, 7.500), (28.300, 12.500, 30.700, 12.500), (27.500, 16, 29.500, 17.500)], SKY, 1.300))
    write("bow", ground() + fig((11, 19), (17.300, 15.500), look=1, mood="smile", eye="closed", near=(13, 22), far=(14.500, 22), nb=1, fb=1, fleg=(10, 28), nleg=(12.500, 28), tilt=45) + curve("M18.500 4q8 .5 10 7.500", 1.500, SKY) + shape("M29.500 15 30.800 10.300l-4.700 1.200z", SKY))
    write("connect", curve("M1.500 8q6-3.500 7.500 2.500t4 5.500", 2.300, BLUE) + curve("M30.500 24q-6 3.500-7.500-2.500t-4-5.500", 2.300, SHIRT) + f'<g transform="translate(16 16) rotate(0)">' + box(-9.500, -4.500, 7, 9, SKY, 2) + line([(-3, -2), (2, -2)], 1.500, "#9b9b9b") + line([(-3, 2), (2, 2)], 1.500, "#9b9b9b") + box(1.500, -5.500, 8, 11, "#ff822d", 2) + box(1.500, -5.500, 2.500, 11, "#e5630f", 1) + "</g>"
          + dash([(13.500, 7.500, 12.500, 4.500), (16, 7, 16, 3.500), (18.500, 7.500, 19.500, 4.500)], "#fcb100", 1.300))
    write("add", "".join(dot(x, y, 3.300, c) for x, y, c in ((9, 19.500, RED), (22.500, 19.500, GREEN), (15.800, 18.500, SKY))) + shape("M3 20h26l-2.300 8a2.500 2.500 0 0 1-2.500 2H7.800a2.500 2.500 0 0 1-2.500-2z", WOOD) + box(2, 19, 28, 2.800, WOOD2, 1.200)
          + dot(16, 5, 3.600, YELLOW) + shape("M14.600 9.500h2.800v2.300h2.300L16 15.500l-3.700-3.700h2.300z", RED) + box(23.300, 7, 6.600, 2, GREEN, .6) + box(25.600, 4.700, 2, 6.600, GREEN, .6))
    write("vote", ground() + box(17, 16.500, 13.500, 13, SKY, 1) + box(16.300, 14.500, 15, 3, "#0d84d6", .8) + box(20.500, 15.400, 6.500, 1.200, NAVY, .5) + curve("M20.500 23.500l2.300 2.500 4.300-5", 1.700, "#fff")
          + fig((7.500, 20.500), look=1, mood="smile", near=(15.500, 13), far=(4.500, 20), nb=-1, fb=1, fleg=(5.500, 28.300), nleg=(9.500, 28.300)) + '<path fill="#fff" stroke="#9b9b9b" stroke-width=".7" d="M17 7h7.500v8.700h-7.500z"/>' + curve("M18.800 10.500l1.500 1.700 2.700-3.200", 1.200, RED) + dot(16.600, 12.300, 1.800, SKIN))
    write("yawn", bust(16, 11.500, 8.600, mood="", eye="closed", right=(22.500, 18.500), rb=-1) + dot(15.500, 16.300, 3.300, LIPS, 3.800) + dot(15.500, 18.300, 2.200, "#ff6b8a", 1.500) + dot(20.500, 18.300, 2.600, SKIN) + drops([(6.800, 15), (25.500, 9.500)], s=1.100) + curve("M26.500 5.500h3l-3 3h3", 1.100, SKY))
    write("fever", head(16, 18, 10.800, 0, "sad") + dot(8.500, 22.500, 2.700, "#ff5a3c", 2) + dot(23.500, 22.500, 2.700, "#ff5a3c", 2) + shape("M8 11Q8 5.500 13.500 6h5Q24 5.500 24 11q.300 2.500-2 2.500H10Q7.700 13.500 8 11z", SKY) + shape("M13 6.300q-.5-2.800 3-2.800t3 2.800z", "#0d84d6") + curve("M10.500 11q1-2 3-2.200", 1.100, "#dff3ff")
          + curve("M3.500 12q-1.500-1.500 0-3t0-3M28.500 12q1.500-1.500 0-3t0-3", 1.400, RED))
    write("have-a-fever", put(inner("sleep"), 15, 19, .86) + shape("M4.800 14.200q0-2.300 2.800-2.300h3.200q2.800 0 2.800 2.300 0 1.500-1.600 1.500H6.400q-1.600 0-1.600-1.500z", SKY) + icon("thermometer", 24.500, 8.500, .5) + curve("M6 7.500q-1.500-1.300 0-2.600t0-2.600M11 7.500q-1.500-1.300 0-2.600t0-2.600", 1.300, RED))
    write("mask", curve("M7.500 10.500Q1.500 9 1.800 15.500t6 6.500M24.500 10.500Q30.500 9 30.200 15.500t-6 6.500", 1.300, "#9b9b9b") + shape("M6 9.500q10-4 20 0v8.500q-1.500 6.500-10 8.500-8.500-2-10-8.500z", "#aeddff") + shape("M6 18q10 3.500 20 0-1.500 6.500-10 8.500-8.500-2-10-8.500z", "#83cbff") + curve("M8.500 12.500q7.500-2.500 15 0M8.500 16.500q7.500 2.500 15 0M9.500 20.500q6.500 2.500 13 0", .9, "#4fa8e0"))
    blade = "".join(f'<g transform="translate(20.500 12) rotate({a})">{shape("M0 0V-9.500Q6-9.500 6-4.500 6-1.500 0 0z", c)}{shape("M0 0V-9.500Q2.500-5 0 0z", d)}</g>' for a, c, d in ((0, RED, "#c4102f"), (90, YELLOW, "#e0a800"), (180, SKY, "#0d84d6"), (270, GREEN, "#008a40")))
    write("blow", line([(20.500, 12), (20.500, 30)], 1.500, WOOD2) + blade + dot(20.500, 12, 1.500, "#fff") + curve("M1.500 11h6q2.500 0 2.500-2t-2-2M1.500 16h8.500M1.500 21h6.500q2.500 0 2.500 2t-2 2M3.500 26h2", 1.600, "#44b3e6"))


older()
