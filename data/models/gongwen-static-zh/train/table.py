"""The learnt parameters: a vector a word, a vector a character, a weight a token; and their Adam steps."""

import numpy as np
from scipy import sparse

from vocabulary import SPECIALS, Vocabulary


class Rows:
    """A parameter of which each step touches some rows; Adam's moments move only for those."""

    def __init__(self, value: np.ndarray):
        self.value = value
        self.first = np.zeros_like(value)
        self.second = np.zeros_like(value)

    def step(self, rows: np.ndarray, gradient: np.ndarray, rate: float, time: int) -> None:
        first = 0.9 * self.first[rows] + 0.1 * gradient
        second = 0.98 * self.second[rows] + 0.02 * gradient * gradient
        self.first[rows], self.second[rows] = first, second
        corrected = first / (1 - 0.9**time)
        self.value[rows] -= rate * corrected / (np.sqrt(second / (1 - 0.98**time)) + 1e-8)


class Table:
    """Token vector = (word vector + mean of its characters' vectors) × exp(weight)."""

    def __init__(self, vocabulary: Vocabulary, words: np.ndarray, weights: np.ndarray):
        characters: dict[str, int] = {}
        rows, columns, shares = [], [], []
        for token_id, token in enumerate(vocabulary.tokens):
            if token_id < len(SPECIALS):
                continue
            for character in token:
                rows.append(token_id)
                columns.append(characters.setdefault(character, len(characters)))
                shares.append(1.0 / len(token))
        size = len(vocabulary.tokens)
        self.members = sparse.csr_matrix(
            (np.array(shares, np.float32), (rows, columns)), shape=(size, len(characters))
        )
        start = np.zeros((len(characters), words.shape[1]), np.float32)
        self.words, self.weights = Rows(words.astype(np.float32)), Rows(weights.astype(np.float32))
        self.characters = Rows(start)
        self.time = 0

    def vectors(self, tokens: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(directions before the weight, weighted vectors) of the tokens, [n, D] each."""
        base = self.words.value[tokens] + self.members[tokens] @ self.characters.value
        return base, base * np.exp(self.weights.value[tokens])[:, None]

    def step(self, tokens: np.ndarray, base: np.ndarray, gradient: np.ndarray, rate: float, weight_rate: float):
        """One Adam step from the gradient by weighted vectors of the (distinct) tokens."""
        self.time += 1
        scale = np.exp(self.weights.value[tokens])
        inner = gradient * scale[:, None]
        members = self.members[tokens]
        touched = np.unique(members.indices)
        self.weights.step(tokens, (gradient * base).sum(axis=1) * scale, weight_rate, self.time)
        self.words.step(tokens, inner, rate, self.time)
        self.characters.step(touched, members[:, touched].T @ inner, rate, self.time)

    def folded(self) -> np.ndarray:
        """The whole table [V, D], characters and weights folded in; specials are zero."""
        table = self.vectors(np.arange(self.members.shape[0]))[1]
        table[: len(SPECIALS)] = 0
        return table
