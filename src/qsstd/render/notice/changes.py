"""The changes of a revision notice: by department, by document, in the order of their sorts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.findings import Finding, Report
from qsstd.messages import Language, Speaks, say, spoken
from qsstd.render.context.words import Day, kind_word, listed, percent, versions
from qsstd.render.notice import words
from qsstd.render.notice.parts import Change, Count, Department, DocumentPart, Fact
from qsstd.revision import SORTS, Difference, Name, RevisedDocument, Revision, Said

ORDER = {sort: number for number, sort in enumerate(SORTS)}
Numbered = tuple[int, Difference]
Grouped = list[tuple[RevisedDocument, list[Numbered]]]
"""Every document with its changes."""


def differences(report: Report) -> list[Difference]:
    """All changes of the report, those that were accepted for good among them, in the order of their places."""
    found: list[Finding] = sorted(
        [*report.findings, *report.accepted], key=lambda one: (one.file, one.span.start.offset)
    )
    return [one.difference for one in found if one.difference is not None]


def numbered(revision: Revision, changes: Sequence[Difference]) -> tuple[Grouped, Grouped]:
    """The changes of each document, numbered through the notice: first all that matter, then the editorial ones."""
    documents = sorted(in_order(revision, changes), key=department_order)
    found: list[Grouped] = []
    number = 0
    for editorial in (False, True):
        group: Grouped = []
        for document in documents:
            chosen = [
                one
                for one in changes
                if one.document == document.name.target and (one.sort == "editorial") is editorial
            ]
            chosen.sort(key=lambda one: ORDER[one.sort])
            if chosen:
                group.append((document, list(enumerate(chosen, number + 1))))
                number += len(chosen)
        found.append(group)
    return found[0], found[1]


def department_order(document: RevisedDocument) -> tuple[bool, str]:
    """By department; documents without one come last. The order of documents stays."""
    return document.department is None, document.department.target if document.department else ""


def in_order(revision: Revision, changes: Sequence[Difference]) -> Iterator[RevisedDocument]:
    """The documents of the revision, then what else has changes, such as the settings."""
    yield from revision.documents
    known = {document.name.target for document in revision.documents}
    for one in changes:
        if one.document not in known:
            known.add(one.document)
            yield RevisedDocument(Name("", one.document, words.SETTINGS), "settings")


def counts(changes: Sequence[Difference], language: Language) -> Iterator[Count]:
    """How many changes there are of each sort; sorts without any are left out."""
    for sort, word in SORTS.items():
        if number := sum(one.sort == sort for one in changes):
            meaning = words.MEANINGS[sort].in_language(language)
            yield Count(sort, words.SIGNS[sort], word.in_language(language), meaning, str(number))


def departments(grouped: Grouped, language: Language) -> Iterator[Department]:
    """The documents under their departments."""
    names = list(dict.fromkeys(document.department for document, _ in grouped))
    without = words.DOCUMENTS if names == [None] else words.NO_DEPARTMENT
    for name in names:
        parts = (document_part(one, changes, language) for one, changes in grouped if one.department == name)
        yield Department((name or without).in_language(language), tuple(parts))


def document_part(document: RevisedDocument, changes: Sequence[Numbered], language: Language) -> DocumentPart:
    return DocumentPart(
        title=document.name.in_language(language),
        id=document.name.target,
        kind=kind_word(document.kind, language),
        facts=tuple(facts(document, language)),
        why=tuple(reason.in_language(language) for reason in document.why),
        changes=tuple(change_part(number, one, language) for number, one in changes),
    )


def facts(document: RevisedDocument, language: Language) -> Iterator[Fact]:
    """What is known of a document: versions, the day from which it is in force, who answers for it."""
    known = (
        (words.VERSION, versions(*document.versions) if any(document.versions) else None),
        (words.EFFECTIVE, Day(document.effective) if document.effective else None),
        (words.OWNER, document.owner),
    )
    for label, value in known:
        if value is not None:
            yield Fact(label.in_language(language), spoken(value, language))


def change_part(number: int, one: Difference, language: Language) -> Change:
    touched = one.touched
    return Change(
        number=str(number),
        sort=one.sort,
        sign=words.SIGNS[one.sort],
        word=SORTS[one.sort].in_language(language),
        title=spoken(one.title, language),
        kind=kind_word(one.kind, language),
        address=one.address,
        says=one.says.in_language(language),
        before=value(one.before, language),
        after=value(one.after, language),
        size=percent(one.margin),
        reasons=tuple(reason.in_language(language) for reason in one.reasons),
        customers=words.CUSTOMERS[touched.customers].in_language(language) if touched and touched.customers else "",
        roles=listed(touched.roles, language) if touched else "",
        metrics=listed(touched.metrics, language) if touched else "",
        referrers=listed(touched.referrers, language) if touched else "",
        accepted=accepted(one, language),
    )


def value(said: Said, language: Language) -> str:
    return "" if said is None else spoken(said, language)


def accepted(one: Difference, language: Language) -> str:
    """By whom, when and why the change was accepted for good; empty when it was not."""
    if one.accepted is None:
        return ""
    by: Speaks = one.accepted.by
    day = Day(one.accepted.date)
    return say("by {role} on {day}: {reason}", role=by, day=day, reason=one.accepted.reason).in_language(language)
