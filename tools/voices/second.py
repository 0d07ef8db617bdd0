"""A second opinion from an offline recogniser: is this clip its word, or rather one of the word's neighbours?

pocketsphinx with its American model chooses between the word (all readings that we and CMUdict know), the word with a
vowel put before it, and the words that differ from it in one sound that is easily taken for another.
"""
import math

import numpy as np
from scipy import signal

NEAR = {
    "S": ["SH", "TH", "Z", "T"], "SH": ["S", "CH"], "TH": ["S", "F", "T"], "F": ["TH", "HH", "P"], "HH": ["F"], "Z": ["S", "DH"], "V": ["B", "F"], "DH": ["D", "Z"],
    "B": ["P", "V", "D"], "P": ["B", "T", "K"], "T": ["D", "P", "K"], "D": ["T", "B", "G"], "K": ["G", "T", "P"], "G": ["K", "D"], "CH": ["SH", "JH", "T"], "JH": ["CH", "Z", "D"],
    "M": ["N"], "N": ["M"], "NG": ["N"], "L": ["R", "W"], "R": ["L", "W"], "W": ["R", "V"], "Y": ["JH"], "ZH": ["SH", "JH"],
    "IY": ["IH", "EY"], "IH": ["IY", "EH"], "EH": ["IH", "AE"], "AE": ["EH", "AH"], "AH": ["AE", "AA"], "AA": ["AH", "OW"], "AO": ["OW", "UH"], "OW": ["AO", "AA"],
    "UH": ["UW", "AH"], "UW": ["UH", "OW"], "ER": ["AA", "AO"], "EY": ["EH", "AY"], "AY": ["EY", "AA"], "AW": ["OW", "AA"], "OY": ["AY", "OW"],
}
VOWELS = {"IY", "IH", "EH", "AE", "AH", "AA", "AO", "OW", "UH", "UW", "ER", "EY", "AY", "AW", "OY"}


def neighbours(names):
    """What differs in one sound, called by what differs: "1:S>TH", "+AH" for a vowel before, "-S" for a sound left out."""
    out = {}
    for i, name in enumerate(names):
        for other in NEAR.get(name, []):
            out[f"{i}:{name}>{other}"] = [*names[:i], other, *names[i + 1 :]]
    if names[0] not in VOWELS:
        out["+AH"] = ["AH", *names]
        if len(names) > 1:
            out[f"-{names[0]}"] = names[1:]
    if len(names) > 2 and names[-1] not in VOWELS:
        out[f"{names[-1]}-"] = names[:-1]
    return out


class Ear:
    def __init__(self):
        import pocketsphinx

        self.decoder = pocketsphinx.Decoder(lm=None, cmn="batch", loglevel="FATAL", beam=1e-80, wbeam=1e-60, pbeam=1e-80, bestpath=False, compallsen=True, lw=1, silprob=0.5)
        self.known = {}

    def name(self, names):
        key = tuple(names)
        if key not in self.known:
            self.known[key] = f"w{len(self.known)}"
            self.decoder.add_word(self.known[key], " ".join(names), True)
        return self.known[key]

    def best(self, raw, choices):
        """The best of some readings, and its score in the recogniser's own points."""
        words = [self.name(c) for c in choices]
        grammar = f"#JSGF V1.0; grammar g; public <g> = {' | '.join(words)};"
        self.decoder.add_jsgf_string("g", grammar)
        self.decoder.activate_search("g")
        self.decoder.start_utt()
        self.decoder.process_raw(raw, full_utt=True)
        self.decoder.end_utt()
        hyp = self.decoder.hyp()
        if not hyp or not hyp.hypstr:
            return None, -math.inf
        return choices[words.index(hyp.hypstr.split()[0])], 1e4 * math.log(hyp.score)

    def listen(self, clip, readings, only=None):
        """By the kind of difference: (what else it could be, by how many points that fits better; below 0: worse)."""
        wave = signal.resample_poly(clip, 2, 3)
        quiet = np.random.default_rng(1).normal(0, 3e-4, len(wave) + 6400)
        quiet[3200:-3200] += wave
        raw = (np.clip(quiet, -1, 1) * 32767).astype("<i2").tobytes()
        readings = [list(r) for r in dict.fromkeys(map(tuple, readings))]
        kinds = {}
        for reading in readings:
            for what, names in neighbours(reading).items():
                if names not in readings:
                    kind = "vowel before" if what[0] == "+" else "left out" if "-" in what else "vowel" if what.split(">")[1] in VOWELS else "consonant"
                    kinds.setdefault(kind, {})[tuple(names)] = what
        _, own = self.best(raw, readings)
        if own == -math.inf:
            return {"left out": ("nothing", 9999)}
        out = {}
        for kind, others in kinds.items():
            if only and kind not in only:
                continue
            other, score = self.best(raw, [list(o) for o in others])
            if other is not None:
                out[kind] = (others[tuple(other)], round(score - own))
        return out
