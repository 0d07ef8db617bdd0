"""Animals, nature, weather, the seasons, the body, and some more colors and shapes."""
import math
import re

from ink import brush, inner, n, star, write


def at(stem, x, y, s, turn=0, flip=False):
    """A picture that exists, its corner at (x, y), s times as large."""
    move = f"translate({n(x)} {n(y)}) scale({s})" + (f" rotate({turn} 16 16)" if turn else "")
    move += " translate(32 0) scale(-1 1)" if flip else ""
    return f'<g transform="{move}">{inner(stem)}</g>'


def gray(body, low=105, high=205):
    """The same drawing without its colors."""
    def change(found):
        text = found[1]
        if len(text) == 3:
            text = "".join(c * 2 for c in text)
        r, g, b = (int(text[i:i + 2], 16) for i in (0, 2, 4))
        light = round(low + (high - low) * (0.3 * r + 0.59 * g + 0.11 * b) / 255)
        return f"#{light:02x}{light:02x}{min(255, light + 8):02x}"
    return re.sub(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b", change, body)


def lit(body, where, extra=""):
    """A drawing in gray with its own colors only where the shapes of `where` are."""
    return f'<defs><clipPath id="lit">{where}</clipPath></defs>{gray(body)}<g clip-path="url(#lit)">{body}</g>{extra}'


def plate(fill, body, name="plate"):
    """A scene on a square with round corners, as the set draws its landscapes."""
    square = '<rect x="1.5" y="1.5" width="29" height="29" rx="5"'
    return f'<defs><clipPath id="{name}">{square}/></clipPath></defs>{square} fill="{fill}"/><g clip-path="url(#{name})">{body}</g>'


def fir(x, y, s, dark="#2f7a1c", light="#44911b", trunk="#6d4534"):
    """A fir tree; (x, y) is the middle of its foot."""
    return (f'<g transform="translate({n(x)} {n(y)}) scale({s})"><path fill="{trunk}" d="M-1.300-4h2.600V0h-2.600z"/>'
            f'<path fill="{light}" d="M0-18 5-11H3.200L6.500-6.500H4.300L7.500-2.500h-15l3.200-4h-2.200L-3.200-11H-5z" stroke="{light}" stroke-linejoin="round"/></g>')


def tree(x, y, s, leaf="#44911b", shade=None, trunk="#6d4534"):
    """A round tree; (x, y) is the middle of its foot."""
    spots = "" if not shade else f'<g fill="{shade}"><circle cx="-3.500" cy="-11" r="1.500"/><circle cx="2.500" cy="-14.500" r="1.600"/><circle cx="4.500" cy="-9.500" r="1.400"/><circle cx="-.5" cy="-8.500" r="1.200"/></g>'
    return (f'<g transform="translate({n(x)} {n(y)}) scale({s})"><path fill="{trunk}" d="M-1.500-8h3V0h-3z"/>'
            f'<g fill="{leaf}"><circle cx="0" cy="-15" r="4.800"/><circle cx="-4.500" cy="-10.500" r="4.600"/><circle cx="4.500" cy="-10.500" r="4.600"/><path d="M-5-13h10v7H-5z"/></g>{spots}</g>')


def drops(places, fill="#3f8cff", size=1.0):
    return "".join(f'<path fill="{fill}" transform="translate({n(x)} {n(y)}) scale({size})" d="M1-2.200 1.900-2q.5.200.3.700L.3 2.300Q0 2.900-.6 2.800-1.500 2.500-1.200 1.700L.3-1.700Q.5-2.200 1-2.200z"/>' for x, y in places)


def flakes(places, fill="#fff"):
    return "".join(f'<circle cx="{n(x)}" cy="{n(y)}" r="{r}" fill="{fill}"/>' for x, y, r in places)


def puff(x, y, s, fill, rim=None):
    """A cloud; (x, y) is the middle of its flat foot."""
    edge = f' stroke="{rim}" stroke-width="{n(1 / s)}"' if rim else ""
    return (f'<path transform="translate({n(x)} {n(y)}) scale({s})" fill="{fill}"{edge} '
            'd="M-8 0a4.500 4.500 0 0 1-.6-8.950A5.500 5.500 0 0 1 .500-11.500 5 5 0 0 1 8-7.600 3.900 3.900 0 0 1 8.500 0z"/>')


def animals():
    write("animal", at("elephant", .5, .5, .5) + at("giraffe", 15.5, .5, .5) + at("lion", .8, 16, .46) + at("rabbit", 16.2, 15.6, .47))
    write("pet", at("dog", -.5, -.5, .56) + at("cat", 15.8, 1, .52)
          + '<path fill="#bfe6ff" d="M10 20.500h12.500q2 2 2 4.500 0 3.300-3 5.500H11q-3-2.200-3-5.500 0-2.500 2-4.500z"/>'
          '<path fill="#5bbcf5" d="M8.300 23.500h16q.5 4.500-2.800 7H11q-3.300-2.500-2.700-7z"/><rect x="9" y="19.300" width="14.500" height="1.800" rx=".9" fill="#e6f5ff" stroke="#8fc9ee" stroke-width=".4"/>'
          '<path fill="#ff6723" d="M12 26.500q2-2.500 5-1.800 1.500.3 2.500 1.600l2.400-1.600v4l-2.400-1.500q-1 1.300-2.500 1.500-3 .4-5-2.200z"/><circle cx="14" cy="26.100" r=".6" fill="#212121"/>')
    write("hamster", '''<ellipse cx="16" cy="20" rx="12" ry="10.500" fill="#f3ad61"/><circle cx="8" cy="6.500" r="3.600" fill="#f3ad61"/><circle cx="24" cy="6.500" r="3.600" fill="#f3ad61"/>
<circle cx="8.300" cy="6.900" r="2" fill="#ff8687"/><circle cx="23.700" cy="6.900" r="2" fill="#ff8687"/><path fill="#f3ad61" d="M16 3.500c6.500 0 11 4 11.500 9.500.3 3-1 6-3 8H7.500c-2-2-3.300-5-3-8C5 7.500 9.500 3.500 16 3.500z"/>
<path fill="#fff" d="M16 10.500c1.500 2.200 4 2.300 6.500 2.700 2.800.5 4.300 2 4.300 4.300 0 1.800-1 3-2.300 4 .6 5-3 8.500-8.500 8.500s-9.100-3.500-8.500-8.500c-1.300-1-2.300-2.200-2.300-4 0-2.300 1.500-3.800 4.300-4.300 2.500-.4 5-.5 6.500-2.700z"/>
<path fill="#d3883e" d="M15 3.600h2l.6 5.400Q16 11 14.400 9z"/><ellipse cx="10.800" cy="11.500" rx="1.500" ry="1.900" fill="#1c1c1c"/><ellipse cx="21.200" cy="11.500" rx="1.500" ry="1.900" fill="#1c1c1c"/>
<circle cx="8" cy="17" r="2" fill="#ffb8b0"/><circle cx="24" cy="17" r="2" fill="#ffb8b0"/><path fill="#f70a8d" d="M14.700 14.300h2.600q.4 1.500-1.300 1.900-1.700-.4-1.300-1.900z"/>
<path fill="none" stroke="#1c1c1c" stroke-width=".9" stroke-linecap="round" d="M16 16.200v1.200q-1.500 1.300-2.800.2M16 17.400q1.500 1.300 2.800.2"/>
<path fill="#3f464f" d="M16 19.700q2.600 2.300 2.200 5-.6 1.600-2.200 1.600t-2.200-1.600q-.4-2.700 2.200-5z"/><path fill="#e6e6e6" d="M15.300 21.500h.6v4.300h-.6zm1.200.5h.5v3.500h-.5z"/>
<ellipse cx="12.800" cy="24" rx="1.900" ry="1.300" transform="rotate(-25 12.800 24)" fill="#ff8687"/><ellipse cx="19.200" cy="24" rx="1.900" ry="1.300" transform="rotate(25 19.200 24)" fill="#ff8687"/>
<ellipse cx="10.500" cy="29.700" rx="2.600" ry="1.300" fill="#ff8687"/><ellipse cx="21.500" cy="29.700" rx="2.600" ry="1.300" fill="#ff8687"/>''')
    write("goldfish", '''<path fill="#d5efff" d="M7 6.500h18q5 4.500 5 11.500 0 7.500-5.500 12h-17Q2 25.500 2 18 2 11 7 6.500z"/><path fill="#7ccbf9" d="M3.200 12.500h25.600q1.200 2.500 1.200 5.500 0 7.500-5.500 12h-17Q2 25.500 2 18q0-3 1.200-5.500z"/>
<rect x="5.500" y="3.500" width="21" height="3.600" rx="1.800" fill="#eef9ff" stroke="#8fc9ee" stroke-width=".6"/>
<path fill="#ff822d" d="M18.500 19.500q3.500-6 8.500-5.500-.5 2.500-1.800 4 2 1.300 2.300 4.800-5.500 1.200-9-3.300z"/><path fill="#ff4d1f" d="M10.500 16.800q3-3.800 7-2.300l-1 3zM11.500 22.800l4.500 3.400.5-4z"/>
<path fill="#ff6723" d="M4.500 20q2.500-5 8-5 5 0 8.500 5-3.500 4.600-8.500 4.600-5.500 0-8-4.600z"/><circle cx="8.200" cy="18.800" r="1.300" fill="#fff"/><circle cx="8" cy="18.800" r=".8" fill="#212121"/>
<path fill="none" stroke="#d13e00" stroke-width=".8" stroke-linecap="round" d="M11.300 17q1.700 2.600 0 5.600"/><circle cx="5" cy="14.500" r="1" fill="#e6f7ff"/><circle cx="7" cy="11" r=".8" fill="#fff"/>''')
    write("starfish", f'''<path fill="#ff822d" stroke="#ff822d" stroke-width="5" stroke-linejoin="round" d="{star(16, 17, 12, inner=5)}"/>
<g fill="#ffd08a"><circle cx="16" cy="7" r="1.200"/><circle cx="16" cy="10.500" r="1.400"/><circle cx="25.500" cy="14" r="1.200"/><circle cx="22.200" cy="15" r="1.400"/><circle cx="6.500" cy="14" r="1.200"/><circle cx="9.800" cy="15" r="1.400"/>
<circle cx="22" cy="25.200" r="1.200"/><circle cx="19.900" cy="22.400" r="1.400"/><circle cx="10" cy="25.200" r="1.200"/><circle cx="12.100" cy="22.400" r="1.400"/></g>
<circle cx="13.600" cy="16" r="1.100" fill="#212121"/><circle cx="18.400" cy="16" r="1.100" fill="#212121"/><path fill="none" stroke="#212121" stroke-width=".9" stroke-linecap="round" d="M14.500 18.600q1.500 1.300 3 0"/>''')
    write("sea-otter", '''<path fill="#26a4f2" d="M1 20q3.700-2 7.500 0t7.500 0 7.500 0 7.500 0v8.500A2.500 2.500 0 0 1 28.500 31h-25A2.500 2.500 0 0 1 1 28.500z"/>
<path fill="#7d4533" d="M24 18.500q2.500-4.500 5.500-3.500 1 3-1.500 6.500zM21.500 18q1-5 4.500-5 2 3-.5 7z"/><path fill="#a56953" d="M10 14.500q8-1.500 14.500 1.500 3.500 2 2.500 5-1 2.500-6 3.500-7 1-12-2z"/>
<path fill="#8a5543" d="M8 22.500q7 3.500 13 2 5-1 6-3.500-.5 5-8 5.500-7 .5-11-4z"/>
<circle cx="5.200" cy="8.300" r="1.700" fill="#7d4533"/><circle cx="13.300" cy="6.800" r="1.700" fill="#7d4533"/><circle cx="9.500" cy="13" r="7.300" fill="#a56953"/><ellipse cx="9.600" cy="15.300" rx="5" ry="4.200" fill="#f3d9b0"/>
<circle cx="6.500" cy="12" r="1" fill="#212121"/><circle cx="12.500" cy="11.600" r="1" fill="#212121"/><ellipse cx="9.600" cy="13.900" rx="1.600" ry="1.200" fill="#402a32"/><path fill="none" stroke="#402a32" stroke-width=".8" stroke-linecap="round" d="M9.600 15v1.100q-1.300 1.200-2.300 0M9.600 16.100q1.300 1.200 2.300 0"/>
<path fill="#ff8fa3" stroke="#d65a76" stroke-width=".6" d="M15 13q-.5-4.500 3.500-5 4 .5 3.500 5-1.500 1.500-3.500 1.500T15 13z"/><path fill="none" stroke="#d65a76" stroke-width=".7" d="M18.500 8.500v5.500M16.700 9.200l.8 4.800M20.300 9.200l-.8 4.800"/>
<path fill="#7d4533" d="M13.500 16q-1-2.700 1-3.300 1.900-.2 2.700 2.300zM23 16q1-2.700-1-3.300-1.900-.2-2.700 2.300z"/>
<path fill="#7ccbf9" d="M1 23.500q3.700-2 7.500 0t7.500 0 7.500 0 7.500 0v5A2.500 2.500 0 0 1 28.500 31h-25A2.500 2.500 0 0 1 1 28.500z" fill-opacity=".75"/>''')
    write("sea-turtle", '''<path fill="#00a65a" d="M12 12Q6 6 2.500 8q.5 6 7 8zM20.500 12q6-6 9-4.500 0 6-6.500 8.500zM12.500 25q-4 1.500-5.500 5 4.500.5 8-2.500zM20 25q4 1.500 5.500 5-4.500.5-8-2.500z"/>
<path fill="#00c26a" d="M16.200 1.500q3.600 0 3.800 4 0 3.500-1.800 5.500h-4Q12.400 9 12.400 5.500q.2-4 3.800-4z"/><circle cx="14.500" cy="5" r=".9" fill="#1c1c1c"/><circle cx="17.900" cy="5" r=".9" fill="#1c1c1c"/>
<path fill="#7d4a2a" d="M16.200 8.500q7.300 2 7.300 9.500 0 6.500-7.300 11-7.300-4.500-7.300-11 0-7.500 7.300-9.500z"/><path fill="#c98a4b" d="m16.200 11.500 3 2.500v4l-3 2-3-2v-4zM11 15.200l1.200.3v3.400l-1.800 1.600q-.9-2.700.6-5.300zm10.400 0-1.200.3v3.400l1.800 1.600q.9-2.700-.6-5.300zM13 19.500l2.700 1.700v4l-2.200.8q-1.800-1.700-2.600-3.900zm6.400 0-2.700 1.700v4l2.200.8q1.800-1.700 2.600-3.900z"/>''')
    write("insect", at("butterfly", 0, 0, .56) + at("ladybug", 17.500, 1.500, .45) + at("bee", 16, 16, .5) + at("ant", 1, 17, .45))
    write("beetle", '''<path fill="none" stroke="#6d3a28" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round" d="M10 15.500 5.500 13 3 9.500M9.500 20.500 4.500 20.500 2.500 23.500M10.500 25 6.500 27 5.500 30M22 15.500 26.500 13 29 9.500M22.500 20.500 27.500 20.500 29.500 23.500M21.500 25 25.500 27 26.500 30"/>
<path fill="#8a4a30" d="M16 15.500q8 0 8 7.500 0 7-8 7.500-8-.5-8-7.500 0-7.500 8-7.500z"/><path fill="#a5603f" d="M15.500 16.500v13.700q-6.600-.8-6.600-7.200 0-6 6.600-6.500zm1 0v13.700q6.600-.8 6.600-7.200 0-6-6.600-6.500z"/>
<path fill="#96533a" d="M10 16.500q0-5 6-5t6 5q-6 2.300-12 0z"/><path fill="#8a4a30" d="M13 12q0-2.700 3-2.700t3 2.700q-3 1-6 0z"/>
<path fill="#8a4a30" d="M14.900 10V5.500q-2.700-.2-3.900-2.300-.2-1.500 1-1.200 1 1.300 4 1.300t4-1.300q1.200-.3 1 1.200-1.200 2.100-3.900 2.300V10z"/><path fill="#c98a5a" d="M11.300 20q.5-2 2.200-2.300v2.600q-1 2.200-1.200 4.700-1.500-2.500-1-5z"/>
<circle cx="13.300" cy="11.200" r=".7" fill="#fff"/><circle cx="18.700" cy="11.200" r=".7" fill="#fff"/>''')
    write("bug", '''<path fill="none" stroke="#2f6b3f" stroke-width="1.900" stroke-linecap="round" stroke-linejoin="round" d="M10 14 5.500 11.500 4 8M9 19.500H4L2.300 17.500M10 25 6 27.500 5.500 30.500M22 14 26.500 11.500 28 8M23 19.500h5l1.700-2M22 25l4 2.500.5 3M13.500 5.500Q12.500 2.500 9.500 2M18.500 5.500Q19.500 2.500 22.500 2"/>
    <circle cx="16" cy="8" r="4.600" fill="#3f6b4a"/><path fill="#3f8f3a" d="M16 9.500q8.500 1 8.500 11Q24.500 30 16 30t-8.500-9.500q0-10 8.500-11"/><path fill="#86d72f" d="M15.300 13v16q-6.600-.8-6.600-8.500 0-6 6.600-7.500M16.700 13v16q6.600-.8 6.600-8.500 0-6-6.600-7.500"/>
    <path fill="#5bb52a" d="M9.500 15Q10 9.500 16 9.500t6.500 5.500q-6.500-3.500-13 0"/><circle cx="13.700" cy="7" r="1.200" fill="#fff"/><circle cx="18.300" cy="7" r="1.200" fill="#fff"/><circle cx="13.700" cy="7.200" r=".6" fill="#1c1c1c"/><circle cx="18.300" cy="7.200" r=".6" fill="#1c1c1c"/><path fill="none" stroke="#c8f07a" stroke-width="1.400" stroke-linecap="round" d="M10.700 20.500q0-2.500 1.700-4"/>''')
    write("dragonfly", '''<g fill="#bfe6ff" stroke="#6bb6e8" stroke-width=".8"><path d="M15 10.500Q7 5 2.500 7q-1.500 2.200.5 3.500 5 2.800 12 1.800z"/><path d="M15 13q-8 .5-11 4.200-.4 2.500 1.700 2.800Q11 20 15.200 15z"/><path d="M17 10.500Q25 5 29.500 7q1.500 2.200-.5 3.500-5 2.800-12 1.800z"/><path d="M17 13q8 .5 11 4.200.4 2.500-1.700 2.800Q21 20 16.800 15z"/></g>
<path fill="#f8312f" d="M14.800 13h2.400l.5 14.500q-.3 2.500-1.700 2.500t-1.700-2.500z"/><path fill="#ca0b2b" d="M14.500 18.500h3l.1 1.500h-3.200zm-.1 4h3.300l.1 1.500h-3.500z"/><ellipse cx="16" cy="11.500" rx="2.600" ry="3.300" fill="#d81b2a"/>
<circle cx="16" cy="7" r="2.500" fill="#ca0b2b"/><circle cx="13.500" cy="5.500" r="2.600" fill="#402a32"/><circle cx="18.500" cy="5.500" r="2.600" fill="#402a32"/><circle cx="12.900" cy="4.700" r=".8" fill="#fff"/><circle cx="17.900" cy="4.700" r=".8" fill="#fff"/>''')
    write("cicada", '''<path fill="none" stroke="#3a2a1e" stroke-width="1.500" stroke-linecap="round" stroke-linejoin="round" d="M10 11 5.500 9 4 5.500M22 11l4.500-2L28 5.500M9.500 14 5 14.500M22.500 14l4.500.5"/>
<path fill="#5a3a24" d="M10 10h12l-.5 9q-1.500 7-5.500 9.500-4-2.500-5.500-9.500z"/><path fill="#8a5a34" d="M11 20.500h10l-.6 1.800h-8.800zm1.300 3.700h7.400l-1 1.700h-5.400z"/>
<path fill="#c9a46c" fill-opacity=".93" stroke="#6d4a2c" stroke-width=".8" d="M15 12Q8 13 5.500 23q-.8 6 1 7.500Q12.500 27 15.500 14z"/><path fill="#c9a46c" fill-opacity=".93" stroke="#6d4a2c" stroke-width=".8" d="M17 12q7 1 9.500 11 .8 6-1 7.500Q19.500 27 16.500 14z"/>
<path fill="none" stroke="#6d4a2c" stroke-width=".7" d="M14 14.500Q9 19 7 29M14.500 17q-3 5-6.500 11M18 14.500q5 4.500 7 14.500M17.500 17q3 5 6.500 11"/>
<path fill="#3d6b2a" d="M9.500 8h13q1 5-2 6.500H11.500Q8.500 13 9.500 8z"/><path fill="#2b1f18" d="M9.500 8.500Q9 3 16 3t6.500 5.500q-6.500 2-13 0z"/><circle cx="8.700" cy="6.500" r="2.400" fill="#a8281e"/><circle cx="23.300" cy="6.500" r="2.400" fill="#a8281e"/><circle cx="16" cy="6" r=".9" fill="#f8b13a"/>
<path fill="#8fc25a" d="M12.500 11.800q3.500-1.500 7 0l-1 1.400h-5z"/>''')


def nature():
    land, grass = "#7ad03a", "#5bb52a"
    write("sky", plate("#5cc0ff", puff(11, 15, .85, "#fff") + puff(23.500, 24.500, .62, "#fff") + puff(6.500, 27, .4, "#e8f6ff")
          + '<path fill="none" stroke="#1d4f8a" stroke-width="1.200" stroke-linecap="round" stroke-linejoin="round" d="M21 8q1.500-2 2.700 0 1.200-2 2.700 0M14.500 21q1.200-1.600 2.200 0 1-1.600 2.200 0"/>'))
    write("nature", plate("#9fdcff", at("sunny", 22, 1.500, .27) + '<path fill="#8a7fb5" d="M-2 16 8 4.500l6 7 4-4L30 16z"/><path fill="#fff" d="M8 4.500l3.200 3.700-1.700 1-1.500-1-1.800 1.300-1.400-1.200z"/><path fill="#5bb52a" d="M0 15q8-3 16-1t16-1v19H0z"/><path fill="#7ad03a" d="M0 21.500q12-4 32 0V32H0z"/>'
          '<path fill="#2aa7f5" d="M17.500 14.500h2q-.5 2.500 2.500 4.500 4 2.500-1.500 6-3.500 2.500-1.500 7h-9q-1.500-5 4.500-8.500 4.500-2.700 2.500-5-1.500-2 .5-4"/>'
          + tree(6.500, 24, .8) + fir(28, 20.500, .55) + at("deer", 19.500, 12.800, .45, flip=True) + at("tulip", 1.500, 21.500, .27) + at("tulip", 6, 22.500, .25) + at("butterfly", 12, 9.500, .2, 15)))
    write("rain", plate("#4f7db8", '<path fill="#7fabdd" d="M-1 25q8-1.500 16-1t18-.5v10H-1z"/>' + puff(6.500, 8.500, .55, "#8fa3bd") + puff(25.500, 8.500, .55, "#8fa3bd") + puff(16, 9.300, .7, "#d3dbe6")
          + drops([(6, 12), (11.500, 13.500), (17, 12.500), (22.500, 13.500), (27.500, 12), (3.800, 18), (9.300, 19.500), (14.800, 18.500), (20.300, 19.500), (25.800, 18)], "#fff", 1.050)
          + '<g fill="none" stroke="#fff" stroke-width="1.100"><ellipse cx="9" cy="27" rx="4.500" ry="1.500"/><ellipse cx="22.500" cy="27.500" rx="5.500" ry="1.800"/><ellipse cx="22.500" cy="27.500" rx="2.300" ry=".7"/></g>'))
    crests = "q1.900-2.600 3.800 0" * 10
    wave = lambda x, y, fill: f'<path fill="{fill}" d="M{x} {y}{crests}V32H{x}z"/>'
    write("sea", plate("#bfe9ff", '<path fill="#2aa7f5" d="M0 11h32v21H0z"/>' + '<path fill="#fff" d="M0 11h32v.8H0z" fill-opacity=".7"/>'
          + wave(-3, 17.5, "#1a90e6") + wave(-1, 22, "#0f78cc") + wave(-2.6, 26.5, "#0a5fae")
          + '<path fill="#fff" d="M20.500 3.500v6h-5.500q3.500-2 5.500-6z"/><path fill="#f8312f" d="M21.300 4.500q3 2 4 5h-4z"/><path fill="#6d4534" d="M14.500 10.300h12.300l-2 2.700h-8z"/>'))
    write("river", plate(land, '<path fill="#9fdcff" d="M0 0h32v11H0z"/><path fill="#8a6a9e" d="M-2 11 7 3.500 13 9l4-3.500L25 11z"/><path fill="#fff" d="m7 3.500 2.700 2.400-1.500.9-1.400-.7-1.900.9-1-.5z"/><path fill="#6fbf34" d="M0 10.500q8-2 16 0t16 0V14H0z"/>'
          '<path fill="#1a90e6" d="M15.500 10.800h2.700q-.7 2.700 3.500 4.700 6 3 1.500 7-4.500 3.500-1 9.500H5.500Q2 24 9 19.500q5-3 3-5-1.500-2 3.500-3.700z"/>'
          '<path fill="none" stroke="#9fdcff" stroke-width="1.100" stroke-linecap="round" d="M16.500 14.500q3 2 4 3M13 21.500q-3 2-3.500 4.500M18 20.500q-3 2.500-3.500 6.500"/>'
          + tree(5, 19.5, .42) + fir(27.3, 27, .5)))
    write("lake", plate("#9fdcff", '<path fill="#6f6a9e" d="M-1 15 8 5l6 7 5-5 14 9v3H-1z"/><path fill="#fff" d="m8 5 2.700 3.200-1.500 1-1.300-.9-1.500 1.200-1-1.500z"/><path fill="#44911b" d="M0 14q8-2 16-.5T32 14v5H0z"/>'
          + f'<path fill="{land}" d="M0 16.500h32V32H0z"/>' + fir(4, 18, .42) + fir(27, 17.500, .45) + fir(23, 17, .34)
          + '<ellipse cx="16" cy="23.500" rx="13.500" ry="6.300" fill="#1a90e6"/><path fill="none" stroke="#8fd4ff" stroke-width="1" stroke-linecap="round" d="M7 22.500h5M20 26.500h6M9.500 26.500h3.500"/>'
          '<path fill="#fff" d="M18.500 15.500v5.300h-4.200q3-2 4.200-5.300z"/><path fill="#f8312f" d="M13.500 21.500h10l-1.700 2.300h-6.600z"/>'))
    write("pond", '''<path fill="#7ad03a" d="M16 8.500c9 0 14.500 4.300 14.500 10.500S25 29.500 16 29.500 1.500 25.200 1.500 19 7 8.500 16 8.500z"/>
<path fill="#9b9b9b" d="M16 12c7.300 0 12 2.900 12 7.200s-4.700 7.300-12 7.300S4 23.500 4 19.200 8.700 12 16 12z"/><path fill="#2aa7f5" d="M16 13.500c6.300 0 10.300 2.200 10.300 5.700S22.300 25 16 25 5.700 22.700 5.700 19.200 9.700 13.500 16 13.500z"/>
<path fill="none" stroke="#9fdcff" stroke-width="1" stroke-linecap="round" d="M8.500 19.500h4M19 23h3"/><path fill="#2f9e44" d="M10 21.700q2.500-1.300 5 .2 0 2.200-2.600 2.200-2.200-.1-2.700-1.500l1.800-.3z"/><path fill="#ff8fc7" d="m12.600 22 .8-2.300.8 2.300zm-1.200 0 .3-1.500 1.200 1.500zm2.500 0 1.200-1.500.3 1.500z"/>
<path fill="none" stroke="#2f7a1c" stroke-width="1.100" stroke-linecap="round" d="M5.500 15.500V6M8 14V8M27 15.500V7"/><rect x="4.500" y="3.500" width="2" height="4.500" rx="1" fill="#7d4533"/><rect x="26" y="4.500" width="2" height="4.500" rx="1" fill="#7d4533"/>'''
          + at("duck", 13.500, 7.5, .36))
    write("waterfall", plate("#9fdcff", '<path fill="#2f7a1c" d="M0 6q4-2.500 9-1l2 4H0zM32 6q-4-2.500-9-1l-2 4h11z"/><path fill="#7a6a5e" d="M0 8h10l1 9-1.500 7 1 8H0zM32 8H22l-1 9 1.500 7-1 8H32z"/><path fill="#5f5048" d="M0 13h6l1 5-3 4 2 10H0zM32 13h-6l-1 5 3 4-2 10h6z"/>'
          '<path fill="#2aa7f5" d="M10 5h12l-.8 12 .8 10H10l.8-10z"/><path fill="#bfe9ff" d="M12 5h1.700v21H12zm3.300 0H17v22h-1.700zm3.300 0h1.700v21h-1.700z"/><path fill="#fff" d="M6 27q1-3 4-2.500Q11 22 13.500 23q2.500-2 5 0 2.500-1 3.500 1.500 3-.5 4 2.500v5H6z"/><path fill="#1a90e6" d="M0 28.500q4-1.500 8 0t8 0 8 0 8 0V32H0z"/>'))
    write("forest", fir(5.500, 22, .85, light="#2f7a1c") + fir(26.500, 22, .85, light="#2f7a1c") + tree(16, 21, .95, "#3a8016")
          + tree(10, 27, .8, "#58a82a") + fir(22, 28, .95) + fir(3.800, 30, .62) + tree(16, 31, .6, "#6cc035") + tree(28.300, 30.500, .5, "#58a82a"))
    write("leaf", '''<path fill="#5bb52a" d="M27.500 3.500q3.500 15-5.500 21.500Q14.500 30 7.500 25 2.500 18 7 11.500 13 3.500 27.500 3.500z"/><path fill="#44911b" d="M27.500 3.500q3.500 15-5.500 21.500Q14.500 30 7.500 25z"/>
<path fill="none" stroke="#b6e88a" stroke-width="1.300" stroke-linecap="round" d="M24 7 7.500 25M19.500 12v7M19 12.500h-7.500M14.500 17.500v6.500M14 18H8.500"/><path fill="none" stroke="#44911b" stroke-width="2.400" stroke-linecap="round" d="M8 24.500 3.500 29"/>''')
    blade = lambda x, top, lean, fill, w=2.6: f'<path fill="{fill}" d="M{n(x - w / 2)} 29q{n(lean * .1)}-{n((29 - top) * .6)} {n(w / 2 + lean)}-{n(29 - top)} {n(w / 2 - lean * .3)} {n((29 - top) * .45)} {n(w / 2 - lean * .7)} {n(29 - top)}z"/>'
    write("grass", "".join(blade(x, t, l, f, 4) for x, t, l, f in [(6, 14, -4.5, "#3a8016"), (26, 14, 4.5, "#3a8016"), (11, 7, -3.5, "#44911b"), (21, 7, 3.500, "#44911b"), (8.5, 17, -1, "#7ad03a"), (16, 3, .5, "#5bb52a"), (23.5, 16, 1.5, "#7ad03a"), (13.5, 13, -1.500, "#7ad03a"), (19, 12, 1.500, "#6cc035")])
          + '<rect x="2" y="27.500" width="28" height="3" rx="1.500" fill="#8a5a34"/>')
    pip = lambda x, y, s, t: f'<g transform="translate({x} {y}) rotate({t}) scale({s})"><path fill="#7d4533" d="M0-6.500Q5 0 4.300 3.500 3 6.500 0 6.500T-4.300 3.500Q-5 0 0-6.500z"/><path fill="#c98a5a" d="M-1.800-1.500Q-3 1-2.600 3.200-1.600 4.600-.9 3.200-1.600 1-.8-2.200z"/></g>'
    write("seed", pip(6.500, 12, .78, -28) + pip(25.5, 12, .78, 28) + pip(16, 8.500, .95, 0)
          + '<path fill="#8a5a34" d="M1.500 24q3-3.500 7-3 1.500-1.500 4.500-1.200v4q1 3.700 3 3.700t3-3.700v-4q3-.3 4.500 1.200 4-.5 7 3v4.500a2 2 0 0 1-2 2h-25a2 2 0 0 1-2-2z"/>'
          '<g fill="#6d4534"><circle cx="6" cy="25.500" r="1"/><circle cx="10.500" cy="28" r="1"/><circle cx="22.500" cy="27.500" r="1"/><circle cx="26.500" cy="25" r="1"/></g>' + pip(16, 23.300, .5, 0))
    write("sand", '''<path fill="#f3ce8a" d="M1.500 28.500q4-1.500 6.500-6.500 3.500-8 7-8t7 7q3 6 8.500 7.500a1.200 1.200 0 0 1-1 2h-27a1.200 1.200 0 0 1-1-2z"/><path fill="#dfb066" d="M15 14q3.500 0 7 7 3 6 8.500 7.500a1.200 1.200 0 0 1-1 2H17q4-7-2-16.500z"/>
<g fill="#b98a45"><circle cx="9" cy="26" r=".7"/><circle cx="12" cy="22" r=".7"/><circle cx="14" cy="27" r=".7"/><circle cx="11" cy="18.800" r=".6"/><circle cx="21" cy="25" r=".7"/><circle cx="24.500" cy="28" r=".7"/><circle cx="6" cy="28.500" r=".6"/><circle cx="17" cy="21" r=".7"/></g>
<path fill="#f8312f" d="m22.500 2 3 1.600a1.300 1.300 0 0 1-1.200 2.300l-.7-.4-4.300 8.300-1.800-.9 4.400-8.300-.6-.4A1.300 1.300 0 0 1 22.500 2z"/><path fill="#26a4f2" d="m15.600 12.300 5.600 2.900-1.700 3.800q-2.500 3-4.700 1.900t-1.300-4.800z"/>
<path fill="#f3ce8a" d="M11.500 19q3-2 4.500-.5 2-1.300 4.500 1.500l-1 4h-8z"/>''')
    ribs = "".join(f'M16 27 {n(16 + 11.5 * math.sin(a))} {n(17 - 12.5 * math.cos(a))}' for a in (-1.15, -.72, -.24, .24, .72, 1.15))
    bumps = [(16 + 13 * math.sin(a), 17 - 13.5 * math.cos(a)) for a in (-1.5, -1, -.5, 0, .5, 1, 1.5)]
    edge = f"M16 28L{n(bumps[0][0])} {n(bumps[0][1])}" + "".join(f"A3.600 3.600 0 0 1 {n(x)} {n(y)}" for x, y in bumps[1:]) + "Z"
    write("shell", f'<path fill="#e8708f" d="M10.500 25h11l1.500 3.500q.3 1.500-1.500 1.500h-11q-1.800 0-1.500-1.500z"/><path fill="#ff9fb8" d="{edge}"/><path fill="none" stroke="#e8708f" stroke-width="1.400" stroke-linecap="round" d="{ribs}"/>')
    write("morning-glory", '''<path fill="none" stroke="#c98a4b" stroke-width="1.500" stroke-linecap="round" d="M26.500 2v28"/><path fill="none" stroke="#44911b" stroke-width="1.300" stroke-linecap="round" d="M24.500 29q4-2 4-4.500t-4-4.500 0-6 4-5-3.500-5M25 21q-4 2-7 6"/>
<path fill="#44911b" d="M18 30q-7 1-9.500-3.500 2.500-1.500 5-1-1.500-2.500 0-5 3.500 1 5 4 1.500-1.500 4-1 .5 5-4.500 6.500z"/><path fill="#5bb52a" d="M25.500 12q3.500-2 5 1-1 3-4.300 3.200z"/>
<circle cx="12.500" cy="12.500" r="10.800" fill="#4a5be0"/><circle cx="12.500" cy="12.500" r="10.800" fill="none" stroke="#8f7bf0" stroke-width="1.300"/>'''
          + f'<path fill="#fff" d="{star(12.5, 12.5, 9.8, inner=1.5)}"/><circle cx="12.500" cy="12.500" r="3.600" fill="#fff"/><circle cx="12.500" cy="12.500" r="1.300" fill="#fcd53f"/>')
    write("space", '<circle cx="16" cy="16" r="14.500" fill="#1b1f5e"/><circle cx="16" cy="16" r="14.500" fill="none" stroke="#4a52b8" stroke-width="1"/>'
          + flakes([(9, 6.5, .7), (21, 4.5, .6), (26, 13, .7), (5, 17, .6), (14, 12, .6), (20.5, 27.5, .6), (27, 21.5, .6), (10.5, 27, .6), (15.500, 19.5, .5)])
          + f'<path fill="#fcd53f" d="{star(16.500, 8, 2.2)}"/>' + at("planet", 2.500, 6.500, .34) + at("earth", 18.500, 17.500, .27) + at("rocket", 11, 15.5, .36) + at("moon", 20, 6.500, .22))


def weather():
    write("weather", at("sunny", .5, .5, .46) + at("cloud", 16.300, 1, .46) + at("rainy-day", .5, 16.500, .46) + at("snowy-day", 16.500, 16.500, .46))


def weather_adjectives():
    write("cloudy-day", plate("#93a0b2", '<circle cx="23.500" cy="8.500" r="4.300" fill="#d9d6c3"/>' + puff(7, 12, .75, "#6f7a8c") + puff(22.500, 17.500, 1.050, "#b9c1cd") + puff(10, 26.500, 1.100, "#dde2e9") + puff(27, 29.500, .7, "#78828f")))
    write("rainy-day", puff(16, 12.300, .9, "#7d8496") + drops([(5, 15), (10, 14.5), (22.500, 14.500), (27.5, 15), (3, 22), (29.3, 22)], size=.95)
          + f'<g transform="translate(4.500 12.800) scale(.72 .6)">{re.sub("#8d65c5", "#f8312f", inner("umbrella"))}</g>')
    write("snowy-day", plate("#3f78c8", '<path fill="#fff" d="M0 24q8-3.500 16-1.500t16-.5v10H0z"/><path fill="#d6e6f7" d="M0 29q10-3 32-1v4H0z"/>'
          + fir(8.500, 26.500, 1.050) + '<path fill="#fff" d="M8.500 7 11.800 12.300q-1.500 1-2 0-1 1.200-2.200 0-1.200 1-2.500.1zM4.600 16.700l1.300-2q2.600 1.300 5.200 0l1.300 2q-1.300 1.300-2.300 0-1.300 1.300-2.500 0-1.500 1.300-3 0zM3.500 20.800q5 1.500 10 0l1.500 2.500q-1.800 1.200-2.800-.2-1.700 1.600-3.700 0-2 1.600-3.700 0-1.500 1.300-2.800.2z"/>'
          + at("snowman", 14, 13, .52)
          + flakes([(4, 5, 1.3), (14, 4.5, 1.2), (19, 10.500, 1.3), (25, 5.500, 1.4), (28.5, 12, 1.2), (21.500, 3.500, .9), (14.500, 14, 1), (3, 13, .9)])))
    write("windy-day", '''<path fill="none" stroke="#7d4533" stroke-width="2.600" stroke-linecap="round" d="M9 30q0-7 5-11.500"/><path fill="#7d4533" d="M5.500 30.500q3.500-2.500 3.500-2.500h2q.5 1.500 2 2.500z"/>
<path fill="#44911b" d="M9 18.500q-1.500-5 3-6.500 1-4 5.500-3.500 3-3 6.500-.5 5.500-.5 6.500 3-1 2-4 2 1 3-3 3.300-1.500 3.200-5 1.700-2 2.800-5 1-3.500 1.500-4.500-.5z"/><path fill="#5bb52a" d="M13 14.500q1-3 4.500-2.700 2.500-2.300 5-.5-2.500.3-3.300 2-2.500-.3-3.200 1.500-1.500-.7-3-.3z"/>
<path fill="none" stroke="#44b3e6" stroke-width="1.700" stroke-linecap="round" d="M2 9.500h8.500q3 0 3-2.500t-2.500-2.500-2 1.800M2 14h4.500M14.500 24h10q3.500 0 3.500 2.800t-2.700 2.700-2-2M16 28h4M2 20h3.500"/>
<path fill="#7ad03a" d="M24 19.500q3-1 4.500 1-2.500 2-4.500-1zM21 3.500q3-1.300 4.500.7-2.500 2-4.500-.7zM27.500 5.800q2-1.200 3.300.5-1.800 1.800-3.300-.5z"/>''')
    write("foggy-day", plate("#aebccb", fir(7, 25, 1.050, light="#64798c", trunk="#64798c") + fir(26, 26, 1.150, light="#64798c", trunk="#64798c") + fir(16.5, 23, .75, light="#8497a8", trunk="#8497a8")
          + '<g fill="#eef2f6"><rect x="13.500" y="5.500" width="20" height="2.600" rx="1.300"/><rect x="-3" y="13.300" width="20" height="2.800" rx="1.400"/><rect x="20" y="13.300" width="14" height="2.800" rx="1.400"/><rect x="-3" y="19.700" width="7" height="2.800" rx="1.400"/><rect x="7" y="19.700" width="28" height="2.800" rx="1.400"/><rect x="-3" y="26" width="38" height="7" rx="1.600"/></g>'))
    glass = lambda level, ink: (f'<rect x="2.500" y="2" width="6.600" height="22" rx="3.300" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/><circle cx="5.800" cy="25.500" r="4.700" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/><path fill="#fff" d="M3 20h5.600v4H3z"/>'
                                f'<circle cx="5.800" cy="25.500" r="3.300" fill="{ink}"/><rect x="4.400" y="{level}" width="2.800" height="{26 - level}" rx="1.400" fill="{ink}"/><path stroke="#9b9b9b" stroke-width=".8" d="M9.100 6.500h-1.700M9.100 10.500h-1.700M9.100 14.500h-1.700M9.100 18.500h-1.700"/>')
    write("warm", plate("#ffd9a0", '<path fill="#7ad03a" d="M0 26q10-3 32-.5V32H0z"/>' + at("sunny", 15.500, 1.500, .46) + at("happy", 9.500, 13.500, .5) + at("tulip", 22, 18, .34) + f'<g transform="translate(2 2.800) scale(.87)">{glass(9, "#ff822d")}</g>'))
    chime = ('<path stroke="#4a5f9a" stroke-width=".8" d="M23.500 1.500v3M23.500 10.500v6"/><path fill="#fff" d="M17.800 11a5.800 6 0 1 1 11.400 0z"/><path fill="#26a4f2" d="M17.600 9.300h11.800q0 1-.2 1.700H17.800q-.2-.7-.2-1.700"/><circle cx="21.500" cy="7.500" r="1.100" fill="#f8312f"/><circle cx="25.300" cy="7" r=".9" fill="#f8312f"/><path fill="#00d26a" d="M21.500 15.500h4.300l1.200 7.500h-4.300z"/>')
    chime = ('<path stroke="#4a5f9a" stroke-width=".8" d="M23.500 1.500v3M23.500 10.500v6"/><path fill="#fff" d="M17.800 11a5.800 6 0 1 1 11.400 0z"/><path fill="#26a4f2" d="M17.600 9.300h11.800q0 1-.2 1.700H17.800q-.2-.7-.2-1.700"/><circle cx="21.500" cy="7.500" r="1.100" fill="#f8312f"/><circle cx="25.300" cy="7" r=".9" fill="#f8312f"/><path fill="#00d26a" d="M21.500 15.500h4.300l1.200 7.500h-4.300z"/>')
    write("cool", plate("#8fd6f5", chime + at("happy", 8.800, 14.300, .48) + '<path fill="none" stroke="#fff" stroke-width="1.600" stroke-linecap="round" d="M9.500 6h3.500q2.300 0 2.300-1.700T13.700 2.800M9.500 9.500h4M23.500 26.500h3.500q2 0 2-1.700t-1.500-1.500M22.500 29h3"/>' + f'<g transform="translate(2.300 2.800) scale(.87)">{glass(16.500, "#1a6fd6")}</g>'))
    write("temperature", '''<g transform="rotate(18 16 16)"><rect x="11" y="1.500" width="10" height="23" rx="5" fill="#fff" stroke="#9b9b9b" stroke-width="1.100"/><circle cx="16" cy="24.500" r="6.300" fill="#fff" stroke="#9b9b9b" stroke-width="1.100"/><path fill="#fff" d="M11.600 18h8.800v5h-8.800z"/>
<circle cx="16" cy="24.500" r="4.500" fill="#f8312f"/><rect x="14" y="9" width="4" height="17" rx="2" fill="#f8312f"/><path stroke="#6e7680" stroke-width="1.100" d="M21 6h-2.500M21 9h-1.700M21 12h-2.500M21 15h-1.700M21 18h-2.500"/><circle cx="14.300" cy="23" r="1" fill="#fff" fill-opacity=".7"/></g>''')
    bolt = lambda x, y, s, ink="#fcd53f": f'<path transform="translate({x} {y}) scale({s})" fill="{ink}" stroke="{ink}" stroke-width="1" stroke-linejoin="round" d="M2-9h5L4-2.500h4.500L-2.500 10 .5 1.500h-5z"/>'
    write("thunder", puff(16, 12.800, .95, "#5b607a") + bolt(6.500, 17.500, .78) + bolt(25, 17.500, .78) + at("scared", 8, 14.600, .5)
          + '<path fill="none" stroke="#f8312f" stroke-width="1.500" stroke-linecap="round" d="M3 25q-1.700 2 0 4.200M5.800 26q-.9 1.200 0 2.400M29 25q1.700 2 0 4.200M26.200 26q.9 1.200 0 2.400"/>')
    write("lightning", plate("#2b2f6b", puff(9, 8, .9, "#4d5490") + puff(25, 7, .8, "#4d5490") + '<path fill="#171a42" d="M0 27q8-2.500 16-1t16-1v8H0z"/>'
          + '<path fill="#ffe45c" stroke="#ffe45c" stroke-linejoin="round" d="M18.500 3h5l-5.500 8.500h4.500L9.500 28l3.500-11.500H8.500z"/><path fill="none" stroke="#ffe45c" stroke-width="1.500" stroke-linejoin="round" stroke-linecap="round" d="m20.500 14 4 2.500-1.500 2.500 4 3M10.500 13 6.500 14.500 7 17 4 19.500"/>'))
    arm = lambda turn: [(16 + (3 + 10.5 * t) * math.cos(turn + 2.6 * t), 16 + (3 + 10.5 * t) * math.sin(turn + 2.6 * t)) for t in (i / 14 for i in range(15))]
    swirl = "".join(f'<path fill="#fff" d="{brush(arm(2 * math.pi * i / 4), lambda t: 6.2 * (1 - t) ** .8 + .5)}"/>' for i in range(4))
    write("typhoon", plate("#1773c7", '<path fill="#5bb52a" d="M-1-1h11q1 3-2 4.500-1 3-4 3.500-1 3-5 3zM33 33V24q-4 0-5 3-3 1-3 6z"/>' + swirl + '<circle cx="16" cy="16" r="5.800" fill="#fff"/><circle cx="16" cy="16" r="2.600" fill="#1773c7"/>'))


def seasons():
    write("spring", plate("#cdefff", '<path fill="#8fd84a" d="M0 24q9-2.500 16-1t16-.5V32H0z"/>' + tree(13, 27, 1.25, "#ff9fcb", "#ffd3e8")
          + at("butterfly", 22, 4.500, .26, 20) + at("tulip", 20.5, 18.5, .38) + at("tulip", 1, 21, .3) + flakes([(23, 15, .8), (27, 18.5, .8), (4, 17.500, .8), (19.500, 23, .8)], "#ff9fcb")))
    write("summer", plate("#39b4ff", at("sunny", 1.500, 1.500, .43) + puff(26, 15, .62, "#fff") + '<path fill="#1a86dd" d="M0 16.500h32V25H0z"/><path fill="#f7d58c" d="M0 23.500q10-2.500 32-.5V32H0z"/>'
          + at("sunflower", -1.500, 13.3, .55) + at("watermelon", 16.500, 17.500, .44)))
    write("fall", plate("#ffe9c4", '<path fill="#d9a441" d="M0 24q9-2.500 16-1t16-.5V32H0z"/>' + tree(13, 27, 1.25, "#f2661d", "#ffb02e")
          + '<g><path fill="#f8312f" d="M24 12q4-1.500 5 2.500-3 2.500-5.800-.3zM20.500 28q3-2.500 5.300.2-1.500 3-5 1.700z"/><path fill="#e39d1a" d="M26 20q3-2.500 5 .5-2 3-4.800 1.500zM4 27q2.500-2.500 4.800 0-1.500 2.800-4.700 1.700zM3 8q3-1.500 4 1.200-2.300 2-4.400 0z"/></g>' + at("chestnut", 21.500, 21, .3)))
    bare = '<path fill="none" stroke="#6d4534" stroke-width="2" stroke-linecap="round" d="M9.500 27V13M9.500 19 4.500 14M9.500 16l4.500-5M9.500 13 7.500 7.500M4.500 14v-4M14 11l.5-4M12 13.500h4"/><path fill="none" stroke="#fff" stroke-width="1.300" stroke-linecap="round" d="M3.500 9.500v3.500M13.300 6.500v3.500M6.600 7.500l1.600 4M13 12.400h3"/>'
    write("winter", plate("#5b86c4", '<path fill="#fff" d="M0 24q9-2.500 16-1t16-.5V32H0z"/>' + bare + at("snowman", 12.500, 11, .6)
          + flakes([(4, 4, 1.1), (11.500, 3.500, 1), (19, 6, 1.2), (27, 4.500, 1.1), (24.5, 10, 1), (29, 14, 1), (3, 18.500, .9), (17, 13.5, .9)])))
    write("rainy-season", plate("#8c9db8", puff(9.500, 10, .56, "#5f6a86") + puff(23, 9.500, .56, "#5f6a86") + drops([(5, 13.500), (9.5, 12.500), (16, 12), (21, 13.500), (25.500, 12.5), (28.500, 16.5), (3.500, 19), (23, 17.500)], "#d6ecff", .8)
          + '<path fill="#44911b" d="M1 24q4-3 8 0-1.500 5-7 5zM24 23q4-2.500 7 1-2 4.500-7 3zM9 27q6-3 12 .5L19 32h-9z"/>'
          + "".join(f'<circle cx="{n(x)}" cy="{n(y)}" r="1.900" fill="{f}"/><circle cx="{n(x)}" cy="{n(y)}" r=".6" fill="#fff"/>' for x, y, f in
                    [(10, 17, "#6f7bf0"), (13.300, 15.500, "#8f7bf0"), (16.800, 16.200, "#6f7bf0"), (8.500, 20, "#8f7bf0"), (12, 19.300, "#5aa6ff"), (15.500, 19, "#8f7bf0"), (18.700, 19.200, "#5aa6ff"), (10, 23, "#5aa6ff"), (13.700, 22.800, "#6f7bf0"), (17.300, 22.500, "#8f7bf0"), (12, 25.500, "#8f7bf0"), (15.500, 25.700, "#5aa6ff")])
          + at("snail", 20, 19.500, .36)))
    quarter = lambda stem, x, y: f'<g transform="translate({x} {y}) scale(.5)">{inner(stem).replace("plate", stem)}</g>'
    write("season", quarter("spring", 0, 0) + quarter("summer", 16, 0) + quarter("winter", 0, 16) + quarter("fall", 16, 16))


# The one figure of the body: seen from the front, one hand on its hip.
SKIN, EDGE = "#ffc83d", "#d67d00"
PARTS = {
    "legs": '<path fill="none" stroke="{skin}" stroke-width="4.200" stroke-linecap="round" d="M12.900 21v7M19.100 21v7"/>',
    "feet": '<path fill="{skin}" d="M15 27.500v3.200H9.600q-1-2.200 1.300-3.200zM17 27.500v3.200h5.400q1-2.200-1.300-3.200z"/>',
    "arms": '<path fill="none" stroke="{skin}" stroke-width="3.400" stroke-linecap="round" stroke-linejoin="round" d="M11.500 14.200 6 18.500 4.500 24"/>'
            '<path fill="none" stroke="{skin}" stroke-width="3.400" stroke-linecap="round" stroke-linejoin="round" d="M20.500 14.200 27 17.800 21.200 21.600"/>',
    "neck": '<path fill="{skin}" d="M14.200 9h3.600v4h-3.600z"/>',
    "shorts": '<path fill="{blue}" d="M11.300 19.500h9.400l.6 5h-4.400L16 22.500l-.9 2h-4.400z"/>',
    "shirt": '<path fill="{red}" d="M13.500 12.300h5q3.200.3 4 2.300l-2.200 2v4h-8.600v-4l-2.200-2q.8-2 4-2.300z"/>',
    "head": '<circle cx="10.800" cy="6.300" r="1.300" fill="{skin}"/><circle cx="21.200" cy="6.300" r="1.300" fill="{skin}"/><ellipse cx="16" cy="6.100" rx="5" ry="4.900" fill="{skin}"/>',
    "hair": '<path fill="{hair}" d="M10.700 5.900Q10.500.500 16 .500t5.300 5.400Q20.500 4.200 19 3.700 15 4.400 12.800 3.400 11.300 4.200 10.700 5.900z"/>',
    "eyes": '<circle cx="14" cy="6.400" r=".75" fill="{ink}"/><circle cx="18" cy="6.400" r=".75" fill="{ink}"/><path fill="none" stroke="{ink}" stroke-width=".7" stroke-linecap="round" d="M14.300 8.500q1.700 1.300 3.400 0"/>',
}
DULL = dict(skin="#bcbcc6", hair="#8a8a95", red="#a2a2ad", blue="#8f8f9b", ink="#6e6e78")
BRIGHT = dict(skin=SKIN, hair="#7d4533", red="#ffb02e", blue="#f59b1c", ink="#402a32")


def figure(*bright, back=False):
    out = ""
    for name, part in PARTS.items():
        if back and name == "eyes":
            continue
        out += part.format(**(BRIGHT if name in bright else DULL))
    if back:
        ink = (BRIGHT if "hair" in bright else DULL)["hair"]
        out += f'<path fill="{ink}" d="M10.700 5.900Q10.500.500 16 .500t5.300 5.400q0 3.500-2.300 4.800h-6q-2.300-1.300-2.300-4.800z"/>'
    return out


def close(drawing):
    """The figure's upper half, larger."""
    sheet = '<clipPath id="near"><rect x="1" y="1" width="30" height="30" rx="4"/></clipPath>'
    return f'{sheet}<g clip-path="url(#near)"><g transform="translate(-9.600 .500) scale(1.600)">{drawing}</g></g>'


def joint(x, y, r=2.6):
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{SKIN}" stroke="{EDGE}" stroke-width=".9"/>'


def body():
    write("body", figure(*PARTS))
    write("head", figure("head", "hair", "eyes"))
    neck = f'<path fill="{SKIN}" stroke="{EDGE}" stroke-width=".7" d="M13.900 10.600q2.100.8 4.200 0v2.200q-2.100 2-4.200 0z"/>'
    write("neck", close(figure() + neck))
    write("shoulder", close(figure() + joint(11.300, 14, 2.300) + joint(20.700, 14, 2.300)))
    write("arm", figure("arms"))
    write("elbow", figure() + joint(27, 17.800) + joint(6, 18.500))
    write("chest", close(figure() + f'<path fill="{SKIN}" stroke="{EDGE}" stroke-width=".7" d="M12.300 13.200h7.400q.9 0 .9 1v2.600q-2.300 1.400-4.600.3-2.300 1.100-4.600-.3v-2.600q0-1 .9-1z"/>'))
    write("stomach", figure() + f'<ellipse cx="16" cy="19" rx="3.900" ry="3" fill="{SKIN}" stroke="{EDGE}" stroke-width=".8"/><circle cx="16" cy="19.500" r=".6" fill="{EDGE}"/>')
    write("back", figure(back=True) + f'<path fill="{SKIN}" stroke="{EDGE}" stroke-width=".8" stroke-linejoin="round" d="M12.300 12.800h7.400l.9 2.400v6.300h-9.200v-6.300z"/><path fill="none" stroke="{EDGE}" stroke-width=".9" stroke-linecap="round" d="M16 14.500v5.500"/>')
    write("knee", figure() + joint(12.900, 25.600, 2.4) + joint(19.100, 25.600, 2.4))

    person = inner("part-person")
    face = '<path d="m6.441 15.041.563 8.609A7.3 7.3 0 0 0 14.250 30h3.517a7.3 7.3 0 0 0 7.245-6.350l.538-8.595-.049-.009.115-1.916c-.02-1.430-1.147-2.610-2.570-2.670h-2.611a4.520 4.520 0 0 1-4.124-2.690 1.240 1.240 0 0 0-1.147-.780H12.790c-3.441 0-6.290 2.820-6.290 6.300v1.742z"/>'
    write("face", lit(person, face))
    first = re.match(r'(<g fill="none">)(<path[^>]*/>)(.*)</g>$', person, re.S)
    write("hair", f'<g fill="none">{first[2]}{gray(first[3])}</g>')
    bare_face = ('<path fill="#8a8a95" d="M5.500 12.500Q4.500 1.500 16 1.500t10.500 11l-1.500 4h-18z"/><circle cx="6.300" cy="17" r="2.600" fill="#a9a9b4"/><circle cx="25.700" cy="17" r="2.600" fill="#a9a9b4"/>')
    skin_of_face = 'M7 13Q7 4.500 16 4.500T25 13v6.500q0 7-4.500 9.500-2 1.500-4.500 1.500t-4.500-1.500Q7 26.500 7 19.500z'
    features = ('<path fill="none" stroke="#7d7d88" stroke-width="1.500" stroke-linecap="round" d="M9.800 14.300q1.700-1.300 3.800-.5M22.200 14.300q-1.700-1.300-3.800-.5M12.500 23.800q3.500 2 7 0"/><circle cx="11.800" cy="17.300" r="1.300" fill="#5a5a66"/><circle cx="20.200" cy="17.300" r="1.300" fill="#5a5a66"/><path fill="#a3a3ae" d="M15.200 17h1.600l1.200 4h-4z"/>')
    lit_part = lambda where: f'<defs><clipPath id="face"><path d="{skin_of_face}"/></clipPath></defs>{bare_face}<path fill="#bcbcc6" d="{skin_of_face}"/>{features}<g clip-path="url(#face)"><path fill="{SKIN}" stroke="{EDGE}" stroke-width="1" d="{where}"/></g>'
    write("forehead", lit_part("M6 12.700Q10.500 11 16 11.500t10 1.200V3H6z"))
    brow = '<path fill="none" stroke="#8a4a12" stroke-width="1.900" stroke-linecap="round" d="M8.900 13.200q2-1.600 4.500-1.200M23 13.200q-2-1.600-4.500-1.200"/>'
    write("eyebrow", gray(person) + brow)
    write("cheek", gray(person) + "".join(f'<ellipse cx="{x}" cy="21.800" rx="3.300" ry="2.900" fill="#ff8f6b" stroke="#e8502a" stroke-width=".8"/>' for x in (10, 22)))
    write("chin", lit_part("M9 33v-5.500Q12 25.500 16 26t7 1.500V33z"))
    tongue = '<path fill="#8a8a95" d="M10.500 22.300h11q.6 0 .5.700-1 4.500-6 4.500t-6-4.500q-.1-.7.500-.7z"/><path fill="#f8314f" stroke="#bb1d4a" stroke-width=".6" d="M12.800 24.300h6.400v3.700q0 3.200-3.200 3.200t-3.200-3.200z"/><path stroke="#bb1d4a" stroke-width=".8" stroke-linecap="round" d="M16 25.200v3"/>'
    write("tongue", gray(person) + tongue)

    hand = inner("hand")
    write("finger", lit(hand, '<path d="M18.200 2.500h5v10.300h-5z"/>'))
    write("thumb", lit(hand, '<path d="M20 20.500 21.500 11.500H32V21l-8 6z"/>'))
    write("wrist", f'<path fill="#bcbcc6" d="M10.500 21h9.500l.5 11H10z"/><g transform="translate(3.200 -1) scale(.78)">{gray(hand)}</g>'
          f'<rect x="9" y="21.200" width="12.600" height="4.600" rx="2" fill="{SKIN}" stroke="{EDGE}" stroke-width=".9"/>')
    write("toe", '<path fill="#bcbcc6" d="M9 13q-1-3.500 3-4.300 6-.7 10.500 1.800 2.700 2 1.500 6-1.500 4-1 8.500.3 5.500-4.500 5.700-5 .1-5.500-5.200Q12.700 20 9 13z"/>'
          f'<g fill="{SKIN}" stroke="{EDGE}" stroke-width=".8"><ellipse cx="9.800" cy="7.500" rx="3.500" ry="4.300" transform="rotate(-12 9.800 7.500)"/><ellipse cx="15" cy="6" rx="2" ry="2.700"/><ellipse cx="19" cy="7" rx="1.800" ry="2.400" transform="rotate(12 19 7)"/><ellipse cx="22.400" cy="9" rx="1.700" ry="2.200" transform="rotate(25 22.400 9)"/><ellipse cx="25" cy="12" rx="1.600" ry="2" transform="rotate(40 25 12)"/></g>')
    write("tail", lit(inner("part-cat"), '<path d="M19 1h13v15.500h-4.500L25.500 13l-3-2.500L19 8z"/>'))
    write("wing", gray(inner("parrot")) + WING)


WING = ('<path fill="#ffb02e" d="M10.372 14.528a3.950 3.950 0 0 1 3.868-3.152c1.880 0 3.490 1.310 3.870 3.150l1.899 9.270H19.800v.010c-2.214-.296-4.942-.747-6.536-2.152-1.903-1.677-2.500-4.500-2.892-7.126"/>'
        '<path fill="#00a6ed" d="M19.800 23.806c-4.860-.650-8.710-4.460-9.430-9.290-.030.130-.050.270-.060.400q-.060.570-.060 1.140c0 5.590 4.160 10.210 9.550 10.930.450 0 .780-.410.690-.850l-.480-2.340h-.210z"/>')


def colors():
    splash = inner("color-red")
    for name, fill, rim in [("navy-blue", "#1b2a5c", "#5a6fb0"), ("light-green", "#a8e03a", "#6fae12"), ("gold", "#e8b020", "#a87400"), ("silver", "#cfd4da", "#8c939b")]:
        shine = ""
        if name in ("gold", "silver"):
            pale = "#fff3b8" if name == "gold" else "#fff"
            shine = (f'<path fill="{pale}" d="M8.500 14.500q1-6 7-7.500.8.800-.2 1.800-3.800 1.500-5 6-1 1-1.800-.3z"/>'
                     f'<path fill="{pale}" d="{star(21, 12, 3.6, 4, 1.1)}{star(13.5, 21.5, 2.6, 4, .8)}{star(21.5, 20.5, 1.9, 4, .6)}"/>')
        write(f"color-{name}", splash.replace("#f8312f", fill).replace("#ca0b2b", rim) + shine)
    write("color", "".join(at(f"color-{c}", x, y, .47) for c, x, y in [("red", .5, .5), ("blue", 16.500, .5), ("yellow", .5, 16.500), ("green", 16.500, 16.500)]))


def shapes():
    corner = lambda k, r=13.5, cy=16: " ".join(f"{n(16 + r * math.sin(2 * math.pi * i / k))} {n(cy - r * math.cos(2 * math.pi * i / k))}" for i in range(k))
    for name, shape in {
        "cross": '<path d="M11.500 3.500h9v8h8v9h-8v8h-9v-8h-8v-9h8z"/>',
        "arrow": '<path d="M2.500 11.500h14V4.500L29.500 16 16.500 27.500v-7h-14z"/>',
        "pentagon": f'<path d="M{corner(5, 14, 17)}z"/>',
        "hexagon": f'<path d="M{corner(6)}z"/>',
        "cube": '<path d="M16 2.500 28 9v14l-12 6.500L4 23V9z"/><path fill="#dfe3e8" d="M16 15.500 28 9v14l-12 6.500z"/><path d="M4 9l12 6.500L28 9M16 15.500v14" fill="none"/>',
        "shape": '<circle cx="8.700" cy="8.700" r="6"/><path d="M23.300 2.700 30 14.500H16.700zM3 18h11.500v11.500H3z"/>' + f'<path d="{star(23.3, 24, 7)}"/>',
    }.items():
        wide = 1.8 if name == "shape" else 2.4
        write(name, f'<g fill="#fff" stroke="#5b6470" stroke-width="{wide}" stroke-linejoin="round">{shape}</g>')
    write("line", '<path fill="none" stroke="#7b8594" stroke-width="3.400" stroke-linecap="round" d="M3.500 22.500 28.500 9.500"/>')


animals()
nature()
weather_adjectives()
weather()
seasons()
body()
colors()
shapes()
