"""Three stages: the laws' own questions, people's questions, and our own questions with what the product finds."""

import math
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from cases import Case
from layout import BODY, MARK, MASKED, NONE, QUESTION, SOMEWHERE, Inputs, Sample, attention_mask, collate
from model import Reader
from settings import Settings

#: What a sentence's score beside the best one's adds to what the model says of it; passage-reading.ts does the same.
SCORE_PART = 0.4
WARM_STEPS = 200
LEAST_RATE = 0.02
POOL = 4

Draw = Callable[[random.Random], Sample]


class Stream(IterableDataset):
    """Batches without end; samples of like length together, so that little is padding."""

    def __init__(self, draw: Draw, batch: int, seed: int):
        self.draw, self.batch, self.seed = draw, batch, seed

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        info = get_worker_info()
        rnd = random.Random(self.seed * 1000 + (info.id if info else 0))
        while True:
            pool = sorted((self.draw(rnd) for _ in range(self.batch * POOL)), key=lambda sample: len(sample.ids))
            batches = [pool[n * self.batch : (n + 1) * self.batch] for n in range(POOL)]
            rnd.shuffle(batches)
            for batch in batches:
                yield collate(batch)


def weigh_choice(scores: Tensor, kinds: Tensor, targets: Tensor) -> Tensor:
    """Cross entropy over the sentences of each sample and none of them, whose score is 0."""
    is_mark = kinds == MARK
    marked = scores.float().masked_fill(~is_mark, float("-inf"))
    whole = torch.logsumexp(torch.cat([torch.zeros_like(marked[:, :1]), marked], 1), 1)
    place = is_mark.long().cumsum(1) - 1
    chosen = torch.where(is_mark & (place == targets.unsqueeze(1)), scores.float(), torch.zeros_like(marked)).sum(1)
    none = torch.zeros_like(chosen)
    right = torch.where(targets == SOMEWHERE, torch.logsumexp(marked, 1), torch.where(targets == NONE, none, chosen))
    return (whole - right).mean()


@dataclass
class Heads:
    """What stage one needs besides the reader: guesses of the masked tokens."""

    guess: nn.Linear
    shift: nn.Parameter


