"""How words are said: in the signs that Kokoro reads, and in CMUdict's names.

Order: overrides.tsv (the whole text, then each word of it), misaki's reviewed dictionary ("gold") of the accent, its larger
one ("silver"), a stem of either with an ending, CMUdict. What none of them knows has no pronunciation, and gets no clip.
"""
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
VOWELS = set("AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊᵻɐo")
ROLES = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ", "adverb": "ADV"}
UNDER_20 = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}

# Kokoro's signs in CMUdict's names. Two letters for what CMUdict writes with two.
SIGNS = {
    "A": "EY", "I": "AY", "O": "OW", "Q": "OW", "W": "AW", "Y": "OY", "a": "AE", "æ": "AE", "i": "IY", "u": "UW", "ɑ": "AA", "ɒ": "AA",
    "ɔ": "AO", "ə": "AH", "ɐ": "AH", "ᵊ": "AH", "ᵻ": "IH", "ɛ": "EH", "ɜ": "ER", "ɪ": "IH", "ʊ": "UH", "ʌ": "AH", "o": "OW",
    "b": "B", "d": "D", "f": "F", "h": "HH", "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "s": "S", "t": "T", "v": "V",
    "w": "W", "z": "Z", "ð": "DH", "ŋ": "NG", "ɡ": "G", "ɹ": "R", "ɾ": "T", "T": "T", "ʔ": "T", "ʃ": "SH", "ʒ": "ZH", "ʤ": "JH", "ʧ": "CH", "θ": "TH",
}
BACK = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "W", "AY": "I", "EH": "ɛ", "ER": "ɜɹ", "EY": "A", "IH": "ɪ", "IY": "i", "OW": "O", "OY": "Y",
    "UH": "ʊ", "UW": "u", "B": "b", "CH": "ʧ", "D": "d", "DH": "ð", "F": "f", "G": "ɡ", "HH": "h", "JH": "ʤ", "K": "k", "L": "l", "M": "m", "N": "n",
    "NG": "ŋ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}


