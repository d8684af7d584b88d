"""A change became another one after it was accepted

A record under `accepted` in `qsstd.yaml` says that a change was decided: what it was, what it became, who accepted it
and why. Here the same sort of change of the same entry is in the comparison, but with another before or after, so the
decision was about something else. The change is shown like any other until somebody decides again.

Looked at are records that are new in this comparison, or that begin with what stood there before. A record of an
earlier change is history: it may stay. So may several records that lead, one after the other, from before to after.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: qsstd.yaml
accepted:
  - change: target-tightened  # <-
    at: example/urban
    before: mean <= 24 h
    after: mean <= 20 h
    reason: 与承诺一致
    by: quality-director
    date: 2026-09-18
# file: example.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: qsstd.yaml
accepted:
  - change: target-tightened
    at: example/urban
    before: mean <= 24 h
    after: mean <= 18 h
    reason: 与承诺一致
    by: quality-director
    date: 2026-09-18
# file: example.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.diff.accepted import Written, acceptance, fits, is_about, plain, written
from qsstd.diff.judge import Judged
from qsstd.diff.rule import Whole
from qsstd.findings import Level, Place, Problem
from qsstd.messages import Message, Speaks, say
from qsstd.workspace.config import FILE_NAME, Accepted

LEVEL = Level.WARNING


def check(whole: Whole) -> Iterator[Problem]:
    settings = whole.settings
    known = {identity(record) for record in whole.around.old.settings.accepted}
    for index, record in enumerate(settings.accepted):
        about = [one for one in whole.judged if is_about(record, one)]
        if any(fits(record, one, settings) for one in about):
            continue
        is_new = identity(record) not in known
        stale = [
            one
            for one in about
            if (is_new or begins_alike(record, written(one, settings))) and acceptance(one, settings) is None
        ]
        if stale:
            yield problem(Place(FILE_NAME, ("accepted", index)), record, stale, written(stale[0], settings))


def identity(record: Accepted) -> tuple[str | None, ...]:
    """What the record accepts, apart from who did and why."""
    return record.change, record.at, plain(record.before), plain(record.after)


def begins_alike(record: Accepted, now: Written) -> bool:
    """Whether the change starts from what the record does; what was not there before says nothing."""
    return record.before is not None and plain(record.before) == plain(now[0])


def problem(at: Place, record: Accepted, stale: Sequence[Judged], now: Written) -> Problem:
    message = say(
        "{change} of '{address}' was accepted as {was}, and is now {now}",
        change=record.change,
        address=record.at,
        was=way(record.before, record.after),
        now=way(*now),
    )
    hint = say("decide again: correct the record, or take it out")
    return Problem(at, message, hint, also=tuple((one.at_new, one.said.message) for one in stale))


def way(before: str | None, after: str | None) -> Message:
    return say("'{before} → {after}'", before=shown(before), after=shown(after))


def shown(value: str | None) -> Speaks | str:
    return say("nothing") if value is None else value
