"""Writes config.json and onnx/model_quantized.onnx: matrices in int8, what flows between them in floats."""

import hashlib
import json
import tempfile
from pathlib import Path

import torch

from model import Reader
from settings import Shape

NAME = "gongwen-reader-zh"
OPSET = 13


def write_onnx(model: Reader, shape: Shape, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    free = {"inputs": {1: "tokens"}, "scores": {1: "tokens"}}
    with tempfile.TemporaryDirectory() as folder:
        floats = str(Path(folder) / "floats.onnx")
        names = {"input_names": ["inputs"], "output_names": ["scores"]}
        # The exporter by tracing: the other one needs packages that the recipe does without.
        options = {"dynamo": False} if torch.__version__ >= "2.5" else {}
        example = torch.randn(1, 60, shape.inputs)
        torch.onnx.export(
            model.cpu().eval(), example, floats, **names, dynamic_axes=free, opset_version=OPSET, **options
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        quantize_dynamic(floats, str(target), weight_type=QuantType.QInt8, extra_options={"WeightSymmetric": True})


def write_model(model: Reader, shape: Shape, static_folder: Path, usual_weight: float, out: Path) -> None:
    table = (static_folder / "onnx" / "model_quantized.onnx").read_bytes()
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "name_or_path": NAME,
        "hidden_size": shape.width,
        "num_hidden_layers": shape.layers,
        "gazette": {"token_table": hashlib.sha256(table).hexdigest(), "usual_weight": usual_weight},
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    write_onnx(model, shape, out / "onnx" / "model_quantized.onnx")
