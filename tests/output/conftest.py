"""The specimen's sentences in the catalog."""

from __future__ import annotations

import pytest

from qsstd import messages
from tests.output.specimen import CHINESE
from tests.render.specimens import CHINESE as OF_CHANGES


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalog also has the sentences of the specimen."""
    entries = {**messages.catalog(), **OF_CHANGES, **CHINESE}
    monkeypatch.setattr(messages, "catalog", lambda: entries)
