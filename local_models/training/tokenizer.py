"""Train the byte-level BPE on the pairs and write them as token ids: `python tokenizer.py --size 2560`.

Clause marks, value slots and whole lines of the facts sheet's head are single user-defined tokens; the marks of
the chat are control tokens. Words are split as GPT-2 does, since llama.cpp knows that splitting by name.
"""

import argparse
import json
import sys
from array import array
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers  # noqa: E402

from app.domain.inquiry import INTENTS  # noqa: E402
from app.settings import TONES  # noqa: E402
from app.skills.reception.plan_reply import ORDER  # noqa: E402
from app.skills.reception.prompting import SLOTS, VERSION  # noqa: E402

BUILD = HERE / "build"
END, START, PAD = "<|im_end|>", "<|im_start|>", "<|pad|>"
CONTROL = (END, START, PAD)
CHANNELS = ("email", "text")
TEMPLATE = (
    "{% for message in messages %}{% if message['role'] != 'system' %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def marks() -> list[str]:
    """Texts that are one token wherever they stand."""
    head = [VERSION, "traits:", "slots:", "clauses:", "language: en"]
    head += [f"tone: {tone}" for tone in TONES] + [f"channel: {channel}" for channel in CHANNELS]
    head += [f"intent: {intent}" for intent in INTENTS]
    return head + [f"[[say:{act}]]" for act in ORDER] + [f"[[{slot}]]" for slot in SLOTS]


def prompt(sheet: str) -> str:
    """The chat template's reading of one facts sheet."""
    return f"{START}user\n{sheet}{END}\n{START}assistant\n"


def train(texts: list[str], size: int) -> Tokenizer:
    """A tokenizer of `size` tokens in all."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    added = [*CONTROL, *marks()]
    trainer = trainers.BpeTrainer(
        vocab_size=size - len(added),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
        max_token_length=16,
    )
    tokenizer.train_from_iterator((piece for text in texts for piece in _plain(text)), trainer)
    tokenizer.add_tokens([AddedToken(text, normalized=False) for text in added])
    return tokenizer


def _plain(text: str) -> list[str]:
    """A text without its marks, so that no merge is spent on them."""
    for mark in sorted(marks(), key=len, reverse=True):
        text = text.replace(mark, "\0")
    return text.split("\0")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=2560)
    options = parser.parse_args()
    with (BUILD / "pairs.jsonl").open(encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file]
    tokenizer = train([text for pair in pairs[:12_000] for text in pair], options.size)
    tokenizer.save(str(BUILD / "tokenizer.json"))
    (BUILD / "template.jinja").write_text(TEMPLATE, encoding="utf-8")
    ids, starts = array("H"), array("I", [0])
    answers = array("H")
    for sheet, letter in pairs:
        asked = tokenizer.encode(prompt(sheet)).ids
        answers.append(len(asked))
        ids.extend(asked + tokenizer.encode(letter + END).ids)
        starts.append(len(ids))
    for name, data in (("ids", ids), ("starts", starts), ("answers", answers)):
        (BUILD / f"{name}.bin").write_bytes(data.tobytes())
    facts = {"tokens": tokenizer.get_vocab_size(), "pairs": len(pairs), "ids": len(ids), "answers": sum(answers)}
    (BUILD / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    print(facts, "tokens a pair:", len(ids) / len(pairs))


if __name__ == "__main__":
    main()
