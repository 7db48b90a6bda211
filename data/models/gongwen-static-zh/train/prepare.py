"""From text to the start of training: vocabulary, encoded corpus, vectors from co-occurrence."""

from dataclasses import dataclass

import numpy as np

from cooccurrence import count_neighbours, factorize, positive_information
from corpus import Corpus
from encoded import EncodedCorpus, encode_corpus
from segment import count_words, load_cutter
from settings import Settings
from unigram import Unigram
from vocabulary import Vocabulary, build_vocabulary


@dataclass
class Prepared:
    """`words` [V, D] unit rows, `share` [V] each token's share of the text."""

    vocabulary: Vocabulary
    tokenizer: Unigram
    encoded: EncodedCorpus
    words: np.ndarray
    share: np.ndarray
    document_share: np.ndarray


def unit_or_random(words: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Rows of unit length; a token without neighbours gets a direction by chance, so that it still matches itself."""
    lengths = np.sqrt((words * words).sum(axis=1, keepdims=True))
    chance = rng.standard_normal(words.shape).astype(np.float32)
    chance /= np.sqrt((chance * chance).sum(axis=1, keepdims=True))
    return np.where(lengths > 1e-4, words / np.maximum(lengths, 1e-4), chance)


def prepare(corpus: Corpus, extra: list[str], wanted: set[str], settings: Settings, say) -> Prepared:
    """`extra` texts count in the vocabulary and the co-occurrences only; `wanted` words always become tokens."""
    rng = np.random.default_rng(settings.seed)
    texts = [item.text for d in corpus.documents for item in d.items] + [d.title for d in corpus.documents]
    texts += [q.text + "。" + q.answer for q in corpus.questions] + extra
    known = {word for group in corpus.synonyms for word in group} | set(corpus.terms)
    counts = count_words(texts, load_cutter(known | wanted, settings.needs_jieba))
    vocabulary = build_vocabulary(
        counts, known, wanted, settings.max_words, settings.min_count, settings.min_count_known
    )
    say(f"vocabulary: {len(vocabulary.tokens)} tokens")
    tokenizer = Unigram(vocabulary)
    encoded = encode_corpus(corpus, tokenizer)
    say(f"corpus: {sum(map(len, encoded.items))} tokens in {len(encoded.items)} items")

    streams = [np.concatenate([encoded.titles[o], i]) for o, i in zip(encoded.owner, encoded.items)]
    streams += [tokenizer.encode(q.text + "。" + q.answer) for q in corpus.questions]
    streams += [tokenizer.encode(text) for text in extra]
    size = len(vocabulary.tokens)
    counted = count_neighbours(streams, size, settings.window, settings.near, settings.subsample, rng)
    information = positive_information(counted, settings.context_power, settings.shift_log)
    words = factorize(information, settings.dimension, settings.svd_iterations, rng)
    words = unit_or_random(words, rng)
    say(f"co-occurrence: {counted.nnz} cells, factorised to {settings.dimension} dimensions")
    frequency = np.bincount(np.concatenate(streams), minlength=size)
    found = np.bincount(np.concatenate([np.unique(s) for s in streams]), minlength=size)
    return Prepared(
        vocabulary, tokenizer, encoded, words, frequency / frequency.sum(), found / len(streams)
    )
