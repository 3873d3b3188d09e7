"""Write the checkpoint as GGUF (llama architecture, Q8_0): `python export.py OUT.gguf`, then its SHA-256 is printed.

Runs where torch and gguf are. The rows of q and k go from two halves a head to the pairs that llama.cpp turns.
`--logits N` also writes torch's own logits for N pairs, which parity.py compares with llama.cpp's.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from model import EPSILON, THETA, Shape, Starter

BUILD = Path(__file__).resolve().parent / "build"
_LAYER = {
    "attn_norm.weight": "attn_norm", "ffn_norm.weight": "ffn_norm", "q.weight": "attn_q", "k.weight": "attn_k",
    "v.weight": "attn_v", "o.weight": "attn_output", "gate.weight": "ffn_gate", "up.weight": "ffn_up",
    "down.weight": "ffn_down",
}  # fmt: skip
_NORMAL, _CONTROL, _USER_DEFINED = 1, 3, 4


def load() -> Starter:
    """The network of the last checkpoint, in full precision."""
    state = torch.load(BUILD / "checkpoint.pt", weights_only=True)
    model = Starter(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    return model.eval()


def paired(weight: np.ndarray, heads: int) -> np.ndarray:
    """Rows of q or k: from (half, half) of each head to pairs (2i, 2i + 1)."""
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def tensors(model: Starter) -> dict[str, np.ndarray]:
    """Tensors by llama.cpp's names."""
    found = {"token_embd.weight": model.embed.weight, "output_norm.weight": model.norm.weight}
    for number, layer in enumerate(model.layers):
        for name, weight in layer.named_parameters():
            found[f"blk.{number}.{_LAYER[name]}.weight"] = weight
    arrays = {name: weight.detach().numpy().astype(np.float32) for name, weight in found.items()}
    return {n: paired(a, model.shape.heads) if "attn_q" in n or "attn_k" in n else a for n, a in arrays.items()}


def vocabulary() -> tuple[list[str], list[int], list[str], dict[str, Any]]:
    """(tokens, their kinds, merges, ids by text) of the tokenizer's file."""
    data = json.loads((BUILD / "tokenizer.json").read_text(encoding="utf-8"))
    ids = dict(data["model"]["vocab"]) | {entry["content"]: entry["id"] for entry in data["added_tokens"]}
    added = {entry["content"] for entry in data["added_tokens"]}
    tokens = sorted(ids, key=ids.__getitem__)
    kinds = [_NORMAL if t not in added else _CONTROL if t.startswith("<|") else _USER_DEFINED for t in tokens]
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in data["model"]["merges"]]
    return tokens, kinds, merges, ids


def write(model: Starter, path: Path, template: str, full: bool = False) -> None:
    """One GGUF, whole or not at all; `full` keeps 32-bit floats."""
    shape, part = model.shape, path.with_suffix(".part")
    tokens, kinds, merges, ids = vocabulary()
    writer = gguf.GGUFWriter(part, "llama")
    writer.add_name("argosy-starter-en")
    writer.add_description("Writes the words around the clauses of a business letter in English")
    writer.add_license("apache-2.0")
    writer.add_languages(["en"])
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_layer_norm_rms_eps(EPSILON)
    writer.add_rope_freq_base(THETA)
    writer.add_rope_dimension_count(shape.width // shape.heads)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    writer.add_eos_token_id(ids["<|im_end|>"])
    writer.add_bos_token_id(ids["<|im_start|>"])
    writer.add_pad_token_id(ids["<|pad|>"])
    writer.add_add_bos_token(False)
    writer.add_chat_template(template)
    eight = gguf.GGMLQuantizationType.Q8_0
    writer.add_file_type(gguf.LlamaFileType.ALL_F32 if full else gguf.LlamaFileType.MOSTLY_Q8_0)
    for name, array in tensors(model).items():
        if array.ndim == 2 and not full:
            writer.add_tensor(name, gguf.quants.quantize(array, eight), raw_dtype=eight)
        else:
            writer.add_tensor(name, array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.replace(path)


@torch.no_grad()
def write_logits(model: Starter, count: int) -> None:
    """Torch's logits at every place of `count` pairs, for the test of parity."""
    starts = np.fromfile(BUILD / "starts.bin", dtype=np.uint32)
    ids = np.fromfile(BUILD / "ids.bin", dtype=np.uint16).astype(np.int64)
    kept = {}
    for i in range(count):
        one = ids[starts[i] : starts[i + 1]]
        kept[f"ids{i}"], kept[f"logits{i}"] = one, model(torch.from_numpy(one)[None])[0].numpy()
    np.savez(BUILD / "logits.npz", **kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--logits", type=int, default=8)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, template = load(), (BUILD / "template.jinja").read_text(encoding="utf-8")
    write(model, options.out, template)
    write(model, BUILD / "full.gguf", template, full=True)
    write_logits(model, options.logits)
    digest = hashlib.sha256(options.out.read_bytes()).hexdigest()
    print(options.out, options.out.stat().st_size, "bytes, sha256", digest)


if __name__ == "__main__":
    main()
