"""The work of ``qsstd diff``, put together from its parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qsstd.cli.days import today_around
from qsstd.cli.language import choose
from qsstd.cli.showing import format_named, note, show
from qsstd.diff.run import Outcome, Wanted, diff, levels
from qsstd.errors import QsstdError
from qsstd.findings import Finding, Level, Report
from qsstd.messages import Language, Message, counted, say
from qsstd.revision import SORTS
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.load import Loaded
from qsstd.workspace.opened import Sources
from qsstd.workspace.resolve import findings
from qsstd.workspace.sides import Side, side

NEVER = "never"
FOR_PEOPLE = frozenset({"text", "markdown", "json"})
"""Formats that say whom the changes touch; for that a whole side is read."""

ONE_PLACE = frozenset({"concise", "github", "gitlab"})
"""Formats that can show no second place."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    old: str
    new: str | None
    only: tuple[str, ...]
    entry: str | None
    role: str | None
    fail_on: tuple[str, ...]
    output: str
    notice: tuple[Path, ...]
    accept: str | None
    by: str | None
    lang: str | None


def carry_out(order: Order) -> int:
    """Do what is asked, show what changed and return the exit code."""
    check_sense(order)
    old, new = sides(order)
    language = choose(order.lang, new.settings.language)
    outcome = diff(old, new, wanted(order))
    report = with_faults(outcome, old, new, language)
    note(remarks(outcome, old, new), language)
    if order.accept is not None:
        return accept(order, new, report, language)
    for path in order.notice:
        from qsstd.render.notice.notice import write_notice

        write_notice(report, path, language)
    show(report, order.output, language)
    return int(any(fails(finding, order.fail_on) for finding in report.findings))


def check_sense(order: Order) -> None:
    """Raises QsstdError for words that are not known and options that cannot go together."""
    format_named(order.output)
    for path in order.notice:
        from qsstd.render.notice.notice import format_of

        format_of(path)
    known = {*(level.word for level in Level), *SORTS, *levels(), NEVER}
    for word in order.fail_on:
        if word not in known:
            from qsstd.spelling import nearest

            meant = nearest(word, tuple(known))
            hint = say("write a level, a sort of change such as relaxed, or a kind of change")
            raise QsstdError(
                say("'{name}' is nothing to fail on", name=word),
                say("did you mean '{name}'?", name=meant) if meant else hint,
            )
    if (order.accept is None) != (order.by is None):
        raise QsstdError(
            say("'--accept' and '--by' belong together: why, and which role"),
            say("write --accept REASON --by ROLE"),
        )
    if order.accept is not None and not order.accept.strip():
        raise QsstdError(
            say("the reason for which the changes are accepted is empty"), say("write --accept REASON --by ROLE")
        )
    if order.accept is not None and order.notice:
        raise QsstdError(
            say("'--accept' and '--notice' cannot be given together"), say("accept first, then write the notice")
        )
    if order.accept is not None and order.new is not None:
        raise QsstdError(say("only changes of the working tree can be accepted"), say("leave out NEW"))


def sides(order: Order) -> tuple[Side, Side]:
    here = Path.cwd()
    today = today_around(here)
    return side(order.old, here, today=today), side(order.new, here, today=today)


def wanted(order: Order) -> Wanted:
    whom = order.output in FOR_PEOPLE or bool(order.notice)
    before = order.output not in ONE_PLACE or bool(order.notice)
    return Wanted(only=order.only, entry=order.entry, whom=whom, role=order.role, before=before)


def fails(finding: Finding, gates: Collection[str]) -> bool:
    """Whether ``finding`` is one of those that the command is to fail on."""
    named = {finding.rule, *(level.word for level in Level if level <= finding.level)}
    return not named.isdisjoint(gates) or (finding.difference is not None and finding.difference.sort in gates)


def with_faults(outcome: Outcome, old: Side, new: Side, language: Language) -> Report:
    """The report with what is wrong with the files of the new side; what is wrong with the old ones is only said."""
    report = outcome.report
    note(old_faults(outcome, old, language), language)
    found = faults(outcome.faulty_new, new, outcome.sources_new)
    if not found:
        return report
    lines = {**report.lines, **{one.file: outcome.sources_new.lines(one.file) for one in found}}
    shown = sorted([*report.findings, *found], key=lambda one: (one.file, one.span.start.offset))
    return replace(report, findings=tuple(shown), lines=lines)


def faults(files: Iterable[Loaded], of: Side, sources: Sources) -> list[Finding]:
    """What is wrong with ``files`` and with the settings, by the rules of lint for faults."""
    every = [*(loaded.faults for loaded in files), of.faults]
    if not any(every):
        return []
    from qsstd.lint.check import faults_found
    from qsstd.lint.run import usual_levels

    usual = usual_levels()
    found = [one for each in every for one in faults_found(each, of.settings)]
    return findings(found, lambda rule: of.settings.level(rule, usual[rule]) or usual[rule], sources)


def old_faults(outcome: Outcome, old: Side, language: Language) -> Iterator[Message]:
    for one in faults(outcome.faulty_old, old, outcome.sources_old):
        start = one.span.start
        where = f"{old.prefix}{one.file}:{start.line}:{start.column}"
        yield say("{place}: {message}", place=where, message=one.message)


def remarks(outcome: Outcome, old: Side, new: Side) -> Iterator[Message]:
    """What could not be compared, by its place."""
    for one in outcome.unreadable:
        file = (old if one.side == "old" else new).prefix + one.at.file
        yield (
            say("'{address}' could not be read wholly in {file}: not compared", address=one.address, file=file)
            if one.address
            else say("{file} could not be read: not compared", file=file)
        )


def accept(order: Order, new: Side, report: Report, language: Language) -> int:
    """Write a record for every change that the command would fail on."""
    from qsstd.cli.accepting import record

    assert order.accept is not None and order.by is not None
    chosen: Sequence[Finding] = [one for one in report.findings if one.difference and fails(one, order.fail_on)]
    if not chosen:
        note([say("there is no change to accept")], language)
        return 0
    record(chosen, new, order.accept, order.by)
    many = counted(len(chosen), "{n} change", "{n} changes")
    note([say("{changes} recorded in {file}", changes=many, file=FILE_NAME)], language)
    left = sum(fails(one, order.fail_on) for one in report.findings) - len(chosen)
    if left:
        findings_left = counted(left, "{n} finding", "{n} findings")
        note([say("{findings} left that cannot be accepted, only mended", findings=findings_left)], language)
    return 0
