"""The days of the week."""
from ink import write


def days():
    """A page of the calendar with the day's kanji, Sunday in red and Saturday in blue, as calendars in Japan have them."""
    for name, ink, band, strokes in [
        ("sunday", "#d81b2a", "#f8312f", "M11 13.500h10v14H11zM11 20.500h10"),
        ("monday", "#2b2f36", "#6e7680", "M12 13.300h9v14h-2M12 13.300v8.200q0 4-2.500 6.300M12 17.700h9M12 22h9"),
        ("tuesday", "#2b2f36", "#6e7680", "M16 12.800v6q-.5 5.500-7.500 9M16 18.800q1 5.500 7.500 9M10.300 16.500l1.400 4M21.700 16.500l-1.400 4"),
        ("wednesday", "#2b2f36", "#6e7680", "M16 12.800v14.700h-2.200M9 17h4.600q-1 5.500-5.100 8.500M22.700 14.500 18 19M16.200 16.500q1.600 6 7.300 9"),
        ("thursday", "#2b2f36", "#6e7680", "M9 17h14M16 12.800v15.200M16 17q-2 5.500-7.500 8.500M16 17q2 5.500 7.500 8.500"),
        ("friday", "#2b2f36", "#6e7680", "M16 12.500q-2.600 4-7.700 6M16 12.500q2.600 4 7.700 6M12.500 18.600h7M10.700 22.200h10.600M16 18.600v9M12 24l.9 1.900M20 24l-.9 1.900M9 27.800h14"),
        ("saturday", "#0b57c2", "#0074ba", "M10.500 18h11M16 12.800v14.400M8.800 27.400h14.400"),
    ]:
        write(name, f'''<rect x="3.5" y="4" width="25" height="27" rx="2.5" fill="#fff" stroke="#9b9b9b" stroke-width=".9"/>
<path fill="{band}" d="M3.500 9.800V6.500A2.500 2.500 0 0 1 6 4h20a2.500 2.500 0 0 1 2.500 2.500v3.300z"/>
<path fill="none" stroke="#3f464f" stroke-width="1.7" stroke-linecap="round" d="M10 2v4.500M22 2v4.500"/>
<path fill="none" stroke="{ink}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" d="{strokes}"/>''')


days()
