"""Who must do or say something else.

- A step: the role that answers for it now and the one that did, and their deputies, who must know the step as well.
  Who is consulted or informed and to whom it escalates: where the change is about them, or where the whole step came,
  went or moved. Another output also concerns those who are informed and the owners of the next steps, who work with it;
  another branch the owners of the steps it leads to.
- A promise, a situation, a principle, a term: the owners of the steps that keep or follow it, or that follow its
  document; of all steps of a process that keeps it; the owners of the metrics that measure it; and all these of the
  promises that take their limits from it. The owners of documents with promises whose floor a clause is.
- What is said and done in front of customers, and how it is scored: also everybody whose course covers it.
- What is delivered in a situation: the owners of the steps of the process that delivers it.
- A calendar: the same as of the promises and steps that go by it.
- A metric: who answers for its figures, and who watches it.
- A course: who takes it, and who answers for its document.
- A role, a person, a department: the role itself, the roles the person holds, the roles of the department.
- The head of a document: its owner. A document that came, went or got another status: all that its entries concern.

Where nobody is found so, everybody is whose course covers it, and at last the owner of its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from qsstd.diff.change import Change, HeadChanged, InEntry
from qsstd.diff.judge import Judged
from qsstd.diff.touch.links import Known, Link, Subject, Wanted, called, is_whole, subject
from qsstd.diff.touch.parts import named
from qsstd.workspace.index import Record

Duty = tuple[str, Record]
"""A role, and the entry by which it is concerned."""

Extent = Literal["whole", "head", "part"]
TERMS = Wanted(frozenset({"of", "from", "calendar"}), frozenset({"target", "metric", "clause"}))
"""References by which a promise has its limits, or the hours they count in."""

SEEN_BY_CUSTOMERS = ("situation", "section", "item", "attitude")


@dataclass(frozen=True, slots=True)
class Staff:
    """Whom a change concerns. ``roles``: by their ids, those first whom it names.

    ``ways``: how that is called which changed, its documents, and what concerns them with it: who is taught one of these
    is taught what changed."""

    roles: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()


def staff(judged: Judged, known: Known) -> Staff:
    """Everybody who must do or say something else after the change."""
    if "staff" not in judged.judge.touches:
        return Staff(known.roles(judged.said.roles))
    of, extent = subject(judged.change), extent_of(judged.change)
    found = known.once(("staff", of.names, of.documents, extent), lambda: tuple(duties(of, extent, known)))
    near = (role for role, _ in near_by(judged, known))
    roles = known.roles([*judged.said.roles, *roles_named(judged, known), *near, *(role for role, _ in found)])
    ways = [name for _, entry in found if entry.kind != "course" for name in around(entry)]
    return Staff(roles or known.roles(owners(of)), tuple(dict.fromkeys([*of.names, *of.documents, *ways])))


def roles_named(judged: Judged, known: Known) -> Iterator[str]:
    """The roles that stand in the part that changed."""
    for _, reference in named(judged, known):
        if "role" in reference.kinds and reference.field != "by":
            yield reference.target


def extent_of(change: Change) -> Extent:
    """How much of a document concerns others: all that is in it, its head, or what changed in it."""
    if is_whole(change):
        return "whole"
    return "head" if isinstance(change, HeadChanged) else "part"


def around(record: Record) -> tuple[str, ...]:
    """How ``record`` and its document are called."""
    return (called(record),) if record.is_document else (called(record), record.document)


def owners(of: Subject) -> Iterator[str]:
    """The owners of its documents, now and before."""
    return (record.head.owner for record in of.records if record.head.owner)


def near_by(judged: Judged, known: Known) -> Iterator[Duty]:
    """Those whom only this part of a step concerns."""
    change = judged.change
    key = change.key[0] if isinstance(change, InEntry) and change.key else None
    if key == "output" and change.kind == "step":
        for step in subject(change).new:
            yield from ((one.target, step) for one in step.under("informed"))
            yield from led_to(((step, one) for one in step.under("to")), known)
    elif key == "next" and change.kind == "step":
        yield from led_to(named(judged, known), known)


def led_to(found: Iterable[Link], known: Known) -> Iterator[Duty]:
    """The owners of the steps that are named as the next."""
    for source, reference in found:
        if "step" in reference.kinds:
            step = known.new.resolve(reference, source) or known.old.resolve(reference, source)
            yield from people(step, known) if step else ()


def people(step: Record, known: Known) -> Iterator[Duty]:
    """Who answers for ``step``, and who stands in for them."""
    for reference in step.under("owner"):
        yield reference.target, step
        role = known.role(reference.target)
        yield from ((deputy.target, step) for deputy in (role.under("deputy") if role else ()))


def duties(of: Subject, extent: Extent, known: Known) -> Iterator[Duty]:
    """Whom it concerns by what it is and by what refers to it."""
    doing = sorted(working(of, extent, known), key=lambda duty: duty[1].kind not in ("step", "process"))
    found = [*answering(of, extent, known), *doing]
    yield from found
    seen = extent != "head" and any(record.kind in SEEN_BY_CUSTOMERS for record in of.records)
    if seen or not found:
        yield from learners((*of.names, *of.documents), known)


def answering(of: Subject, extent: Extent, known: Known) -> Iterator[Duty]:
    """Who answers for it, and for what is in it."""
    for record in of.records:
        if record.is_document and record.head.owner:
            yield record.head.owner, record
    for entry in entries(of, extent, known):
        if entry.kind == "role":
            yield entry.id, entry
        yield from people(entry, known) if entry.kind == "step" else plain(entry)


def entries(of: Subject, extent: Extent, known: Known) -> list[Record]:
    """The entries that a change is of: of a whole document all that it has."""
    own = [record for record in of.records if not record.is_document]
    return [*own, *known.inside(of)] if extent == "whole" else own


def working(of: Subject, extent: Extent, known: Known) -> Iterator[Duty]:
    """Who works by it."""
    found = entries(of, extent, known)
    documents = [record for record in of.records if record.is_document and extent != "head"]
    yield from practice(dict.fromkeys(called(record) for record in (*found, *documents)), known)
    for document in of.documents:
        for source, reference in known.leading_to(document):
            yield from people(source, known) if reference.field == "follows" else ()
    for record in documents:
        yield from workers(record, known)
    for record in found:
        for reference in record.under("process"):
            process = known.new.resolve(reference, record)
            yield from workers(process, known) if process else ()


def plain(record: Record) -> Iterator[Duty]:
    """The owner of an entry, who takes a course and who answers for its document, who holds roles."""
    yield from ((one.target, record) for one in record.under("owner", "roles"))
    if record.kind == "course" and record.head.owner:
        yield record.head.owner, record


def workers(process: Record, known: Known) -> Sequence[Duty]:
    """Who answers for the steps of ``process``, by the process."""

    def found() -> tuple[Duty, ...]:
        steps = (step for step in known.entries(process.document) if step.kind == "step")
        roles = dict.fromkeys(role for step in steps for role, _ in people(step, known))
        return tuple((role, process) for role in roles)

    return known.once(("workers", process.address), found)


def practice(start: Iterable[str], known: Known) -> Iterator[Duty]:
    """Whom it concerns by what refers to one of ``start``, and to the promises that take their limits from it."""
    near = dict.fromkeys(start)
    for name in (*near, *map(called, known.rising(near, TERMS))):
        for source, reference in known.leading_to(name):
            yield from by_link(source, reference.field, name in near, known)


def by_link(source: Record, field: str, near: bool, known: Known) -> Iterator[Duty]:
    """Whom it concerns that ``source`` refers under ``field``; ``near``: to what changed itself."""
    if field in ("keeps", "follows", "calendar") and source.kind == "step":
        yield from people(source, known)
    elif field == "keeps" and source.kind == "process":
        yield from workers(source, known)
    elif field == "of" and (source.kind == "metric" or near):
        yield from plain(source)
    elif field == "clause" and near and source.head.owner:
        yield source.head.owner, source
    elif field == "department" and source.kind == "role":
        yield source.id, source


def learners(taught: Iterable[str], known: Known) -> Iterator[Duty]:
    """Whose course covers one of ``taught``."""
    for name in taught:
        for source, reference in known.leading_to(name):
            if reference.field == "covers":
                yield from ((one.target, source) for one in source.under("roles"))
