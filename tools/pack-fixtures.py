#!/usr/bin/env python3
"""Makes the packed lessons in tests/fixtures/pack: a few sound ones, and those that somebody with ill will sends.

    python3 tools/pack-fixtures.py

It needs nothing but Python, and knows the format from its description alone, so that the tests hold it to that. They
read what it has made; it is run again only to add or change a file.
"""

import hashlib
import io
import json
import pathlib
import stat
import struct
import wave
import zipfile
import zlib

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "pack"

LESSON = """\
Lesson(
    title: "Our lunch",
    grade: 5,
    cards: [
        "apple", "banana", "milk", "bread",
        Card(word: "natto", ja: "なっとう", picture: "natto.png", voice: "sounds/natto.wav"),
    ],
    games: [
        Flashcards(),
        LongRace(size: 8),
        Slide(text: "What do you eat?", picture: "pictures/lunch.svg"),
    ],
)
"""
ALONE = """\
Lesson(
    title: "Fruit",
    grade: 3,
    cards: ["apple", "banana", "peach", "lemon"],
    games: [Flashcards(), Slide(text: "What do you like?")],
)
"""
GAME = """\
Game(
    id: "long-race",
    name: (en: "Long Race", ja: "ながいレース"),
    rule: (en: "Answer and run!", ja: "{答|こた}えて{進|すす}もう。"),
    talk: Name,
    cards_min: 4,
    prompt: [Picture],
    selector: FirstHand,
    answer: Say,
    judge: Teacher,
    board: Lanes(8),
    effects: [Add(10), Move(1)],
    flow: [Prompt, Select, Answer, Judge, Reveal, Effect],
    pace: Tap,
    end: BoardEmpty,
    settings: {"size": Whole(min: 3, max: 20, default: 8)},
)
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="#a50"/>{}</svg>\n'
CREDITS = "The picture of natto: drawn by class 5-2.\n"


def png():
    """A brown square of 8 by 8."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\xaa\x55\x00" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def sound():
    """A quarter of a second of a tone, so high and quiet that it is small when packed."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"".join(struct.pack("<h", 9000 if n // 4 % 2 else -9000) for n in range(2000)))
    return data.getvalue()


def whole():
    """The files of a lesson that has everything."""
    return [
        ("our-lunch.lesson.ron", LESSON.encode()),
        ("CREDITS.txt", CREDITS.encode()),
        ("long-race.game.ron", GAME.encode()),
        ("natto.png", png()),
        ("pictures/lunch.svg", SVG.format("").encode()),
        ("sounds/natto.wav", sound()),
    ]


def manifest(files, version=1, title="Our lunch", more=""):
    quoted = lambda text: json.dumps(text, ensure_ascii=False)
    rows = "".join(
        f"        File(name: {quoted(name)}, bytes: {len(data)}, sha256: \"{hashlib.sha256(data).hexdigest()}\"),\n"
        for name, data in files
    )
    return (
        f"Pack(\n    version: {version},\n    made_by: \"0.1.0\",\n    title: {quoted(title)},\n    grade: 5,\n"
        f"    files: [\n{rows}    ],\n    credits: [],\n{more})\n"
    ).encode()


def entry(name, method=zipfile.ZIP_DEFLATED, mode=0o100644):
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = method
    info.external_attr = mode << 16
    info.create_system = 3
    return info


def zipped(files, listed=None, comment=b"", entries=None):
    """A pack of these files; `listed` is what its list says instead, `entries` further entries by their own names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as pack:
        if listed is not False:
            pack.writestr(entry("hanamaru.ron"), manifest(files) if listed is None else listed)
        for name, content in files:
            pack.writestr(entry("lesson/" + name), content)
        for info, content in entries or []:
            pack.writestr(info, content)
        pack.comment = comment
    return data.getvalue()


def named(name, content=None):
    """A pack whose lesson calls a picture so, and holds it under this name."""
    lesson = LESSON.replace('"natto.png"', json.dumps(name, ensure_ascii=False))
    files = [(at, lesson.encode() if at.endswith(".lesson.ron") else data) for at, data in whole()]
    files = [(name if at == "natto.png" else at, data) for at, data in files]
    return zipped(files)


