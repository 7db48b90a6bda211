"""Checks the pairs in citizens' words and names offenders; exit code 1 when there are any.

`python3 check_pairs.py [--pairs DIR] [--shared DIR]`: form, duplicates, references into the corpus, and nearness
to the evaluation questions (character-bigram Jaccard of 0.6 or more, or one holding the other).
"""

import argparse
import json
import os
import re
import sys
from pathlib import Path

from corpus import normalize, read_corpus
from pairs_citizens import CitizenPair, PairReader

TOO_NEAR = 0.6
SHORT = 6
HERE = Path(__file__).resolve().parent
MARKS = re.compile(r"[\W_]+")


def bare(question: str) -> str:
    """A question without marks, for comparing."""
    return MARKS.sub("", normalize(question))


def bigram_set(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def find_duplicates(pairs: list[CitizenPair]) -> list[str]:
    """A question may stand once; asked of two passages it would call each of them wrong."""
    seen: dict[str, str] = {}
    faults = []
    for pair in pairs:
        first = seen.setdefault(bare(pair.question), pair.where)
        if first != pair.where:
            faults.append(f"{pair.where} asks the same as {first}: {pair.question}")
    return faults


def find_near(pairs: list[CitizenPair], questions: list[str]) -> list[str]:
    """Pairs too near to an evaluation question; the evaluation question itself is not printed."""
    prepared = [(number, bare(q), bigram_set(bare(q))) for number, q in enumerate(questions, 1)]
    faults = []
    for pair in pairs:
        own = bare(pair.question)
        grams = bigram_set(own)
        for number, other, others in prepared:
            shared = len(grams & others)
            if not shared:
                continue
            near = shared / len(grams | others) >= TOO_NEAR
            inside = min(len(own), len(other)) >= SHORT and (own in other or other in own)
            if near or inside:
                faults.append(f"{pair.where} is too near to evaluation question {number}: {pair.question}")
    return faults


def read_questions(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()]


def find_odd_lengths(pairs: list[CitizenPair]) -> list[str]:
    wrong = [pair for pair in pairs if not 2 <= len(pair.question) <= 60]
    return [f"{pair.where} has no question of 2 to 60 characters: {pair.question}" for pair in wrong]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("SHARED_DIR", HERE.parents[3].parent / "shared"))
    parser.add_argument("--pairs", type=Path, default=HERE / "pairs")
    parser.add_argument("--shared", type=Path, default=shared)
    options = parser.parse_args()
    reader = PairReader(read_corpus(options.shared / "corpus"))
    pairs = reader.read_folder(options.pairs)
    evaluation = options.shared / "eval" / "questions.jsonl"
    near = find_near(pairs, read_questions(evaluation)) if evaluation.exists() else []
    if not evaluation.exists():
        print(f"{evaluation} is not there: nearness to evaluation questions was not checked")
    faults = reader.faults + find_duplicates(pairs) + find_odd_lengths(pairs) + near
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(pairs)} pairs read, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
