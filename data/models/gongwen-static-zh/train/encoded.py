"""The corpus as token ids: items, titles and headings, and passages as windows of whole items."""

from dataclasses import dataclass

import numpy as np

from corpus import Corpus, without_number
from unigram import Unigram


@dataclass
class EncodedCorpus:
    """Items of all documents in order; item i belongs to document owner[i] and is chars[i] characters long."""

    items: list[np.ndarray]
    chars: np.ndarray
    owner: np.ndarray
    headings: list[np.ndarray]
    titles: list[np.ndarray]

    def window(self, item: int, max_chars: int, rng: np.random.Generator | None = None) -> np.ndarray:
        """Ids of the item with neighbours of the same document, as many as fit, before or after by chance."""
        first = last = item
        room = max_chars - int(self.chars[item])
        while True:
            before = first > 0 and self.owner[first - 1] == self.owner[item] and self.chars[first - 1] <= room
            after = (
                last + 1 < len(self.items)
                and self.owner[last + 1] == self.owner[item]
                and self.chars[last + 1] <= room
            )
            if not (before or after):
                break
            if before and (not after or (rng is not None and rng.random() < 0.5)):
                first -= 1
                room -= int(self.chars[first])
            else:
                last += 1
                room -= int(self.chars[last])
        return np.concatenate(self.items[first : last + 1])


def encode_corpus(corpus: Corpus, tokenizer: Unigram) -> EncodedCorpus:
    items, chars, owner, headings, titles = [], [], [], [], []
    for number, document in enumerate(corpus.documents):
        titles.append(tokenizer.encode(document.title))
        for item in document.items:
            text = without_number(item.text)
            items.append(tokenizer.encode(text))
            chars.append(len(text))
            owner.append(number)
            headings.append(tokenizer.encode(item.heading))
    return EncodedCorpus(items, np.array(chars), np.array(owner), headings, titles)
