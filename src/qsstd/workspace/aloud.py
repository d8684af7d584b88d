"""A promise of the workspace read aloud: what is in force, with everything that it takes from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qsstd.kinds.regulation import Authorship
from qsstd.messages import Language, Message, Speaks, say
from qsstd.model.conditions import Cases
from qsstd.model.limit import Limits
from qsstd.model.promise import PromiseFacts
from qsstd.model.quantity_reader import chinese_number
from qsstd.model.sentence import Beside, sentence
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force


def aloud(
    record: Record, index: Index, language: Language, day: date | None = None, *, lead: bool = True
) -> str | None:
    """What ``record`` promises on ``day`` (default: the day of the workspace), as one sentence; None for no promise.

    A word of its conditions that is the id of a term of the glossary is read as that term. ``lead``: with its
    name and its cases in front."""
    day = day or index.settings.day
    terms = in_force(record, index, day)
    if terms is None:
        return None
    chain = inherited_from(record, index)
    period = next((facts.period for facts in chain if facts.period is not None), None)
    start, calendar = (index.by_address.get(name or "") for name in (terms.after, terms.calendar))
    beside = Beside(
        start=start.name if start else None,
        calendar=calendar.name if calendar else None,
        report=period.report if period else None,
        measures=next((facts.measures for facts in chain if facts.measures), ()),
        coming=tuple(coming(record, index, day)),
        remarks=(*chain[0].remarks, *relations(record, index)),
    )
    late = next((facts.late for facts in chain if facts.late), ())
    if not lead:
        return sentence(terms, language, late=late, beside=beside)
    return sentence(terms, language, title=record.name, when=cases(record, index), late=late, beside=beside)


def cases(record: Record, index: Index) -> Cases | None:
    """The cases that the promise ``record`` is for; None where it is for all."""
    chain = inherited_from(record, index)
    when = next((facts.when for facts in chain if facts.when is not None), None)
    return Cases(when, index.once(names)) if when is not None else None


def inherited_from(record: Record, index: Index) -> list[PromiseFacts]:
    """The facts of ``record`` and of the targets that it derives from, the nearest first."""
    found: list[PromiseFacts] = []
    seen: set[str] = set()
    following: Record | None = record
    while following is not None and following.address not in seen and isinstance(following.facts, PromiseFacts):
        seen.add(following.address)
        found.append(following.facts)
        following = next(bases(following, index, "from"), None)
    return found


def bases(record: Record, index: Index, *fields: str) -> Iterator[Record]:
    """What the references of ``record`` under ``fields`` name."""
    resolved = (index.resolve(reference, record) for reference in record.under(*fields))
    return (base for base in resolved if base is not None)


def coming(record: Record, index: Index, day: date) -> Iterator[tuple[date, Limits]]:
    """The stages of the glide path after ``day``, also of what its limits come from: from when on, which limits."""
    days: set[date] = set()
    waiting, seen = [record], {record.address}
    while waiting:
        one = waiting.pop()
        if isinstance(one.facts, PromiseFacts):
            days |= {begins for begins, _ in one.facts.schedule if begins > day}
        above = [base for base in bases(one, index, "from", "of") if base.address not in seen]
        seen |= {base.address for base in above}
        waiting += above
    for begins in sorted(days):
        terms = in_force(record, index, begins)
        if terms is not None:
            yield begins, terms.limits


def relations(record: Record, index: Index) -> Iterator[Message]:
    """What the promise has from others, and what others have to do with it."""
    factor = record.facts.factor if isinstance(record.facts, PromiseFacts) else None
    for base in bases(record, index, "from"):
        if factor is not None:
            yield say("its times are {factor} times those of '{target}'", factor=f"{factor:f}", target=base.name)
    for base in bases(record, index, "of"):
        yield say("it measures '{promise}'", promise=base.name)
    if parts := [base.name for base in bases(record, index, "parts")]:
        yield say("it is the sum of {parts}", parts=parts)
    if clauses := [clause_name(base, index) for base in bases(record, index, "clause")]:
        yield say("never looser than {clauses}", clauses=clauses)
    own = index.by_address.get(record.document)
    where = own.facts.jurisdiction if own and isinstance(own.facts, Authorship) else None
    for base in bases(record, index, "overrides"):
        clause = clause_name(base, index)
        yield (
            say("in {jurisdiction} it takes the place of {clause}", jurisdiction=where, clause=clause)
            if where
            else say("it takes the place of {clause}", clause=clause)
        )


def clause_name(clause: Record, index: Index) -> Speaks | str:
    """The title of the regulation and the number of the clause."""
    regulation = index.by_address.get(clause.document)
    number = clause.facts.number if isinstance(clause.facts, PromiseFacts) else None
    if regulation is None or number is None:
        return clause.name
    return say("{regulation}, {number}", regulation=regulation.name, number=ClauseNumber(number))


@dataclass(frozen=True, slots=True)
class ClauseNumber:
    """The number of a clause as its edition has it; ``第三十二条`` is article 32 in English."""

    written: str

    def in_language(self, language: Language, /) -> str:
        parts = CLAUSE_NUMBER.findall(self.written)
        if language == "zh" or not parts or "".join(map("".join, parts)) != self.written:
            return self.written
        named = [(sort, chinese_number(numeral)) for _, numeral, sort in parts]
        return " ".join(f"{CLAUSE_PARTS[sort]} {number}" for sort, number in named)


CLAUSE_NUMBER = re.compile("(第)([零一二三四五六七八九十百]+)(部分|[章条款项])")
CLAUSE_PARTS = {"部分": "part", "章": "chapter", "条": "article", "款": "paragraph", "项": "item"}


def names(index: Index) -> dict[str, Speaks | str]:
    """What words, keys and documents of conditions are called: the terms of the glossary and the documents by id."""
    called: dict[str, Speaks | str] = {record.address: record.name for record in index.documents}
    return called | {record.id: record.name for record in index.of_kind("term")}
