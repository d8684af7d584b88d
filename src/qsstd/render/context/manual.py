"""The whole manual and the manual of one process; from here all print-outs of a workspace as it is can be had."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from qsstd.kinds.policy import Policy
from qsstd.kinds.process import Process
from qsstd.messages import Language
from qsstd.model.head import Document
from qsstd.render.context.cards import cards
from qsstd.render.context.contents import areas, contents, principles, purpose, scenarios, scope, terms
from qsstd.render.context.controls import control, history
from qsstd.render.context.courses import covering, every_course, plans
from qsstd.render.context.etiquette import etiquette
from qsstd.render.context.forms import score_form, survey, training
from qsstd.render.context.frame import frame, one_document, strings
from qsstd.render.context.gaps import gaps
from qsstd.render.context.handbook import handbook, moments
from qsstd.render.context.manual_words import EVERY, MANUAL, MANUAL_KIND, PROCESS_MANUAL, STATUSES
from qsstd.render.context.measured import evaluations, metrics, metrics_of, watches
from qsstd.render.context.parts import Control
from qsstd.render.context.people import distribution, duties, every_role, involved
from qsstd.render.context.print_outs import Manual
from qsstd.render.context.processes import every_process, named_in, process_part
from qsstd.render.context.promised import met, standards
from qsstd.render.context.reading import Source, read_source
from qsstd.render.context.steps import Course
from qsstd.render.context.view import KINDS, View, view

__all__ = [
    "Source",
    "cards",
    "gaps",
    "handbook",
    "manual",
    "read_source",
    "score_form",
    "survey",
    "training",
]


def manual(
    source: Source,
    language: Language,
    *,
    process: str | None = None,
    draft: bool = False,
    changed: frozenset[str] = frozenset(),
) -> Manual:
    """Everything that is in force; ``process``: what this process needs. ``changed``: addresses that are marked.

    Raises QsstdError when there is no such process, or nothing to be printed."""
    seen = view(source, language, draft, changed)
    return whole(seen) if process is None else of_process(one_document(Process, process, seen), seen)


def whole(view: View) -> Manual:
    documents = ordered(view)
    courses = [Course(process) for process in every_process(view)]
    roles = [role.id for role in every_role(view)]
    targets = [record for record in view.source.index.of_kind("target") if view.document_of(record.address)]
    about = own_control(documents, view)
    return Manual(
        **frame(view),
        title=about.title,
        subtitle=view.listed([area.title for area in areas(view)]),
        version=about.version,
        draft=view.draft,
        control=about,
        documents=tuple(control(document, view) for document in documents),
        distribution=distribution(roles, view),
        purpose=purpose(view),
        scope=scope(view),
        principles=principles(view),
        terms=terms(view),
        duties=duties(courses, documents, view),
        content=contents(view),
        standards=standards(targets, view),
        etiquette=etiquette(view),
        metrics=metrics(view),
        processes=tuple(process_part(course, view) for course in courses),
        courses=plans(every_course(view), view),
        watches=watches(view),
        evaluations=evaluations(view),
        history=history(documents, view),
        met=met(view),
    )


def of_process(process: Process, view: View) -> Manual:
    """The manual of one process: what it and its steps name, what measures that, and who learns it."""
    course = Course(process)
    named = named_in([course], view)
    addresses = frozenset(record.address for record in named)
    measuring = metrics_of(view, addresses)
    teaching = list(covering(view, {process.id}))
    delivering = {f"{document.id}/{one.id}" for document, one in scenarios(view, process.id)}
    printed = {process.id, *addresses, *measuring, *delivering, *(address for address, _ in teaching)}
    documents = documents_of(printed, view)
    roles = involved([course])
    about = control(process, view)
    made = Manual(
        **frame(view),
        title=about.title,
        subtitle=view.text(PROCESS_MANUAL),
        version=about.version,
        draft=view.draft,
        control=about,
        documents=tuple(control(document, view) for document in documents),
        distribution=distribution(roles, view),
        purpose=view.text(process.purpose),
        scope=scope(view, {process.area or ""}),
        principles=(),
        terms=(),
        duties=duties([course], documents, view, roles),
        content=contents(view, process.id),
        standards=standards([record for record in named if record.kind in ("target", "clause")], view),
        etiquette=etiquette(view, moments(named)),
        metrics=metrics(view, measuring),
        processes=(process_part(course, view),),
        courses=plans(teaching, view),
        watches=watches(view, measuring),
        evaluations=(),
        history=history([process], view),
        met=met(view, addresses),
    )
    texts = strings((made.content, made.standards, made.etiquette, made.metrics, made.processes))
    return replace(made, terms=terms(view, texts))


def documents_of(addresses: Collection[str], view: View) -> list[Document]:
    names = {address.partition("/")[0] for address in addresses}
    return [document for document in ordered(view) if document.id in names]


def ordered(view: View) -> list[Document]:
    """Everything that a manual is made of."""
    found = [document for document in view.documents(Document) if document.kind in KINDS]
    return sorted(found, key=lambda document: KINDS.index(document.kind))


def own_control(documents: Sequence[Document], view: View) -> Control:
    """What the whole manual says of itself: its version is that of its newest documents, the policy leads the rest."""
    lead = next(view.documents(Policy), None)
    newest = max(documents, key=lambda one: (one.effective is not None, one.effective, one.version.order), default=None)
    version = str(newest.version) if newest else ""
    base = control(lead, view) if lead else None
    approvals = [document.approved for document in documents if document.approved]
    approval = max(approvals, key=lambda one: one.date, default=None)
    unsettled = any(document.status != "approved" for document in documents)
    return Control(
        number=f"SQM-{version}" if version else "SQM",
        title=view.text(MANUAL),
        kind=view.text(MANUAL_KIND),
        version=version,
        status=view.text(STATUSES["draft" if unsettled else "approved"]),
        owner=base.owner if base else "",
        department=base.department if base else "",
        approver=view.role(approval.by if approval else None),
        approved=view.day(approval.date if approval else None),
        effective=view.day(newest.effective) if newest else "",
        review=view.text(EVERY[lead.review.every]) if lead else "",
    )
