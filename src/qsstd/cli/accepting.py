"""Records in ``qsstd.yaml`` of changes that are accepted for good."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from qsstd.errors import QsstdError
from qsstd.files import write_atomic
from qsstd.findings import Finding, Fix, Insert, Place
from qsstd.messages import say
from qsstd.revision import Difference
from qsstd.source.edits import apply, resolve
from qsstd.source.places import Places
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.folders import Folder
from qsstd.workspace.load import load_settings
from qsstd.workspace.sides import Side

PLAIN = re.compile(r"[\w一-鿿][\w一-鿿 /<>=%.-]*[\w一-鿿%]")
"""A text that stands in a flow mapping without quotes."""


def record(chosen: Iterable[Finding], of: Side, reason: str, by: str) -> None:
    """Add a record for each of ``chosen`` to the settings of the working tree, keeping every other byte.

    Raises QsstdError when they cannot be written without harm."""
    assert isinstance(of.source, Folder)
    text = of.settings_data.decode("utf-8")
    day = (of.settings.today or of.date or of.settings.day).isoformat()
    records = [flow(one, reason, by, day) for one in differences(chosen)]
    after = with_records(text, records, begun=bool(of.settings.accepted))
    settings, faults = load_settings(after.encode())
    if faults or len(settings.accepted) != len(of.settings.accepted) + len(records):
        raise QsstdError(
            say("the records cannot be added to '{file}' without harm", file=FILE_NAME),
            say("write them by hand: {record}", record=records[0]),
        )
    write_atomic(of.source.root / FILE_NAME, after.encode(), of.settings_data or None)


def differences(chosen: Iterable[Finding]) -> Iterator[tuple[str, Difference]]:
    for one in chosen:
        if one.difference is not None:
            yield one.rule, one.difference


def flow(one: tuple[str, Difference], reason: str, by: str, day: str) -> str:
    """A record on one line."""
    name, difference = one
    before, after = difference.written
    fields = {
        "change": name, "at": difference.address, "before": before, "after": after, "reason": reason, "by": by,
        "date": day,
    }  # fmt: skip
    return "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in fields.items() if value is not None) + "}"


def scalar(text: str) -> str:
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def with_records(text: str, records: Iterable[str], begun: bool) -> str:
    """``text`` of the settings with ``records`` at the end of ``accepted``, which is made where it is not there."""
    if not begun and not re.search(r"^accepted\s*:", text, re.MULTILINE):
        listed = "".join(f"  - {one}\n" for one in records)
        return (text if text.endswith("\n") or not text else text + "\n") + f"accepted:\n{listed}"
    for one in records:
        places = Places(text.encode(), FILE_NAME)
        insert = Insert(Place(FILE_NAME, ("accepted",)), None, one, flow=True)
        repair = resolve(Fix(say("add the record"), (insert,)), places)
        if repair is None:
            raise QsstdError(
                say("the records cannot be added to '{file}' without harm", file=FILE_NAME),
                say("write them by hand: {record}", record=one),
            )
        text = apply(text, repair.edits)
    return text
