"""The laws as token ids: sentences of articles, and windows of neighbouring articles."""

import random
from dataclasses import dataclass

import numpy as np

from corpus import Corpus, normalize_spaced, without_number
from sentences import split_sentences
from unigram import Unigram


def encode(tokenizer: Unigram, text: str) -> np.ndarray:
    return tokenizer.encode(normalize_spaced(text)).astype(np.uint16)


def encode_sentences(tokenizer: Unigram, text: str) -> list[np.ndarray]:
    return [encode(tokenizer, sentence) for sentence in split_sentences(text)]


@dataclass
class Laws:
    """Articles of all documents in order; article i belongs to document owner[i]."""

    articles: list[list[np.ndarray]]
    owner: np.ndarray
    headings: list[np.ndarray]
    titles: list[np.ndarray]

    def __post_init__(self) -> None:
        documents = np.arange(len(self.titles))
        self.first = np.searchsorted(self.owner, documents)
        self.last = np.append(self.first[1:], len(self.articles))

    def title(self, article: int) -> np.ndarray:
        return self.titles[self.owner[article]]

    def neighbour(self, article: int, rnd: random.Random) -> int:
        """Any article of the same document."""
        document = self.owner[article]
        return rnd.randrange(self.first[document], self.last[document])

    def window(self, article: int, room: int, rnd: random.Random) -> tuple[list[np.ndarray], int]:
        """Sentences of the article with those of neighbours that fit into `room` tokens, and where its own begin."""
        own = self.articles[article]
        before: list[np.ndarray] = []
        after: list[np.ndarray] = []
        previous, following = article - 1, article + 1
        room -= sum(map(len, own))
        document = self.owner[article]
        while room > 0:
            can_before, can_after = previous >= self.first[document], following < self.last[document]
            if not (can_before or can_after):
                break
            goes_before = can_before and (not can_after or rnd.random() < 0.5)
            chosen = self.articles[previous if goes_before else following]
            room -= sum(map(len, chosen))
            if room < 0:
                break
            if goes_before:
                before, previous = chosen + before, previous - 1
            else:
                after, following = after + chosen, following + 1
        return before + own + after, len(before)


def encode_laws(corpus: Corpus, tokenizer: Unigram) -> Laws:
    articles, owner, headings = [], [], []
    known: dict[str, np.ndarray] = {}
    for number, document in enumerate(corpus.documents):
        for item in document.items:
            articles.append(encode_sentences(tokenizer, without_number(item.text)))
            owner.append(number)
            if item.heading not in known:
                known[item.heading] = encode(tokenizer, item.heading)
            headings.append(known[item.heading])
    titles = [encode(tokenizer, document.title) for document in corpus.documents]
    return Laws(articles, np.array(owner), headings, titles)
