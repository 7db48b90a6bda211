"""Reads the training text: laws, State Council documents, legal questions, synonym groups, word lists."""

import json
import lzma
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

ARTICLE_NUMBER = re.compile(r"^第[〇零一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?")


@dataclass(frozen=True)
class Item:
    """One article or paragraph: its heading path and its text, normalised."""

    heading: str
    text: str


@dataclass(frozen=True)
class Document:
    title: str
    items: list[Item]


@dataclass(frozen=True)
class Question:
    """A question as a person typed it, with an answer and the articles the answer names."""

    text: str
    answer: str
    articles: list[str]


@dataclass
class Corpus:
    documents: list[Document] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    synonyms: list[list[str]] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)


def normalize_spaced(text: str) -> str:
    """The tokenizer's own normalisation: NFKC, then lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def normalize(text: str) -> str:
    """Normalised as the tokenizer does, and without white space: raw text breaks lines inside words."""
    return "".join(normalize_spaced(text).split())


def open_lines(folder: Path, name: str) -> list[str]:
    """Lines of NAME or NAME.xz in the folder; a missing file is an empty list."""
    plain, packed = folder / name, folder / f"{name}.xz"
    if plain.exists():
        return plain.read_text(encoding="utf-8-sig").splitlines()
    if packed.exists():
        with lzma.open(packed, "rt", encoding="utf-8-sig") as handle:
            return handle.read().splitlines()
    return []


def read_documents(folder: Path, limit: int) -> list[Document]:
    documents: list[Document] = []
    for line in open_lines(folder, "gwypolicy.jsonl")[: limit // 4 or None]:
        record = json.loads(line)
        items = [Item("", normalize(text)) for text in record["paras"]]
        documents.append(Document(normalize(record["title"]), [i for i in items if i.text]))
    for line in open_lines(folder, "laws.jsonl")[: limit or None]:
        record = json.loads(line)
        items = [Item(normalize(i["h"]), normalize(i["t"])) for i in record["items"]]
        documents.append(Document(normalize(record["title"]), [i for i in items if i.text]))
    return documents


def read_questions(folder: Path, limit: int) -> list[Question]:
    questions = []
    for line in open_lines(folder, "lawyer_llama.jsonl")[: limit or None]:
        record = json.loads(line)
        articles = [normalize(a.split("：", 1)[-1]) for a in record.get("laws", [])]
        questions.append(Question(normalize(record["q"]), normalize(record["a"]), articles))
    return questions


def read_synonyms(folder: Path) -> list[list[str]]:
    """Groups of words of one meaning (`=` lines of the thesaurus only)."""
    groups = []
    for line in open_lines(folder, "cilin_synonym.txt"):
        code, _, words = line.partition(" ")
        group = list(dict.fromkeys(normalize(w) for w in words.split()))
        if code.endswith("=") and len(group) > 1:
            groups.append(group)
    return groups


def read_terms(folder: Path) -> list[str]:
    words = []
    for name in ("THUOCL_law.txt", "THUOCL_caijing.txt"):
        words += [normalize(line.split()[0]) for line in open_lines(folder, name) if line.strip()]
    return list(dict.fromkeys(words))


def read_corpus(folder: Path, max_documents: int = 0, max_questions: int = 0) -> Corpus:
    """Everything the folder holds; limits of 0 take all records."""
    corpus = Corpus(
        documents=read_documents(folder, max_documents),
        questions=read_questions(folder, max_questions),
        synonyms=read_synonyms(folder),
        terms=read_terms(folder),
    )
    if not corpus.documents:
        raise SystemExit(f"{folder}: no laws.jsonl(.xz) or gwypolicy.jsonl(.xz) there; pass --corpus")
    return corpus


def without_number(text: str) -> str:
    """An article's text without the 第…条 in front of it."""
    return ARTICLE_NUMBER.sub("", text, count=1)
