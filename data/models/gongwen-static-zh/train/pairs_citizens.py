"""Reads the questions in citizens' words and finds the passage each of them asks for."""

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus, normalize


@dataclass(frozen=True)
class CitizenPair:
    """A question and its passage: `item` (number over all documents) in the corpus, or a written `passage`."""

    question: str
    title: str
    passage: str
    item: int | None
    where: str


class PairReader:
    """Resolves pairs against a corpus; `faults` collects what did not resolve, one line each."""

    def __init__(self, corpus: Corpus):
        self.faults: list[str] = []
        self.items: dict[str, list[tuple[int, str]]] = {}
        number = 0
        for document in corpus.documents:
            for item in document.items:
                self.items.setdefault(document.title, []).append((number, item.text))
                number += 1

    def read_folder(self, folder: Path) -> list[CitizenPair]:
        pairs = []
        for path in sorted(folder.glob("*.jsonl")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                pair = self.read_line(line, f"{path.name}:{number}") if line.strip() else None
                if pair:
                    pairs.append(pair)
        return pairs

    def read_line(self, line: str, where: str) -> CitizenPair | None:
        try:
            record = json.loads(line)
            question, title = normalize(record["q"]), normalize(record["title"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return self.refuse(where, f"is not a pair: {error!r}")
        if "passage" in record:
            return CitizenPair(question, title, normalize(record["passage"]), None, where)
        find = normalize(record.get("find", ""))
        if not find:
            return self.refuse(where, "has neither find nor passage")
        if title not in self.items:
            return self.refuse(where, f"names no document of the corpus: {title}")
        for number, text in self.items[title]:
            if find in text:
                return CitizenPair(question, title, text, number, where)
        return self.refuse(where, f"its text is not in {title}: {find}")

    def refuse(self, where: str, reason: str) -> None:
        self.faults.append(f"{where} {reason}")


def held_out(title: str) -> bool:
    """A tenth of the titles, the same in every run, on whatever machine."""
    return zlib.crc32(title.encode("utf-8")) % 10 == 0
