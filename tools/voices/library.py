"""What there is to say: rows of the word library and of the files of sentences, in the order in which clips are made."""
from dataclasses import dataclass

import ron
from pronounce import kokoro, stem_of


@dataclass
class Item:
    accent: str
    kind: str  # word, sentence (of a word) or line (of a file of sentences)
    stem: str
    text: str
    phonemes: str

    @property
    def path(self):
        name = {"word": f"{self.stem}.ogg", "sentence": f"{self.stem}.sentence.ogg", "line": f"sentences/{self.stem}.ogg"}[self.kind]
        return f"{self.accent}/{name}"

    @property
    def key(self):
        return self.accent, self.kind, self.stem


def rows(folder):
    for path in sorted(folder.glob("*.words.ron")):
        for row in ron.read(path)["words"]:
            yield path.stem.split(".")[0], row


def lines(folder):
    """Every Sentence(en: …) of a file of sentences, however deep it stands."""
    def inside(value):
        if isinstance(value, dict):
            if isinstance(value.get("en"), str) and "name" not in value:
                yield value
            for v in value.values():
                yield from inside(v)
        elif isinstance(value, list):
            for v in value:
                yield from inside(v)

    for path in sorted(folder.glob("*.sentences.ron")):
        yield from inside({k: v for k, v in ron.read(path).items() if k != "name"})


def items(folder, dictionaries):
    """All items, and what is wrong with rows: (accent, kind, stem, text, what). One stem with two readings gets no clip."""
    found, wrong, twice = {}, [], set()

    def add(accent, kind, stem, text, role):
        said, missing = dictionaries[accent].say(text, role)
        if said is None:
            wrong.append((accent, kind, stem, text, f"no pronunciation of {missing}"))
            return
        said = kokoro(said if said[-1] in ".!?" else said + ".")
        item = Item(accent, kind, stem, text, said)
        there = found.setdefault(item.key, item)
        if there.phonemes != said:
            wrong.append((accent, kind, stem, text, f"one clip for two readings: {there.phonemes} and {said}; give one of the rows a voice"))
            twice.add(item.key)

    library = [row for _, row in rows(folder)]
    early = [row for row in library if row["grade"] <= 6]

    def words(accent, some):
        for row in some:
            add(accent, "word", row.get("voice") or stem_of(row["word"]), row["word"], row.get("pos", "*"))
            # What a teacher may write instead is heard as it is written: autumn.
            for other in row.get("also", []):
                add(accent, "word", stem_of(other), other, row.get("pos", "*"))

    # Every word once in the American voice, the elementary years first; then those in the British one, and the sentences.
    words("us", early)
    words("us", [row for row in library if row["grade"] > 6])
    words("uk", early)
    for row in early:
        if row.get("sentence"):
            add("us", "sentence", row.get("voice") or stem_of(row["word"]), row["sentence"], "*")
    for row in lines(folder):
        add("us", "line", row.get("voice") or stem_of(row["en"]), row["en"], "*")
    return [i for k, i in found.items() if k not in twice], wrong
