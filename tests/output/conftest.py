"""``--golden``: rewrite the golden files instead of comparing with them."""

from __future__ import annotations

import contextlib

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    with contextlib.suppress(ValueError):  # a conftest above may define it for all tests
        parser.addoption("--golden", action="store_true", default=False, help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be rewritten."""
    return bool(request.config.getoption("golden", default=False))
