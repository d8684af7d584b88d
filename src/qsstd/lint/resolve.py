"""Problems → findings: a level, the exact span, the address of the entry and a fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from qsstd.errors import QsstdError
from qsstd.findings import Finding, Fix, Level, Path, Place, Problem, Related, Repair
from qsstd.lint.check import Found
from qsstd.lint.parallel import mapped, worthwhile
from qsstd.source.edits import resolve as resolve_fix
from qsstd.source.lines import split
from qsstd.source.places import Places

Bytes = Callable[[str], bytes]
EFFORT = 2_500_000
"""Characters read to try out the repairs of one file."""
HEAVY = 2
"""Finding the places in a file takes as long as so many files to check."""


KEPT = 32
"""Files that are kept open: findings come file by file, and most places related to one are near it."""


class Opened:
    """A file with findings, read once more: where its nodes are, and its lines."""

    def __init__(self, file: str, data: bytes) -> None:
        self.places = Places(data, file)
        self.text = self.places.text
        self.effort = 0

    def as_written(self, place: Place) -> Place:
        """``place`` by a path that the file has."""
        path = self.places.written_path(place.path)
        return place if path == place.path else replace(place, path=path)

    def address(self, path: Path) -> str:
        """The address of the innermost entry around ``path``; empty where the document has no id."""
        return "/".join(part for part in self.places.ids(path) if part)


class Sources(Mapping[str, tuple[str, ...]]):
    """The files of the workspace, opened when asked for; as a mapping, the lines of those that have findings."""

    def __init__(self, get: Bytes) -> None:
        self._get = get
        self._named: dict[str, None] = {}
        self.opened = lru_cache(KEPT)(self._open)
        self._lines = lru_cache(KEPT)(self._split)

    def name(self, found: Iterable[Finding]) -> None:
        """Take note of the files that ``found`` speaks of."""
        for finding in found:
            self._named[finding.file] = None
            self._named.update((one.file, None) for one in finding.related)

    def _open(self, file: str) -> Opened:
        return Opened(file, self._bytes(file))

    def _split(self, file: str) -> tuple[str, ...]:
        return tuple(split(self._bytes(file).decode("utf-8", "replace")))

    def _bytes(self, file: str) -> bytes:
        try:
            return self._get(file)
        except QsstdError:
            return b""  # a finding says that the file cannot be read

    def __getitem__(self, file: str) -> tuple[str, ...]:
        if file not in self._named:
            raise KeyError(file)
        return self._lines(file)

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def findings(
    found: Iterable[Found], levels: Callable[[str], Level], sources: Sources, jobs: int | None = None
) -> list[Finding]:
    """The findings, sorted by file and place; those that are alike are told apart by a number in the fingerprint.

    ``jobs``: the processes that look for the places; None: as many as pay."""
    by_file: dict[str, list[Found]] = {}
    for rule, problem in found:
        by_file.setdefault(problem.at.file, []).append((rule, problem))

    def of_file(file: str) -> list[Finding]:
        return [_finding(rule, problem, levels(rule), sources) for rule, problem in by_file[file]]

    files = sorted(by_file)
    each = mapped(of_file, files, jobs or worthwhile(HEAVY * len(files)), chunk=50)
    made = sorted((finding for several in each for finding in several), key=_order)
    sources.name(made)
    seen: Counter[str] = Counter()
    result = []
    for finding in dict.fromkeys(made):
        seen[finding.fingerprint] += 1
        number = seen[finding.fingerprint]
        result.append(
            finding if number == 1 else replace(finding, fingerprint=_digest(finding.fingerprint, str(number)))
        )
    return result


def _order(finding: Finding) -> tuple[str, int, str, str]:
    return finding.file, finding.span.start.offset, finding.rule, finding.fingerprint


def _finding(rule: str, problem: Problem, level: Level, sources: Sources) -> Finding:
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
        fingerprint=_digest(rule, address or problem.at.file, keys, " ".join(value.split())),
        repair=_repair(problem.fix, opened, sources) if problem.fix else None,
        related=tuple(_related(place, message, sources) for place, message in problem.also),
    )


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
