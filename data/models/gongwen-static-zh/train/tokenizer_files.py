"""Writes tokenizer.json, tokenizer_config.json and config.json in the layout @xenova/transformers reads."""

import json
from pathlib import Path

from vocabulary import PAD, SPECIALS, START, UNKNOWN, Vocabulary

MAX_TOKENS = 512


def build_tokenizer(vocabulary: Vocabulary) -> dict:
    sequence = {"Sequence": {"id": "A", "type_id": 0}}
    start = {"SpecialToken": {"id": SPECIALS[START], "type_id": 0}}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}]},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [start, sequence],
            "pair": [start, sequence, {"Sequence": {"id": "B", "type_id": 0}}],
            "special_tokens": {
                SPECIALS[START]: {"id": SPECIALS[START], "ids": [START], "tokens": [SPECIALS[START]]}
            },
        },
        "decoder": None,
        "model": {
            "type": "Unigram",
            "unk_id": UNKNOWN,
            "vocab": [[t, s] for t, s in zip(vocabulary.tokens, vocabulary.scores)],
        },
    }


def write_tokenizer_files(folder: Path, name: str, vocabulary: Vocabulary, dimension: int) -> None:
    compact = {"ensure_ascii": False, "separators": (",", ":")}
    (folder / "tokenizer.json").write_text(json.dumps(build_tokenizer(vocabulary), **compact), encoding="utf-8")
    tokenizer_config = {
        "tokenizer_class": "PreTrainedTokenizer",
        "model_max_length": MAX_TOKENS,
        "pad_token": SPECIALS[PAD],
        "unk_token": SPECIALS[UNKNOWN],
        "cls_token": SPECIALS[START],
        "sep_token": SPECIALS[3],
        "mask_token": SPECIALS[4],
        "clean_up_tokenization_spaces": False,
    }
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "name_or_path": name,
        "hidden_size": dimension,
        "vocab_size": len(vocabulary.tokens),
        "pad_token_id": PAD,
        "max_position_embeddings": MAX_TOKENS,
        "gazette": {
            "pooling": "cls",
            "dimension": dimension,
            "normalize": True,
            "query_prefix": "",
            "passage_prefix": "",
            "late_interaction": {"threshold": 0.3, "weight": "idf*norm"},
        },
    }
    for file, content in (("tokenizer_config.json", tokenizer_config), ("config.json", config)):
        (folder / file).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
