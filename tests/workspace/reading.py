"""Documents of a few lines, and an index of them."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

from qsstd.workspace.config import Settings
from qsstd.workspace.index import Index
from qsstd.workspace.load import Loaded, load

HEAD = "title: 示例\nversion: 2026Q4\nstatus: approved\n"


def settings(**values: object) -> Settings:
    return Settings.model_validate({"today": "2026-11-22", **values})


def loaded(name: str, body: str, **values: object) -> Loaded:
    """The document ``name`` of ``body``, which begins with its kind; the rest of the head is supplied behind it."""
    return load(f"{name}.yaml", f"{dedent(body).strip()}\nid: {name}\n{HEAD}".encode(), settings(**values))


def index_of(bodies: Mapping[str, str], **values: object) -> Index:
    return Index(settings(**values), [loaded(name, body).facts for name, body in bodies.items()])
