"""A baseline: findings that are known and wait, so that only new ones are shown. It may only become shorter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import Refused, read_bytes, write_atomic
from qsstd.findings import Finding, Report
from qsstd.messages import say

VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding that is known: rule and address are for people, the fingerprint says which one it is."""

    rule: str
    address: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a file lists, and its bytes as they were read; None where there is no such file."""

    known: frozenset[Known]
    data: bytes | None

    @property
    def fingerprints(self) -> frozenset[str]:
        return frozenset(entry.fingerprint for entry in self.known)


def read_baseline(path: Path, may_be_missing: bool = False) -> Baseline:
    """The baseline at ``path``. Raises QsstdError when it is none, or is missing where it must not be."""
    try:
        data = read_bytes(path.parent, path.name)
    except Refused as error:
        if error.reason != "missing":
            raise
        if may_be_missing:
            return Baseline(frozenset(), None)
        hint = say("make it with 'qsstd lint --baseline {path} --update-baseline'", path=str(path))
        raise QsstdError(say("there is no baseline '{path}'", path=str(path)), hint) from None
    return Baseline(frozenset(entries(data, path)), data)


def entries(data: bytes, path: Path) -> Iterable[Known]:
    try:
        content = json.loads(data)
        if content["version"] != VERSION:
            raise ValueError
        found = [Known(one["rule"], one["address"], one["fingerprint"]) for one in content["findings"]]
        if not all(isinstance(part, str) for one in found for part in (one.rule, one.address, one.fingerprint)):
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise QsstdError(
            say("'{path}' is not a baseline of qsstd", path=str(path)),
            say("delete it and write a new one with --update-baseline"),
        ) from None
    return found


def without_known(report: Report, baseline: Baseline) -> Report:
    """``report`` without the findings of the baseline, which its tally counts."""
    known = baseline.fingerprints
    left = tuple(finding for finding in report.findings if finding.fingerprint not in known)
    tally = replace(report.tally, baselined=len(report.findings) - len(left))
    return replace(report, findings=left, tally=tally)


def stale(baseline: Baseline, findings: Sequence[Finding]) -> list[Known]:
    """The entries of the baseline that are found no more."""
    found = {finding.fingerprint for finding in findings}
    return sorted(entry for entry in baseline.known if entry.fingerprint not in found)


def updated(baseline: Baseline, findings: Sequence[Finding]) -> Baseline:
    """The baseline for ``findings``: all of them where there was none, else those of them that it lists."""
    current = {Known(one.rule, one.address or one.file, one.fingerprint) for one in findings}
    if baseline.data is not None:
        current = {entry for entry in current if entry.fingerprint in baseline.fingerprints}
    return Baseline(frozenset(current), baseline.data)


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write ``baseline``: the same findings give the same bytes."""
    rows = [
        {"rule": one.rule, "address": one.address, "fingerprint": one.fingerprint} for one in sorted(baseline.known)
    ]
    body = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
    text = (
        f'{{\n  "version": {VERSION},\n  "findings": [\n{body}\n  ]\n}}\n'
        if rows
        else f'{{"version": {VERSION}, "findings": []}}\n'
    )
    data = text.encode("utf-8", "surrogatepass")
    if data != baseline.data:
        write_atomic(path, data, baseline.data)