def swapped(data, old, new, times=1):
    """The bytes with one thing in place of another of the same length, `times` times from the end."""
    assert len(old) == len(new), (old, new)
    for _ in range(times):
        at = data.rindex(old)
        data = data[:at] + new + data[at + len(old) :]
    return data


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.hanamaru"):
        old.unlink()
    files = whole()
    lesson = lambda text: [(name, text.encode() if name.endswith(".lesson.ron") else data) for name, data in files]
    with_file = lambda name, data: files + [(name, data)]
    without = lambda *names: [(name, data) for name, data in files if name not in names]
    good = zipped(files)
    packs = {
        "good-whole": good,
        "good-alone": zipped([("fruit.lesson.ron", ALONE.encode())]),
        "unsound-mistakes": zipped(lesson(LESSON.replace('"milk"', '"milkk"'))),
        # Names that lead out of the folder, or that a system cannot have.
        "name-up": named("../natto.png"),
        "name-up-inside": named("a/../../natto.png"),
        "name-root": named("/tmp/natto.png"),
        "name-backslash": named("..\\natto.png"),
        "name-drive": named("C:natto.png"),
        "name-device": named("aux.png"),
        "name-device-folder": named("nul/natto.png"),
        "name-point": named("pictures./natto.png"),
        "name-hidden": named(".natto.png"),
        "name-nul": swapped(named("natt0.png"), b"natt0.png", b"natt\0.png", 2),
        "name-turned": named("natto\u202egnp.png"),
        "name-long": named("n" * 300 + ".png"),
        "name-twins": zipped(with_file("NATTO.png", png())),
        "name-accents": zipped(with_file("が.png", png()) + [("か\u3099.png", png())]),
        "name-in-file": zipped(with_file("natto.png/a.png", png())),
        # What is no file, or no file of a lesson.
        "kind-program": zipped(with_file("setup.exe", b"MZ")),
        "kind-unused": zipped(with_file("more.png", png())),
        "kind-two-lessons": zipped(with_file("second.lesson.ron", ALONE.encode())),
        "kind-no-lesson": zipped(without("our-lunch.lesson.ron")),
        "kind-empty": zipped([]),
        "kind-binary-lesson": zipped([("fruit.lesson.ron", b"\xff\xfe\0\1")]),
        "kind-escapes": zipped([("fruit.lesson.ron", (ALONE + "// \x1b[2J\n").encode())]),
        "link": zipped(files, entries=[(entry("lesson/link.png", mode=stat.S_IFLNK | 0o777), b"/etc/passwd")]),
        "link-listed": zipped(without("natto.png"), manifest(with_file("natto.png", b"/etc/passwd")),
                              entries=[(entry("lesson/natto.png", mode=stat.S_IFLNK | 0o777), b"/etc/passwd")]),
        "folder": zipped(files, entries=[(entry("lesson/folder/", mode=0o40755), b"")]),
        "extra": zipped(files, entries=[(entry("autorun.inf"), b"[autorun]")]),
        "missing": zipped(without("natto.png"), manifest(files)),
        # Lists that say something else.
        "list-none": zipped(files, False),
        "list-newer": zipped(files, manifest(files, version=2, more="    colour: Red,\n")),
        "list-field": zipped(files, manifest(files, more="    colour: Red,\n")),
        "list-nonsense": zipped(files, b"\xff\xfe"),
        "list-deep": zipped(files, b"Pack(version: 1, files: " + b"[" * 50_000),
        "list-hash": zipped(files, manifest(lesson(ALONE))),
        "list-size": zipped(files, manifest(files).replace(b"bytes: 44,", b"bytes: 45,", 1).replace(
            b"bytes: %d," % len(png()), b"bytes: 1,", 1)),
        "list-title": zipped(files, manifest(files, title="Our \x1b[2J lunch").replace(b"\\u001b", b"\x1b")),
        # What becomes too much.
        "bomb": zipped(with_file("more.png", b"\0" * 24_000_000)),
        "bomb-listed": zipped(files, manifest(files) + b" " * 24_000_000),
        "crowd": zipped(files + [(f"{number}.png", b"") for number in range(640)]),
        # Zips that are not what they seem.
        "zip-short": good[: len(good) * 2 // 3],
        "zip-no-end": good[:-22],
        "zip-before": b"MZ" + b"\0" * 40 + good,
        "zip-in-front": good[:4] + b"\0" * 40 + good,
        "zip-comment": zipped(files, comment=b"PK\5\6" + b"\0" * 18),
        "zip-twice": zipped(files, entries=[(entry("lesson/natto.png"), b"other")]),
        "zip-other-name": swapped(good, b"lesson/natto.png", b"lesson/natt0.png", 1),
        "zip-locked": locked(good),
        "zip-lying-size": lying(good),
        "zip-overlap": overlapping(good),
        "zip-none": b"This is a text.",
        "zip-nothing": b"",
        # Pictures and games that are none, or reach out.
        "unsound-picture": zipped([(name, b"\x89PNG\r\n\x1a\nbroken" if name == "natto.png" else data) for name, data in files]),
        "unsound-recording": zipped([(name, b"RIFF" if name.endswith(".wav") else data) for name, data in files]),
        "unsound-game": zipped([(name, data.replace(b"Lanes(8)", b"Lanes(99)")) for name, data in files]),
        "good-reaching": zipped([
            (name, SVG.format('<image href="/etc/passwd" width="8" height="8"/><image href="http://example.com/a.svg"/>'
                              '<script>alert(1)</script>').encode() if name.endswith(".svg") else data)
            for name, data in files
        ]),
        "unsound-entities": zipped([
            (name, ENTITIES.encode() if name.endswith(".svg") else data) for name, data in files
        ]),
    }
    for name, data in packs.items():
        (OUT / f"{name}.hanamaru").write_bytes(data)


ENTITIES = (
    '<!DOCTYPE svg [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij"))
    + ']>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><text>&j;</text></svg>\n'
)


def locked(data):
    """All entries say that they have a password."""
    data = bytearray(data)
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def lying(data):
    """The central directory says that the last file is far larger than it is."""
    data = bytearray(data)
    at = data.rfind(b"PK\1\2")
    data[at + 24 : at + 28] = struct.pack("<I", 0x7FFFFFFF)
    return bytes(data)


def overlapping(data):
    """The last two entries of the central directory are one file."""
    data = bytearray(data)
    last = data.rfind(b"PK\1\2")
    before = data.rfind(b"PK\1\2", 0, last)
    data[last + 42 : last + 46] = data[before + 42 : before + 46]
    return bytes(data)


if __name__ == "__main__":
    main()
