"""A searchable set of passages for validation: character-bigram BM25, pooled vectors, late interaction."""

import numpy as np
from scipy import sparse

from pooled import bag_matrix, unit_rows
from unigram import Unigram

THRESHOLD = 0.3


def bigrams(text: str) -> list[str]:
    return [text[i : i + 2] for i in range(len(text) - 1)]


class Collection:
    """Passages as normalised text; every score is [passages]."""

    def __init__(self, texts: list[str], tokenizer: Unigram, table: np.ndarray):
        self.tokenizer, self.table = tokenizer, table
        self.bm25 = self.build_bm25(texts)
        ids = [tokenizer.encode(text) for text in texts]
        everything = np.arange(table.shape[0])
        self.vectors = unit_rows(bag_matrix(ids, everything) @ table)[0]
        sets = [np.unique(i[i >= 5]) for i in ids]
        sets = [s if len(s) else np.array([1]) for s in sets]
        self.flat = np.concatenate(sets)
        self.starts = np.concatenate([[0], np.cumsum([len(s) for s in sets])[:-1]])
        frequency = np.bincount(self.flat, minlength=table.shape[0])
        self.idf = np.log(1 + (len(texts) - frequency + 0.5) / (frequency + 0.5))
        self.present = np.unique(self.flat)
        self.place = np.searchsorted(self.present, self.flat)
        self.units, self.norms = unit_rows(table)
        self.columns = self.units[self.present]

    def build_bm25(self, texts: list[str]) -> sparse.csc_matrix:
        self.grams: dict[str, int] = {}
        rows, columns = [], []
        for row, text in enumerate(texts):
            for gram in bigrams(text):
                rows.append(row)
                columns.append(self.grams.setdefault(gram, len(self.grams)))
        counts = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)))
        counts.sum_duplicates()
        length = np.asarray(counts.sum(axis=1)).ravel()
        found = np.bincount(counts.indices, minlength=counts.shape[1])
        idf = np.log(1 + (len(texts) - found + 0.5) / (found + 0.5))
        row = np.repeat(np.arange(len(texts)), np.diff(counts.indptr))
        tf = counts.data
        counts.data = idf[counts.indices] * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length[row] / length.mean()))
        return counts.tocsc()

    def score_bigrams(self, question: str) -> np.ndarray:
        known = [self.grams[g] for g in set(bigrams(question)) if g in self.grams]
        if not known:
            return np.zeros(self.bm25.shape[0])
        return np.asarray(self.bm25[:, known].sum(axis=1)).ravel()

    def score_vector(self, question: str) -> np.ndarray:
        ids = self.tokenizer.encode(question)
        vector = self.table[ids].sum(axis=0)
        return self.vectors @ (vector / (np.linalg.norm(vector) + 1e-9))

    def score_tokens(self, question: str) -> np.ndarray:
        ids = np.unique(self.tokenizer.encode(question))
        ids = ids[ids >= 5]
        if not len(ids):
            return np.zeros(len(self.vectors))
        near = self.units[ids] @ self.columns.T
        best = np.maximum.reduceat(near[:, self.place], self.starts, axis=1)
        best = np.where(best > THRESHOLD, best, 0.0)
        return (self.idf[ids] * self.norms[ids, 0]) @ best


def fuse(parts: list[tuple[float, np.ndarray]]) -> np.ndarray:
    """Weighted sum of scores, each divided by its largest."""
    return sum(weight * score / max(float(score.max()), 1e-9) for weight, score in parts)
