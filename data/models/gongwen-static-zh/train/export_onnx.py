"""Writes the token table as an ONNX graph that pools inside: Gather, Cast, Mul by row scale, mask, sum."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def quantize(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows [V, D] and one float32 scale a row [V, 1]; a row of zeros gets scale 1."""
    largest = np.abs(table).max(axis=1, keepdims=True)
    scales = np.where(largest > 0, largest / 127.0, 1.0).astype(np.float32)
    return np.clip(np.rint(table / scales), -127, 127).astype(np.int8), scales


def write_onnx(path: Path, table: np.ndarray) -> None:
    """Inputs input_ids and attention_mask [B, T]; output last_hidden_state [B, 1, D], the masked sum of rows."""
    rows, scales = quantize(table)
    dimension = table.shape[1]
    nodes = [
        helper.make_node("Gather", ["token_table", "input_ids"], ["rows"], axis=0),
        helper.make_node("Cast", ["rows"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["row_scales", "input_ids"], ["scales"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["mask_flat"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask_flat", "last_axis"], ["mask"]),
        helper.make_node("Mul", ["scales", "mask"], ["factors"]),
        helper.make_node("Mul", ["floats", "factors"], ["weighted"]),
        helper.make_node("ReduceSum", ["weighted", "token_axis"], ["last_hidden_state"], keepdims=1),
    ]
    graph = helper.make_graph(
        nodes,
        "static_embedding",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "tokens"]),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "tokens"]),
        ],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", 1, dimension])],
        [
            numpy_helper.from_array(rows, "token_table"),
            numpy_helper.from_array(scales, "row_scales"),
            numpy_helper.from_array(np.array([2], dtype=np.int64), "last_axis"),
            numpy_helper.from_array(np.array([1], dtype=np.int64), "token_axis"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="gongwen-static-zh")
    model.ir_version = 7
    onnx.checker.check_model(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
