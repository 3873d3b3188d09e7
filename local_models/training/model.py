"""The starter's network in PyTorch: the llama architecture, tied embeddings, rotary positions in two halves."""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

THETA = 10_000.0
EPSILON = 1e-5


@dataclass(frozen=True)
class Shape:
    """Widths: `heads` times 32 or 64 is `width`; every one a multiple of 32, as Q8_0 wants."""

    vocabulary: int
    width: int = 192
    layers: int = 6
    heads: int = 6
    feed_forward: int = 512
    context: int = 1024


class Norm(nn.Module):
    """RMS norm."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.weight, EPSILON)


class Layer(nn.Module):
    """Attention and gated feed-forward, each behind a norm."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.attn_norm, self.ffn_norm = Norm(shape.width), Norm(shape.width)
        self.q, self.k, self.v, self.o = (nn.Linear(shape.width, shape.width, bias=False) for _ in range(4))
        self.gate, self.up = (nn.Linear(shape.width, shape.feed_forward, bias=False) for _ in range(2))
        self.down = nn.Linear(shape.feed_forward, shape.width, bias=False)

    def forward(self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
        batch, length, width = x.shape
        h = self.attn_norm(x)
        q, k, v = (each(h).view(batch, length, self.heads, -1).transpose(1, 2) for each in (self.q, self.k, self.v))
        mixed = attend(turn(q, cos, sin), turn(k, cos, sin), v)
        x = x + self.o(mixed.transpose(1, 2).reshape(batch, length, width))
        h = self.ffn_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Starter(nn.Module):
    """Token ids in (batch, length), logits out (batch, length, vocabulary)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.width)
        half = shape.width // shape.heads // 2
        angles = torch.outer(torch.arange(shape.context).float(), THETA ** -(torch.arange(half).float() / half))
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        self.apply(_begin)

    def hidden(self, ids: torch.Tensor) -> torch.Tensor:
        """What the last norm gives, before the vocabulary."""
        x = self.embed(ids)
        cos, sin = self.cos[: ids.shape[1]], self.sin[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x, cos, sin)
        return self.norm(x)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return F.linear(self.hidden(ids), self.embed.weight)


def attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    """Causal attention spelled out: for a hundred tokens on a CPU its way back is faster than the fused one."""
    hidden = torch.ones(q.shape[2], q.shape[2], dtype=torch.bool).triu(1)
    scores = (q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5
    return scores.masked_fill(hidden, float("-inf")).softmax(-1) @ v


def turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """Rotary positions, the first half of a head against the second."""
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    one, two = x.chunk(2, dim=-1)
    return torch.cat((one * cos - two * sin, two * cos + one * sin), dim=-1)


def _begin(module: nn.Module) -> None:
    if isinstance(module, nn.Linear | nn.Embedding):
        nn.init.normal_(module.weight, std=0.02 if isinstance(module, nn.Embedding) else module.in_features**-0.5 * 0.7)
