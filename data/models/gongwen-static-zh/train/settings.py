"""All numbers of the recipe in one place: the full training and the small one of the tests."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    """Counts are in records, lengths in characters, unless named otherwise."""

    seed: int = 20240
    dimension: int = 256
    # vocabulary
    max_words: int = 40_000
    min_count: int = 22
    min_count_known: int = 6
    # co-occurrence
    window: int = 10
    near: int = 5
    subsample: float = 1e-3
    shift_log: float = 0.6931
    context_power: float = 0.75
    svd_iterations: int = 3
    # slices of the corpus; 0 takes everything
    max_documents: int = 0
    max_questions: int = 0
    # contrastive training of the pooled vector
    pooled_steps: int = 700
    pooled_batch: int = 512
    pooled_rate: float = 2e-3
    weight_rate: float = 6e-3
    temperature: float = 0.05
    # training of late interaction and pooled vector together
    joint_steps: int = 900
    joint_batch: int = 128
    joint_rate: float = 1e-3
    # passages are windows of whole articles up to this many characters
    passage_chars: int = 300


FULL = Settings()

SMALL = replace(
    FULL,
    dimension=64,
    max_words=3_000,
    min_count=4,
    min_count_known=2,
    max_documents=40,
    max_questions=200,
    pooled_steps=40,
    pooled_batch=96,
    joint_steps=20,
    joint_batch=32,
)
