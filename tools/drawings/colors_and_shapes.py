"""Splashes of paint, and shapes that have no color."""
import math

from ink import n, smooth, write


def colors():
    """One splash of paint in each color: round lobes, to be neither the circle nor the star of the shapes."""
    lobes = [11.9, 11.2, 9.2, 10.6, 12.1, 11.4, 9.4, 9.2, 11.6, 11.9, 9.6, 9.0, 11.3, 12.3, 11.0, 9.0, 9.4, 11.2]
    outline = [(15.5 + r * math.cos(2 * math.pi * i / len(lobes)), 16 + r * math.sin(2 * math.pi * i / len(lobes)))
               for i, r in enumerate(lobes)]
    splash = f"M{n(outline[0][0])} {n(outline[0][1])}{smooth(outline, close=True)}Z"
    # Fill and rim: the rim keeps white visible on paper and black on a dark screen.
    for name, fill, rim in [
        ("red", "#f8312f", "#ca0b2b"), ("blue", "#0067d6", "#0a4a9c"), ("yellow", "#fcd53f", "#e0a800"),
        ("green", "#12a150", "#0b7a3b"), ("orange", "#ff822d", "#d85f10"), ("pink", "#ff8fc7", "#e85a9f"),
        ("purple", "#8c3fb5", "#662a87"), ("brown", "#7d4533", "#5a2f22"), ("black", "#1c1c1c", "#7a7a7a"),
        ("white", "#ffffff", "#9b9b9b"), ("gray", "#9b9b9b", "#6e6e6e"), ("light-blue", "#8fdcff", "#44b3e6"),
    ]:
        paint = f'fill="{fill}" stroke="{rim}" stroke-width="1"'
        write(f"color-{name}", f'<path {paint} d="{splash}"/><circle {paint} cx="27.9" cy="4.6" r="2.1"/>'
              f'<circle {paint} cx="4" cy="27.6" r="1.7"/>')


def shapes():
    """White with a grey rim, so that nobody answers with a color."""
    for name, body in {
        "circle": '<circle cx="16" cy="16" r="13"/>',
        "square": '<path d="M4.5 4.5h23v23h-23z"/>',
        "triangle": '<path d="M16 4 29.5 27.5h-27z"/>',
        "rectangle": '<path d="M2 8h28v16H2z"/>',
        "star": '<path d="m16 2.2 4.11 8.34 9.21 1.34-6.66 6.49 1.57 9.17L16 23.01l-8.23 4.33 1.57-9.17-6.66-6.49 9.21-1.34z"/>',
        "heart": '<path d="M16 29C7 22.5 2 17.3 2 11.2 2 6.9 5.3 4 9 4c2.9 0 5.4 1.5 7 4.3C17.6 5.5 20.1 4 23 4c3.7 0 7 2.9 7 7.200C30 17.3 25 22.5 16 29z"/>',
        "diamond": '<path d="M16 2.5 27 16 16 29.5 5 16z"/>',
        "oval": '<ellipse cx="16" cy="16" rx="14" ry="9"/>',
    }.items():
        write(name, f'<g fill="#fff" stroke="#5b6470" stroke-width="2.4" stroke-linejoin="round">{body}</g>')


colors()
shapes()
