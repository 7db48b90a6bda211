"""Questions by people: citizens' pairs over the laws, and passages with what they answer and what they do not."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus import normalize, without_number
from laws import Laws, encode, encode_sentences
from layout import NONE, SOMEWHERE, Sample, lay_out
from pairs_citizens import CitizenPair
from pseudo import MOST_LIKE, PseudoQuestions
from sentences import find_sentence, split_sentences
from unigram import Unigram

EMPTY = np.zeros(0, np.uint16)
MINED = 32
#: Passages as like the right one as this may answer too.
ALIKE = 0.8


@dataclass
class Pair:
    """`article` and `place` of the sentence that answers, or a written passage of which the sentence is not told."""

    question: np.ndarray
    title: np.ndarray
    article: int | None
    place: int
    sentences: list[np.ndarray]


@dataclass
class Passage:
    """Written for this: each question with the place of the sentence that answers, or NONE."""

    title: np.ndarray
    heading: np.ndarray
    sentences: list[np.ndarray]
    questions: list[tuple[np.ndarray, int]]


def encode_pair(pair: CitizenPair, find: str, tokenizer: Unigram) -> Pair | None:
    question, title = encode(tokenizer, pair.question), encode(tokenizer, pair.title)
    if pair.item is None:
        return Pair(question, title, None, SOMEWHERE, encode_sentences(tokenizer, pair.passage))
    sentences = split_sentences(without_number(pair.passage))
    place = find_sentence(sentences, normalize(find))
    return None if place is None else Pair(question, title, pair.item, place, [])


def read_passages(folder: Path, tokenizer: Unigram) -> list[Passage]:
    passages = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            sentences = split_sentences(record["passage"])
            questions = [(encode(tokenizer, question), NONE) for question in record["unanswered"]]
            for answered in record["answered"]:
                place = find_sentence(sentences, answered["find"])
                if place is not None:
                    questions.append((encode(tokenizer, answered["q"]), place))
            encoded = [encode(tokenizer, sentence) for sentence in sentences]
            passages.append(
                Passage(encode(tokenizer, record["title"]), encode(tokenizer, record["heading"]), encoded, questions)
            )
    return passages


def mine(pairs: list[Pair], laws: Laws, table: np.ndarray) -> np.ndarray:
    """For each pair, articles near its question by the static vectors that are not like the right passage."""

    def pool(tokens: np.ndarray) -> np.ndarray:
        vector = table[np.unique(tokens)].sum(0)
        return vector / (np.linalg.norm(vector) + 1e-9)

    articles = np.stack([pool(np.concatenate(article or [EMPTY])) for article in laws.articles])
    mined = np.zeros((len(pairs), MINED), np.int32)
    for row, pair in enumerate(pairs):
        near = articles @ pool(pair.question)
        top = np.argpartition(-near, 80)[:80]
        top = top[np.argsort(-near[top])]
        right = pool(np.concatenate(pair.sentences)) if pair.article is None else articles[pair.article]
        kept = [a for a in top if a != pair.article and articles[a] @ right < ALIKE]
        mined[row] = np.resize(kept or top, MINED)
    return mined


class PeoplesQuestions:
    """Draws samples of pairs and passages, with some of the laws' own among them."""

    def __init__(
        self, laws: Laws, pairs: list[Pair], mined: np.ndarray, passages: list[Passage], pseudo: PseudoQuestions
    ):
        self.laws, self.pairs, self.mined, self.passages, self.pseudo = laws, pairs, mined, passages, pseudo

    def vary(self, question: np.ndarray, rnd: random.Random) -> np.ndarray:
        words = [int(token) for token in question]
        if rnd.random() < 0.3 and len(words) > 4:
            words = [token for token in words if rnd.random() > 0.12] or words
        if rnd.random() < 0.25:
            words = [self.pseudo.replace_likely(t, MOST_LIKE, rnd) if rnd.random() < 0.15 else t for t in words]
        return np.array(words, np.int32)

    def draw(self, rnd: random.Random) -> Sample:
        chance = rnd.random()
        if chance < 0.15:
            return self.pseudo.draw(rnd)
        if chance < 0.55:
            number = rnd.randrange(len(self.pairs))
            return self.draw_pair(self.pairs[number], self.mined[number], rnd)
        passage = rnd.choice(self.passages)
        if chance < 0.6:
            other = rnd.choice(self.passages)
            if other is not passage:
                question, _ = rnd.choice(passage.questions)
                return lay_out(question, other.title, other.heading, other.sentences, NONE)
        return self.draw_passage(passage, rnd)

    def draw_passage(self, passage: Passage, rnd: random.Random) -> Sample:
        question, place = rnd.choice(passage.questions)
        title = passage.title if rnd.random() < 0.9 else EMPTY
        sentences = passage.sentences
        if place >= 0 and rnd.random() < 0.12 and len(sentences) >= 4:
            sentences, place = sentences[:place] + sentences[place + 1 :], NONE
        return lay_out(self.vary(question, rnd), title, passage.heading, sentences, place)

    def draw_pair(self, pair: Pair, mined: np.ndarray, rnd: random.Random) -> Sample:
        question = self.vary(pair.question, rnd)
        room = rnd.randint(60, 300)
        if rnd.random() < 0.5:
            return self.draw_right(pair, question, room, rnd)
        laws, chance = self.laws, rnd.random()
        if pair.article is not None and chance < 0.35:
            other = laws.neighbour(pair.article, rnd)
            if other != pair.article:
                return lay_out(question, laws.title(other), laws.headings[other], laws.articles[other], NONE)
        if pair.article is not None and chance < 0.5:
            own = laws.articles[pair.article]
            if len(own) >= 3:
                rest = own[: pair.place] + own[pair.place + 1 :]
                return lay_out(question, laws.title(pair.article), laws.headings[pair.article], rest, NONE)
        far = rnd.randrange(len(laws.articles))
        other = int(mined[rnd.randrange(len(mined))]) if chance < 0.9 else far
        sentences = laws.articles[other] if rnd.random() < 0.3 else laws.window(other, room, rnd)[0]
        return lay_out(question, laws.title(other), laws.headings[other], sentences, NONE)

    def draw_right(self, pair: Pair, question: np.ndarray, room: int, rnd: random.Random) -> Sample:
        is_titled = rnd.random() < 0.9
        if pair.article is None:
            place = 0 if len(pair.sentences) == 1 else SOMEWHERE
            return lay_out(question, pair.title if is_titled else EMPTY, EMPTY, pair.sentences, place)
        laws = self.laws
        sentences, start = laws.window(pair.article, room, rnd)
        heading = laws.headings[pair.article] if rnd.random() < 0.8 else EMPTY
        title = laws.title(pair.article) if is_titled else EMPTY
        return lay_out(question, title, heading, sentences, start + pair.place)
