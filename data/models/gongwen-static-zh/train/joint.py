"""Training of late interaction (MaxSim) and the pooled vector together, on the same table."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from pairs_corpus import Pair
from pooled import bag_matrix, same_group, softmax_gradient, unit_gradient, unit_rows
from table import Table

THRESHOLD = 0.3


@dataclass(frozen=True)
class JointRates:
    """Learning rates, temperatures of both scores, and the pooled vector's share of the loss."""

    rate: float
    weight_rate: float
    temperature: float
    late_temperature: float
    pooled_share: float


class LateScores:
    """Late-interaction scores of all queries against all passages of a batch, with their gradient.

    A query's score for a passage is the weighted mean, over its distinct tokens, of the best cosine among the
    passage's tokens, nothing below the threshold; weights are idf × norm.
    """

    def __init__(self, vectors: np.ndarray, idf: np.ndarray, queries: list[np.ndarray], passages: list[np.ndarray]):
        """`queries` and `passages` hold places in `vectors` [U, D], not token ids."""
        self.units, self.lengths = unit_rows(vectors)
        self.idf = idf
        self.asked = np.unique(np.concatenate(queries))
        self.offered = np.unique(np.concatenate(passages))
        near = self.units[self.asked] @ self.units[self.offered].T
        self.best = np.empty((len(self.asked), len(passages)), np.float32)
        self.argument = np.empty((len(self.asked), len(passages)), np.int64)
        lines = np.arange(len(self.asked))
        for column, passage in enumerate(passages):
            places = np.searchsorted(self.offered, passage)
            block = near[:, places]
            top = block.argmax(axis=1)
            self.argument[:, column] = places[top]
            self.best[:, column] = block[lines, top]
        self.over = self.best > THRESHOLD
        self.value = np.where(self.over, self.best, 0.0)
        rows = np.repeat(np.arange(len(queries)), [len(q) for q in queries])
        columns = np.searchsorted(self.asked, np.concatenate(queries))
        raw = (self.idf[self.asked] * self.lengths[self.asked, 0])[columns]
        self.sums = np.bincount(rows, raw, len(queries)) + 1e-6
        self.rows, self.columns = rows, columns
        self.shares = raw / self.sums[rows]
        shape = (len(queries), len(self.asked))
        self.weights = sparse.csr_matrix((self.shares.astype(np.float32), (rows, columns)), shape=shape)
        self.scores = self.weights @ self.value

    def gradient(self, by_scores: np.ndarray) -> np.ndarray:
        """Gradient by `vectors` [U, D] from the gradient by the scores [queries, passages]."""
        by_best = np.where(self.over, self.weights.T @ by_scores, 0.0)
        lines = np.repeat(np.arange(len(self.asked)), by_best.shape[1])
        pull = sparse.csr_matrix(
            (by_best.ravel(), (lines, self.argument.ravel())), shape=(len(self.asked), len(self.offered))
        )
        by_units = np.zeros_like(self.units)
        by_units[self.asked] += pull @ self.units[self.offered]
        by_units[self.offered] += pull.T @ self.units[self.asked]
        total = unit_gradient(by_units, self.units, self.lengths)
        # the weights: share_t = raw_t / sum, score = sum of share_t * value_t
        by_share = np.einsum("ij,ij->i", by_scores[self.rows], self.value[self.columns])
        mean = np.bincount(self.rows, by_share * self.shares, len(self.sums))
        by_raw = (by_share - mean[self.rows]) / self.sums[self.rows]
        by_length = np.bincount(self.columns, by_raw, len(self.asked)) * self.idf[self.asked]
        total[self.asked] += self.units[self.asked] * by_length[:, None]
        return total.astype(np.float32)


def joint_step(
    table: Table, pairs: list[Pair], extra: list[np.ndarray], idf: np.ndarray, rates: JointRates
) -> tuple[float, float]:
    """One step on a batch; `extra` are hard negatives for all. Returns the losses (late, pooled)."""
    queries = [p.query for p in pairs]
    passages = [p.passage for p in pairs] + extra
    tokens = np.unique(np.concatenate(queries + passages))
    base, vectors = table.vectors(tokens)
    masked = np.zeros((len(queries), len(passages)), bool)
    masked[:, : len(pairs)] = same_group(np.array([p.group for p in pairs]))

    places = [np.unique(np.searchsorted(tokens, q)) for q in queries]
    offered = [np.unique(np.searchsorted(tokens, p)) for p in passages]
    late = LateScores(vectors, idf[tokens], places, offered)
    late_loss, by_late = softmax_gradient(late.scores / rates.late_temperature, masked, 1)
    gradient = late.gradient(by_late / rates.late_temperature)

    left, right = bag_matrix(queries, tokens), bag_matrix(passages, tokens)
    q, q_length = unit_rows(left @ vectors)
    p, p_length = unit_rows(right @ vectors)
    pooled_loss, by_pooled = softmax_gradient(q @ p.T / rates.temperature, masked, 1)
    by_pooled *= rates.pooled_share / rates.temperature
    gradient += left.T @ unit_gradient(by_pooled @ p, q, q_length)
    gradient += right.T @ unit_gradient(by_pooled.T @ q, p, p_length)
    table.step(tokens, base, gradient, rates.rate, rates.weight_rate)
    return late_loss, pooled_loss
