"""`argosy import` with its choices, questions, review and rejected rows."""

import io
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

PRICES = "SKU;Name;Preis;Ton\nA-1;Lamp;1.250;red\nA-2;Cup;tbd;\n"


@pytest.fixture
def prices(tmp_path: Path) -> str:
    path = tmp_path / "prices.csv"
    path.write_text(PRICES, encoding="utf-8")
    return str(path)


def test_a_review_then_the_import_with_answers(run: Run, prices: str) -> None:
    review = run("--json", "import", "--review", prices).data
    assert (review["create"], review["update"], review["unchanged"], review["skip"]) == (2, 0, 0, 0)
    assert [(q["id"], q["choices"], q["rows"]) for q in review["questions"]] == [("mark:preis", ["point", "comma"], 1)]
    assert "two ways" in review["questions"][0]["message"] and review["tables"][0]["taken"] is True
    assert run("--json", "log").data["entries"][-1]["action"] != "import"
    answers = ("--answer", "mark:preis=comma", "--answer", "currency:preis=EUR", "--map", "Ton=ignore")
    report = run("--json", "import", prices, *answers).data
    assert (report["created"], report["questions"]) == (2, [])
    assert report["mapping"] == {"SKU": "sku", "Name": "name", "Preis": "price", "Ton": "ignored"}
    views = [(c["header"], c["field"], c["confidence"], c["samples"]) for c in report["columns"]]
    assert views[2] == ("Preis", "price", 1.0, ["1.250", "tbd"]) and report["pictures"] == report["certificates"] == 0
    quote = run("--json", "quote", "--line", "A-1=1").data["lines"][0]
    assert quote["unit_price"] == "1250"
    assert "chosen again" in run("import", prices).out


def test_the_terminal_lists_questions_with_their_answers(run: Run, prices: str) -> None:
    out = run("import", prices).out
    assert "can be read in two ways" in out and "--answer 'mark:preis=point|comma'" in out
    assert "A-2" not in out and "C3: “tbd” is no price" in out


def test_rejected_rows_beside_the_import(run: Run, prices: str, tmp_path: Path) -> None:
    out = tmp_path / "rejected.csv"
    data = run("--json", "import", prices, "--rejected", str(out)).data
    assert data["rejected"] == {"file": str(out), "rows": 2}
    assert out.read_text(encoding="utf-8-sig").splitlines()[0] == "SKU,Name,Preis,Ton,Sheet,Row,Why"


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--map", "Preis=colour"), "field-unknown"), (("--map", "Nope=sku"), "header-unknown"),
     (("--answer", "mark:preis=maybe"), "answer-invalid"), (("--answer", "mark:x=comma"), "question-unknown")],
)  # fmt: skip
def test_a_choice_that_does_not_fit(run: Run, prices: str, words: tuple[str, str], code: str) -> None:
    for language in ("en", "zh"):
        said = run("--json", "--lang", language, "import", prices, *words)
        assert said.code == 1 and said.data["error"]["code"] == code
        assert "{" not in said.data["error"]["message"] + said.data["error"]["hint"]


@pytest.mark.parametrize("words", [("--map", "Preis"), ("--answer", "=x"), ("--kind", "socks")])
def test_wrong_usage(run: Run, prices: str, words: tuple[str, str]) -> None:
    assert run("import", prices, *words).code == 2


def test_a_password_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "sheets"
    if not sheets.is_dir():
        pytest.skip("the independent sheets are not here")
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong\n"))
    said = run("--json", "import", str(sheets / "pass_protected.xlsx"), "--password-stdin")
    assert said.data["error"]["code"] == "file-password-wrong" and "wrong" not in said.err


def test_fields_and_first_rows_help_to_map(run: Run, prices: str) -> None:
    fields = run("--json", "import", "--fields").data
    assert fields["products"]["carton.pieces"] == "Pieces per carton" and "attribute" in fields["buyers"]
    shown = run("--json", "import", prices, "--first-rows").data
    assert (
        shown["sheets"][0]["rows"][0] == ["SKU", "Name", "Preis", "Ton"]
        and "1.250" in run("import", prices, "--first-rows").out
    )
    assert run("import").code == 2 and run("--json", "log").data["entries"][-1]["action"] != "import"
