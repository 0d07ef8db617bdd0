#!/usr/bin/env python3
"""Makes assets/voices from the word library and the files of sentences: says, cuts, checks, packs, writes the manifest.

    make.py [--words FOLDER] [--accent us|uk] [--kind word|sentence|line] [--limit N] [--minutes M] [--workers 2]
What is in the manifest with the same phonemes and the same recipe is left as it is, so a run can be stopped at any time
and started again. setup.sh comes first. README.md says how a clip is made, and when it is left out.
"""
import argparse
import multiprocessing
import os
import signal as signals
import time
from pathlib import Path

from check import judge
from kokoro import KEPT, RECIPE, Cache, cut, finish, pack, unpack
from library import Item, items
from measure import measures
from pronounce import Dictionary, arpabet, load_cmudict

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = Path(__file__).resolve().parent / "manifest.tsv"
VOICES = ROOT / "assets" / "voices"
FIELDS = "accent kind stem verdict attempt voice carrier speed seconds lufs peak bytes second recipe phonemes text".split()
# In this order, until one passes: the same voice twice more, then others of its accent.
ATTEMPTS = {
    ("us", "word"): [("af_heart", "listen", 0.8), ("af_heart", "repeat", 0.8), ("af_heart", "listen", 0.7), ("af_bella", "listen", 0.8), ("af_bella", "repeat", 0.8), ("am_michael", "listen", 0.8)],
    ("uk", "word"): [("bf_emma", "please", 0.8), ("bf_emma", "repeat", 0.8), ("bf_emma", "please", 0.7), ("bf_isabella", "please", 0.8), ("bf_isabella", "repeat", 0.8), ("bm_george", "please", 0.8)],
    ("us", "sentence"): [("af_heart", "listen", 0.8), ("af_heart", "listen", 0.7), ("af_bella", "listen", 0.8), ("am_michael", "listen", 0.8)],
}
ATTEMPTS["us", "line"] = ATTEMPTS["us", "sentence"]


def cache_folder():
    return Path(os.environ.get("HANAMARU_VOICES", Path.home() / ".cache" / "hanamaru" / "voices"))


def readings(item, cmudict):
    """How the recogniser may hear a clip: our phonemes, and for a word CMUdict's variants."""
    out = [arpabet(item.phonemes)]
    if item.kind == "word":
        out += [[n.rstrip("012") for n in v] for v in cmudict.get(item.text.lower(), [])]
    return out


tools = {}


def begin(folder):
    signals.signal(signals.SIGINT, signals.SIG_IGN)
    from second import Ear

    tools["cache"], tools["ear"] = Cache(folder, 1), Ear()
    tools["cmudict"] = load_cmudict(folder / "model" / "dict.txt")


def look(clip, item):
    """Measures of a clip as it comes out of its file, the recogniser's opinion, and what is wrong."""
    m = measures(clip)
    names = arpabet(item.phonemes)
    only = ("vowel before", "consonant", "left out") if item.kind == "word" else ("vowel before",)
    second = tools["ear"].listen(clip, readings(item, tools["cmudict"]), only)
    return m, second, judge(m, names, item.kind, second)


def make(item):
    """Attempts until one passes. The row of the manifest."""
    row = {"accent": item.accent, "kind": item.kind, "stem": item.stem, "recipe": RECIPE, "phonemes": item.phonemes, "text": item.text}
    path, reasons = VOICES / item.path, []
    for number, (voice, carrier, speed) in enumerate(ATTEMPTS[item.accent, item.kind], 1):
        audio = tools["cache"].say(voice, carrier, item.accent, item.phonemes, speed)
        ends = cut(audio, carrier, speed)
        if ends is None:
            reasons.append(f"{voice}: no pause found")
            continue
        clip = finish(audio, *ends)
        pack(clip, path)
        m, second, wrong = look(unpack(path), item)
        row |= {"attempt": number, "voice": voice, "carrier": carrier, "speed": speed, "seconds": f"{m['seconds']:.2f}", "lufs": f"{m['lufs']:.1f}", "peak": f"{m['peak']:.1f}", "bytes": path.stat().st_size}
        row["second"] = " ".join(f"{v[0]}={v[1]}" for v in second.values() if v[1] > 0)
        if not wrong:
            return row | {"verdict": "good"}
        reasons.append(f"{voice} {carrier} {speed}: {', '.join(wrong)}")
    path.unlink(missing_ok=True)
    return row | {"verdict": "; ".join(reasons)}


