"""What every print-out of a workspace has around it: language, fixed words, organisation, day; and finding what is asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from qsstd.errors import QsstdError
from qsstd.kinds.organisation import Role
from qsstd.messages import Message, say
from qsstd.model.head import Document
from qsstd.render.context.manual_words import labels
from qsstd.render.context.people import every_role
from qsstd.render.context.view import D, View
from qsstd.render.flow.drawing import Drawing
from qsstd.render.notice.notice import HTML_LANGUAGES
from qsstd.spelling import nearest


def frame(view: View) -> dict[str, Any]:
    """The fields that all print-outs have."""
    return {
        "language": HTML_LANGUAGES[view.language],
        "labels": labels(view.language),
        "organisation": organisation(view),
        "day": view.day(view.clock.day) if view.clock.known else "",
        "moment": f"{view.clock.moment:%Y-%m-%dT%H:%M:%SZ}",
    }


def organisation(view: View) -> str:
    return view.text(view.source.settings.organisation)


def one_document(kind: type[D], name: str, view: View) -> D:
    """The document ``name`` of a kind. Raises QsstdError when there is none, or it is not to be printed."""
    found = {document.id: document for document in view.documents(kind)}
    if name in found:
        return found[name]
    loaded = view.source.documents.get(name)
    if loaded is not None and isinstance(loaded.document, kind):
        raise not_printed(loaded.document)
    raise unknown(say("there is no document '{name}' of this kind", name=name), name, found)


def not_printed(document: Document) -> QsstdError:
    if document.status == "retired":
        message = say("'{document}' is retired, and nobody works by it any more", document=document.id)
        return QsstdError(message, say("print the document that supersedes it"))
    message = say("'{document}' is not approved", document=document.id)
    return QsstdError(message, say("have it approved, or print a draft with --draft"))


def one_role(name: str, view: View) -> Role:
    """The role ``name``. Raises QsstdError when there is none."""
    found = {role.id: role for role in every_role(view)}
    if name not in found:
        raise unknown(say("there is no role '{name}'", name=name), name, found)
    return found[name]


def unknown(message: Message, name: str, known: Collection[str] | Mapping[str, object]) -> QsstdError:
    meant = nearest(name, sorted(known))
    if meant:
        return QsstdError(message, say("did you mean '{name}'?", name=meant))
    return QsstdError(message, say("there are: {names}", names=sorted(known)) if known else None)


def strings(value: object) -> Iterator[str]:
    """Every text in a part of a print-out, not what is only drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value) and not isinstance(value, Drawing):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
