"""Promises as a manual prints them, and the clauses that they meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from qsstd.kinds.attitude import Situation
from qsstd.messages import Message, Speaks, say
from qsstd.model.limit import Limit, Limits
from qsstd.model.node import Node
from qsstd.model.promise import Promise, PromiseFacts
from qsstd.model.stringency import compare, without_clock_change
from qsstd.model.verdict import Relation
from qsstd.render.context.manual_words import RELATIONS
from qsstd.render.context.parts import Met, Pair, Standard
from qsstd.render.context.view import View
from qsstd.workspace.aloud import bases, clause_name, inherited_from
from qsstd.workspace.floors import Held, binding, held
from qsstd.workspace.index import Record
from qsstd.workspace.promises import in_force


def standards(records: Iterable[Record], view: View) -> tuple[Standard, ...]:
    return tuple(standard(record, view) for record in records)


def standard(record: Record, view: View) -> Standard:
    """A promise, read aloud on the day of the print-out."""
    index = view.source.index
    terms = in_force(record, index, view.clock.day)
    chain = inherited_from(record, index)
    late = next((facts.late for facts in chain if facts.late), ())
    clauses = [binding(clause, index) for clause in bases(record, index, "clause")]
    return Standard(
        address=record.address,
        title=view.text(record.name),
        sentence=view.aloud(record),
        short=view.text(terms.limits) if terms else "",
        document=view.document_title(record.address),
        floors=view.texts(clause_name(clause, index) for clause in clauses),
        late=view.texts(late),
        changed=record.address in view.changed,
    )


def pair(record: Record, view: View) -> Pair:
    """What applies to a step: a promise read aloud, or how a document or entry is called and where it stands."""
    document = view.document_title(record.address)
    if isinstance(record.facts, PromiseFacts) and view.node(record.address, Promise):
        return Pair(view.text(record.name), view.aloud(record), document)
    if (moment := view.node(record.address, Situation)) is not None:
        return Pair(view.text(moment.title), view.sentences(moment.do), document)
    if record.is_document:
        return Pair(
            view.text(record.name), "", say("version {version}", version=record.head.version).in_language(view.language)
        )
    return Pair(view.text(entry_name(record, view)), "", document)


def entry_name(record: Record, view: View) -> Speaks | str:
    """The title of an entry; of one that has none what it states."""
    node = view.node(record.address, Node)
    return record.title or getattr(node, "statement", None) or record.address


def met(view: View, only: Collection[str] | None = None) -> tuple[Met, ...]:
    """Every clause that a target names as its floor, and how the two stand. ``only``: of the targets of these addresses."""
    pairs = [one for one in held(view.source.index, view.clock.day) if view.document_of(one.target.address)]
    return tuple(met_clause(one, view) for one in pairs if only is None or one.target.address in only)


def met_clause(one: Held, view: View) -> Met:
    index = view.source.index
    ours, theirs = (in_force(record, index, view.clock.day) for record in (one.target, one.clause))
    facts = one.clause.facts
    regulation = index.by_address[one.clause.document]
    quoted = facts.quote if isinstance(facts, PromiseFacts) else None
    number = clause_name(one.clause, index)
    return Met(
        regulation=view.text(regulation.name),
        clause=view.text(number),
        quote=view.text(quoted),
        promise=view.text(
            say("{document}: {title}", document=view.document_title(one.target.address), title=one.target.name)
        ),
        ours=view.text(ours.limits) if ours else "",
        theirs=view.text(theirs.limits) if theirs else "",
        margin=view.sentences(list(margins(ours.limits, theirs.limits, one.verdict.relation, view)))
        if ours and theirs
        else "",
    )


def margins(ours: Limits, theirs: Limits, relation: Relation, view: View) -> Iterator[Message]:
    """By how much ours is stricter, limit by limit of the clause; the relation alone where no number tells."""
    steady = without_clock_change(view.source.settings.timezone, view.clock.day)
    found = list(_margins(ours, theirs, steady)) if relation in ("stricter", "equal") else []
    yield from found or [RELATIONS[relation]]


def _margins(ours: Limits, theirs: Limits, steady: bool) -> Iterator[Message]:
    if len(ours.groups) > 1 or len(theirs.groups) > 1:
        return
    for clause in theirs:
        mine = ours.of(clause.statistic)
        if len(mine) == 1 and (margin := margin_of(mine[0], clause, steady)):
            yield say("{limit}: stricter by {percent} %", limit=clause, percent=f"{abs(margin).normalize():f}")


def margin_of(mine: Limit, clause: Limit, steady: bool) -> Decimal | None:
    return compare(Limits(((mine,),)), Limits(((clause,),)), steady_zone=steady).margin
