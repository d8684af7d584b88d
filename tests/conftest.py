"""``--golden``: rewrite the golden texts instead of comparing with them."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", default=False, help="rewrite the golden texts")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden texts are to be rewritten."""
    return bool(request.config.getoption("golden"))
