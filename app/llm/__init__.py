"""Language models through llama.cpp, in a child process.

Rule: the only room that touches a language model. It knows tokens, grammars, JSON shapes and cancelling, and no trade
words. Nothing heavy is imported until an engine is first used, and then only in the child.
"""

from app.llm.contract import ChatMessage, Engine, Lock, WriteOptions, Written
from app.llm.embedder import embedder_fingerprint
from app.llm.engine import ChildEngine, open_engine

__all__ = [
    "ChatMessage",
    "ChildEngine",
    "Engine",
    "Lock",
    "WriteOptions",
    "Written",
    "embedder_fingerprint",
    "open_engine",
]
