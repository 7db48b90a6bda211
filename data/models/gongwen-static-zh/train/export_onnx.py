"""Writes the token table as an ONNX graph that pools inside: Gather, Cast, Mul by row scale, mask, sum.

The file is written field by field after onnx.proto, so that the recipe needs no ONNX package.
"""

from pathlib import Path

import numpy as np

FLOAT, INT8, INT64 = 1, 3, 7
OPSET, IR_VERSION = 13, 7


def varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def number_field(key: int, value: int) -> bytes:
    return varint(key << 3) + varint(value)


def bytes_field(key: int, value: bytes | str) -> bytes:
    raw = value.encode("utf-8") if isinstance(value, str) else value
    return varint(key << 3 | 2) + varint(len(raw)) + raw


def node(kind: str, inputs: list[str], output: str, **attributes: int) -> bytes:
    """A NodeProto with integer attributes."""
    parts = [bytes_field(1, name) for name in inputs] + [bytes_field(2, output), bytes_field(4, kind)]
    for name, value in attributes.items():
        parts.append(bytes_field(5, bytes_field(1, name) + number_field(3, value) + number_field(20, 2)))
    return b"".join(parts)


def tensor(name: str, array: np.ndarray) -> bytes:
    """A TensorProto with little-endian raw data."""
    kind = {"float32": FLOAT, "int8": INT8, "int64": INT64}[array.dtype.name]
    shape = b"".join(number_field(1, size) for size in array.shape)
    return shape + number_field(2, kind) + bytes_field(8, name) + bytes_field(9, array.tobytes())


def value_info(name: str, kind: int, shape: list[int | str]) -> bytes:
    """A ValueInfoProto; a named dimension is free."""
    sizes = [bytes_field(2, s) if isinstance(s, str) else number_field(1, s) for s in shape]
    dimensions = b"".join(bytes_field(1, size) for size in sizes)
    return bytes_field(1, name) + bytes_field(2, bytes_field(1, number_field(1, kind) + bytes_field(2, dimensions)))


def quantize(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows [V, D] and one float32 scale a row [V, 1]; a row of zeros gets scale 1."""
    largest = np.abs(table).max(axis=1, keepdims=True)
    scales = np.where(largest > 0, largest / 127.0, 1.0).astype(np.float32)
    return np.clip(np.rint(table / scales), -127, 127).astype(np.int8), scales


def build_model(rows: np.ndarray, scales: np.ndarray) -> bytes:
    """Inputs input_ids and attention_mask [B, T]; output last_hidden_state [B, 1, D], the masked sum of rows."""
    nodes = [
        node("Gather", ["token_table", "input_ids"], "rows", axis=0),
        node("Cast", ["rows"], "floats", to=FLOAT),
        node("Gather", ["row_scales", "input_ids"], "scales", axis=0),
        node("Cast", ["attention_mask"], "mask_flat", to=FLOAT),
        node("Unsqueeze", ["mask_flat", "last_axis"], "mask"),
        node("Mul", ["scales", "mask"], "factors"),
        node("Mul", ["floats", "factors"], "weighted"),
        node("ReduceSum", ["weighted", "token_axis"], "last_hidden_state", keepdims=1),
    ]
    tensors = [
        tensor("token_table", rows),
        tensor("row_scales", scales),
        tensor("last_axis", np.array([2], dtype=np.int64)),
        tensor("token_axis", np.array([1], dtype=np.int64)),
    ]
    graph = [bytes_field(1, n) for n in nodes] + [bytes_field(2, "static_embedding")]
    graph += [bytes_field(5, t) for t in tensors]
    graph += [bytes_field(11, value_info(n, INT64, ["batch", "tokens"])) for n in ("input_ids", "attention_mask")]
    graph.append(bytes_field(12, value_info("last_hidden_state", FLOAT, ["batch", 1, rows.shape[1]])))
    opset = bytes_field(1, "") + number_field(2, OPSET)
    return (
        number_field(1, IR_VERSION)
        + bytes_field(2, "gongwen-static-zh")
        + bytes_field(7, b"".join(graph))
        + bytes_field(8, opset)
    )


def write_onnx(path: Path, table: np.ndarray) -> None:
    rows, scales = quantize(table)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(build_model(rows, scales))
