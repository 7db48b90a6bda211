"""All numbers of the recipe in one place: the full training, and a small one that shows that it runs."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Shape:
    """The network. `inputs` are the 256 numbers of a direction and 8 of what is known of a token."""

    inputs: int = 264
    width: int = 256
    layers: int = 4
    heads: int = 4
    inner: int = 768
    longest: int = 384
    drop: float = 0.1


@dataclass(frozen=True)
class Settings:
    """Lengths are in tokens, rates are Adam's, seconds are of one data-centre GPU."""

    shape: Shape = field(default_factory=Shape)
    seed: int = 1
    # one: questions made of sentences, with masked tokens to guess
    first_seconds: float = 235.0
    first_batch: int = 384
    first_rate: float = 1e-3
    masked_share: float = 0.10
    # two: citizens' pairs, and passages written with what they answer and what they do not
    second_steps: int = 1_600
    second_batch: int = 256
    second_rate: float = 4e-4
    # three: what the product finds for questions of our own
    third_steps: int = 260
    third_batch: int = 64
    third_rate: float = 2.5e-4
    third_mixed: float = 0.4
    # a near-miss pair is rarer in life than in our sets
    near_miss_part: float = 0.3
    shrink: float = 0.02
    workers: int = 14


FULL = Settings()

SMALL = replace(
    FULL,
    shape=Shape(layers=1, width=64, inner=64, heads=2),
    first_seconds=5.0,
    first_batch=8,
    second_steps=3,
    second_batch=8,
    third_steps=2,
    third_batch=6,
    workers=0,
)
