"""The control table of a document and its revision table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from qsstd.model.head import Document, Revision
from qsstd.render.context.manual_words import EVERY, STATUSES
from qsstd.render.context.parts import Control, Row
from qsstd.render.context.view import View
from qsstd.render.context.words import kind_word


def control(document: Document, view: View) -> Control:
    """What a controlled document says of itself."""
    approved = document.approved
    return Control(
        number=document.id,
        title=view.text(document.title),
        kind=kind_word(document.kind, view.language),
        version=str(document.version),
        status=view.text(STATUSES[document.status]),
        owner=view.role(document.owner),
        department=view.department(document.owner),
        approver=view.role(approved.by if approved else None),
        approved=view.day(approved.date if approved else None),
        effective=view.day(document.effective),
        review=view.text(EVERY[document.review.every]),
        source=view.text(document.source),
    )


Dated = tuple[date, str, Row]
"""When a revision was made, of which document, and its row."""


def dated(document: Document, rows: Iterable[Revision], view: View) -> Iterator[Dated]:
    for row in rows:
        shown = Row(
            version=str(row.version),
            day=view.day(row.date),
            by=view.role(row.by),
            change=view.text(row.change),
            document=view.text(document.title),
        )
        yield row.date, document.id, shown


def newest_first(rows: Iterable[Dated]) -> tuple[Row, ...]:
    """By day; those of one day in the order in which they were given."""
    return tuple(row for _, _, row in sorted(rows, key=lambda one: one[0], reverse=True))


def history(documents: Iterable[Document], view: View) -> tuple[Row, ...]:
    """One revision table for several documents."""
    return newest_first(row for document in documents for row in dated(document, document.history, view))
