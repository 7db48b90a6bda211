"""The network: a transformer over token directions; each sentence's mark carries what speaks for the sentence."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from settings import Shape


class Layer(nn.Module):
    """Attention and a feed-forward part, each normed first and added."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm1 = nn.LayerNorm(shape.width)
        self.norm2 = nn.LayerNorm(shape.width)
        self.drop = shape.drop

    def attend(self, x: Tensor, mask: Tensor | None) -> Tensor:
        rows, tokens, width = x.shape
        split = self.qkv(x).reshape(rows, tokens, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        if mask is not None and hasattr(functional, "scaled_dot_product_attention"):
            mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        else:
            scores = query @ key.transpose(-1, -2) / math.sqrt(width // self.heads)
            if mask is not None:
                scores = scores.masked_fill(~mask, float("-inf"))
            mixed = scores.softmax(-1) @ value
        return self.out(mixed.transpose(1, 2).reshape(rows, tokens, width))

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = x + functional.dropout(self.attend(self.norm1(x), mask), self.drop, self.training)
        inner = self.down(functional.gelu(self.up(self.norm2(x))))
        return x + functional.dropout(inner, self.drop, self.training)


class Reader(nn.Module):
    """`inputs` [B, T, inputs]; `forward` gives one number a token [B, T], of sense at the marks."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.enter = nn.Linear(shape.inputs, shape.width)
        self.places = nn.Parameter(torch.randn(shape.longest, shape.width) * 0.02)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(shape.width)
        self.score = nn.Linear(shape.width, 1)
        self.drop = shape.drop

    def encode(self, inputs: Tensor, mask: Tensor | None = None) -> Tensor:
        x = self.enter(inputs) + self.places[: inputs.shape[1]]
        x = functional.dropout(x, self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return self.norm(x)

    def forward(self, inputs: Tensor) -> Tensor:
        return self.score(self.encode(inputs)).squeeze(-1)