class Training:
    def __init__(self, inputs: Inputs, share: np.ndarray, settings: Settings, device: torch.device):
        torch.manual_seed(settings.seed)
        self.inputs, self.settings, self.device = inputs, settings, device
        self.model = Reader(settings.shape).to(device)
        guess = nn.Linear(settings.shape.width, inputs.directions.shape[1]).to(device)
        shift = nn.Parameter(torch.from_numpy(np.log(share + 1e-7).astype(np.float32)).to(device))
        self.heads = Heads(guess, shift)

    def cast(self) -> torch.autocast:
        return torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda")

    def parameters(self) -> list[nn.Parameter]:
        return [*self.model.parameters(), *self.heads.guess.parameters(), self.heads.shift]

    def optimizer(self, rate: float) -> torch.optim.Optimizer:
        matrices = [p for p in self.parameters() if p.dim() > 1]
        others = [p for p in self.parameters() if p.dim() <= 1]
        groups = [
            {"params": matrices, "weight_decay": self.settings.shrink},
            {"params": others, "weight_decay": 0.0},
        ]
        return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))

    def step(self, optimizer: torch.optim.Optimizer, loss: Tensor, rate: float, part: float, number: int) -> None:
        """One step at `part` of the way, after a short warming up, along a cosine."""
        curve = max(LEAST_RATE, 0.5 * (1 + math.cos(math.pi * part)))
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1, (number + 1) / WARM_STEPS) * curve
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters(), 1.0)
        optimizer.step()

    def score(self, ids: Tensor, kinds: Tensor) -> Tensor:
        with self.cast():
            hidden = self.model.encode(self.inputs(ids, kinds), attention_mask(kinds))
            return self.model.score(hidden).squeeze(-1).float()

    def feed(self, draw: Draw, batch: int, seed: int) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        return iter(DataLoader(Stream(draw, batch, seed), batch_size=None, num_workers=self.settings.workers))

    def to_device(self, batch: tuple[Tensor, Tensor, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        ids, kinds, targets = (tensor.to(self.device, non_blocking=True) for tensor in batch)
        return ids, kinds, targets

    def train_first(self, draw: Draw, say: Callable[[str], None]) -> None:
        """By the clock: the sentence that was asked about, and masked tokens."""
        settings = self.settings
        optimizer = self.optimizer(settings.first_rate)
        feed = self.feed(draw, settings.first_batch, settings.seed)
        self.model.train()
        begun, number = time.monotonic(), 0
        while (part := (time.monotonic() - begun) / settings.first_seconds) < 1:
            ids, kinds, targets = self.to_device(next(feed))
            open_kinds = (kinds == QUESTION) | (kinds == BODY)
            hidden = open_kinds & (torch.rand(kinds.shape, device=self.device) < settings.masked_share)
            seen = torch.where(hidden, torch.full_like(kinds, MASKED), kinds)
            with self.cast():
                states = self.model.encode(self.inputs(ids, seen), attention_mask(kinds))
                scores = self.model.score(states).squeeze(-1)
                guesses = self.heads.guess(states[hidden]) @ self.inputs.directions.t() * 8
            choice = weigh_choice(scores, kinds, targets)
            masked = functional.cross_entropy(guesses.float() + self.heads.shift, ids[hidden].long())
            self.step(optimizer, choice + 0.5 * masked, settings.first_rate, part, number)
            if number % 500 == 0:
                say(f"first {number}: choice {choice.item():.3f}, masked {masked.item():.3f}")
            number += 1

    def train_second(self, draw: Draw, say: Callable[[str], None]) -> None:
        settings = self.settings
        optimizer = self.optimizer(settings.second_rate)
        feed = self.feed(draw, settings.second_batch, settings.seed + 1)
        self.model.train()
        for number in range(settings.second_steps):
            ids, kinds, targets = self.to_device(next(feed))
            loss = weigh_choice(self.score(ids, kinds), kinds, targets)
            self.step(optimizer, loss, settings.second_rate, number / settings.second_steps, number)
            if number % 250 == 0:
                say(f"second {number}: {loss.item():.3f}")

    def weigh_cases(self, cases: list[Case], weights: Tensor) -> Tensor:
        """Cross entropy over all sentences of a case's passages and none of them."""
        ids, kinds, _ = collate([sample for case in cases for sample in case.samples])
        ids, kinds = ids.to(self.device), kinds.to(self.device)
        parts = torch.from_numpy(np.concatenate([score for case in cases for score in case.scores])).to(self.device)
        hits = torch.from_numpy(np.concatenate([hit for case in cases for hit in case.hits])).to(self.device)
        owners = np.concatenate([np.full(len(s), n) for n, case in enumerate(cases) for s in case.scores])
        owner = torch.from_numpy(owners).to(self.device)
        odds = self.score(ids, kinds)[kinds == MARK] + SCORE_PART * parts
        zeros = torch.zeros(len(cases), device=self.device)
        top = zeros.scatter_reduce(0, owner, odds.detach(), "amax")
        shares = torch.exp(odds - top[owner])
        whole = torch.log(zeros.index_add(0, owner, shares) + torch.exp(-top))
        right = torch.log(zeros.index_add(0, owner, shares * hits) + 1e-20)
        is_answerable = torch.tensor([case.is_answerable for case in cases], device=self.device)
        return ((whole - torch.where(is_answerable, right, -top)) * weights).sum() / weights.sum()

    def train_third(self, cases: list[Case], draw: Draw, seed: int, say: Callable[[str], None]) -> None:
        """Both classes weigh the same; people's questions are mixed in, so that what they taught stays."""
        settings, rnd = self.settings, random.Random(seed)
        optimizer = self.optimizer(settings.third_rate)
        taught = [case for case in cases if case.teaches]
        parts = [settings.near_miss_part if case.is_near_miss else 1.0 for case in taught if not case.is_answerable]
        of_none = sum(case.is_answerable for case in taught) / max(1.0, sum(parts))
        self.model.train()
        order: list[Case] = []
        for number in range(settings.third_steps):
            while len(order) < settings.third_batch:
                order += rnd.sample(taught, len(taught))
            batch, order = order[: settings.third_batch], order[settings.third_batch :]
            weights = torch.tensor(
                [
                    1.0 if c.is_answerable else of_none * (settings.near_miss_part if c.is_near_miss else 1.0)
                    for c in batch
                ],
                device=self.device,
            )
            loss = self.weigh_cases(batch, weights)
            mixed = [draw(rnd) for _ in range(int(settings.third_batch * settings.third_mixed))]
            ids, kinds, targets = self.to_device(collate(mixed))
            loss = loss + 0.5 * weigh_choice(self.score(ids, kinds), kinds, targets)
            self.step(optimizer, loss, settings.third_rate, number / settings.third_steps, number)
            if number % 50 == 0:
                say(f"third {number}: {loss.item():.3f}")

    @torch.no_grad()
    def read(self, cases: list[Case]) -> dict[str, float]:
        """The log odds of an answer, by a case's id."""
        self.model.eval()
        odds = {}
        for case in cases:
            ids, kinds, _ = collate(case.samples)
            scores = self.score(ids.to(self.device), kinds.to(self.device)).cpu()
            said = scores[kinds == MARK].numpy() + SCORE_PART * np.concatenate(case.scores)
            odds[case.id] = float(np.logaddexp.reduce(said)) if len(said) else 0.0
        return odds
