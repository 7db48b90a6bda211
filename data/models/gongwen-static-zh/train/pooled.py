"""Contrastive training of the pooled vector: both directions, negatives from the same batch."""

import numpy as np
from scipy import sparse

from pairs_corpus import Pair
from table import Table


def bag_matrix(sequences: list[np.ndarray], tokens: np.ndarray) -> sparse.csr_matrix:
    """Counts [n, len(tokens)] of each of the (sorted) tokens in each sequence."""
    flat = np.searchsorted(tokens, np.concatenate(sequences))
    pointers = np.concatenate([[0], np.cumsum([len(s) for s in sequences])])
    matrix = sparse.csr_matrix(
        (np.ones(len(flat), np.float32), flat, pointers), shape=(len(sequences), len(tokens))
    )
    matrix.sum_duplicates()
    return matrix


def unit_rows(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True)) + 1e-6
    return rows / length, length


def unit_gradient(gradient: np.ndarray, unit: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Gradient by a row from the gradient by its unit row."""
    return (gradient - unit * (gradient * unit).sum(axis=1, keepdims=True)) / length


def softmax_gradient(logits: np.ndarray, masked: np.ndarray, axis: int) -> tuple[float, np.ndarray]:
    """Mean cross entropy of the diagonal along an axis, and its gradient by the logits."""
    shifted = np.where(masked, -np.inf, logits)
    shifted = shifted - shifted.max(axis=axis, keepdims=True)
    share = np.exp(shifted)
    share /= share.sum(axis=axis, keepdims=True)
    count = min(logits.shape)
    diagonal = np.arange(count)
    loss = float(-np.log(share[diagonal, diagonal] + 1e-12).mean())
    share[diagonal, diagonal] -= 1.0
    return loss, share / count


def same_group(groups: np.ndarray) -> np.ndarray:
    """True where two different pairs are of one group."""
    same = groups[:, None] == groups[None, :]
    np.fill_diagonal(same, False)
    return same


def pooled_step(table: Table, pairs: list[Pair], temperature: float, rate: float, weight_rate: float) -> float:
    """One step on one batch; returns the loss."""
    queries, passages = [p.query for p in pairs], [p.passage for p in pairs]
    tokens = np.unique(np.concatenate(queries + passages))
    base, vectors = table.vectors(tokens)
    left, right = bag_matrix(queries, tokens), bag_matrix(passages, tokens)
    q, q_length = unit_rows(left @ vectors)
    p, p_length = unit_rows(right @ vectors)
    logits = q @ p.T / temperature
    masked = same_group(np.array([pair.group for pair in pairs]))
    forward, gradient = softmax_gradient(logits, masked, 1)
    backward, other = softmax_gradient(logits, masked, 0)
    gradient = (gradient + 0.5 * other) / temperature
    dq = unit_gradient(gradient @ p, q, q_length)
    dp = unit_gradient(gradient.T @ q, p, p_length)
    table.step(tokens, base, left.T @ dq + right.T @ dp, rate, weight_rate)
    return forward + 0.5 * backward
