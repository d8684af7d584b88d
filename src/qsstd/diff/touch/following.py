"""What follows from a change for other entries: what must be looked at again, and whose figures break.

What refers to the changed entry must be looked at, and so must what refers to that. Two bounds keep a small change from
reaching the whole company:

- A reference to a role, a department, an area, a channel, a need or the next step, and an opinion, count where they name
  what changed itself, and what refers to their source is not asked for: a step whose owner has another title is the same
  step.
- What names the document as a whole counts as if it named the entry, for the changed entry alone and not further on.

What came with the same revision was written with the change in view, and what is gone or retired needs no look. Minutes
of reviews and decisions say what was, and stay. Of a metric that names a promise, the figures break whatever it says of
its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qsstd.diff.change import Change, InEntry
from qsstd.diff.touch.links import Known, Link, Subject, Wanted, called, is_whole, subject
from qsstd.revision import Name
from qsstd.workspace.index import Record

STRONG = Wanted(
    frozenset(
        {
            *("of", "from", "after", "clause", "overrides", "parts", "calendar"),
            *("keeps", "follows", "response", "process", "covers", "otherwise"),
        }
    )
)
"""References by which one entry rests on another, so that what rests on it must be looked at as well."""

CONTAINING = frozenset({"covers", "follows", "process", "about", "otherwise"})
"""References to a document that mean all that is in it."""

FIGURES = Wanted(frozenset({"of", "from", "parts", "calendar"}), frozenset({"target", "metric", "clause"}))
"""References by which a promise is measured, derived or added up."""


def referrers(change: Change, added: frozenset[str], known: Known) -> tuple[Name, ...]:
    """What refers to what changed, nearest first. ``added``: addresses of what came with the same revision."""
    of, whole = subject(change), is_whole(change)

    def found() -> tuple[Name, ...]:
        own = {record.address for record in of.records}
        along = {record.document for record in of.records if record.is_document}
        kept = (
            record
            for record in reached(of, known.inside(of) if whole else (), known)
            if record.address not in own and record.document not in along
            if added.isdisjoint((record.address, record.document))
        )
        return tuple(known.name(record) for record in kept)

    return known.once(("referrers", of.names, of.documents, whole, added), found)


def reached(of: Subject, inside: Iterable[Record], known: Known) -> Iterator[Record]:
    """What refers to it, then what refers to that; each once, also where references run in a circle."""
    names = dict.fromkeys([*of.names, *map(called, inside)])
    met, strong = set(names), []
    for source, reference in first(names, of.documents, known):
        if called(source) not in met:
            met.add(called(source))
            yield source
            strong += [called(source)] if STRONG.holds(source, reference) else []
    for source in known.rising(strong, STRONG):
        if called(source) not in met:
            yield source


def first(names: Iterable[str], documents: Iterable[str], known: Known) -> Iterator[Link]:
    """What names it, the strong references first; then what names its document and means all that is in it."""
    found = [link for name in names for link in known.leading_to(name)]
    yield from sorted(found, key=lambda link: not STRONG.holds(*link))
    for document in documents:
        yield from (link for link in known.leading_to(document) if link[1].field in CONTAINING)


def broken_series(change: Change, known: Known) -> tuple[Name, ...]:
    """The metrics whose figures from before cannot be compared with those from after.

    Another end of the clock of a promise is another beginning of those that start after it."""
    of, whole = subject(change), is_whole(change)
    ends = isinstance(change, InEntry) and change.key[:1] == ("stop",)

    def found() -> tuple[Name, ...]:
        start = [*of.records, *(known.inside(of) if whole else ())]
        if ends:
            start += [source for name in of.names for source, one in known.leading_to(name) if one.field == "after"]
        measuring = [*start, *known.rising(map(called, start), FIGURES)]
        return tuple(dict.fromkeys(known.name(record) for record in measuring if record.kind == "metric"))

    return known.once(("series", of.names, ends, whole), found)
