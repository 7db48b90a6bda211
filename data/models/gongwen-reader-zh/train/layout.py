"""A question and a passage as the network sees them; retrieval/passages/reading-input.ts does the same."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

PAD, QUESTION, TITLE, HEADING, BODY, MARK, MASKED = range(7)
LONGEST = {"question": 40, "title": 30, "heading": 30, "all": 384}
#: In place of a sentence's place: no sentence answers; one does, it is not told which.
NONE, SOMEWHERE = -1, -2

Sentences = list[np.ndarray]


@dataclass
class Sample:
    """Token ids and kinds in order; `target` is the place of the mark that answers, NONE or SOMEWHERE."""

    ids: np.ndarray
    kinds: np.ndarray
    target: int


def fit(sentences: Sentences, target: int, room: int) -> tuple[Sentences, int]:
    """Drops sentences from the end until the rest fits, from the beginning where the target is nearer to the end."""
    first, last = 0, len(sentences)
    total = sum(len(s) + 1 for s in sentences)
    while total > room and last - first > 1:
        if target < 0 or target < (first + last - 1) / 2 or target == first:
            last -= 1
            total -= len(sentences[last]) + 1
        else:
            total -= len(sentences[first]) + 1
            first += 1
    return [s[:room] for s in sentences[first:last]], target - first if target >= 0 else target


def lay_out(question: np.ndarray, title: np.ndarray, heading: np.ndarray, sentences: Sentences, target: int) -> Sample:
    question, title = question[: LONGEST["question"]], title[: LONGEST["title"]]
    heading = heading[-LONGEST["heading"] :]
    room = LONGEST["all"] - len(question) - len(title) - len(heading)
    sentences, target = fit(sentences, target, room)
    ids = [*question, *title, *heading]
    kinds = [QUESTION] * len(question) + [TITLE] * len(title) + [HEADING] * len(heading)
    for sentence in sentences:
        ids += [0, *sentence]
        kinds += [MARK] + [BODY] * len(sentence)
    return Sample(np.array(ids[: LONGEST["all"]], np.int32), np.array(kinds[: LONGEST["all"]], np.int8), target)


def collate(samples: list[Sample]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(s.ids) for s in samples)
    ids = np.zeros((len(samples), longest), np.int32)
    kinds = np.zeros((len(samples), longest), np.int8)
    for row, sample in enumerate(samples):
        ids[row, : len(sample.ids)] = sample.ids
        kinds[row, : len(sample.kinds)] = sample.kinds
    targets = np.array([s.target for s in samples], np.int64)
    return torch.from_numpy(ids), torch.from_numpy(kinds).long(), torch.from_numpy(targets)


class Inputs:
    """From ids and kinds to the rows that the network takes."""

    def __init__(self, directions: np.ndarray, norms: np.ndarray, usual_weight: float, device: torch.device):
        self.directions = torch.from_numpy(directions.astype(np.float32) / 127).to(device)
        weights = np.clip(np.log1p(norms / usual_weight), 0, 3).astype(np.float32)
        self.weights = torch.from_numpy(weights).to(device)

    def __call__(self, ids: Tensor, kinds: Tensor) -> Tensor:
        solid = (kinds >= QUESTION) & (kinds <= BODY)
        directions = self.directions[ids.long()] * solid.unsqueeze(-1)
        is_known = directions.abs().sum(-1) > 0
        is_question = kinds == QUESTION
        longest = int(is_question.sum(1).max())
        cosines = directions @ directions[:, :longest].transpose(1, 2)
        same = ids.unsqueeze(2) == ids[:, :longest].unsqueeze(1)
        across = is_question[:, :longest].unsqueeze(1) & (~is_question & solid).unsqueeze(2)
        cosines = torch.where(same, torch.ones_like(cosines), cosines)
        cosines = torch.where(across, cosines, torch.zeros_like(cosines))
        likest = torch.where(
            is_question,
            functional.pad(cosines.amax(1).clamp(min=0), (0, ids.shape[1] - longest)),
            cosines.amax(2).clamp(min=0),
        )
        known = [
            is_question.float(),
            ((kinds == TITLE) | (kinds == HEADING)).float(),
            (kinds == BODY).float(),
            (kinds == MARK).float(),
            ((kinds == MASKED) | (solid & ~is_known)).float(),
            (likest > 0.999).float(),
            likest,
            self.weights[ids.long()] * solid,
        ]
        return torch.cat([directions, torch.stack(known, -1)], -1)


def attention_mask(kinds: Tensor) -> Tensor:
    return (kinds != PAD)[:, None, None, :]
