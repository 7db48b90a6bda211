"""Trains the model: corpus folder in, model folder out. `python3 run.py --corpus DIR --out DIR [--small]`."""

import argparse
import sys
import time
from pathlib import Path

import numpy as np

from augment import change_passage, change_query
from cooccurrence import count_neighbours, factorize, positive_information
from corpus import normalize, read_corpus
from encoded import encode_corpus
from export_onnx import write_onnx
from pairs_corpus import ClausePairs, Pair, PenaltyPairs, TitlePairs, question_pairs, synonym_ids, synonym_pairs
from pooled import pooled_step
from segment import count_words, load_cutter
from settings import FULL, SMALL
from table import Table
from tokenizer_files import write_tokenizer_files
from unigram import Unigram
from vocabulary import START, build_vocabulary

HERE = Path(__file__).resolve().parent


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gazettes", type=Path)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    settings = SMALL if options.small else FULL
    rng = np.random.default_rng(settings.seed)

    corpus = read_corpus(options.corpus, settings.max_documents, settings.max_questions)
    gazettes = []
    if options.gazettes:
        for path in sorted(options.gazettes.glob("*.txt")):
            gazettes += [normalize(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    say(f"{len(corpus.documents)} documents, {len(corpus.questions)} questions")
    texts = [i.text for d in corpus.documents for i in d.items] + [d.title for d in corpus.documents]
    texts += [q.text + "。" + q.answer for q in corpus.questions] + gazettes
    known = {w for group in corpus.synonyms for w in group} | set(corpus.terms)
    counts = count_words(texts, load_cutter(known))
    vocabulary = build_vocabulary(
        counts, known, set(), settings.max_words, settings.min_count, settings.min_count_known
    )
    say(f"{len(vocabulary.tokens)} tokens")
    tokenizer = Unigram(vocabulary)
    encoded = encode_corpus(corpus, tokenizer)
    say(f"{sum(map(len, encoded.items))} tokens of text")

    streams = [np.concatenate([encoded.titles[o], i]) for o, i in zip(encoded.owner, encoded.items)]
    streams += [tokenizer.encode(q.text + "。" + q.answer) for q in corpus.questions]
    streams.append(tokenizer.encode("".join(gazettes)))
    size = len(vocabulary.tokens)
    counted = count_neighbours(streams, size, settings.window, settings.near, settings.subsample, rng)
    say(f"{counted.nnz} cells")
    information = positive_information(counted, settings.context_power, settings.shift_log)
    words = factorize(information, settings.dimension, settings.svd_iterations, rng)
    say("factorised")
    words /= np.sqrt((words * words).sum(axis=1, keepdims=True)) + 1e-6
    frequency = np.bincount(np.concatenate(streams), minlength=size)
    share = frequency / frequency.sum()
    table = Table(vocabulary, words, np.log(1e-3 / (1e-3 + share)))

    synonyms = synonym_ids(corpus, tokenizer)
    breaks = {tokenizer.ids[m] for m in "。,;:" if m in tokenizer.ids}
    sources = [
        (0.30, TitlePairs(encoded, settings.passage_chars)),
        (0.30, ClausePairs(encoded, breaks, settings.passage_chars)),
        (0.20, question_pairs(corpus, tokenizer)),
        (0.10, PenaltyPairs(corpus, encoded)),
        (0.10, synonym_pairs(corpus, tokenizer, rng)),
    ]
    chances = np.array([c for c, _ in sources])
    for step in range(settings.pooled_steps):
        source = sources[int(rng.choice(len(sources), p=chances / chances.sum()))][1]
        pairs = [
            Pair(change_query(p.query, synonyms, rng), change_passage(p.passage, rng), p.group)
            for p in source.draw(settings.pooled_batch, rng)
        ]
        decay = 0.5 * (1 + np.cos(np.pi * step / settings.pooled_steps))
        loss = pooled_step(
            table, pairs, settings.temperature, settings.pooled_rate * decay, settings.weight_rate * decay
        )
        if step % 50 == 0:
            say(f"step {step}: {type(source).__name__} {loss:.3f}")
    folded = table.folded()
    folded[START] = 1e-3 * np.ones(settings.dimension) / np.sqrt(settings.dimension)
    options.out.mkdir(parents=True, exist_ok=True)
    write_onnx(options.out / "onnx" / "model_quantized.onnx", folded)
    write_tokenizer_files(options.out, "gongwen-static-zh", vocabulary, settings.dimension)
    say("done")


if __name__ == "__main__":
    main()
