"""Every skill has a verb of the terminal and an action of the window; what a door still lacks stands here by name."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "app"

MISSING_IN_THE_WINDOW = {
    "accept_quote",
    "account_for",
    "add_freight",
    "add_models",
    "ask",
    "buyer_history",
    "changes",
    "compare_quotes",
    "cost_price",
    "fetch_mail",
    "find_products",
    "get_model",
    "history_with",
    "import_rates",
    "keep_password",
    "keep_watching",
    "kept_password",
    "line_of",
    "list_models",
    "list_quotes",
    "list_versions",
    "lose_quote",
    "make_paper",
    "price_quote",
    "quote_inquiry",
    "quotes_touched",
    "read_inquiries",
    "reopen_quote",
    "revise_quote",
    "run_bench",
    "run_demo",
    "set_rates",
    "set_terms",
    "show_freight",
    "show_rates",
    "templates_of",
    "tune_model",
    "watch_folder",
    "what_if",
    "write_document",
}
"""What only the terminal does so far: search by meaning and exact questions, a quote without a reply, the life of a
quotation and its papers, costs, rates and freight by hand, mail fetched, folders watched, models got and measured."""


def called_from(door: str) -> set[str]:
    """The functions that a door imports from skills."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / door).rglob("*.py"))
    imports = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    names = {a.name for node in imports if (node.module or "").startswith("app.skills") for a in node.names}
    return {name for name in names if name.islower()}


def test_the_terminal_has_every_skill() -> None:
    skills = called_from("cli")
    assert {"import_sheet", "undo_import", "read_inquiry", "find_products", "price_quote", "draft_reply"} <= skills
    assert called_from("ui") - skills == set()


def test_the_window_lacks_only_what_is_named() -> None:
    assert called_from("cli") - called_from("ui") <= MISSING_IN_THE_WINDOW
