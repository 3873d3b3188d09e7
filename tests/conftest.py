import pytest
def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--letters", metavar="DIR", help="keep every letter of the phrase writer, a file a language")
