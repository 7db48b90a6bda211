"""The shipped token table: directions, lengths, nearest tokens; and which tokens are digits, units, content."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

NEAREST = 8
BLOCK = 2000
#: Tokens that stand more often than this in the laws carry no subject.
COMMON = 0.004


@dataclass
class TokenTable:
    spellings: list[str]
    #: Unit vectors times 127, rounded.
    directions: np.ndarray
    norms: np.ndarray

    @property
    def usual_weight(self) -> float:
        return float(np.median(self.norms[self.norms > 1e-6]))

    def find_nearest(self) -> tuple[np.ndarray, np.ndarray]:
        """For each token the NEAREST others and their cosines, in no order."""
        unit = self.directions.astype(np.float32) / 127
        nearest = np.zeros((len(unit), NEAREST), np.uint16)
        cosines = np.zeros((len(unit), NEAREST), np.float32)
        for start in range(0, len(unit), BLOCK):
            block = unit[start : start + BLOCK] @ unit.T
            block[np.arange(len(block)), np.arange(start, start + len(block))] = -1
            top = np.argpartition(-block, NEAREST, axis=1)[:, :NEAREST]
            nearest[start : start + BLOCK] = top
            cosines[start : start + BLOCK] = np.take_along_axis(block, top, 1)
        return nearest, cosines


def read_table(folder: Path) -> TokenTable:
    """From the folder of the static model."""
    vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    graph = onnx.load(str(folder / "onnx" / "model_quantized.onnx")).graph
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    table = tensors["token_table"].astype(np.float32) * tensors["row_scales"].astype(np.float32)
    norms = np.linalg.norm(table, axis=1)
    directions = np.rint(table / np.maximum(norms, 1e-9)[:, None] * 127).astype(np.int8)
    directions[norms < 1e-6] = 0
    return TokenTable([token for token, _ in vocabulary], directions, norms)
