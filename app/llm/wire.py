"""What parent and child say to each other: JSON in one direction and the other, float32 bytes after `vectors`.

No pickles: a child that a hostile model file has taken over can send wrong text, never code.

Parent: `{"job": n, "do": "write"|"read_json"|"embed", …}`, `{"stop": n}`. Child: `{"job": n, "say": "text"|"stage"|
"vectors"|"done"|"cancelled"|"error", …}`.
"""

import json
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from typing import Any

Message = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One side of the talk: two plain pipes and no socket, so that it works where every socket is refused."""

    inward: "Connection[Any, Any]"
    outward: "Connection[Any, Any]"

    def send(self, message: Message) -> None:
        """One message; OSError where the other side is gone."""
        self.outward.send_bytes(json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    def send_raw(self, data: bytes) -> None:
        """Bytes that the message before announced."""
        self.outward.send_bytes(data)

    def receive(self) -> Message:
        """The next message, waiting for it; EOFError or OSError where the other side is gone."""
        message: Message = json.loads(self.inward.recv_bytes().decode("utf-8", "surrogatepass"))
        return message

    def receive_raw(self) -> bytes:
        """The bytes that the message before announced."""
        return self.inward.recv_bytes()

    def poll(self, seconds: float) -> bool:
        """Whether something can be received within a time."""
        return self.inward.poll(seconds)

    def close(self) -> None:
        """Give the pipes back."""
        self.inward.close()
        self.outward.close()


def pair(context: SpawnContext) -> tuple[Line, Line]:
    """Both ends of a new line: (parent's, child's)."""
    from_child, to_parent = context.Pipe(duplex=False)
    from_parent, to_child = context.Pipe(duplex=False)
    return Line(from_child, to_child), Line(from_parent, to_parent)
