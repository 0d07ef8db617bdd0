#!/usr/bin/env python3
"""Draws the pictures that are our own into assets/pictures, in the flat style of the others: `python3 tools/drawings`.

Each module beside this one draws a topic with what ink.py holds. Run pictures.py first: some drawings are composed from
its pictures. No text and no outside reference: the app draws with resvg, which has neither.
"""
import importlib
from pathlib import Path

waiting = sorted(module.stem for module in Path(__file__).parent.glob("*.py") if module.stem not in ("__main__", "fit", "ink"))
tries = 2 * len(waiting)
while waiting:
    module = waiting.pop(0)
    try:
        importlib.import_module(module)
    except FileNotFoundError:  # it is composed from a picture that a later module draws
        tries -= 1
        if not tries:
            raise
        waiting.append(module)
