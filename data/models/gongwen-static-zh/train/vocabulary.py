"""Chooses the tokens of the model and their unigram scores."""

import math
import re
from collections import Counter
from dataclasses import dataclass

from segment import HANZI_RUN, LATIN_WORD, LONGEST_WORD

SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PAD, UNKNOWN, START = 0, 1, 2
SPECIAL_SCORE = -30.0
UNSEEN_CHARACTER_SCORE = -16.5
NUMERAL = re.compile(r"[〇零一二三四五六七八九十百千万亿两第]+[条款项章节号]?")
MARKS = "。、,.:;!?()[]{}〔〕【】《》〈〉“”‘’\"'—-–…·%‰℃+=/\\*#@&$¥<>~×±|_^`°㎡"


@dataclass(frozen=True)
class Vocabulary:
    """Token i has tokens[i] and scores[i] (natural log of its share, four decimals)."""

    tokens: list[str]
    scores: list[float]


def gb2312_hanzi() -> list[str]:
    """The 6,763 hanzi of GB 2312, in its order."""
    found = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.append(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def build_vocabulary(
    counts: Counter, known: set[str], wanted: set[str], max_words: int, min_count: int, min_count_known: int
) -> Vocabulary:
    """Specials, single characters, then words by count.

    `known` words (thesaurus) pass with min_count_known; `wanted` words (lexicon, citizens' questions) with 1.
    """
    characters = list(dict.fromkeys([*gb2312_hanzi(), *"0123456789abcdefghijklmnopqrstuvwxyz", *MARKS]))
    seen = set(characters)
    extra = [c for c, n in counts.most_common() if len(c) == 1 and n >= min_count and c not in seen]
    characters += extra
    words = []
    for word, count in counts.most_common():
        hanzi = 2 <= len(word) <= LONGEST_WORD and HANZI_RUN.fullmatch(word)
        if not (hanzi or LATIN_WORD.fullmatch(word)) or NUMERAL.fullmatch(word):
            continue
        enough = 1 if word in wanted else min_count_known if word in known else min_count
        if count >= enough:
            words.append((word not in wanted, -count, word))
    words = [word for _, _, word in sorted(words)[:max_words]]
    total = sum(counts.values())
    scores = [SPECIAL_SCORE] * len(SPECIALS)
    for token in [*characters, *words]:
        count = counts.get(token, 0)
        scores.append(round(math.log(count / total), 4) if count else UNSEEN_CHARACTER_SCORE)
    return Vocabulary([*SPECIALS, *characters, *words], scores)
