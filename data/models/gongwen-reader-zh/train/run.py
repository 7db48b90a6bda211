"""Trains the reader: `python3 run.py --corpus DIR --cases FILE --out DIR [--held-out FILE] [--small]`.

--cases is what `npm run quality:reading-cases -- FILE` writes. --held-out also trains models that were not taught a part of the
cases, and writes what they say of that part: `npm run quality:learn` weighs reading against other evidence by these.
Needs PyTorch, onnx and onnxruntime; a GPU for the full training (some six minutes of a large one).
"""

import argparse
import copy
import json
import os
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[3]
STATIC = HERE.parents[1] / "gongwen-static-zh"
# The two models are made of the same text: reading it is written once.
sys.path.insert(1, str(STATIC / "train"))

from cases import Case, read_cases  # noqa: E402
from corpus import Corpus, read_corpus  # noqa: E402
from export_model import write_model  # noqa: E402
from laws import Laws, encode_laws  # noqa: E402
from layout import Inputs  # noqa: E402
from pairs_citizens import PairReader  # noqa: E402
from pseudo import PseudoQuestions  # noqa: E402
from samples import Pair, PeoplesQuestions, encode_pair, mine, read_passages  # noqa: E402
from settings import FULL, SMALL  # noqa: E402
from table import read_table  # noqa: E402
from tokenize_lines import read_tokenizer  # noqa: E402
from training import Training  # noqa: E402
from unigram import Unigram  # noqa: E402

ABOUT = "what reading models that were not taught a question, nor mostly its issue, say of it, as log odds: data/models/gongwen-reader-zh/train"
#: Of the cases, in tenths: read by a model that knows their issue but not them. The product is asked about new issues and about known ones.
OF_KNOWN_ISSUES = 3
FOLDS = 5


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def read_pairs(corpus: Corpus, folder: Path, tokenizer: Unigram) -> list[Pair]:
    reader = PairReader(corpus)
    pairs = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = reader.read_line(line, f"{path.name}:{number}")
            pair = encode_pair(found, json.loads(line).get("find", ""), tokenizer) if found else None
            if pair:
                pairs.append(pair)
    return pairs


def part_of(case: Case) -> str:
    """What its reader is not taught: its issue, or as many questions drawn by chance."""
    drawn = zlib.crc32(case.id.encode())
    return f"fold {drawn // 10 % FOLDS}" if drawn % 10 < OF_KNOWN_ISSUES else case.issue


def read_held_out(training: Training, cases: list[Case], people: PeoplesQuestions, untaught: dict) -> dict[str, float]:
    """Part by part, from the weights before the third stage."""
    odds: dict[str, float] = {}
    for seed, part in enumerate(sorted({part_of(case) for case in cases})):
        training.model.load_state_dict(untaught)
        others = [case for case in cases if part not in (part_of(case), case.issue)]
        training.train_third(others, people.draw, seed, say)
        odds |= training.read([case for case in cases if part_of(case) == part])
    return odds


def main() -> None:
    shared = Path(os.environ.get("SHARED_DIR", ROOT.parent / "shared"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=shared / "corpus")
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    settings = SMALL if options.small else FULL
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

    corpus = read_corpus(options.corpus, 60 if options.small else 0, 1)
    tokenizer, table = read_tokenizer(STATIC), read_table(STATIC)
    laws: Laws = encode_laws(corpus, tokenizer)
    pairs = read_pairs(corpus, STATIC / "train" / "pairs", tokenizer)
    passages = read_passages(HERE / "passages", tokenizer)
    cases = read_cases(options.cases)
    say(f"{len(laws.articles)} articles, {len(pairs)} pairs, {len(passages)} passages, {len(cases)} cases, {device}")

    pseudo = PseudoQuestions(laws, table)
    vectors = table.directions.astype(np.float32) / 127 * table.norms[:, None]
    people = PeoplesQuestions(laws, pairs, mine(pairs, laws, vectors), passages, pseudo)
    inputs = Inputs(table.directions, table.norms, table.usual_weight, device)
    training = Training(inputs, pseudo.share, settings, device)
    training.train_first(pseudo.draw, say)
    training.train_second(people.draw, say)
    untaught = copy.deepcopy(training.model.state_dict())
    if options.held_out:
        odds = {name: round(value, 2) for name, value in read_held_out(training, cases, people, untaught).items()}
        text = json.dumps({"about": ABOUT, "odds": dict(sorted(odds.items()))}, indent=0, ensure_ascii=False)
        options.held_out.write_text(text + "\n", encoding="utf-8")
    training.model.load_state_dict(untaught)
    training.train_third(cases, people.draw, settings.seed + 8, say)
    write_model(training.model, settings.shape, STATIC, table.usual_weight, options.out)
    say(f"wrote {options.out}")
    os._exit(0)  # the workers that draw samples never end by themselves


if __name__ == "__main__":
    main()
