"""Problems → findings: a level, the exact span, the address of the entry and a fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from qsstd.findings import Finding, Fix, Found, Level, Place, Problem, Related, Repair, fingerprint
from qsstd.source.edits import resolve as resolve_fix
from qsstd.workspace.opened import Opened, Sources
from qsstd.workspace.parallel import mapped, worthwhile

EFFORT = 2_500_000
"""Characters read to try out the repairs of one file."""
HEAVY = 2
"""Finding the places in a file takes as long as so many files to check."""


def findings(
    found: Iterable[Found], levels: Callable[[str], Level], sources: Sources, jobs: int | None = None
) -> list[Finding]:
    """The findings, sorted by file and place; those that are alike are told apart by a number in the fingerprint.

    ``jobs``: the processes that look for the places; None: as many as pay."""
    makers = ((one.at.file, partial(finding, rule, one, levels(rule), sources)) for rule, one in found)
    made = file_by_file(makers, jobs)
    sources.name(made)
    return made


def file_by_file(makers: Iterable[tuple[str, Callable[[], Finding]]], jobs: int | None = None) -> list[Finding]:
    """What each of the makers gives, sorted and told apart as ``findings`` are; a maker stands behind its file, so that
    every file is opened once."""
    by_file: dict[str, list[Callable[[], Finding]]] = {}
    for file, maker in makers:
        by_file.setdefault(file, []).append(maker)
    files = sorted(by_file)
    each = mapped(
        lambda file: [maker() for maker in by_file[file]], files, jobs or worthwhile(HEAVY * len(files)), chunk=50
    )
    return told_apart(sorted((one for several in each for one in several), key=_order))


def told_apart(ordered: Iterable[Finding]) -> list[Finding]:
    """``ordered`` without what is there twice; those that are alike get a number in the fingerprint."""
    seen: Counter[str] = Counter()
    result = []
    for one in dict.fromkeys(ordered):
        seen[one.fingerprint] += 1
        number = seen[one.fingerprint]
        result.append(one if number == 1 else replace(one, fingerprint=fingerprint(one.fingerprint, str(number))))
    return result


def _order(finding: Finding) -> tuple[str, int, str, str]:
    return finding.file, finding.span.start.offset, finding.rule, finding.fingerprint


def finding(rule: str, problem: Problem, level: Level, sources: Sources) -> Finding:
    """The finding that ``rule`` makes of ``problem``."""
    opened = sources.opened(problem.at.file)
    at = opened.as_written(problem.at)
    address = opened.address(at.path)
    span = opened.places.span(at)
    keys = ".".join(step for step in at.path if isinstance(step, str))
    value = problem.value or opened.text[span.start.offset : span.end.offset]
    return Finding(
        rule=rule,
        level=level,
        file=problem.at.file,
        span=span,
        message=problem.message,
        hint=problem.hint,
        address=address,
        fingerprint=fingerprint(rule, address or problem.at.file, keys, " ".join(value.split())),
        repair=_repair(problem.fix, opened, sources) if problem.fix else None,
        related=tuple(_related(place, message, sources) for place, message in problem.also),
    )


def _related(place: Place, message: object, sources: Sources) -> Related:
    opened = sources.opened(place.file)
    return Related(place.file, opened.places.span(opened.as_written(place)), message)  # type: ignore[arg-type]


def _repair(fix: Fix, opened: Opened, sources: Sources) -> Repair | None:
    """The fix as text edits; None when it cannot be made without harm. A fix stays within its own file.

    Each is tried out on the whole file: of very many in a long one, those that come later wait for another run."""
    if opened.effort > EFFORT:
        return None
    opened.effort += len(opened.text)
    edits = tuple(replace(edit, at=opened.as_written(edit.at)) for edit in fix.edits)
    return resolve_fix(replace(fix, edits=edits), opened.places)
