"""Cuts text into candidate words for the vocabulary: with jieba where it is installed, by word lists where not."""

import re
from collections import Counter
from collections.abc import Iterable

HANZI_RUN = re.compile(r"[\u4e00-\u9fff]+")
LATIN_WORD = re.compile(r"(?<![a-z0-9])[a-z]{2,8}(?![a-z0-9])")
LONGEST_WORD = 7


def load_cutter(words: Iterable[str], needs_jieba: bool):
    """A function text → words; `words` are added to the cutter's own dictionary.

    @raises SystemExit when jieba is needed and not installed: the word lists alone give another model.
    """
    known = [w for w in words if 2 <= len(w) <= LONGEST_WORD and HANZI_RUN.fullmatch(w)]
    try:
        import jieba
    except ImportError as error:
        if needs_jieba:
            raise SystemExit("jieba is not installed; install python3-jieba, or train with --small") from error
        return build_longest_match_cutter(set(known))
    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for word in known:
        if word not in tokenizer.FREQ:
            tokenizer.add_word(word, freq=20)
    return lambda text: tokenizer.cut(text, HMM=False)


def build_longest_match_cutter(words: set[str]):
    """Longest match from the left over a word list; a character that starts no word stands alone."""

    def cut(text: str):
        start = 0
        while start < len(text):
            for length in range(min(LONGEST_WORD, len(text) - start), 0, -1):
                if length == 1 or text[start : start + length] in words:
                    yield text[start : start + length]
                    start += length
                    break

    return cut


def count_words(texts: Iterable[str], cut) -> Counter:
    """How often each cut word stands in the texts; repeated runs of hanzi are cut once."""
    runs: Counter = Counter()
    counts: Counter = Counter()
    for text in texts:
        runs.update(HANZI_RUN.findall(text))
        counts.update(LATIN_WORD.findall(text))
    for run, times in runs.items():
        for word in cut(run):
            counts[word] += times
    return counts
