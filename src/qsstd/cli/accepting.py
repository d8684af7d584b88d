"""Records in ``qsstd.yaml`` of changes that are accepted for good."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from qsstd.diff.gather import facts_of_all
from qsstd.diff.touch.reach import folded, spellings
from qsstd.errors import QsstdError
from qsstd.files import write_atomic
from qsstd.findings import Finding, Fix, Insert, Place
from qsstd.messages import say
from qsstd.revision import Difference
from qsstd.source.edits import apply, resolve
from qsstd.source.places import Places
from qsstd.spelling import nearest
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.folders import Folder
from qsstd.workspace.index import Index
from qsstd.workspace.load import load_settings
from qsstd.workspace.sides import Side

PLAIN = re.compile(r"[^\W\d_][\w /<>=%.-]*[\w%]")
"""A text that stands in a flow mapping without quotes: it begins with a letter, so that it is no number and no day."""
WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null", "nan", "inf"))
"""Texts that some reader of YAML takes for something else than a text."""


def record(chosen: Iterable[Finding], of: Side, reason: str, by: str) -> None:
    """Add a record for each of ``chosen`` to the settings of the working tree, keeping every other byte.

    Raises QsstdError when they cannot be written without harm."""
    assert isinstance(of.source, Folder)
    text = of.settings_data.decode("utf-8")
    day = (of.settings.today or of.date or of.settings.day).isoformat()
    words = " ".join(reason.split()), role_named(by, of)
    records = [flow(one, *words, day) for one in differences(chosen)]
    after = with_records(text, records, begun=bool(of.settings.accepted))
    settings, faults = load_settings(after.encode())
    if faults or len(settings.accepted) != len(of.settings.accepted) + len(records):
        raise QsstdError(
            say("the records cannot be added to '{file}' without harm", file=FILE_NAME),
            say("write them by hand: {record}", record=records[0]),
        )
    write_atomic(of.source.root / FILE_NAME, after.encode(), of.settings_data or None)


def role_named(name: str, of: Side) -> str:
    """The id of the role that ``name`` is the id or title of; ``name`` itself where no roles are written down.

    Raises QsstdError for a name that no role has."""
    roles = [*Index(of.settings, facts_of_all(of, {})).of_kind("role")]
    spelt = {folded(word): role.id for role in roles for word in spellings(role)}
    if not roles or folded(name) in spelt:
        return spelt.get(folded(name), name)
    meant = nearest(name, [word for role in roles for word in spellings(role)])
    raise QsstdError(
        say("there is no role '{name}'", name=name[:80]),
        say("did you mean '{name}'?", name=meant) if meant else say("write the id or the title of a role"),
    )


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
    }  # fmt: skip
    shown = [f"{key}: {scalar(value)}" for key, value in fields.items() if value is not None]
    return "{" + ", ".join([*shown, f"date: {day}"]) + "}"


def scalar(text: str) -> str:
    return text if PLAIN.fullmatch(text) and text.lower() not in WORDS else json.dumps(text, ensure_ascii=False)


def with_records(text: str, records: Iterable[str], begun: bool) -> str:
    """``text`` of the settings with ``records`` at the end of ``accepted``, which is made where it is not there."""
    if not begun and not re.search(r"^accepted\s*:", text, re.MULTILINE):
        end = "\r\n" if "\r\n" in text else "\n"
        listed = "".join(f"  - {one}{end}" for one in records)
        return (text if text.endswith("\n") or not text else text + end) + f"accepted:{end}{listed}"
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
