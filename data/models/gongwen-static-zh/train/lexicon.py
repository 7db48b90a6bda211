"""Reads the lexicon of citizens' words and draws (citizens' word, official word) pairs from it."""

import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus import normalize
from pairs_corpus import Pair
from unigram import Unigram

LONGEST_TOKEN = 3


@dataclass(frozen=True)
class Entry:
    word: str
    official: list[str]


def read_lexicon(folder: Path) -> list[Entry]:
    """Lines `word TAB official|official… [TAB weight]`; `#` opens a comment; a missing folder is no entry."""
    entries = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if line.startswith("#") or len(fields) < 2:
                continue
            official = [normalize(word) for word in fields[1].split("|")]
            entries.append(Entry(normalize(fields[0]), [word for word in official if word]))
    return [entry for entry in entries if entry.word and entry.official]


def wanted_words(entries: list[Entry]) -> set[str]:
    """Citizens' words short enough to be one token; longer ones are better told by their parts."""
    return {entry.word for entry in entries if 2 <= len(entry.word) <= LONGEST_TOKEN}


class LexiconPairs:
    """Seven times of ten the citizens' word asks for the official one, else the other way round."""

    def __init__(self, entries: list[Entry], tokenizer: Unigram):
        self.entries = [
            (tokenizer.encode(e.word), [tokenizer.encode(w) for w in e.official], zlib.crc32(e.word.encode("utf-8")))
            for e in entries
        ]

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        pairs = []
        for number in rng.choice(len(self.entries), size=min(count, len(self.entries)), replace=False):
            word, official, group = self.entries[int(number)]
            other = official[int(rng.integers(len(official)))]
            query, passage = (other, word) if rng.random() < 0.3 else (word, other)
            if len(query) and len(passage):
                pairs.append(Pair(query, passage, group))
        return pairs
