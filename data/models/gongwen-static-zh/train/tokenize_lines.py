"""Prints the token ids that training sees: `python3 tokenize_lines.py MODEL_FOLDER '["text", …]'`, JSON out."""

import json
import sys
from pathlib import Path

from corpus import normalize_spaced
from unigram import Unigram
from vocabulary import Vocabulary


def read_tokenizer(folder: Path) -> Unigram:
    vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return Unigram(Vocabulary([token for token, _ in vocabulary], [score for _, score in vocabulary]))


def main() -> None:
    tokenizer = read_tokenizer(Path(sys.argv[1]))
    texts = json.loads(sys.argv[2])
    print(json.dumps([tokenizer.encode(normalize_spaced(text)).tolist() for text in texts]))


if __name__ == "__main__":
    main()
