"""Draws (query, passage) pairs from the text itself: titles, clauses, legal questions, synonyms, penalties."""

import re
from dataclasses import dataclass

import numpy as np

from corpus import Corpus
from encoded import EncodedCorpus
from unigram import Unigram

REFERENCE = re.compile(r"违反本(?:条例|办法|规定|法)(第[〇零一二三四五六七八九十百]+条)")
NUMBER = re.compile(r"^(第[〇零一二三四五六七八九十百]+条)")


@dataclass(frozen=True)
class Pair:
    """Token ids of both sides; pairs of one group are no negatives of each other."""

    query: np.ndarray
    passage: np.ndarray
    group: int


class TitlePairs:
    """A document's title (with the heading, by chance) asks for a passage of it."""

    def __init__(self, encoded: EncodedCorpus, max_chars: int):
        self.encoded, self.max_chars = encoded, max_chars
        self.starts = np.searchsorted(encoded.owner, np.arange(len(encoded.titles) + 1))
        sizes = np.diff(self.starts)
        self.share = np.sqrt(sizes) / np.sqrt(sizes).sum()

    def size(self) -> int:
        return len(self.encoded.items)

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        pairs = []
        for number in rng.choice(len(self.share), size=count, p=self.share):
            item = int(rng.integers(self.starts[number], self.starts[number + 1]))
            query = self.encoded.titles[number]
            if rng.random() < 0.5:
                query = np.concatenate([query, self.encoded.headings[item]])
            pairs.append(Pair(query, self.encoded.window(item, self.max_chars, rng), int(number)))
        return pairs


class ClausePairs:
    """A clause asks for the passage it was cut out of."""

    def __init__(self, encoded: EncodedCorpus, breaks: set[int], max_chars: int):
        self.encoded, self.max_chars = encoded, max_chars
        self.breaks = np.array(sorted(breaks))
        self.long = np.flatnonzero(encoded.chars >= 60)

    def size(self) -> int:
        return len(self.long)

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        pairs = []
        while len(pairs) < count:
            item = int(self.long[rng.integers(len(self.long))])
            ids = self.encoded.items[item]
            cuts = np.concatenate([[-1], np.flatnonzero(np.isin(ids, self.breaks)), [len(ids)]])
            spans = [(a + 1, b) for a, b in zip(cuts[:-1], cuts[1:]) if 4 <= b - a - 1 <= 24]
            if not spans:
                continue
            start, stop = spans[int(rng.integers(len(spans)))]
            rest = np.concatenate([ids[:start], ids[stop:]])
            if len(rest) < 12:
                continue
            owner = int(self.encoded.owner[item])
            if rng.random() < 0.6:
                rest = np.concatenate([self.encoded.titles[owner], rest])
            pairs.append(Pair(ids[start:stop], rest, item))
        return pairs


class PenaltyPairs:
    """The article on a penalty and the article whose breach it punishes ask for each other."""

    def __init__(self, corpus: Corpus, encoded: EncodedCorpus):
        self.encoded = encoded
        self.links: list[tuple[int, int]] = []
        position = 0
        for document in corpus.documents:
            numbers = {}
            for offset, item in enumerate(document.items):
                found = NUMBER.match(item.text)
                if found:
                    numbers[found.group(1)] = position + offset
            for offset, item in enumerate(document.items):
                for number in REFERENCE.findall(item.text):
                    target = numbers.get(number)
                    if target is not None and target != position + offset:
                        self.links.append((position + offset, target))
            position += len(document.items)

    def size(self) -> int:
        return len(self.links)

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        pairs = []
        for choice in rng.integers(len(self.links), size=count):
            a, b = self.links[int(choice)]
            if rng.random() < 0.5:
                a, b = b, a
            pairs.append(Pair(self.encoded.items[a], self.encoded.items[b], int(self.encoded.owner[a])))
        return pairs


class ListedPairs:
    """Pairs that stand in a list: legal questions with their answers, synonyms, citizens' questions."""

    def __init__(self, pairs: list[Pair]):
        self.pairs = pairs

    def size(self) -> int:
        return len(self.pairs)

    def draw(self, count: int, rng: np.random.Generator) -> list[Pair]:
        chosen = rng.choice(len(self.pairs), size=min(count, len(self.pairs)), replace=False)
        return [self.pairs[int(i)] for i in chosen]


def question_pairs(corpus: Corpus, tokenizer: Unigram) -> ListedPairs:
    pairs = []
    for number, question in enumerate(corpus.questions):
        query = tokenizer.encode(question.text)
        for text in [question.answer, *question.articles]:
            if len(query) and text:
                pairs.append(Pair(query, tokenizer.encode(text), number))
    return ListedPairs(pairs)


def synonym_pairs(corpus: Corpus, tokenizer: Unigram, rng: np.random.Generator) -> ListedPairs:
    """Neighbours in shuffled groups; words the vocabulary holds as one token only."""
    pairs = []
    for number, group in enumerate(corpus.synonyms):
        ids = [tokenizer.ids[w] for w in group if w in tokenizer.ids and len(w) > 1]
        rng.shuffle(ids)
        for a, b in zip(ids, ids[1:]):
            pairs.append(Pair(np.array([a], np.int32), np.array([b], np.int32), number))
    return ListedPairs(pairs)


def synonym_ids(corpus: Corpus, tokenizer: Unigram) -> dict[int, list[int]]:
    """For each token its synonyms that are tokens too, for substitution in queries."""
    found: dict[int, set[int]] = {}
    for group in corpus.synonyms:
        ids = {tokenizer.ids[w] for w in group if len(w) > 1 and w in tokenizer.ids}
        for token in ids:
            found.setdefault(token, set()).update(ids - {token})
    return {token: sorted(others) for token, others in found.items() if others}
