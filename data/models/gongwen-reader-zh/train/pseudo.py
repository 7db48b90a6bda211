"""Questions made of a law's sentence: some of its words, some of them by their neighbours, a figure by its asking word."""

import random

import numpy as np

from laws import Laws
from layout import NONE, Sample, lay_out
from table import COMMON, TokenTable

ASKING = {
    "time": "多久 几天 多长时间 什么时候 几年 几个月 啥时候 何时",
    "sum": "多少钱 多少 几钱 多少元",
    "share": "多少 百分之几 几成 多高 比例",
    "count": "几个 多少 多少个 几 有多少",
    "any": "怎么办 什么 哪些 谁 哪个部门 吗 如何 怎么 啥 找谁 归谁管 能不能 要不要 为什么 哪里 条件 罚多少 有哪些",
}
UNITS = {
    "time": "日 天 年 月 时 小时 工作日 个工作日 分钟 周 年度 之日 日内",
    "sum": "元 万元 亿元 元以上 元以下 倍",
    "share": "% ％",
}
HANZI_DIGITS = "一二三四五六七八九十百千万两"
SHORTEST = 6
LIKE, MOST_LIKE = 0.35, 0.5


class PseudoQuestions:
    """Draws samples from the laws alone."""

    def __init__(self, laws: Laws, table: TokenTable):
        self.laws = laws
        self.nearest, self.cosines = table.find_nearest()
        numbers = {token: number for number, token in enumerate(table.spellings)}
        flat = np.concatenate([sentence for article in laws.articles for sentence in article])
        share = np.bincount(flat, minlength=len(table.spellings)) / len(flat)
        self.share = share
        self.is_digit = np.array([t.isdigit() or t in HANZI_DIGITS and len(t) == 1 for t in table.spellings])
        is_mark = np.array([len(t) == 1 and not t.isalnum() for t in table.spellings])
        self.is_content = ~is_mark & (share < COMMON)
        self.asking = {kind: [self.spell(word, numbers) for word in words.split()] for kind, words in ASKING.items()}
        self.units = {kind: {numbers[u] for u in words.split() if u in numbers} for kind, words in UNITS.items()}

    @staticmethod
    def spell(word: str, numbers: dict[str, int]) -> list[int]:
        return [numbers[word]] if word in numbers else [numbers[c] for c in word if c in numbers]

    def replace_likely(self, token: int, least: float, rnd: random.Random) -> int:
        other = rnd.randrange(self.nearest.shape[1])
        return int(self.nearest[token, other]) if self.cosines[token, other] > least else token

    def cut_figure(self, sentence: np.ndarray, rnd: random.Random) -> tuple[set[int], list[int] | None]:
        """Places of a figure and its unit, and the words that ask for it; none where there is no figure."""
        digits = [place for place, token in enumerate(sentence) if self.is_digit[token]]
        if not digits or rnd.random() > 0.6:
            return set(), rnd.choice(self.asking["any"]) if rnd.random() < 0.5 else None
        first = last = rnd.choice(digits)
        while first > 0 and self.is_digit[sentence[first - 1]]:
            first -= 1
        while last + 1 < len(sentence) and self.is_digit[sentence[last + 1]]:
            last += 1
        following = {int(token) for token in sentence[last + 1 : last + 3]}
        kind = next((k for k in ("time", "sum", "share") if following & self.units[k]), "count")
        return set(range(first, min(len(sentence), last + 2))), rnd.choice(self.asking[kind])

    def ask(self, sentence: np.ndarray, title: np.ndarray, rnd: random.Random) -> tuple[np.ndarray, bool]:
        """A question that the sentence answers, and whether it asks for a figure."""
        keep = rnd.uniform(0.25, 0.8)
        figure, asking = self.cut_figure(sentence, rnd)
        replaced = rnd.uniform(0, 0.7) if rnd.random() < 0.7 else 0.0
        words: list[int] = []
        for place, token in enumerate(map(int, sentence)):
            is_plain_digit = self.is_digit[token] and rnd.random() < 0.8
            if place in figure or not self.is_content[token] or is_plain_digit or rnd.random() > keep:
                continue
            words.append(self.replace_likely(token, LIKE, rnd) if rnd.random() < replaced else token)
        if len(words) > 14:
            start = rnd.randrange(len(words) - 8)
            words = words[start : start + rnd.randint(5, 14)]
        if rnd.random() < 0.25:
            rnd.shuffle(words)
        subject = [int(token) for token in title if self.is_content[token]]
        if subject and rnd.random() < 0.45:
            start = rnd.randrange(len(subject))
            words = subject[start : start + rnd.randint(1, 3)] + words
        if asking:
            words = words + asking if rnd.random() < 0.8 else asking + words
        return np.array(words or [int(sentence[0])], np.int32), bool(figure)

    def without_figures(self, sentence: np.ndarray) -> np.ndarray:
        is_kept = [
            not self.is_digit[t] and not (k > 0 and self.is_digit[sentence[k - 1]]) for k, t in enumerate(sentence)
        ]
        return sentence[np.array(is_kept)]

    def draw(self, rnd: random.Random) -> Sample:
        """Three in five are answered; else the sentence, its figure or the whole article is not there."""
        laws = self.laws
        empty = np.zeros(0, np.uint16)
        while True:
            article = rnd.randrange(len(laws.articles))
            own = laws.articles[article]
            places = [place for place, sentence in enumerate(own) if len(sentence) >= SHORTEST]
            if not places:
                continue
            place = rnd.choice(places)
            question, asks_figure = self.ask(own[place], laws.title(article), rnd)
            room = rnd.randint(60, 300)
            sentences, start = laws.window(article, room, rnd)
            at = start + place
            title = laws.title(article) if rnd.random() < 0.85 else empty
            heading = laws.headings[article] if rnd.random() < 0.8 else empty
            chance = rnd.random()
            if chance < 0.6:
                return lay_out(question, title, heading, sentences, at)
            if chance < 0.75 and len(sentences) >= 3:
                return lay_out(question, title, heading, sentences[:at] + sentences[at + 1 :], NONE)
            if chance < 0.85 and asks_figure:
                bare = self.without_figures(sentences[at])
                if len(bare) >= 4:
                    return lay_out(question, title, heading, [*sentences[:at], bare, *sentences[at + 1 :]], NONE)
            other = laws.neighbour(article, rnd) if rnd.random() < 0.8 else rnd.randrange(len(laws.articles))
            if other == article:
                continue
            sentences, _ = laws.window(other, room, rnd)
            if not any(np.array_equal(sentence, own[place]) for sentence in sentences):
                return lay_out(question, laws.title(other), heading, sentences, NONE)
