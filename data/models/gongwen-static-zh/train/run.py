"""Trains the model from a folder of text: `python3 run.py --corpus DIR --out DIR [--small] [--holdout]`.

--gazettes DIR and --lexicon DIR default to this repository's; gazette text counts into co-occurrences only.
--holdout leaves a tenth of the pairs' titles out of the training and prints the figures on them.
"""

import argparse
import os
import sys
import time
from pathlib import Path

import numpy as np

from collection import Collection
from corpus import Corpus, normalize, read_corpus
from evaluate import build_passages, evaluate, render_figures
from export_onnx import quantize, write_onnx
from lexicon import read_lexicon, wanted_words
from pairs_citizens import CitizenPair, PairReader, held_out
from prepare import prepare
from settings import FULL, SMALL, Settings
from tokenizer_files import write_tokenizer_files
from train import Training
from unigram import Unigram
from vocabulary import START

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[3]
NAME = "gongwen-static-zh"
START_LENGTH = 1e-3


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def read_gazettes(folder: Path) -> list[str]:
    """One text an issue; none where the folder is missing."""
    return [normalize(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def finish_table(table: np.ndarray) -> np.ndarray:
    """Gives [CLS] a small constant vector, so that text without a known word has a direction."""
    finished = table.copy()
    finished[START] = START_LENGTH / np.sqrt(table.shape[1])
    return finished


def validate(
    corpus: Corpus, pairs: list[CitizenPair], tokenizer: Unigram, table: np.ndarray, settings: Settings
) -> str:
    """Figures of the table as it ships (int8) on pairs that were not trained on."""
    rng = np.random.default_rng(1)
    passages, gold = build_passages(corpus, pairs, settings.passage_chars, settings.validation_passages, rng)
    rows, scales = quantize(table)
    collection = Collection(passages, tokenizer, rows * scales)
    ranks = evaluate(collection, [pair.question for pair in pairs], gold)
    return f"{len(pairs)} held-out questions, {len(passages)} passages\n{render_figures(ranks)}"


def main() -> None:
    shared = Path(os.environ.get("SHARED_DIR", ROOT.parent / "shared"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=shared / "corpus")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gazettes", type=Path, default=ROOT / "data" / "issues")
    parser.add_argument("--lexicon", type=Path, default=ROOT / "data" / "lexicon")
    parser.add_argument("--pairs", type=Path, default=HERE / "pairs")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--holdout", action="store_true")
    options = parser.parse_args()
    settings = SMALL if options.small else FULL
    if options.seed is not None:
        settings = settings.with_seed(options.seed)

    corpus = read_corpus(options.corpus, settings.max_documents, settings.max_questions)
    pairs = PairReader(corpus).read_folder(options.pairs)
    kept_out = [pair for pair in pairs if options.holdout and held_out(pair.title)]
    citizens = [pair for pair in pairs if not (options.holdout and held_out(pair.title))]
    lexicon = read_lexicon(options.lexicon)
    say(f"{len(corpus.documents)} documents, {len(citizens)} pairs to train, {len(lexicon)} lexicon entries")

    extra = [] if options.small else read_gazettes(options.gazettes)
    for pair in citizens:
        extra.append(pair.question + "。" + (pair.title + pair.passage if pair.item is None else ""))
    for entry in lexicon:
        extra += [entry.word, *entry.official]
    prepared = prepare(corpus, extra, wanted_words(lexicon), settings, say)
    training = Training(corpus, prepared, citizens, lexicon, settings)
    training.train_pooled(say)
    training.train_joint(say)

    table = finish_table(training.table.folded())
    options.out.mkdir(parents=True, exist_ok=True)
    write_onnx(options.out / "onnx" / "model_quantized.onnx", table)
    write_tokenizer_files(options.out, NAME, prepared.vocabulary, settings.dimension)
    say(f"wrote {options.out}")
    if kept_out:
        print(validate(corpus, kept_out, prepared.tokenizer, table, settings))


if __name__ == "__main__":
    main()
