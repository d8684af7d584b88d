"""Sides of a comparison, made of texts or of documents of the shipped pack that were edited."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml

from qsstd.diff.change import Change, Comparison
from qsstd.diff.compare import compare
from qsstd.diff.snapshot import Snapshot
from qsstd.workspace.config import Settings
from qsstd.workspace.index import Facts
from qsstd.workspace.load import load

PACK = Path(__file__).parents[2] / "standards"
HEAD = "title: 示例\nversion: 2026Q4\nstatus: approved\n"
Data = dict[str, Any]


def settings(**values: object) -> Settings:
    return Settings.model_validate({"today": "2026-11-22", **values})


def side(texts: Mapping[str, str], elsewhere: Mapping[str, str] | None = None, **values: object) -> Snapshot:
    """A snapshot of whole files; ``elsewhere``: document → text of those that are not the same on the other side."""
    own = settings(**values)
    others = elsewhere or {}

    def read(names: Collection[str]) -> list[Facts]:
        return [load(f"{name}.yaml", others[name].encode(), own).facts for name in names if name in others]

    return Snapshot(own, {file: load(file, text.encode(), own) for file, text in texts.items()}, read)


def completed(name: str, body: str) -> str:
    """The document ``name`` of ``body``, which begins with its kind; the rest of the head is supplied behind it."""
    return f"{dedent(body).strip()}\nid: {name}\n{HEAD}"


def compared(name: str, before: str, after: str, **values: object) -> Comparison:
    """One document on both sides."""
    texts = ({f"{name}.yaml": completed(name, body)} for body in (before, after))
    return compare(*(side(text, **values) for text in texts))


def said(changes: Comparison) -> list[tuple[str, str, str]]:
    """(sort of change, address, keys) of every change, sorted."""
    return sorted((type(one).__name__, one.address, keys(one)) for one in changes)


def keys(change: Change) -> str:
    return "/".join(map(str, getattr(change, "key", ())))


@cache
def _pack() -> dict[str, Data]:
    loaded = {}
    for path in sorted(PACK.rglob("*.yaml")):
        if path.name != "qsstd.yaml":
            data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
            loaded[data["id"]] = {"file": path.relative_to(PACK).as_posix(), "data": data}
    return loaded


def pack_documents() -> list[str]:
    return list(_pack())


def pack_document(name: str) -> Data:
    """The data of a shipped document, every scalar a string; a copy to edit."""
    return deepcopy(_pack()[name]["data"])


def pack_file(name: str) -> str:
    return str(_pack()[name]["file"])


class Dumper(yaml.CSafeDumper):
    """Writes no anchors, so that what is the same object twice is written twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def written(data: Data, *, flow: bool | None = False, sort: bool = False) -> str:
    return str(yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=sort, default_flow_style=flow, width=120))