def number(n):
    """A whole number under a million in words."""
    if n < 20:
        return UNDER_20[n]
    if n < 100:
        return TENS[n // 10] + (" " + UNDER_20[n % 10] if n % 10 else "")
    if n < 1000:
        return UNDER_20[n // 100] + " hundred" + (" " + number(n % 100) if n % 100 else "")
    return number(n // 1000) + " thousand" + (" " + number(n % 1000) if n % 1000 else "")


def ordinal(n):
    *before, last = number(n).split()
    last = ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return " ".join([*before, last])


def stem_of(text):
    """New Year's Day: new-years-day. P.E.: pe."""
    plain = re.sub(r"['’.]", "", text.lower())
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def arpabet(phonemes):
    """CMUdict's names for Kokoro's signs, without stress, word boundaries left out."""
    out = []
    for sign in phonemes:
        name = SIGNS.get(sign)
        if sign == "ɹ" and out and out[-1] == "ER":
            continue  # ɜɹ is one sound there
        if name == "R" and out and out[-1] == "AH" and last == "ə":
            out[-1] = "ER"
            last = sign
            continue
        if name:
            out.append(name)
            last = sign
    return out


class Dictionary:
    def __init__(self, folder, accent, cmudict, overrides=HERE / "overrides.tsv"):
        self.accent = accent
        side = "gb" if accent == "uk" else "us"
        self.gold = json.loads((folder / f"{side}_gold.json").read_text(encoding="utf-8"))
        self.silver = json.loads((folder / f"{side}_silver.json").read_text(encoding="utf-8"))
        self.cmudict = cmudict
        self.overrides, self.used = {}, set()
        for line in overrides.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                where, text, role, said, *_ = line.split("\t")
                if where in (accent, "both"):
                    self.overrides[text, role] = said

    def override(self, text, role):
        for key in ((text, role), (text, "*"), (text.lower(), role), (text.lower(), "*")):
            if key in self.overrides:
                self.used.add(key)
                return self.overrides[key]

    def listed(self, word, role, alone):
        """What the two dictionaries say, as it is written, in lower case, or with a capital."""
        for book in (self.gold, self.silver):
            for form in (word, word.lower(), word.capitalize()):
                if form in book:
                    said = book[form]
                    if isinstance(said, dict):
                        return said.get(ROLES.get(role, "")) or (said.get("None") if alone else None) or said["DEFAULT"]
                    return said

    def ending(self, word, role):
        """A listed word with 's, -s, -es, -ed or -ing."""
        voiceless, lower = "ptkfθ", word.lower()
        for end, cuts in (("'s", [""]), ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"])):
            if not lower.endswith(end):
                continue
            root = word[: -len(end)]
            roots = [root + c for c in cuts]
            if end in ("ed", "ing") and len(root) > 2 and root[-1] == root[-2]:
                roots.append(root[:-1])
            for r in roots:
                said = len(r) > 1 and (self.override(r, role) or self.listed(r, role, False))
                if not said:
                    continue
                if end == "ing":
                    return said + "ɪŋ"
                if end in ("ed", "ied"):
                    return said + ("ᵻd" if said[-1] in "td" and self.accent == "us" else "ɪd" if said[-1] in "td" else "t" if said[-1] in voiceless + "sʃʧ" else "d")
                return said + (("ᵻz" if self.accent == "us" else "ɪz") if said[-1] in "szʃʒʧʤ" else "s" if said[-1] in voiceless else "z")

    def word(self, word, role, alone, before):
        """One word; `before` says what the next one begins with: a vowel (True), a consonant (False), nothing (None)."""
        lower = word.lower()
        said = self.override(word, "alone") if alone else None
        said = said or self.override(word, role)
        if said:
            return said
        if not alone and before is not None:
            if lower == "the":
                return "ði" if before else "ðə"
            if lower == "to":
                return "tʊ" if before else "tə"
            if lower == "a":
                return "ɐ"
            if lower == "an":
                return "ɐn"
        if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?", word) or (re.fullmatch(r"[A-Z]{2,3}", word) and word not in self.gold):
            letters = [c.upper() for c in word if c != "."]
            said = [self.gold.get(c) for c in letters]
            # The last letter carries the stress: T-V, U-S-A.
            return "".join(s.replace("ˈ", "ˌ") for s in said[:-1]) + said[-1] if all(said) else None
        if lower.endswith("s'"):
            word, lower = word[:-1], lower[:-1]  # dolls' is said as dolls
        if "-" in lower and lower.split("-")[0] in TENS:
            return None  # twenty-one: by its parts, all of them alike
        said = self.listed(word, role, alone) or self.ending(word, role) or self.from_cmudict(lower)
        if said and alone and not set("ˈˌ") & set(said):
            first = next(i for i, c in enumerate(said) if c in VOWELS)
            said = said[:first] + "ˈ" + said[first:]
        elif said and alone and "ˈ" not in said:
            said = said.replace("ˌ", "ˈ", 1)
        return said

    def from_cmudict(self, word):
        if self.accent == "uk" or word not in self.cmudict:
            return None
        out = ""
        for name in self.cmudict[word][0]:
            sign, stress = BACK[name.rstrip("012")], name[-1]
            if stress == "0":
                sign = {"ʌ": "ə", "ɜɹ": "əɹ"}.get(sign, sign)
            out += {"1": "ˈ", "2": "ˌ"}.get(stress, "") + sign
        return out

    def say(self, text, role="*"):
        """The phonemes of a word, phrase or sentence, or None with the word that has none."""
        text = text.replace("’", "'")
        whole = self.override(text, role)
        if whole:
            return whole, None
        spaced = re.sub(r"(\d+)(st|nd|rd|th)\b", lambda m: ordinal(int(m[1])), text)
        spaced = re.sub(r"\d+", lambda m: number(int(m[0])), spaced)
        parts = re.findall(r"(?:[A-Za-z]\.){2,}|(?:Mr|Ms|Mrs|Dr)\.|[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*'?|[.,!?;:—]", spaced)
        alone = sum(p[0].isalpha() for p in parts) == 1
        # From the last to the first, because "the" looks at what follows it.
        said, before = [], None
        for part in reversed(parts):
            if not part[0].isalpha():
                said.append(part)
                before = None
                continue
            one = self.word(part, role if alone else "*", alone, before)
            if one is None and "-" in part:
                halves = [self.word(h, "*", False, None) for h in part.split("-")]
                one = " ".join(halves) if all(halves) else None
            if one is None:
                return None, part
            said.append(one)
            before = next((c in VOWELS for c in one if c in SIGNS), None)
        out = ""
        for one in reversed(said):
            out += one if one in ".,!?;:—" or not out else " " + one
        return out, None


def kokoro(phonemes):
    """The model was trained with T for the flap of "water", and t for the stop in the throat."""
    return phonemes.replace("ɾ", "T").replace("ʔ", "t")


def load_cmudict(path):
    """Headword to its variants, as lists of phonemes with stress."""
    out = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line and line[0] != ";" and "  " in line:
            head, said = line.split("  ", 1)
            out.setdefault(re.sub(r"\(\d+\)$", "", head).lower(), []).append(said.split())
    return out


# Sounds that the two dictionaries write differently without meaning different things.
SAME = {"IH": "AH", "UH": "AH", "AO": "AA", "EH": "AH"}


def plain(names):
    out = []
    for name in names:
        name = name.rstrip("012")
        if name in ("ER",):
            out += ["AH", "R"]
        else:
            out.append(SAME.get(name, name))
    return out


def agrees(said, variants):
    """Whether phonemes are one of CMUdict's variants, as far as both can tell: flaps, weak vowels, o and a aside."""
    ours = [("T" if n == "D" else n) for n in plain(arpabet(said))]
    return any(ours == [("T" if n == "D" else n) for n in plain(v)] for v in variants)
