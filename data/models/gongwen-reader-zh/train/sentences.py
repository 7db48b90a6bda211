"""Text into sentences, as the product cuts it (retrieval/passages/split-sentences.ts)."""

ENDS = set("。！？；;\n!?")
CLAUSE_ENDS = set("，,：:")
CLOSERS = set("”’）)》」\"")
LONG_SENTENCE = 150
SHORT_CLAUSE = 48


def cut_at(text: str, ends: set[str]) -> list[str]:
    pieces, start, at = [], 0, 0
    while at < len(text):
        if text[at] in ends:
            while at + 1 < len(text) and text[at + 1] in CLOSERS:
                at += 1
            pieces.append(text[start : at + 1])
            start = at + 1
        at += 1
    if start < len(text):
        pieces.append(text[start:])
    return [piece for piece in pieces if piece.strip()]


def split_sentences(text: str) -> list[str]:
    """In order; long sentences at their clauses."""
    found: list[str] = []
    for sentence in cut_at(text, ENDS):
        if len(sentence) <= LONG_SENTENCE:
            found.append(sentence)
            continue
        clauses: list[str] = []
        for clause in cut_at(sentence, CLAUSE_ENDS):
            if clauses and len(clauses[-1]) < SHORT_CLAUSE:
                clauses[-1] += clause
            else:
                clauses.append(clause)
        found += clauses
    return found


def find_sentence(sentences: list[str], words: str) -> int | None:
    """Place of the sentence that holds the middle of `words`; None where the text does not hold them."""
    text = "".join(sentences)
    start = text.find(words)
    if start < 0:
        return None
    middle, end = start + len(words) // 2, 0
    for place, sentence in enumerate(sentences):
        end += len(sentence)
        if middle < end:
            return place
    return None
