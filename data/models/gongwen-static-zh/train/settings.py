"""All numbers of the recipe in one place: the full training and the small one of the tests."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    """Counts are in records, lengths in characters, unless named otherwise."""

    seed: int = 20240
    dimension: int = 256
    # vocabulary
    needs_jieba: bool = True
    max_words: int = 45_000
    min_count: int = 4
    min_count_known: int = 4
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
    # stage one: the pooled vector alone, on pairs drawn from the text
    pooled_steps: int = 700
    pooled_batch: int = 512
    pooled_rate: float = 2e-3
    weight_rate: float = 6e-3
    temperature: float = 0.05
    lexicon_share: float = 0.15
    # stage two: late interaction and the pooled vector together, with citizens' questions
    joint_steps: int = 600
    joint_batch: int = 128
    joint_rate: float = 1e-3
    joint_weight_rate: float = 3e-3
    late_temperature: float = 0.1
    pooled_share: float = 0.5
    citizen_share: float = 0.5
    # for a batch of citizens' questions: passages of the same documents, and passages mined by the model
    near_negatives: int = 64
    mined_negatives: int = 64
    # passages are windows of whole articles up to this many characters
    passage_chars: int = 300
    validation_passages: int = 5_000

    def with_seed(self, seed: int) -> "Settings":
        return replace(self, seed=seed)


FULL = Settings()

SMALL = replace(
    FULL,
    dimension=64,
    needs_jieba=False,
    max_words=3_000,
    min_count=4,
    min_count_known=2,
    max_documents=40,
    max_questions=200,
    pooled_steps=40,
    pooled_batch=96,
    joint_steps=20,
    joint_batch=32,
    near_negatives=16,
    mined_negatives=16,
    validation_passages=400,
)
