"""The two stages of training: the pooled vector on pairs from the text, then both scores with citizens' questions."""

import numpy as np

from augment import change_passage, change_query
from citizen_source import CitizenSource
from corpus import Corpus
from joint import JointRates, joint_step
from lexicon import Entry, LexiconPairs
from pairs_citizens import CitizenPair
from pairs_corpus import ClausePairs, Pair, PenaltyPairs, TitlePairs, question_pairs, synonym_ids, synonym_pairs
from pooled import pooled_step
from prepare import Prepared
from settings import Settings
from table import Table

CLAUSE_MARKS = "。,;:"
SIF = 1e-3


class Training:
    """Holds the table and the sources of pairs; every chance comes from one seeded generator."""

    def __init__(
        self, corpus: Corpus, prepared: Prepared, citizens: list[CitizenPair], lexicon: list[Entry], settings: Settings
    ):
        self.settings, self.rng = settings, np.random.default_rng(settings.seed + 1)
        tokenizer, encoded = prepared.tokenizer, prepared.encoded
        self.table = Table(prepared.vocabulary, prepared.words, np.log(SIF / (SIF + prepared.share)))
        found = prepared.document_share
        self.idf = np.log(1 + (1 - found) / (found + 1e-5)).astype(np.float32)
        self.synonyms = synonym_ids(corpus, tokenizer)
        breaks = {tokenizer.ids[mark] for mark in CLAUSE_MARKS}
        self.sources = [
            (0.30, TitlePairs(encoded, settings.passage_chars)),
            (0.30, ClausePairs(encoded, breaks, settings.passage_chars)),
            (0.20, question_pairs(corpus, tokenizer)),
            (0.10, PenaltyPairs(corpus, encoded)),
            (0.10, synonym_pairs(corpus, tokenizer, self.rng)),
        ]
        self.sources = [(share, source) for share, source in self.sources if source.size() > 0]
        if lexicon:
            self.sources.append((settings.lexicon_share, LexiconPairs(lexicon, tokenizer)))
        self.citizens = CitizenSource(citizens, encoded, tokenizer, settings.passage_chars) if citizens else None

    def batch(self, source, count: int) -> list[Pair]:
        return [
            Pair(change_query(p.query, self.synonyms, self.rng), change_passage(p.passage, self.rng), p.group)
            for p in source.draw(count, self.rng)
        ]

    def choose(self, sources):
        shares = np.array([share for share, _ in sources])
        return sources[int(self.rng.choice(len(sources), p=shares / shares.sum()))][1]

    def hard_negatives(self) -> list[np.ndarray]:
        settings = self.settings
        near = self.citizens.neighbours(settings.near_negatives, self.rng)
        return near + self.citizens.confused(settings.mined_negatives, self.rng)

    def train_pooled(self, say) -> None:
        settings = self.settings
        for step in range(settings.pooled_steps):
            decay = 0.5 * (1 + np.cos(np.pi * step / settings.pooled_steps))
            source = self.choose(self.sources)
            pairs = self.batch(source, settings.pooled_batch)
            rate, weight_rate = settings.pooled_rate * decay, settings.weight_rate * decay
            loss = pooled_step(self.table, pairs, settings.temperature, rate, weight_rate)
            if step % 100 == 0:
                say(f"pooled step {step}: {type(source).__name__}, loss {loss:.3f}")

    def train_joint(self, say) -> None:
        settings = self.settings
        total = sum(share for share, _ in self.sources)
        sources = list(self.sources)
        if self.citizens:
            sources.append((total * settings.citizen_share / (1 - settings.citizen_share), self.citizens))
            self.citizens.mine(self.table.folded())
        for step in range(settings.joint_steps):
            decay = 0.5 * (1 + np.cos(np.pi * step / settings.joint_steps))
            source = self.choose(sources)
            pairs = self.batch(source, settings.joint_batch)
            hard = self.hard_negatives() if source is self.citizens else []
            rates = JointRates(
                settings.joint_rate * decay,
                settings.joint_weight_rate * decay,
                settings.temperature,
                settings.late_temperature,
                settings.pooled_share,
            )
            late, pooled = joint_step(self.table, pairs, hard, self.idf, rates)
            if step % 100 == 0:
                say(f"joint step {step}: {type(source).__name__}, loss {late:.3f} late, {pooled:.3f} pooled")
