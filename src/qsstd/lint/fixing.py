"""Repairs: text edits applied round after round until nothing is left to repair, in memory; writing comes last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import contained, read_bytes, write_atomic
from qsstd.findings import Finding, Repair, Report
from qsstd.lint.run import Wanted, lint
from qsstd.messages import say
from qsstd.source.edits import apply
from qsstd.source.reader import read
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.discover import Workspace
from qsstd.workspace.load import load_settings

ROUNDS = 10
"""A repair may make another one possible; two that undo each other must not go on for ever."""

Select = Callable[[Report], Report]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What repairing came to: what was found first and is left at the end, how many repairs in which file, the bytes
    before and after."""

    first: Report
    report: Report
    counts: dict[str, int]
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]

    @property
    def changed(self) -> tuple[str, ...]:
        return tuple(file for file in sorted(self.after) if self.after[file] != self.before[file])


def fixed(workspace: Workspace, wanted: Wanted, select: Select, unsafe: bool) -> Fixed:
    """Repair what ``select`` leaves of the findings. Nothing is written."""
    counts: Counter[str] = Counter()
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    first = report = select(lint(workspace, wanted))
    for _ in range(ROUNDS):
        new = {
            file: data
            for file, repairs in by_file(report.findings, unsafe).items()
            if (
                data := repaired(
                    before.setdefault(file, source(workspace, wanted, file)), after.get(file), repairs, counts, file
                )
            )
        }
        if not new:
            break
        after |= new
        workspace = with_settings(workspace, after)
        report = select(lint(workspace, replace(wanted, contents={**wanted.contents, **after})))
    return Fixed(first, report, dict(counts), {file: before[file] for file in after}, after)


def by_file(findings: Iterable[Finding], unsafe: bool) -> dict[str, list[Repair]]:
    """The repairs that may be made, each file's by itself, in the order of their places."""
    found: dict[str, list[Repair]] = {}
    for finding in findings:
        repair = finding.repair
        if repair and repair.edits and (repair.safe or unsafe):
            found.setdefault(repair.edits[0].file, []).append(repair)
    return found


def repaired(
    original: bytes, current: bytes | None, repairs: Sequence[Repair], counts: Counter[str], file: str
) -> bytes | None:
    """The file with all of ``repairs`` that do not touch each other; None when none can be made."""
    data = original if current is None else current
    chosen = list(apart(repairs))
    new = checked(data, chosen, file)
    if new is None:
        chosen, new = one_by_one(data, chosen, file)
    if new is None or new == data:
        return None
    counts[file] += len(chosen)
    return new


def apart(repairs: Iterable[Repair]) -> Iterator[Repair]:
    """The repairs none of whose edits touches an edit of an earlier one; the others wait for the next round."""
    taken: list[tuple[int, int]] = []
    for repair in sorted(repairs, key=lambda one: min(edit.span.start.offset for edit in one.edits)):
        spans = [(edit.span.start.offset, edit.span.end.offset) for edit in repair.edits]
        if all(end < first or last < start for start, end in spans for first, last in taken):
            taken += spans
            yield repair


def checked(data: bytes, repairs: Sequence[Repair], file: str) -> bytes | None:
    """``data`` with ``repairs``; None when it cannot be made or reads worse than before."""
    try:
        text = apply(data.decode("utf-8"), [edit for repair in repairs for edit in repair.edits])
    except ValueError:
        return None
    new = text.encode("utf-8")
    return new if reads_as_well(data, new, file) else None


def reads_as_well(old: bytes, new: bytes, file: str) -> bool:
    """Whether ``new`` has no more faults of reading than ``old``, of no kind."""
    was, now = read(old, file), read(new, file)
    counts_before, counts_now = (Counter(type(fault) for fault in tree.faults) for tree in (was, now))
    return now.complete >= was.complete and counts_now <= counts_before


def one_by_one(data: bytes, repairs: Sequence[Repair], file: str) -> tuple[list[Repair], bytes | None]:
    """The first of ``repairs`` that can be made by itself."""
    for repair in repairs:
        new = checked(data, [repair], file)
        if new is not None and new != data:
            return [repair], new
    return [], None


def source(workspace: Workspace, wanted: Wanted, file: str) -> bytes:
    given = workspace.settings_data if file == FILE_NAME else wanted.contents.get(file)
    return read_bytes(workspace.root, file) if given is None else given


def with_settings(workspace: Workspace, contents: Mapping[str, bytes]) -> Workspace:
    """The workspace with the settings that a repair of ``qsstd.yaml`` makes."""
    data = contents.get(FILE_NAME)
    if data is None or data == workspace.settings_data:
        return workspace
    settings, faults = load_settings(data)
    return replace(workspace, settings=settings, faults=faults, settings_data=data)


def written(root: Path, result: Fixed) -> list[str]:
    """Write what was repaired, each file whole or not at all, and say which.

    Raises QsstdError for a file that changed meanwhile or cannot be written; its hint names those written before."""
    done: list[str] = []
    for file in result.changed:
        try:
            write_atomic(contained(root, file), result.after[file], result.before[file])
        except QsstdError as error:
            raise QsstdError(
                error.message, say("written before that: {files}", files=done) if done else error.hint
            ) from None
        done.append(file)
    return done


def as_diff(result: Fixed) -> str:
    """The repairs as a unified diff, which ``git apply`` and ``patch -p1`` take."""
    from difflib import unified_diff

    parts: list[str] = []
    for file in result.changed:
        old, new = (data.decode("utf-8", "surrogateescape") for data in (result.before[file], result.after[file]))
        lines = unified_diff(lines_of(old), lines_of(new), f"a/{file}", f"b/{file}")
        for line in lines:
            parts.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(parts)


def lines_of(text: str) -> list[str]:
    """The lines of ``text``, which end at a line feed and nowhere else, with it."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
