"""Finds hard negatives with the model itself: passages of the corpus that it takes for an answer, and that are none."""

import numpy as np

from encoded import EncodedCorpus
from pooled import bag_matrix, unit_rows

FIRST, LAST = 5, 100
LIKE_THE_RIGHT_ONE = 0.7
KEPT = 12


def mine_negatives(
    table: np.ndarray, encoded: EncodedCorpus, queries: list[np.ndarray], right: list[np.ndarray], block: int = 256
) -> list[np.ndarray]:
    """For each query up to KEPT item numbers, hardest first.

    Candidates are the items ranked FIRST to LAST by the pooled vector; those like the right passage itself are left
    out, since the same rule stands in many laws and is then as right.
    """
    everything = np.arange(table.shape[0])
    items = unit_rows(bag_matrix(encoded.items, everything) @ table)[0].astype(np.float32)
    asked = unit_rows(bag_matrix(queries, everything) @ table)[0].astype(np.float32)
    gold = unit_rows(bag_matrix(right, everything) @ table)[0].astype(np.float32)
    found = []
    for start in range(0, len(queries), block):
        scores = asked[start : start + block] @ items.T
        last = min(LAST, scores.shape[1] - 1)
        top = np.argpartition(-scores, last, axis=1)[:, :last]
        for line in range(len(top)):
            order = top[line][np.argsort(-scores[line, top[line]], kind="stable")][FIRST:]
            unlike = items[order] @ gold[start + line] < LIKE_THE_RIGHT_ONE
            found.append(order[unlike][:KEPT])
    return found
