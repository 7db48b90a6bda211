"""Cuts text into token ids exactly as the exported tokenizer.json does."""

import re
import unicodedata

import numpy as np

from vocabulary import UNKNOWN, Vocabulary

ASCII_PUNCTUATION = "!-/:-@\\[-`{-~"


def build_piece_pattern() -> re.Pattern:
    """Pieces of the Bert pre-tokenizer: runs without white space and punctuation, or one punctuation mark."""
    marks = [chr(c) for c in range(0x80, 0x11000) if unicodedata.category(chr(c)).startswith("P")]
    punctuation = ASCII_PUNCTUATION + "".join(re.escape(m) for m in marks)
    return re.compile(f"[^\\s{punctuation}]+|[{punctuation}]")


class Unigram:
    """Best path by summed scores; at equal scores the earlier start (the longer last token) wins."""

    def __init__(self, vocabulary: Vocabulary):
        self.ids = {token: i for i, token in enumerate(vocabulary.tokens)}
        self.scores = vocabulary.scores
        self.unknown_score = min(vocabulary.scores) - 10.0
        lengths: dict[str, set[int]] = {}
        for token in vocabulary.tokens:
            lengths.setdefault(token[0], set()).add(len(token))
        self.lengths = {c: sorted(ls - {1}) for c, ls in lengths.items()}
        self.pieces = build_piece_pattern()
        self.cache: dict[str, tuple[int, ...]] = {}

    def encode_piece(self, piece: str) -> tuple[int, ...]:
        end = len(piece)
        best = [float("-inf")] * (end + 1)
        best[0] = 0.0
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (end + 1)
        ids, scores, lengths = self.ids, self.scores, self.lengths
        for start in range(end):
            base = best[start]
            token = ids.get(piece[start])
            score = base + (self.unknown_score if token is None else scores[token])
            if score > best[start + 1]:
                best[start + 1] = score
                back[start + 1] = (start, UNKNOWN if token is None else token)
            for length in lengths.get(piece[start], ()):
                stop = start + length
                if stop > end:
                    break
                token = ids.get(piece[start:stop])
                if token is not None and base + scores[token] > best[stop]:
                    best[stop] = base + scores[token]
                    back[stop] = (start, token)
        found: list[int] = []
        while end > 0:
            end, token = back[end]
            if not (token == UNKNOWN and found and found[-1] == UNKNOWN):
                found.append(token)
        return tuple(reversed(found))

    def encode(self, text: str) -> np.ndarray:
        """Token ids of normalised text, without the leading [CLS]."""
        found: list[int] = []
        for piece in self.pieces.findall(text):
            ids = self.cache.get(piece)
            if ids is None:
                ids = self.encode_piece(piece)
                if len(piece) <= 12:
                    self.cache[piece] = ids
            found.extend(ids)
        return np.array(found, dtype=np.int32)
