"""Chance changes to a training pair: query words dropped or put by a synonym, passage words dropped."""

import numpy as np


def change_query(ids: np.ndarray, synonyms: dict[int, list[int]], rng: np.random.Generator) -> np.ndarray:
    """Drops 10 % of the words and puts a quarter of those that have synonyms by one of them."""
    if len(ids) > 1:
        kept = ids[rng.random(len(ids)) >= 0.1]
        ids = kept if len(kept) else ids
    changed = ids.copy()
    for place, token in enumerate(ids):
        others = synonyms.get(int(token))
        if others and rng.random() < 0.25:
            changed[place] = others[int(rng.integers(len(others)))]
    return changed


def change_passage(ids: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Drops 10 % of the words."""
    if len(ids) < 4:
        return ids
    kept = ids[rng.random(len(ids)) >= 0.1]
    return kept if len(kept) else ids
