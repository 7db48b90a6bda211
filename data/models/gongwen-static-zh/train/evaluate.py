"""Ranks held-out questions' passages among thousands: recall and mean reciprocal rank by method."""

import numpy as np

from collection import Collection, fuse
from corpus import Corpus, without_number
from pairs_citizens import CitizenPair


def build_passages(
    corpus: Corpus, pairs: list[CitizenPair], max_chars: int, total: int, rng: np.random.Generator
) -> tuple[list[str], list[int]]:
    """(passages, gold passage of each pair): windows of whole items, title and heading in front."""
    passages: list[str] = []
    of_item: dict[int, int] = {}
    wanted = {pair.title for pair in pairs if pair.item is not None}
    order = rng.permutation(len(corpus.documents))
    starts = np.cumsum([0] + [len(d.items) for d in corpus.documents])
    golden = [i for i, d in enumerate(corpus.documents) if d.title in wanted]
    for number in [*golden, *(int(i) for i in order if corpus.documents[i].title not in wanted)]:
        document = corpus.documents[number]
        if len(passages) >= total and number not in golden:
            break
        text, heading = "", None
        for offset, item in enumerate(document.items):
            body = without_number(item.text)
            if text and (len(text) + len(body) > max_chars or item.heading != heading):
                passages.append(text)
                text = ""
            if not text:
                heading = item.heading
                text = document.title + item.heading
            text += body
            of_item[int(starts[number]) + offset] = len(passages)
        if text:
            passages.append(text)
    place = {text: number for number, text in enumerate(passages)}
    for pair in pairs:
        text = pair.title + pair.passage
        if pair.item is None and text not in place:
            place[text] = len(passages)
            passages.append(text)
    gold = [place[p.title + p.passage] if p.item is None else of_item[p.item] for p in pairs]
    return passages, gold


def rank_of(scores: np.ndarray, gold: int) -> int:
    """1-based rank; equal scores count against the gold passage by half."""
    better = int((scores > scores[gold]).sum())
    return better + 1 + int((scores == scores[gold]).sum() - 1) // 2


def evaluate(collection: Collection, questions: list[str], gold: list[int]) -> dict[str, list[int]]:
    """Ranks by method."""
    ranks: dict[str, list[int]] = {}
    for question, right in zip(questions, gold):
        words, tokens, vector = (
            collection.score_bigrams(question),
            collection.score_tokens(question),
            collection.score_vector(question),
        )
        methods = {
            "bigrams": words,
            "vector": vector,
            "MaxSim": tokens,
            "bigrams+MaxSim": fuse([(1, words), (1, tokens)]),
            "bigrams+MaxSim+0.6 vector": fuse([(1, words), (1, tokens), (0.6, vector)]),
        }
        for name, scores in methods.items():
            ranks.setdefault(name, []).append(rank_of(scores, right))
    return ranks


def render_figures(ranks: dict[str, list[int]]) -> str:
    lines = [f"{'method':28} {'R@1':>6} {'R@5':>6} {'R@10':>6} {'MRR@10':>7}"]
    for name, values in ranks.items():
        r = np.array(values)
        mrr = np.where(r <= 10, 1 / r, 0).mean()
        shares = " ".join(f"{(r <= k).mean():6.3f}" for k in (1, 5, 10))
        lines.append(f"{name:28} {shares} {mrr:7.3f}")
    return "\n".join(lines)
