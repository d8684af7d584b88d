"""A review does not name a document that changed in its quarter

A quarterly review looks at every standard that changed in its quarter: whether the change did what it was for, and what
it cost (ISO 9001:2015, 9.3.2). A document that the minutes name neither under `reviewed` nor under the `changes` of a
decision was forgotten, or changed behind the review's back.

Looked at are reviews that are new or changed, and the documents of the same comparison whose new approval, or new row
of the history, is of a day in the quarter, no later than the day the review was held. So compare with a revision from
before the quarter. Reviews of the same quarter may share the documents among them. Records (feedback, research,
problems and reviews themselves) need not be named, nor do drafts.

Before:
```yaml
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-09-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
# file: review-2026q3.yaml
kind: review
quarter: 2026Q3
held: 2026-10-20
reviewed: [organisation]  # <-
```
Before:
```yaml
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-06-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
# file: repair.yaml
kind: response-times
approved: {by: quality-director, date: 2026-09-20}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
# file: review-2026q3.yaml
kind: review
quarter: 2026Q3
held: 2026-10-20
reviewed: [organisation]
decisions:
  - {id: shorter-repair, statement: 城区修复时限缩短到 18 小时, changes: repair}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from qsstd.diff.controlled import RECORDS, new_rows
from qsstd.diff.rule import Revised, Whole
from qsstd.diff.snapshot import Seen
from qsstd.errors import QsstdError
from qsstd.findings import Level, Place, Problem
from qsstd.kinds.review import Review
from qsstd.messages import say
from qsstd.workspace.config import Settings
from qsstd.workspace.quarters import quarter

LEVEL = Level.WARNING

Days = tuple[date, date]
"""The first and the last."""
Missed = tuple[Seen, date]
"""A document, and a day on which it was changed."""


def check(whole: Whole) -> Iterator[Problem]:
    reviews = [found for one in whole.documents for found in review_in(one)]
    named: dict[str, set[str]] = {}
    for _, review in reviews:
        named.setdefault(review.quarter, set()).update(names(review))
    for place, review in reviews:
        days = covered(review, whole.settings)
        missed = [*changed(whole.documents, days, named[review.quarter])] if days else []
        if missed:
            yield problem(place, review, missed)


def review_in(revised: Revised) -> Iterator[tuple[Place, Review]]:
    """The review that ``revised`` is, where it could be read wholly and still counts."""
    new = revised.new
    if new is None or new.record.partial or new.document.status == "retired":
        return
    if isinstance(new.document, Review):
        yield new.place, new.document


def names(review: Review) -> set[str]:
    """The documents that ``review`` speaks of."""
    return {*review.reviewed, *(name for decision in review.decisions for name in decision.changes)}


def covered(review: Review, settings: Settings) -> Days | None:
    """The days of its quarter that had gone by when it was held; None where the company has no such quarter."""
    try:
        days = quarter(int(review.quarter[:4]), int(review.quarter[-1]), settings.year_starts)
    except (QsstdError, ValueError):
        return None
    last = days.day - timedelta(days=1)
    return days.begins, min(review.held or last, last)


def changed(documents: Sequence[Revised], days: Days, named: Collection[str]) -> Iterator[Missed]:
    """The standards that changed on one of ``days`` and are not among ``named``, neither by this name nor by the last."""
    for one in documents:
        new = one.new
        if new is None or not one.normative or new.document.kind in RECORDS or new.record.partial:
            continue
        known = {seen.address for seen in (one.old, new) if seen}
        day = next((day for day in days_of(one.old, new) if days[0] <= day <= days[1]), None)
        if day and new.document.status in ("approved", "retired") and known.isdisjoint(named):
            yield new, day


def days_of(old: Seen | None, new: Seen) -> Iterator[date]:
    """When it was changed, as its head tells: the day of a new approval, and those of new rows of its history."""
    approval = new.document.approved
    if approval is not None and (old is None or approval != old.document.approved):
        yield approval.date
    yield from (row.date for row in new_rows(old, new))


def problem(place: Place, review: Review, missed: Sequence[Missed]) -> Problem:
    return Problem(
        place / ("reviewed" if review.reviewed else "quarter"),
        say(
            "the review of {quarter} does not name what changed in it: {documents}",
            quarter=review.quarter,
            documents=[new.record.name for new, _ in missed],
        ),
        say("look at it, and name it under 'reviewed' or under the 'changes' of a decision"),
        also=tuple((new.place / "version", say("it changed on {day}", day=day)) for new, day in missed),
        value=", ".join(new.address for new, _ in missed),
    )
