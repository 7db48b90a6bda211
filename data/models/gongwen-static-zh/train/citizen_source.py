"""Draws training pairs from the questions in citizens' words, and hard negatives for them."""

import zlib

import numpy as np

from encoded import EncodedCorpus
from mining import mine_negatives
from pairs_citizens import CitizenPair
from pairs_corpus import Pair
from unigram import Unigram

WHOLE_WINDOW = 0.7
TITLE_IN_FRONT = 0.6
NEARBY_ITEMS = 3


class CitizenSource:
    """Goes through all pairs in shuffled order, again and again; the passage is drawn anew each time."""

    def __init__(self, pairs: list[CitizenPair], encoded: EncodedCorpus, tokenizer: Unigram, max_chars: int):
        self.encoded, self.max_chars = encoded, max_chars
        self.starts = np.searchsorted(encoded.owner, np.arange(len(encoded.titles) + 1))
        self.pairs = [
            (
                tokenizer.encode(pair.question),
                tokenizer.encode(pair.title),
                tokenizer.encode(pair.passage) if pair.item is None else None,
                pair.item,
                # one passage asked for by two questions is no negative of either
                zlib.crc32(pair.passage.encode("utf-8")) if pair.item is None else pair.item,
            )
            for pair in pairs
        ]
        self.order: list[int] = []
        self.drawn: list[int] = []
        self.mined: list[np.ndarray] = []

    def mine(self, table: np.ndarray) -> None:
        """Lets the model, as trained so far, name the passages that it confuses with the right ones."""
        right = [written if item is None else self.encoded.items[item] for _, _, written, item, _ in self.pairs]
        self.mined = mine_negatives(table, self.encoded, [query for query, *_ in self.pairs], right)

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        """`drawn` then holds the numbers of the pairs."""
        self.drawn = []
        while len(self.drawn) < count:
            if not self.order:
                self.order = [int(i) for i in rng.permutation(len(self.pairs))]
            self.drawn.append(self.order.pop())
        pairs = []
        for number in self.drawn:
            query, title, written, item, group = self.pairs[number]
            body = self.body(item, rng) if written is None else written
            pairs.append(Pair(query, self.with_title(title, body, rng), group))
        return pairs

    def body(self, item: int, rng: np.random.Generator) -> np.ndarray:
        room = self.max_chars if rng.random() < WHOLE_WINDOW else 0
        return self.encoded.window(item, room, rng)

    def with_title(self, title: np.ndarray, body: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        return np.concatenate([title, body]) if rng.random() < TITLE_IN_FRONT else body

    def titled_body(self, item: int, rng: np.random.Generator) -> np.ndarray:
        return self.with_title(self.encoded.titles[int(self.encoded.owner[item])], self.body(item, rng), rng)

    def neighbours(self, limit: int, rng: np.random.Generator) -> list[np.ndarray]:
        """For the pairs just drawn: passages of the same documents, some items away from the right one."""
        found: list[np.ndarray] = []
        for number in self.drawn:
            item = self.pairs[number][3]
            if item is None or len(found) >= limit:
                continue
            owner = int(self.encoded.owner[item])
            other = int(rng.integers(self.starts[owner], self.starts[owner + 1]))
            if abs(other - item) > NEARBY_ITEMS:
                found.append(self.titled_body(other, rng))
        return found

    def confused(self, limit: int, rng: np.random.Generator) -> list[np.ndarray]:
        """For the pairs just drawn: one mined negative each; none before `mine`."""
        found: list[np.ndarray] = []
        for number in self.drawn if self.mined else []:
            if len(self.mined[number]) and len(found) < limit:
                found.append(self.titled_body(int(rng.choice(self.mined[number])), rng))
        return found
