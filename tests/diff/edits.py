"""Edits and respellings of shipped documents, for properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from .sides import Data
from .test_pairs import lists_in

Steps = tuple[str | int, ...]
DAYS = ("date", "effective", "last", "due", "held", "asked-from", "asked-to")
ROLES = ("owner", "to", "by", "deputy")
LIMIT_KEYS = ("limits", "warning")
ORDERED_LISTS = ("steps", "method", "sections")


@dataclass(frozen=True)
class Edit:
    """Something done to one entry (or, with ``entry`` None, to the document outside its entries).

    ``verb``: write, cut, drop, rename or append; ``path``: where in the entry."""

    entry: str | None
    verb: str
    path: Steps = ()

    @property
    def site(self) -> tuple[str | None, object]:
        """Edits of the same site are not independent of each other."""
        return self.entry, self.path[0] if self.path else None


def entries(data: Data) -> dict[str, Data]:
    """Id → entry."""
    return {item["id"]: item for _, items in lists_in(data) for item in items}


def edits_of(data: Data) -> list[Edit]:
    """Every edit that leaves ``data`` a document, as far as its shape tells."""
    found = [Edit(None, *one) for one in edits_inside({key: data[key] for key in data if not holds_entries(data[key])})]
    for name, entry in entries(data).items():
        found += [Edit(name, "drop"), Edit(name, "rename")]
        own = {key: value for key, value in entry.items() if not holds_entries(value)}
        found += [Edit(name, *one) for one in edits_inside(own)]
    return found


def holds_entries(value: object) -> bool:
    return any(True for _ in lists_in({"here": value}))


def edits_inside(node: Any, path: Steps = ()) -> Iterator[tuple[str, Steps]]:
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, value in steps:
        here = (*path, step)
        if isinstance(value, dict | list):
            if isinstance(value, list) and len(value) > 1 and "any-of" not in here:
                yield "cut", (*here, 0)
            yield from edits_inside(value, here)
        elif replaced(here, value) != value:
            yield "write", here


def replaced(path: Steps, value: str) -> str:
    """Another value that the field takes; the same one where none is known."""
    keys = [step for step in path if isinstance(step, str)]
    key = keys[-1]
    if key in ("zh", "en") and "when" not in keys:
        return value + ("（试行）" if key == "zh" else " (on trial)")
    if key in LIMIT_KEYS and re.fullmatch(r"(max|mean) <= .* h", value):
        return "max <= 7 h" if value != "max <= 7 h" else "max <= 9 h"
    if key in DAYS and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return "2025-03-14"
    if key in ROLES and "next" not in keys:
        return "quality-director" if value != "quality-director" else "quality-manager"
    if key == "stage":
        return "triage" if value != "triage" else "intake"
    if key in ("area", "customer") and "when" in keys:
        return value + "-special"
    return value


def applied(data: Data, edits: list[Edit]) -> Data:
    """A copy of ``data`` with ``edits`` made; each is made wherever its entry stands by then."""
    data = deepcopy(data)
    for edit in sorted(edits, key=lambda edit: (edit.verb == "rename", edit.verb == "drop")):
        if edit.verb == "drop":
            drop(data, str(edit.entry))
        elif edit.verb == "rename":
            entries(data)[str(edit.entry)]["id"] = f"renamed-{edit.entry}"
        else:
            change(data if edit.entry is None else entries(data)[edit.entry], edit)
    return data


def drop(data: Data, entry: str) -> None:
    for _, items in lists_in(data):
        items[:] = [item for item in items if item["id"] != entry]


def change(node: Any, edit: Edit) -> None:
    *around, last = edit.path
    for step in around:
        node = node[step]
    if edit.verb == "cut":
        del node[last]
    else:
        node[last] = replaced(edit.path, node[last])


def respelled(node: Any, random: Random, key: str = "") -> Any:
    """The same said in other words: keys and lists in another order, other units, short forms for long ones."""
    if isinstance(node, dict):
        items = list(node.items())
        random.shuffle(items)
        return {name: respelled(value, random, name) for name, value in items}
    if isinstance(node, list):
        items = [respelled(item, random, key) for item in node]
        if key not in ORDERED_LISTS:
            random.shuffle(items)
        alone = len(items) == 1 and isinstance(items[0], str) and key != "any-of"
        return items[0] if alone and random.random() < 0.5 else items
    return respelled_scalar(node, random, key)


def respelled_scalar(value: str, random: Random, key: str) -> str:
    if key in ("zh", "en"):
        return value + random.choice(["", " ", "\n"])
    if match := re.fullmatch(r"(max|mean) <= (\d+) h", value):
        hours = int(match[2])
        other = {
            "max": ["最长 ≤ {h} 小时", "share >= 100 % within {m} min"],
            "mean": ["mean ≤ {m} min", "平均 ≤ {h} 小时"],
        }
        return random.choice([value, *other[match[1]]]).format(h=hours, m=hours * 60)
    if match := re.fullmatch(r"(\d+) h", value):
        return random.choice([value, f"{int(match[1]) * 60} min", f"{match[1]} 小时"])
    if match := re.fullmatch(r"p95 <= (.*)", value):
        return random.choice([value, f"share >= 95 % within {match[1]}"])
    return value
