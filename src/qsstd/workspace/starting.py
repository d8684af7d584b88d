"""New workspaces, new documents and the schemas that editors read. Nothing that exists is written over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import read_bytes, walk, write_atomic
from qsstd.messages import Language, Message, say, translated
from qsstd.plugs import names
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.shifting import Shift, dates_in, new_name, shift_between, shifted

SCHEMAS = ".qsstd/schema"
TODAY = re.compile(r"^today: *(\d{4}-\d\d-\d\d)[^\n]*\n", re.MULTILINE)


def shipped(source: Path, day: date) -> dict[str, str]:
    """The shipped workspace in ``source``, dated from ``day``: file → text."""
    texts = {file: read_bytes(source, file).decode("utf-8") for file in walk(source)}
    pinned = TODAY.search(texts[FILE_NAME])
    settings = TODAY.sub("", texts.pop(FILE_NAME))
    if pinned is not None:
        texts = dated(texts, date.fromisoformat(pinned[1]), day)
    return {FILE_NAME: settings, **texts}


def dated(texts: Mapping[str, str], start: date, end: date) -> dict[str, str]:
    """Documents that were current on ``start``, as they would be on ``end``, under their new names."""
    ours = [text for text in texts.values() if not re.search(r"^kind: (regulation|calendar)\b", text, re.MULTILINE)]
    shift = shift_between(start, end, (day for text in ours for day in dates_in(text)))
    ids = {Path(file).stem: new_name(Path(file).stem, text, shift) for file, text in texts.items()}
    shift = replace(shift, ids={old: new for old, new in ids.items() if old != new})
    return {renamed(file, shift): shifted(text, shift) for file, text in texts.items()}


def renamed(file: str, shift: Shift) -> str:
    path = Path(file)
    return path.with_stem(shift.ids.get(path.stem, path.stem)).as_posix()


def bare(language: Language) -> dict[str, str]:
    """A workspace with settings, one organisation and nothing else."""
    lines = [
        *comment(say("The settings of this workspace."), language),
        f"language: {language}",
        "timezone: Asia/Shanghai",
    ]
    return {FILE_NAME: "\n".join(lines) + "\n", "standards/organisation.yaml": organisation(language)}


def organisation(language: Language) -> str:
    """An organisation with one department and the role that answers for it."""
    spoken = {
        name: translated(text.template, language)
        for name, text in {
            "head": say("Who there is: add your departments and roles."),
            "title": say("Organisation"),
            "department": say("Quality management"),
            "manager": say("Quality manager"),
        }.items()
    }
    return (
        "kind: organisation\nid: organisation\n"
        f"# {spoken['head']}\n"
        f"title: {spoken['title']}\nversion: 1\nstatus: draft\nowner: quality-manager\n"
        f"departments:\n  - id: quality-management\n    title: {spoken['department']}\n"
        f"roles:\n  - id: quality-manager\n    title: {spoken['manager']}\n    department: quality-management\n"
    )


def comment(message: Message, language: Language) -> Iterator[str]:
    yield f"# {message.in_language(language)}"


def write_new(folder: Path, texts: Mapping[str, str]) -> None:
    """Write ``texts`` below ``folder``. Raises QsstdError, before anything is written, when one of them is there."""
    there = sorted(name for name in texts if os.path.lexists(folder / name))
    if there:
        raise QsstdError(
            say("'{path}' is there already, and nothing is written over", path=str(folder / there[0])),
            say("choose an empty folder"),
        )
    for name, text in texts.items():
        path = folder / name
        make_folder(path.parent)
        write_atomic(path, text.encode("utf-8"))


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(0o755, parents=True, exist_ok=True)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise QsstdError(say("the folder '{path}' cannot be made: {reason}", path=str(folder), reason=reason)) from None


def write_schemas(folder: Path, language: Language, kind: str | None = None) -> list[str]:
    """Write the schema of ``kind``, or of every kind, into ``folder`` and return the paths."""
    from qsstd.workspace.schema import KINDS, SETTINGS, schema_of, written

    done = []
    make_folder(folder)
    for name in [kind] if kind is not None else [*names(KINDS), SETTINGS]:
        path = folder / f"{name}.json"
        write_atomic(path, written(schema_of(name, language)).encode("utf-8"))
        done.append(path.as_posix())
    return done
