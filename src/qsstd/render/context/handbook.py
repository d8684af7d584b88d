"""The handbook of one role: what it needs, and nothing of others. It is cut here, not hidden by a template."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from qsstd.messages import Language, say
from qsstd.model.head import Document, Revision
from qsstd.model.promise import PromiseFacts
from qsstd.render.context.contents import terms
from qsstd.render.context.controls import Dated, control, dated, newest_first
from qsstd.render.context.courses import plans, taken_by
from qsstd.render.context.etiquette import etiquette
from qsstd.render.context.frame import frame, one_role, strings
from qsstd.render.context.people import own_steps
from qsstd.render.context.print_outs import Handbook
from qsstd.render.context.processes import named_in, process_part
from qsstd.render.context.promised import standards
from qsstd.render.context.reading import Source
from qsstd.render.context.view import View, view
from qsstd.workspace.index import Record

PARTS = frozenset(("step", "target", "metric", "clause", "situation", "course"))
"""Kinds of entry that a handbook prints one by one."""


def handbook(
    source: Source, role: str, language: Language, *, draft: bool = False, changed: frozenset[str] = frozenset()
) -> Handbook:
    """Everything that ``role`` works by. Raises QsstdError for a role that there is not."""
    seen = view(source, language, draft, changed)
    title = seen.text(one_role(role, seen).title)
    courses = own_steps(role, seen)
    named = named_in(courses, seen)
    taken = taken_by(role, seen)
    own = {course.address(step) for course in courses for step in course.shown}
    printed = own | {record.address for record in named} | {address for address, _ in taken}
    documents = shown_documents(printed, seen)
    made = Handbook(
        **frame(seen),
        title=seen.text(say("Handbook: {role}", role=title)),
        role=title,
        department=seen.department(role),
        draft=draft,
        documents=tuple(control(document, seen) for document in documents),
        standards=standards([one for one in named if isinstance(one.facts, PromiseFacts)], seen),
        etiquette=etiquette(seen, moments(named)),
        processes=tuple(process_part(course, seen) for course in courses),
        courses=plans(taken, seen, own),
        terms=(),
        history=newest_first(rows(documents, printed, title, seen)),
    )
    return replace(made, terms=terms(seen, strings((made.standards, made.etiquette, made.processes))))


def moments(named: Sequence[Record]) -> frozenset[str]:
    """The moments with the customer, and whole documents of them, that steps follow."""
    return frozenset(one.address for one in named if one.kind in ("situation", "attitude"))


def shown_documents(printed: Collection[str], view: View) -> list[Document]:
    names = {address.partition("/")[0] for address in printed}
    return [document for document in view.documents(Document) if document.id in names]


def rows(documents: Sequence[Document], printed: Collection[str], role: str, view: View) -> Iterator[Dated]:
    """The revisions that concern the role: of what is printed wholly all, else those that name it or an entry printed.

    A row that names another role's step is left out, whatever else it says."""
    foreign = foreign_titles(printed, view)
    for document in documents:
        own = own_titles(document, printed, view)
        kept = [row for row in document.history if concerns(row, own and {*own, role}, foreign, view)]
        yield from dated(document, kept, view)


def own_titles(document: Document, printed: Collection[str], view: View) -> set[str] | None:
    """The titles of the entries of ``document`` that are printed; None when it is printed wholly."""
    entries = [one for one in view.source.index.records if one.document == document.id and one.kind in PARTS]
    mine = [one for one in entries if one.address in printed]
    if document.id in printed or len(mine) == len(entries):
        return None
    return {view.text(one.name) for one in mine}


def foreign_titles(printed: Collection[str], view: View) -> set[str]:
    steps = {one.address: view.text(one.name) for one in view.source.index.of_kind("step")}
    own = {title for address, title in steps.items() if address in printed}
    return {title for address, title in steps.items() if address not in printed} - own


def concerns(row: Revision, own: set[str] | None, foreign: Collection[str], view: View) -> bool:
    said = view.text(row.change).casefold()
    if any(title.casefold() in said for title in foreign):
        return False
    return own is None or any(title.casefold() in said for title in own)
