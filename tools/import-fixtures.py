#!/usr/bin/env python3
"""Makes the files in tests/fixtures/import with the libraries that make such files elsewhere.

    python3 -m venv venv && venv/bin/pip install openpyxl xlwt genanki anki pillow
    venv/bin/python tools/import-fixtures.py

The tests read what it has made; it is run again only to add or change a file.
"""

import datetime
import io
import math
import pathlib
import struct
import tempfile
import wave
import zipfile

import genanki
import openpyxl
import xlwt
from PIL import Image

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "import"

WORDS = [
    ("apple", "りんご", "I like apples."),
    ("dog", "いぬ", "I have a dog."),
    ("natto", "なっとう", "I eat natto."),
    ("friend", "友達", "She is my friend."),
]


def picture(colour):
    """A small picture."""
    data = io.BytesIO()
    Image.new("RGB", (16, 16), colour).save(data, "PNG")
    return data.getvalue()


def gif():
    data = io.BytesIO()
    Image.new("P", (16, 16)).save(data, "GIF")
    return data.getvalue()


def sound():
    """A quarter of a second of a tone."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(n / 3))) for n in range(2000)))
    return data.getvalue()


def texts():
    lines = "".join(f"{word},{meaning},{sentence}\n" for word, meaning, sentence in WORDS)
    table = "English,日本語,例文\n" + lines
    (OUT / "utf8.csv").write_text(table, encoding="utf-8")
    (OUT / "utf8-bom.csv").write_text(table, encoding="utf-8-sig", newline="\r\n")
    (OUT / "utf16.csv").write_text(table, encoding="utf-16")
    (OUT / "utf16le-tabs.txt").write_text(table.replace(",", "\t"), encoding="utf-16-le")
    (OUT / "shift-jis.csv").write_text(table + "cat,ﾈｺ,\n", encoding="cp932", newline="\r\n")
    (OUT / "table.tsv").write_text(table.replace(",", "\t"), encoding="utf-8")
    (OUT / "semicolons.csv").write_text("sep=;\n" + table.replace(",", ";"), encoding="utf-8")
    mixed = "apple,りんご\nfriend,友達\nteacher,先生\n".encode("cp932") + "dog,いぬ\ncat,ねこ\n".encode()
    (OUT / "mixed.csv").write_bytes(mixed)
    (OUT / "quizlet.txt").write_text("".join(f"{w}\t{m}\n" for w, m, _ in WORDS), encoding="utf-8")
    (OUT / "quizlet-custom.txt").write_text(";".join(f"{w} - {m}" for w, m, _ in WORDS), encoding="utf-8")
    (OUT / "anki.txt").write_text(
        "#separator:tab\n#html:true\n#columns:English\tJapanese\tNotes\n"
        "apple\t<b>りんご</b>\tred &amp; round\nfriend\t友達[ともだち]\t\n",
        encoding="utf-8",
    )
    (OUT / "pasted.txt").write_text(
        "１．ａｐｐｌｅ　りんご\n"
        "2. dog - いぬ\n"
        "③ cat（ねこ）\n"
        "・“ice cream”：アイスクリーム\n"
        "- natto/なっとう\n"
        "elephant 🐘 ｿﾞｳ\n"
        "りんご apple\n"
        "pen\n",
        encoding="utf-8",
    )


def workbooks():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Words"
    sheet.append(["English", "日本語", "よみ", "Sentence", "Memo"])
    for word, meaning, sentence in WORDS:
        sheet.append([word, meaning, "ともだち" if meaning == "友達" else None, sentence, "page 12"])
    book.create_sheet("More").append(["cat"])
    book.save(OUT / "words.xlsx")

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Unit 5: Things I like"])
    sheet.merge_cells("A1:C1")
    sheet.append(["Kind", "Word", "Meaning"])
    for kind, word, meaning in [("food", "apple", "りんご"), (None, "banana", "バナナ"), ("animals", "dog", "いぬ")]:
        sheet.append([kind, word, meaning])
    sheet.merge_cells("A3:A4")
    book.save(OUT / "merged.xlsx")

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Word", "Meaning"])
    sheet.append([datetime.date(2026, 5, 1), "5月"])
    sheet.append([True, "本当の"])
    sheet.append(['=CONCATENATE("do","g")', "いぬ"])
    sheet.append(["apple", "りんご"])
    sheet.append([7, "なな"])
    sheet.append(["#NAME?", "x"])
    sheet["A7"].data_type = "e"
    book.save(OUT / "odd.xlsx")
    # A spreadsheet saves a formula's value beside it; openpyxl does not.
    given_value(OUT / "odd.xlsx", '<f>CONCATENATE("do","g")</f><v></v>', '<f>CONCATENATE("do","g")</f><v>dog</v>')

    book = openpyxl.Workbook()
    book.save(OUT / "empty.xlsx")
    book.active["B2"] = "apple"
    book.save(OUT / "one-cell.xlsx")
    # One stray cell at the far corner must not become a table of sixteen thousand million cells.
    book.active["XFD1048576"] = "dog"
    book.save(OUT / "corner.xlsx")

    old = xlwt.Workbook()
    sheet = old.add_sheet("Words")
    for row, (word, meaning, _) in enumerate(WORDS):
        sheet.write(row, 0, word)
        sheet.write(row, 1, meaning)
    old.save(str(OUT / "renamed-xls.xlsx"))


def given_value(path, before, after):
    """Writes a value beside a formula, as Excel does."""
    with zipfile.ZipFile(path) as old:
        files = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet1.xml"
    text = files[name].decode()
    for found in (before, before.replace("<v></v>", "<v />"), before.replace("<v></v>", "<v/>")):
        text = text.replace(found, after)
    assert after in text, text
    text = text.replace('<c r="A4"', '<c r="A4" t="str"') if 't="str"' not in text else text
    files[name] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in files.items():
            new.writestr(name, data)


def decks():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "apple.png").write_bytes(picture("red"))
        (folder / "dog.gif").write_bytes(gif())
        (folder / "apple.wav").write_bytes(sound())
        model = genanki.Model(
            1607392319,
            "Words",
            fields=[{"name": name} for name in ("English", "Japanese", "Picture", "Sound", "Sentence")],
            templates=[{"name": "Card", "qfmt": "{{English}}", "afmt": "{{Japanese}}"}],
        )
        deck = genanki.Deck(2059400110, "English::Unit 5")
        for fields in [
            ["<b>apple</b>", "りんご", '<img src="apple.png">', "[sound:apple.wav]", "I like&nbsp;apples."],
            ["<div>dog</div>", "いぬ", '<img src="dog.gif">', "[sound:missing.mp3]", ""],
            ["friend", "友達[ともだち]", "", "", "She is my {{c1::friend}}."],
            ["apple", "リンゴ", "", "", ""],
        ]:
            deck.add_note(genanki.Note(model=model, fields=fields, tags=["food"]))
        package = genanki.Package(deck)
        package.media_files = [str(folder / name) for name in ("apple.png", "dog.gif", "apple.wav")]
        package.write_to_file(str(OUT / "old.apkg"))

        # Paths that lead out of the folder, under the same roof.
        with zipfile.ZipFile(OUT / "old.apkg") as old:
            files = {name: old.read(name) for name in old.namelist()}
        database = files["collection.anki2"].replace(b'src="apple.png"', b'src="../ap.png"')
        files["collection.anki2"] = database
        files["media"] = files["media"].replace(b'"apple.png"', b'"../ap.png"')
        with zipfile.ZipFile(OUT / "escaping.apkg", "w", zipfile.ZIP_DEFLATED) as new:
            for name, data in files.items():
                new.writestr(name, data)

    new_deck()


def new_deck():
    """A deck of the newer form, by Anki itself."""
    from anki.collection import Collection, DeckIdLimit, ExportAnkiPackageOptions

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        collection = Collection(str(folder / "collection.anki2"))
        name = collection.media.write_data("りんご.png", picture("green"))
        voice = collection.media.write_data("apple.wav", sound())
        kind = collection.models.by_name("Basic")
        deck = collection.decks.id("English::Fruit")
        for front, back in [
            (f'apple<img src="{name}">[sound:{voice}]', "りんご"),
            ("banana", "バナナ"),
            ("orange &amp; lemon", "オレンジとレモン"),
        ]:
            note = collection.new_note(kind)
            note["Front"], note["Back"] = front, back
            note.add_tag("fruit")
            collection.add_note(note, deck)
        for name, legacy in [("new.apkg", False), ("legacy.apkg", True)]:
            options = ExportAnkiPackageOptions(with_scheduling=False, with_media=True, legacy=legacy)
            collection.export_anki_package(
                out_path=str(OUT / name), options=options, limit=DeckIdLimit(deck_id=deck)
            )
        collection.close()


def broken():
    whole = (OUT / "words.xlsx").read_bytes()
    (OUT / "broken.xlsx").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(OUT / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb:
        with zipfile.ZipFile(OUT / "words.xlsx") as sound_book:
            for name in sound_book.namelist():
                if name != "xl/worksheets/sheet1.xml":
                    bomb.writestr(name, sound_book.read(name))
        bomb.writestr("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>" + b" " * 40_000_000)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    texts()
    workbooks()
    decks()
    broken()
    print(sum(path.stat().st_size for path in OUT.iterdir()), "bytes")
