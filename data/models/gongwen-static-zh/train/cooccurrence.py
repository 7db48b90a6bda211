"""Counts which tokens stand near which, and turns the counts into shifted positive mutual information."""

import numpy as np
from scipy import sparse


def count_neighbours(
    streams: list[np.ndarray], size: int, window: int, near: int, subsample: float, rng: np.random.Generator
) -> sparse.csr_matrix:
    """Symmetric counts [size, size] within `window` tokens; beyond `near` a neighbour counts half.

    Frequent tokens are dropped at random before windows are laid, as word2vec does.
    """
    gap = np.full(window, -1, dtype=np.int32)
    flat = np.concatenate([part for stream in streams for part in (stream, gap)])
    frequency = np.bincount(flat[flat >= 0], minlength=size)
    share = frequency / frequency.sum()
    keep = np.minimum(1.0, np.sqrt(subsample / np.maximum(share, 1e-12)))
    kept = (flat < 0) | (rng.random(len(flat), dtype=np.float32) < keep[np.maximum(flat, 0)])
    flat = flat[kept]
    total = sparse.csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, window + 1):
        left, right = flat[:-distance], flat[distance:]
        both = (left >= 5) & (right >= 5)
        weight = np.full(int(both.sum()), 1.0 if distance <= near else 0.5, dtype=np.float32)
        total = total + sparse.coo_matrix((weight, (left[both], right[both])), shape=(size, size)).tocsr()
    return (total + total.T).tocsr()


def positive_information(counts: sparse.csr_matrix, power: float, shift_log: float) -> sparse.csr_matrix:
    """max(0, log(p(a,b) / (p(a) p(b)^power)) − shift); contexts are smoothed by `power`."""
    rows = np.asarray(counts.sum(axis=1)).ravel()
    contexts = rows**power
    contexts = contexts / contexts.sum()
    table = counts.tocoo()
    value = np.log(table.data / (rows[table.row] * contexts[table.col])) - shift_log
    keep = value > 0
    return sparse.csr_matrix(
        (value[keep].astype(np.float32), (table.row[keep], table.col[keep])), shape=counts.shape
    )


def factorize(matrix: sparse.csr_matrix, dimension: int, iterations: int, rng: np.random.Generator) -> np.ndarray:
    """Randomised SVD: U·sqrt(S) [size, dimension]."""
    size = matrix.shape[0]
    probe = rng.standard_normal((size, min(size, dimension + 24))).astype(np.float32)
    for _ in range(iterations):
        probe, _ = np.linalg.qr(matrix.T @ (matrix @ probe))
    basis, _ = np.linalg.qr(matrix @ probe)
    small = np.asarray(matrix.T @ basis).T
    left, values, _ = np.linalg.svd(small, full_matrices=False)
    return ((basis @ left)[:, :dimension] * np.sqrt(values[:dimension])).astype(np.float32)
