"""The summary of a revision notice: one paragraph that says what matters, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.findings import Report
from qsstd.messages import Counted, Language, Message, counted, say
from qsstd.render.context.words import Day
from qsstd.revision import Difference, Revision


def summary(report: Report, revision: Revision, changes: Sequence[Difference], language: Language) -> str:
    """The sentences, joined as the language joins them."""
    if not changes:
        sentences = [say("Nothing changed between the two revisions.")]
    else:
        sentences = [*what(revision, changes), *effects(revision, changes)]
    points = sum(one.difference is None for one in report.findings)
    if points:
        sentences.append(say("{points} to be settled before anybody signs.", points=open_points(points)))
    return ("" if language == "zh" else " ").join(one.in_language(language) for one in sentences)


def what(revision: Revision, changes: Sequence[Difference]) -> Iterator[Message]:
    """How much changes, where, and from when."""
    touched = {one.document for one in changes}
    named = {one.department for one in revision.documents if one.department and one.name.target in touched}
    about = {
        "documents": counted(len(touched), "{n} document", "{n} documents"),
        "changes": counted(len(changes), "{n} change", "{n} changes"),
        "sorts": tuple(sorts(changes)),
    }
    if named:
        units = counted(len(named), "{n} department", "{n} departments")
        yield say("This revision makes {changes} in {documents} of {departments}: {sorts}.", departments=units, **about)
    else:
        yield say("This revision makes {changes} in {documents}: {sorts}.", **about)
    renewed = [one for one in revision.documents if one.name.target in touched and one.versions[0] != one.versions[1]]
    days = sorted({one.effective for one in renewed if one.effective})
    if len(days) == 1:
        yield say("It takes effect on {day}.", day=Day(days[0]))
    elif days:
        yield say("It takes effect step by step, from {first} to {last}.", first=Day(days[0]), last=Day(days[-1]))
    accepted = sum(one.accepted is not None for one in changes)
    if accepted:
        yield say("{changes} accepted beforehand.", changes=counted(accepted, "{n} change was", "{n} changes were"))


def sorts(changes: Sequence[Difference]) -> Iterator[Counted]:
    """How many changes there are of each sort, in the order of the notice, without zeros."""
    number = {sort: sum(one.sort == sort for one in changes) for sort in {one.sort for one in changes}}
    named = {
        "tightened": counted(number.get("tightened", 0), "{n} stricter", "{n} stricter"),
        "relaxed": counted(number.get("relaxed", 0), "{n} looser", "{n} looser"),
        "added": counted(number.get("added", 0), "{n} new", "{n} new"),
        "removed": counted(number.get("removed", 0), "{n} withdrawn", "{n} withdrawn"),
        "redefined": counted(number.get("redefined", 0), "{n} redefined", "{n} redefined"),
        "editorial": counted(number.get("editorial", 0), "{n} editorial", "{n} editorial"),
    }
    return (one for one in named.values() if one.n)


def effects(revision: Revision, changes: Sequence[Difference]) -> Iterator[Message]:
    """What customers, staff and figures notice, where that was looked up."""
    if not revision.asked_whom:
        return
    yield of_customers(changes)
    yield from of_staff(revision)
    if revision.series:
        metrics = counted(len(revision.series), "{n} metric", "{n} metrics")
        yield say("The figures of {metrics} cannot be compared with earlier ones.", metrics=metrics)


def of_customers(changes: Sequence[Difference]) -> Message:
    found = [one.touched.customers for one in changes if one.touched]
    effects = (
        counted(found.count("better"), "more in {n} place", "more in {n} places"),
        counted(found.count("worse"), "less in {n} place", "less in {n} places"),
        counted(found.count("otherwise"), "something else in {n} place", "something else in {n} places"),
    )
    some = tuple(one for one in effects if one.n)
    return say("Customers may expect {effects}.", effects=some) if some else say("Customers notice nothing of it.")


def of_staff(revision: Revision) -> Iterator[Message]:
    if not revision.training:
        yield say("No role has to be trained again.")
        return
    yield say(
        "{roles} to be trained again.",
        roles=counted(len({one.role for one in revision.training}), "{n} role has", "{n} roles have"),
    )
    lacking = sum(not one.courses for one in revision.training)
    if lacking:
        needs = counted(lacking, "{n} of these needs", "{n} of these needs")
        yield say("No course covers {needs}.", needs=needs)


def open_points(number: int) -> Counted:
    return counted(number, "{n} open point has", "{n} open points have")
