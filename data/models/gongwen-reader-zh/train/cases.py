"""What the product finds for questions of our own: `npm run quality:reading-cases -- FILE` writes the file."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from layout import MARK, NONE, Sample, lay_out

#: Passages that are read; retrieval/passages/passage-reading.ts reads as many.
PASSAGES = 4


@dataclass
class Case:
    """The passages found, each with its sentences' scores beside the best one's, and which of them answer."""

    id: str
    is_answerable: bool
    is_near_miss: bool
    #: Of the first passage: a model that was not taught an issue is asked about it.
    issue: str
    samples: list[Sample]
    scores: list[np.ndarray]
    hits: list[np.ndarray]

    @property
    def teaches(self) -> bool:
        return not self.is_answerable or any(hit.any() for hit in self.hits)


def read_cases(path: Path) -> list[Case]:
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        passages = record["passages"][:PASSAGES]
        if not passages:
            continue
        best = max((max(p["scores"]) for p in passages if p["scores"]), default=0.0)
        case = Case(record["id"], record["answerable"], record["nearMiss"], passages[0]["issue"], [], [], [])
        for passage in passages:
            sentences = [np.array(sentence, np.uint16) for sentence in passage["sentences"]]
            heading, title = np.array(passage["heading"], np.uint16), np.array(passage["title"], np.uint16)
            sample = lay_out(np.array(record["question"], np.uint16), title, heading, sentences, NONE)
            count = int((sample.kinds == MARK).sum())
            case.samples.append(sample)
            case.scores.append(np.array(passage["scores"][:count], np.float32) - np.float32(best))
            case.hits.append(np.array(passage["hits"][:count], bool))
        cases.append(case)
    return cases