def load():
    rows = {}
    if MANIFEST.exists():
        head, *lines = MANIFEST.read_text(encoding="utf-8").splitlines()
        for line in lines:
            row = dict(zip(head.split("\t"), line.split("\t")))
            rows[row["accent"], row["kind"], row["stem"]] = row
    return rows


def save(rows):
    text = "\t".join(FIELDS) + "\n"
    for key in sorted(rows):
        text += "\t".join(str(rows[key].get(f, "")) for f in FIELDS) + "\n"
    part = MANIFEST.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(MANIFEST)
    left = [f"{k[0]}\t{Path(k[2]).name if k[1] == 'word' else k[2] + '.' + k[1]}\t{r['verdict']}" for k, r in sorted(rows.items()) if r["verdict"] != "good"]
    VOICES.mkdir(parents=True, exist_ok=True)
    (VOICES / "left-out.tsv").write_text("\n".join(["accent\tstem\treason", *left]) + "\n", encoding="utf-8")


def fresh(row, item):
    """Whether a row of the manifest still holds for an item."""
    there = row["verdict"] != "good" or (VOICES / item.path).exists()
    return there and row["phonemes"] == item.phonemes and str(row["recipe"]) in KEPT


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--words", type=Path, default=ROOT / "assets" / "words")
    ask.add_argument("--accent", choices=["us", "uk"])
    ask.add_argument("--kind", choices=["word", "sentence", "line"])
    ask.add_argument("--limit", type=int, default=10**9)
    ask.add_argument("--minutes", type=float, default=10**6)
    ask.add_argument("--workers", type=int, default=2)
    ask.add_argument("--list", action="store_true", help="only say what there is to do, and what has no pronunciation")
    ask.add_argument("--prune", action="store_true", help="take away clips of what the library no longer says")
    asked = ask.parse_args()
    folder = cache_folder()
    cmudict = load_cmudict(folder / "model" / "dict.txt")
    found, wrong = items(asked.words, {a: Dictionary(folder / "model", a, cmudict) for a in ("us", "uk")})
    rows = load()
    for accent, kind, stem, text, what in wrong:
        print(f"{accent} {kind} {stem} ({text}): {what}")
        rows[accent, kind, stem] = {"accent": accent, "kind": kind, "stem": stem, "text": text, "recipe": RECIPE, "verdict": what}
    # What the library no longer says: a reason needs no place; a clip goes only when asked.
    for key in {i.key for i in found} & set(rows):
        if not rows[key].get("phonemes"):
            del rows[key]  # it had none, or two readings, and now it has one
    known = {i.key for i in found} | {(a, k, s) for a, k, s, _, _ in wrong}
    for key in [k for k, r in rows.items() if k not in known and (r["verdict"] != "good" or asked.prune)]:
        row = rows.pop(key)
        (VOICES / Item(*key, row["text"], row.get("phonemes", "")).path).unlink(missing_ok=True)
    gone = sum(k not in known for k in rows)
    if gone:
        print(f"{gone} clips of what the library no longer says: --prune takes them away")
    wanted = [i for i in found if (not asked.accent or i.accent == asked.accent) and (not asked.kind or i.kind == asked.kind)]
    todo = [i for i in wanted if i.key not in rows or not fresh(rows[i.key], i)][: asked.limit]
    print(f"{len(found)} clips in all, {len(wanted)} asked for, {len(todo)} to make", flush=True)
    if asked.list:
        return
    save(rows)
    began, done = time.time(), 0
    with multiprocessing.Pool(asked.workers, begin, (folder,)) as pool:
        for row in pool.imap(make, todo):
            rows[row["accent"], row["kind"], row["stem"]] = row
            done += 1
            if row["verdict"] != "good" or row["attempt"] != 1:
                print(row["accent"], row["kind"], row["stem"], row.get("attempt"), row["verdict"], flush=True)
            if done % 10 == 0:
                save(rows)
                print(f"{done} of {len(todo)}, {(time.time() - began) / done:.2f} s each", flush=True)
            if time.time() - began > 60 * asked.minutes:
                pool.terminate()
                break
    save(rows)
    print(f"{done} made in {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
