"""Whom changes touch: customers, staff, figures, and everything that refers to what changed.

What is editorial touches nobody. Customers may expect what is in force, on either side: a draft promises nothing yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from qsstd.diff.change import Change, EntryAdded
from qsstd.diff.judge import Judged
from qsstd.diff.touch.following import broken_series, referrers
from qsstd.diff.touch.links import Known, sides, subject
from qsstd.diff.touch.staff import Staff, roles_named, staff
from qsstd.diff.touch.training import is_taught, stale, training
from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.revision import Name, Sort, StaleCourse, Touched, Training
from qsstd.spelling import nearest
from qsstd.workspace.index import Index, Record

Customers = Literal["better", "worse", "otherwise"]
FOR_CUSTOMERS: Mapping[Sort, Customers] = {
    "tightened": "better",
    "added": "better",
    "relaxed": "worse",
    "removed": "worse",
    "redefined": "otherwise",
}
EXPECTED = frozenset(
    {
        *("target", "response-times", "clause", "regulation", "scenario", "service-content", "situation", "attitude"),
        *("area", "principle", "policy", "channel", "calendar", "settings"),
    }
)
"""What customers see; a kind of change that speaks of all sorts of things touches them only there."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom all changes touch. ``each``: for each of them, in their order.

    ``training``: who must be trained again on what, and the courses that cover it. ``stale``: the courses that cover
    what changed and were last held before. ``series``: the metrics whose series break."""

    each: tuple[Touched, ...]
    training: tuple[Training, ...]
    stale: tuple[StaleCourse, ...]
    series: tuple[Name, ...]


def reach(judged: Sequence[Judged], old: Index, new: Index) -> Reach:
    """Whom ``judged`` touch. ``old``, ``new``: the sides, the new one whole; the old one is asked for what is gone."""
    known = sides(old, new)
    concerned = [Staff() if one.judge.sort == "editorial" else staff(one, known) for one in judged]
    added = frozenset(one.change.address for one in judged if isinstance(one.change, EntryAdded))
    each = tuple(touched(one, whom, added, known) for one, whom in zip(judged, concerned, strict=True))
    taught = [(one, whom) for one, whom in zip(judged, concerned, strict=True) if whom.ways and is_taught(one)]
    series = tuple(dict.fromkeys(metric for one in each for metric in one.metrics))
    return Reach(each, training(taught, known), stale(taught, judged, known), series)


def touched(judged: Judged, concerned: Staff, added: frozenset[str], known: Known) -> Touched:
    if judged.judge.sort == "editorial":
        return Touched()
    found = (known.role(role) for role in concerned.roles)
    return Touched(
        customers(judged),
        tuple(known.name(role) for role in found if role),
        broken_series(judged.change, known) if judged.breaks_series else (),
        referrers(judged.change, added, known),
    )


def customers(judged: Judged) -> Customers | None:
    """How what customers may expect changes."""
    judge, change = judged.judge, judged.change
    speaks_of_all = any(of.startswith("*") for of in judge.of)
    if "customers" not in judge.touches or (speaks_of_all and change.kind not in EXPECTED):
        return None
    return FOR_CUSTOMERS.get(judge.sort) if in_force(change) else None


def in_force(change: Change) -> bool:
    """Whether the document is in force on either side; the settings always are."""
    sides = [seen.record.head for seen in (change.old, change.new) if seen]
    return not sides or any(head.is_binding for head in sides)


def concerns(judged: Judged, touched: Touched, name: str, old: Index, new: Index) -> bool:
    """Whether the role or department ``name`` is touched, answers for the document, or is named by the change."""
    wanted = new.once(words).get(folded(name), frozenset()) | old.once(words).get(folded(name), frozenset())
    return not wanted.isdisjoint(connected(judged, touched, sides(old, new)))


def connected(judged: Judged, touched: Touched, known: Known) -> Iterator[str]:
    """The roles that have to do with a change."""
    yield from (role.target for role in touched.roles)
    yield from judged.said.roles
    yield from roles_named(judged, known)
    for record in subject(judged.change).records:
        yield from (record.head.owner,) if record.head.owner else ()
        yield from members(record, known)


def members(record: Record, known: Known) -> Iterator[str]:
    """The role itself, or the roles of the department."""
    if record.kind == "role":
        yield record.id
    elif record.kind == "department":
        for source, reference in known.leading_to(f"department {record.id}"):
            yield from (source.id,) if reference.field == "department" else ()


def whose(name: str, *indexes: Index) -> frozenset[str]:
    """The ids of the role, or of the roles of the department, that ``name`` is the id or title of in the first of
    ``indexes`` that has it.

    Raises QsstdError for a name that no role or department has."""
    for index in indexes:
        known = index.once(words)
        if folded(name) in known:
            return known[folded(name)]
    meant = nearest(name, [word for index in indexes for word in written(index)])
    raise QsstdError(
        say("there is no role or department '{name}'", name=name[:80]),
        say("did you mean '{name}'?", name=meant) if meant else say("write the id or the title of a role"),
    )


def folded(name: str) -> str:
    return " ".join(name.casefold().split())


def words(index: Index) -> Mapping[str, frozenset[str]]:
    """Id or title of a role or department → the ids of the roles that it means."""
    found: dict[str, set[str]] = {folded(word): set() for word in written(index)}
    for role in index.of_kind("role"):
        departments = (index.named("department", one.target) for one in role.under("department"))
        for record in (role, *departments):
            for word in spellings(record) if record else ():
                found[folded(word)].add(role.id)
    return {word: frozenset(roles) for word, roles in found.items()}


def written(index: Index) -> list[str]:
    """Every id and title of a role or department."""
    return [word for record in index.of_kind("role", "department") for word in spellings(record)]


def spellings(record: Record) -> tuple[str, ...]:
    """The id and the title in every language."""
    titles = (record.title.zh, record.title.en) if record.title else ()
    return (record.id, *(title for title in titles if title))
