"""The work of ``qsstd lint``, put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from qsstd.cli.language import choose
from qsstd.cli.paths import Scope, scope_of
from qsstd.cli.progress import watched
from qsstd.cli.showing import note, plain, show
from qsstd.errors import QsstdError
from qsstd.findings import Level, Report
from qsstd.lint.run import Wanted, lint
from qsstd.messages import Language, Message, counted, say


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    paths: tuple[str, ...]
    only: tuple[str, ...]
    fail_on: Level
    output: str
    repairs: Literal["none", "safe", "all"]
    writes: bool
    unsafe_alone: bool
    changed_since: str | None
    baseline: Path | None
    update_baseline: bool
    lang: str | None


def carry_out(order: Order) -> int:
    """Do what is asked, show what was found and return the exit code."""
    check_sense(order)
    scope = narrowed(scope_of(order.paths), order.changed_since)
    language = choose(order.lang, scope.workspace.settings.language)
    note(scope.notes, language)
    if order.update_baseline:
        return make_baseline(order, scope, language)
    if order.repairs != "none":
        return repair(order, scope, language)
    with watched(language) as progress:
        report = lint(scope.workspace, replace(wanted(order, scope), progress=progress))
    return finish(order, known_hidden(order, scope, report, language), language)


def check_sense(order: Order) -> None:
    """Raises QsstdError for options that cannot go together."""
    if order.unsafe_alone:
        raise QsstdError(say("'--unsafe' says which repairs, but none are asked for"), say("add --fix or --diff"))
    if order.writes and "-" in order.paths:
        raise QsstdError(say("standard input cannot be repaired in place"), say("use --diff"))
    if not order.update_baseline:
        return
    if order.baseline is None:
        raise QsstdError(say("'--update-baseline' needs to know the file"), say("add --baseline FILE"))
    if order.paths or order.only or order.changed_since or order.repairs != "none":
        raise QsstdError(
            say("a baseline is made of everything that is found"),
            say("leave out paths, --only, --changed-since, --fix and --diff"),
        )


def narrowed(scope: Scope, revision: str | None) -> Scope:
    """``scope`` with only the files changed since ``revision``."""
    if revision is None:
        return scope
    from qsstd.workspace.config import FILE_NAME
    from qsstd.workspace.revisions import changed_since

    root = scope.workspace.root
    shown = sorted(scope.files) if scope.files is not None else [FILE_NAME, *scope.workspace.files()]
    return replace(scope, files=changed_since(root, shown, revision))


def wanted(order: Order, scope: Scope) -> Wanted:
    return Wanted(only=order.only, files=scope.files, contents=scope.contents)


def known_hidden(order: Order, scope: Scope, report: Report, language: Language) -> Report:
    """``report`` without the findings of the baseline; says when some of those are found no more."""
    if order.baseline is None:
        return report
    from qsstd.lint.baseline import read_baseline, stale, without_known

    baseline = read_baseline(order.baseline)
    gone = [] if scope.files is not None or order.only else stale(baseline, report.findings)
    if gone:
        note([stale_note(len(gone), order.baseline)], language)
    return without_known(report, baseline)


def stale_note(number: int, path: Path) -> Message:
    return say(
        "{findings} of the baseline '{path}' found no more: take them out with --update-baseline",
        findings=counted(number, "{n} finding", "{n} findings"),
        path=str(path),
    )


def make_baseline(order: Order, scope: Scope, language: Language) -> int:
    """Write the baseline, and show what it does not hide."""
    from qsstd.lint.baseline import read_baseline, updated, without_known, write_baseline

    assert order.baseline is not None
    with watched(language) as progress:
        report = lint(scope.workspace, replace(wanted(order, scope), progress=progress))
    old = read_baseline(order.baseline, may_be_missing=True)
    new = updated(old, report.findings)
    write_baseline(order.baseline, new)
    many = counted(len(new.known), "{n} finding", "{n} findings")
    note([say("the baseline '{path}' holds {findings}", path=str(order.baseline), findings=many)], language)
    return finish(order, without_known(report, new), language)


def repair(order: Order, scope: Scope, language: Language) -> int:
    """Repair, or show the repairs as a diff; then show what is left."""
    from qsstd.lint.baseline import read_baseline, without_known
    from qsstd.lint.fixing import as_diff, fixed, written

    baseline = read_baseline(order.baseline) if order.baseline else None
    result = fixed(
        scope.workspace,
        wanted(order, scope),
        lambda report: without_known(report, baseline) if baseline else report,
        order.repairs == "all",
    )
    if not order.writes:
        plain(as_diff(result))
        note([repairs_note(result.counts, "would")], language)
        return exit_code(result.first, order.fail_on)
    files = written(scope.workspace.root, result)
    note([repairs_note({file: result.counts[file] for file in files}, "did")], language)
    return finish(order, result.report, language)


def repairs_note(counts: dict[str, int], mood: Literal["did", "would"]) -> Message:
    """How many repairs, in which files."""
    if not counts:
        return say("nothing to fix")
    many = counted(sum(counts.values()), "{n} finding", "{n} findings")
    files = sorted(counts)
    if mood == "would":
        return say("would fix {findings} in {files}", findings=many, files=files)
    return say("fixed {findings} in {files}", findings=many, files=files)


def finish(order: Order, report: Report, language: Language) -> int:
    """Show ``report`` and return the exit code."""
    if not report.tally.files:
        note([say("there is no document in this workspace yet: 'qsstd new KIND ID' makes one")], language)
    show(report, order.output, language)
    return exit_code(report, order.fail_on)


def exit_code(report: Report, fail_on: Level) -> int:
    return int(any(finding.level >= fail_on for finding in report.findings))
