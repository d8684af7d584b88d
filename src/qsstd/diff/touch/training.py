"""Who must be trained again on what, and which courses were last held before it changed.

A course covers a change where ``covers`` names what changed, its document, or what concerns the role by it: the process
whose step keeps the promise, say. It teaches a role again only where the role takes it.

A course was held before the change when it taught an earlier version than the document has now, or was held before that
version was approved, or, of a version that nobody approved and a course that tells no version, before it took effect.
Where the document changed under the version it had, no version tells: then the course must have been held since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qsstd.diff.change import Change, HeadChanged
from qsstd.diff.judge import Judged
from qsstd.diff.touch.links import Known, is_whole, subject
from qsstd.diff.touch.staff import Staff
from qsstd.model.head import Document
from qsstd.model.lessons import Lesson, Lessons
from qsstd.revision import Name, StaleCourse, Training
from qsstd.workspace.index import Record

STANDARDS = frozenset(
    {
        *("process", "response-times", "service-content", "attitude", "metrics", "monitoring"),
        *("calendar", "policy", "glossary", "regulation"),
    }
)
"""Documents by which people work: that no course covers one of these is worth saying."""

Taught = Sequence[tuple[Judged, Staff]]
"""What changed of what is in force, and whom it concerns."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a document says of itself before and after. ``approved``: the day on which what it says now was approved."""

    before: str | None = None
    version: str | None = None
    approved: date | None = None
    effective: date | None = None


def is_taught(judged: Judged) -> bool:
    """Whether people must be trained when this changes: what nobody must keep yet is not taught."""
    change = judged.change
    sides = [seen.record for seen in (change.old, change.new) if seen]
    return "staff" in judged.judge.touches and any(record.head.is_binding for record in sides)


def courses(staff: Staff, known: Known) -> tuple[Record, ...]:
    """The courses that cover what changed, nearest first."""

    def found() -> tuple[Record, ...]:
        links = (link for name in staff.ways for link in known.leading_to(name))
        named = {source.address: source for source, reference in links if reference.field == "covers"}
        return tuple(named.values())

    return known.once(("courses", staff.ways), found)


Learnt = dict[Name, dict[str, Record]]
"""What changed → the courses that cover it, by their addresses."""


def training(taught: Taught, known: Known) -> tuple[Training, ...]:
    """What every role must be trained again on, role by role as the changes name them."""
    learnt: dict[str, Learnt] = {}
    for judged, staff in taught:
        covering, needed = courses(staff, known), is_needed(judged.change)
        for role in staff.roles:
            own = {course.address: course for course in covering if role in takers(course, known)}
            if own or needed:
                learnt.setdefault(role, {}).setdefault(about(judged.change, known), {}).update(own)
    return tuple(row for role, found in learnt.items() for row in rows(role, found, known))


def rows(role: str, learnt: Learnt, known: Known) -> Iterator[Training]:
    """A row for all that the same courses cover; what no course covers has a row of its own."""
    groups: dict[frozenset[str], list[Name]] = {}
    for changed, found in learnt.items():
        groups.setdefault(frozenset(found), []).append(changed)
    record = known.role(role)
    assert record is not None
    for names in groups.values():
        covering = learnt[names[0]].values()
        yield Training(known.name(record), tuple(names), tuple(known.name(course) for course in covering))


def is_needed(change: Change) -> bool:
    """Whether everybody whom it concerns must be taught it, also those whom no course teaches it."""
    documents = {seen.document.kind for seen in (change.old, change.new) if seen}
    return not documents.isdisjoint(STANDARDS) and (is_whole(change) or not isinstance(change, HeadChanged))


def takers(course: Record, known: Known) -> frozenset[str]:
    return known.once(("takers", course.address), lambda: frozenset(one.target for one in course.under("roles")))


def about(change: Change, known: Known) -> Name:
    """What changed, by its name on the new side."""
    return known.name(subject(change).records[0])


def stale(taught: Taught, every: Iterable[Judged], known: Known) -> tuple[StaleCourse, ...]:
    """The courses that were last held before what they cover changed. ``every``: all that changed."""
    documents = both(every)
    found: dict[str, tuple[Record, Lesson | None, dict[Name, None]]] = {}
    for judged, staff in taught:
        edition = edition_of(judged.change, documents, known)
        for course in courses(staff, known):
            if isinstance(course.facts, Lessons) and not course.partial:
                last = course.facts.last
                if edition and is_stale(last, edition, known.new.settings.day):
                    found.setdefault(course.address, (course, last, {}))[2][about(judged.change, known)] = None
    return tuple(
        StaleCourse(known.name(course), tuple(names), last.date if last else None, last.version if last else None)
        for course, last, names in found.values()
    )


Both = Mapping[str, tuple[Document | None, Document | None]]


def both(every: Iterable[Judged]) -> Both:
    """Document → how it stands on either side, as far as a change was found in it there."""
    found: dict[str, tuple[Document | None, Document | None]] = {}
    for one in every:
        for index, seen in enumerate((one.change.old, one.change.new)):
            if seen:
                was, is_ = found.get(seen.document.id, (None, None))
                found[seen.document.id] = (was, seen.document) if index else (seen.document, is_)
    return found


def edition_of(change: Change, documents: Both, known: Known) -> Edition | None:
    """The editions of the document that changed; None where it is gone: nothing of it is taught any more."""
    seen = change.new or change.old
    assert seen is not None
    old, new = documents.get(seen.document.id, (None, None))
    if change.old:
        old = change.old.document
    if new is None:
        left = known.new.by_address.get(seen.document.id)
        return Edition(old.version if old else None, left.head.version, None, left.head.effective) if left else None
    before = known.old.by_address.get(seen.document.id)
    was = old.version if old else before.head.version if before else None
    day = new.approved.date if new.approved else None
    if old and old.approved and old.approved.date == day and was == new.version:
        day = None
    return Edition(was, new.version, day, new.effective)


def is_stale(last: Lesson | None, edition: Edition, today: date) -> bool:
    """Whether a course that was ``last`` held then must be held again."""
    if last is None:
        return True
    if last.version is not None and edition.version is not None and last.version < edition.version:
        return True
    if edition.approved is not None:
        return last.date < edition.approved
    if edition.before == edition.version:
        return last.date < today
    return last.version is None and edition.effective is not None and last.date < edition.effective
