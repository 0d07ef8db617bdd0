"""Reads as much RON as the word library uses. Plain values come out: dict, list, str, int, float, bool, None."""
import re

TOKEN = re.compile(r"""\s+|//[^\n]*|/\*.*?\*/|(?P<str>"(?:[^"\\]|\\.)*")|(?P<num>-?\d+(?:\.\d+)?)|(?P<id>[A-Za-z_]\w*)|(?P<sign>[()\[\]{}:,])""", re.S)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def tokens(text):
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise SystemExit(f"not RON: {text[at : at + 40]!r}")
        at = found.end()
        if found.lastgroup:
            yield found.lastgroup, found.group()


class Reader:
    def __init__(self, text):
        self.tokens, self.at = list(tokens(text)), 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def value(self):
        kind, text = self.take()
        if kind == "str":
            return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), text[1:-1])
        if kind == "num":
            return float(text) if "." in text else int(text)
        if kind == "id":
            if self.peek()[1] == "(":
                self.take()
                return self.inside(")", text)
            return {"true": True, "false": False, "None": None}.get(text, text)
        return self.inside({"(": ")", "[": "]", "{": "}"}[text], "")

    def inside(self, end, name):
        """Fields or values up to the closing sign. `Some(x)` is x."""
        fields, values = {}, []
        while self.peek()[1] != end:
            first = self.value()
            if self.peek()[1] == ":":
                self.take()
                fields[first] = self.value()
            else:
                values.append(first)
            if self.peek()[1] == ",":
                self.take()
        self.take()
        if name == "Some":
            return values[0]
        return fields if fields or (end != "]" and not values) else values


def read(path):
    return Reader(path.read_text(encoding="utf-8")).value()
