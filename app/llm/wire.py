"""What parent and child say to each other: JSON in one direction and the other, float32 bytes after `vectors`.

No pickles: a child that a hostile model file has taken over can send wrong text, never code.

Parent: `{"job": n, "do": "write"|"read_json"|"embed", …}`, `{"stop": n}`. Child: `{"job": n, "say": "text"|"stage"|
"vectors"|"done"|"cancelled"|"error", …}`.
"""

import json
from multiprocessing.connection import Connection
from typing import Any

Message = dict[str, Any]


def send(pipe: "Connection[Any, Any]", message: Message) -> None:
    """One message; OSError where the other side is gone."""
    pipe.send_bytes(json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def receive(pipe: "Connection[Any, Any]") -> Message:
    """The next message, waiting for it; EOFError or OSError where the other side is gone."""
    message: Message = json.loads(pipe.recv_bytes().decode("utf-8", "surrogatepass"))
    return message
