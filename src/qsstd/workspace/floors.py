"""Targets against the clauses that they may not be looser than."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qsstd.findings import Place
from qsstd.kinds.regulation import Authorship
from qsstd.messages import Message, say
from qsstd.model.promise import PromiseFacts
from qsstd.model.stringency import Verdict, compare_terms, without_clock_change
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force


@dataclass(frozen=True, slots=True)
class Held:
    """A target held to a clause. ``cited``: the clause it names, ``clause``: the one that binds here instead of it."""

    target: Record
    at: Place
    cited: Record
    clause: Record
    verdict: Verdict

    @property
    def also(self) -> tuple[tuple[Place, Message], ...]:
        """The clause with its words, and by what it came to bind."""
        found = [(self.clause.place, say("the clause says: {quote}", quote=quote(self.clause)))]
        if self.clause.address != self.cited.address:
            found.append((self.cited.place, say("which it replaces here")))
        return tuple(found)

    @property
    def reason(self) -> Message:
        reasons = self.verdict.against or self.verdict.reasons
        return reasons[0] if len(reasons) == 1 else say("{reasons}", reasons=reasons)


def quote(clause: Record) -> object:
    """The words of the clause, else its limits, else its name."""
    facts = clause.facts
    if isinstance(facts, PromiseFacts):
        return facts.quote or facts.terms.limits or clause.name
    return clause.name


def number(clause: Record) -> object:
    """The number of the clause with the title of its regulation is for the reader; the number alone if there is one."""
    facts = clause.facts
    return (facts.number if isinstance(facts, PromiseFacts) else None) or clause.id


def held(index: Index, day: date | None = None) -> tuple[Held, ...]:
    """Every target that names a floor, against each of the clauses that bind in its place.

    ``day``: on which both are taken as they are in force; default: the day of the workspace."""
    return tuple(_held(index, day))


def _held(index: Index, day: date | None) -> Iterator[Held]:
    steady = without_clock_change(index.settings.timezone, day)
    for target in index.of_kind("target"):
        facts = target.facts
        if target.partial or target.head.status == "retired" or not isinstance(facts, PromiseFacts):
            continue
        for reference in target.under("clause"):
            cited = index.resolve(reference, target)
            if cited is None or cited.kind != "clause" or cited.partial:
                continue
            clause = binding(cited, index)
            mine, theirs = in_force(target, index, day), in_force(clause, index, day)
            if mine is not None and theirs is not None and theirs.limits:
                verdict = compare_terms(mine, theirs, steady_zone=steady, same_events=facts.same_events)
                yield Held(target, target.at(reference), cited, clause, verdict)


def binding(clause: Record, index: Index) -> Record:
    """The clause that binds in place of ``clause``: the most local of those that override it in our jurisdictions."""
    seen = {clause.address}
    while local := _most_local(clause, index):
        if local.address in seen:
            break
        seen.add(local.address)
        clause = local
    return clause


def _most_local(clause: Record, index: Index) -> Record | None:
    ours = {code: rank for rank, code in enumerate(index.settings.jurisdiction)}
    found: list[tuple[int, Record]] = []
    for source, _ in index.referrers(clause, "overrides"):
        code = jurisdiction(source, index)
        if code in ours and source.head.status != "retired":
            found.append((ours[code], source))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def jurisdiction(clause: Record, index: Index) -> str | None:
    document = index.by_address.get(clause.document)
    return document.facts.jurisdiction if document and isinstance(document.facts, Authorship) else None
