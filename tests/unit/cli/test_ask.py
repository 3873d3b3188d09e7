"""`argosy ask`: the contract's shape, the words, the cost of a big catalogue."""

from tests.unit.cli.conftest import Run

KEYS = ["question", "answer", "value", "rows", "how", "unit", "table", "not_understood", "nearest"]


def test_an_answer_in_the_shape_of_the_contract(stocked: Run) -> None:
    said = stocked("--json", "ask", "products", "under", "5", "USD")
    assert said.code == 0 and list(said.data) == KEYS
    assert said.data["question"] == "products under 5 USD"
    assert (said.data["value"], said.data["rows"], said.data["unit"]) == ("1", ["VB-500"], "products")
    assert "price < 5 USD" in said.data["how"] and "price of 1 row unknown" in said.data["how"]


def test_a_price_is_a_plain_decimal(stocked: Run) -> None:
    data = stocked("--json", "ask", "price of DL-204 at 1000 pcs").data
    assert (data["value"], data["unit"], data["rows"]) == ("7.45", "USD", ["DL-204"])


def test_what_is_not_understood_is_null_with_what_can_be_asked(stocked: Run) -> None:
    said = stocked("--json", "ask", "what is the weather")
    assert said.code == 0 and said.data["answer"] is None and said.data["value"] is None
    assert said.data["not_understood"] == ["weather"] and len(said.data["nearest"]) == 2
    assert "argosy ask “" in stocked("ask", "what is the weather").out


def test_the_words_are_of_the_question_or_the_language_asked_for(stocked: Run) -> None:
    assert "没有价格" not in stocked("ask", "哪些产品没有价格").err
    assert stocked("ask", "哪些产品没有价格").out.startswith("1 条产品：CT-1")
    assert stocked("--lang", "en", "ask", "哪些产品没有价格").out.startswith("1 product: CT-1")


def test_a_table_stands_below_the_answer(stocked: Run) -> None:
    lines = stocked("ask", "products with price").out.splitlines()
    assert lines[0].startswith("2 products: DL-204, VB-500")
    assert any("DL-204" in line and "8.20 USD" in line for line in lines[1:-1])


def test_an_empty_workspace_is_no_error(run: Run) -> None:
    data = run("--json", "ask", "how many products").data
    assert (data["value"], data["rows"]) == ("0", [])
    assert run("--json", "ask", "quotes this year").data["value"] == "0"
    assert run("--json", "ask", "cheapest lamp").data["answer"] is None
