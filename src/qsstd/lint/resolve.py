"""Problems → findings: a level, the exact span, the address of the entry and a fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from qsstd.errors import QsstdError
from qsstd.findings import Finding, Fix, Level, Path, Place, Problem, Related, Repair
from qsstd.lint.check import Found
from qsstd.model.walk import written_path
from qsstd.source.edits import resolve as resolve_fix
from qsstd.source.places import Places
from qsstd.source.reader import read

Bytes = Callable[[str], bytes]


class Opened:
    """A file with findings, read once more: where its nodes are, and its lines."""

    def __init__(self, file: str, data: bytes) -> None:
        self.data = read(data, file).data
        self.places = Places(data, file)
        self.text = self.places.text

    def as_written(self, place: Place) -> Place:
        """``place`` by a path that the file has."""
        return replace(place, path=written_path(self.data, place.path))

    def address(self, path: Path) -> str:
        """The address of the innermost entry around ``path``; empty where the document has no id."""
        node, found = self.data, ""
        document = node.get("id") if isinstance(node, dict) else None
        for step in path:
            if isinstance(node, dict) and isinstance(step, str):
                node = node.get(step)
            elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                node = node[step]
            else:
                break
            if isinstance(node, dict) and isinstance(node.get("id"), str):
                found = node["id"]
        return "/".join(part for part in (document, found) if isinstance(part, str) and part)


class Sources(Mapping[str, tuple[str, ...]]):
    """The files that have findings: opened when first asked for; as a mapping, their lines."""

    def __init__(self, get: Bytes) -> None:
        self._get = get
        self._opened: dict[str, Opened] = {}

    def opened(self, file: str) -> Opened:
        if file not in self._opened:
            self._opened[file] = Opened(file, self._bytes(file))
        return self._opened[file]

    def _bytes(self, file: str) -> bytes:
        try:
            return self._get(file)
        except QsstdError:
            return b""  # a finding says that the file cannot be read

    def __getitem__(self, file: str) -> tuple[str, ...]:
        if file not in self._opened:
            raise KeyError(file)
        return tuple(self._opened[file].places.lines)

    def __iter__(self) -> Iterator[str]:
        return iter(self._opened)

    def __len__(self) -> int:
        return len(self._opened)


def findings(found: Iterable[Found], levels: Callable[[str], Level], sources: Sources) -> list[Finding]:
    """The findings, sorted by file and place; those that are alike are told apart by a number in the fingerprint."""
    made = sorted((_finding(rule, problem, levels(rule), sources) for rule, problem in found), key=_order)
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
    """The fix as text edits; None when it cannot be made without harm. A fix stays within its own file."""
    edits = tuple(replace(edit, at=opened.as_written(edit.at)) for edit in fix.edits)
    return resolve_fix(replace(fix, edits=edits), opened.places)
