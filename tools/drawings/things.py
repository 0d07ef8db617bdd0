"""Feelings, sports and school things that the set lacks."""
import math

from ink import inner, n, write


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


def unicycle():
    spokes = "".join(f"M16 21.5L{n(16 + 7 * math.cos(i * math.pi / 4))} {n(21.5 + 7 * math.sin(i * math.pi / 4))}" for i in range(8))
    write("unicycle", f'''<path fill="none" stroke="#bebebe" stroke-width=".6" d="{spokes}"/>
<circle cx="16" cy="21.5" r="7.6" fill="none" stroke="#e6e6e6" stroke-width="1"/><circle cx="16" cy="21.5" r="8.8" fill="none" stroke="#3f464f" stroke-width="1.7"/>
<path fill="none" stroke="#f8312f" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" d="M16 5v5.500M13.300 21.500V12.500q0-2 2.700-2t2.700 2v9"/>
<path fill="#402a32" d="M9.500 2.200q1.200-.9 2.500-.2 4 1.800 8 0 1.300-.7 2.500.2 1 1.200-.4 2-3 1.900-6.100 1.900t-6.100-1.900q-1.400-.8-.4-2z"/>
<path fill="none" stroke="#6e7680" stroke-width="1.300" stroke-linecap="round" d="m16 21.500 3.500 3.500M16 21.500 12.500 18"/>
<circle cx="16" cy="21.5" r="1.5" fill="#6e7680"/><rect x="17.700" y="24.300" width="5" height="1.800" rx=".7" fill="#fcd53f"/><rect x="9.300" y="16.900" width="5" height="1.800" rx=".7" fill="#fcd53f"/>''')


things()
unicycle()
