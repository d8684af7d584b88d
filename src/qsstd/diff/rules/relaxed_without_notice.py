"""Customers may expect less before they could be told

Something that customers may rely on became looser or was withdrawn, and it takes effect sooner than `notice` in
`qsstd.yaml` allows. Those who rely on the old promise could not be told in time.

Notice counts from the day of the new approval, the first on which it can be announced; without one from the day of
the newer side of the comparison, so that what is in force already is too late. Without `notice` nothing is found.
Counted are calendar days and months; working days and hours are counted as if every day were a full working day, so
what is found is late on every calendar, and what a holiday makes late is not found. Regulations and calendars have
the effective date of those who set them, and are left alone. So is a document that is gone or retired, which has no
date for that.

Before:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-06-20}
effective: 2026-07-01
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-11-10}
effective: 2026-12-01  # <-
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 36 h}
```
Before:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-06-20}
effective: 2026-07-01
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-11-10}
effective: 2026-12-10
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 36 h}
```
Before:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
effective: 2026-12-01
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: qsstd.yaml
notice: 30 d
# file: repair.yaml
kind: response-times
effective: 2026-12-01
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil

from qsstd.diff.controlled import TRANSCRIBED, reissued
from qsstd.diff.judge import Judged
from qsstd.diff.rule import Revised
from qsstd.diff.snapshot import Seen
from qsstd.findings import Level, Problem
from qsstd.messages import Message, say
from qsstd.model.quantity import Quantity
from qsstd.model.units import Family

LEVEL = Level.ERROR

A_DAY: dict[Family, int] = {"elapsed": 24 * 3600, "days": 1, "working-hours": 24, "working-days": 1}
"""The most that a day can hold of the base unit of each family."""


def check(revised: Revised) -> Iterator[Problem]:
    notice, both = revised.settings.notice, reissued(revised)
    if notice is None or both is None or both[1].document.kind in TRANSCRIBED:
        return
    old, new = both
    relaxed = [one for one in revised.normative if is_less(one) and one.at_new.file == new.place.file]
    due = later(announced(old, new, revised.day), notice)
    effective = new.document.effective
    if relaxed and (effective is None or effective < due):
        yield Problem(
            new.place / ("status" if effective is None else "effective"),
            sentence(new, effective, notice),
            say("announce it, and let it take effect on {due} or later", due=due),
            also=tuple(dict.fromkeys((one.at_new, one.said.message) for one in relaxed)),
        )


def is_less(judged: Judged) -> bool:
    """Whether customers may expect less by it: surely, or because nothing shows that they keep what they had."""
    judge = judged.judge
    unproved = judge.sort == "redefined" and judge.level is Level.ERROR
    return (unproved or judge.sort in ("relaxed", "removed")) and "customers" in judge.touches


def announced(old: Seen, new: Seen, day: date) -> date:
    """The first day on which customers can have been told."""
    approval = new.document.approved
    return approval.date if approval is not None and approval != old.document.approved else day


def later(day: date, notice: Quantity) -> date:
    """The first day that can be ``notice`` after ``day``, whatever the calendar."""
    try:
        if notice.family == "months":
            return months_later(day, ceil(notice.size))
        return day + timedelta(days=ceil(notice.size / A_DAY[notice.family]))
    except (OverflowError, ValueError):
        return date.max


def months_later(day: date, months: int) -> date:
    """At the end of a shorter month its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def sentence(new: Seen, effective: date | None, notice: Quantity) -> Message:
    if effective is None:
        return say(
            "'{document}' lets customers expect less, with no day from which that holds and so without notice of {notice}",
            document=new.record.name,
            notice=notice,
        )
    return say(
        "'{document}' lets customers expect less from {effective}, without notice of {notice}",
        document=new.record.name,
        effective=effective,
        notice=notice,
    )
