"""``--golden``: rewrite the golden files instead of comparing with them."""

from __future__ import annotations

import contextlib

import pytest

from qsstd import messages
from tests.output.specimen import CHINESE


def pytest_addoption(parser: pytest.Parser) -> None:
    with contextlib.suppress(ValueError):  # a conftest above may define it for all tests
        parser.addoption("--golden", action="store_true", default=False, help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be rewritten."""
    return bool(request.config.getoption("golden", default=False))


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalog also has the sentences of the specimen."""
    entries = {**messages.catalog(), **CHINESE}
    monkeypatch.setattr(messages, "catalog", lambda: entries)
