"""What the standards are for and what is delivered: purpose, areas, principles, terms, service content."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from qsstd.kinds.glossary import Glossary, Term
from qsstd.kinds.policy import Area, Policy
from qsstd.kinds.service_content import Scenario, ServiceContent
from qsstd.messages import say
from qsstd.render.context.parts import Content, Pair
from qsstd.render.context.promised import entry_name
from qsstd.render.context.view import View
from qsstd.workspace.index import Record


def purpose(view: View) -> str:
    """Why the company has standards."""
    return " ".join(view.text(policy.purpose) for policy in view.documents(Policy))


def areas(view: View) -> list[Area]:
    return [area for policy in view.documents(Policy) for area in policy.areas]


def scope(view: View, only: Collection[str] | None = None) -> tuple[Pair, ...]:
    """The areas of service with what belongs to them. ``only``: those of these ids."""
    return tuple(
        Pair(
            view.text(area.title),
            view.sentences(area.includes),
            say("not included: {texts}", texts=view.sentences(area.excludes)).in_language(view.language)
            if area.excludes
            else "",
        )
        for area in areas(view)
        if only is None or area.id in only
    )


def principles(view: View) -> tuple[str, ...]:
    return tuple(view.text(one.statement) for policy in view.documents(Policy) for one in policy.principles)


def terms(view: View, texts: Iterable[str] | None = None) -> tuple[Pair, ...]:
    """What words mean. ``texts``: only the words that one of them uses."""
    every = [term for glossary in view.documents(Glossary) for term in glossary.terms]
    if texts is not None:
        every = used(every, texts, view)
    return tuple(Pair(view.text(term.term), view.text(term.means)) for term in every)


def used(every: list[Term], texts: Iterable[str], view: View) -> list[Term]:
    """The terms that ``texts`` use, or the meaning of another that they use."""
    waiting = [text.casefold() for text in texts]
    found: set[str] = set()
    while waiting:
        together = "\n".join(waiting)
        fresh = [term for term in every if term.id not in found and view.text(term.term).casefold() in together]
        found |= {term.id for term in fresh}
        waiting = [view.text(term.means).casefold() for term in fresh]
    return [term for term in every if term.id in found]


def contents(view: View, process: str | None = None) -> tuple[Content, ...]:
    """What is delivered in each situation. ``process``: only where this process delivers it."""
    return tuple(content(document, one, view) for document, one in scenarios(view, process))


def scenarios(view: View, process: str | None = None) -> Iterator[tuple[ServiceContent, Scenario]]:
    for document in view.documents(ServiceContent):
        for one in document.scenarios:
            if process is None or one.process == process:
                yield document, one


def content(document: ServiceContent, one: Scenario, view: View) -> Content:
    address = f"{document.id}/{one.id}"
    delivered = view.named(address, "process", [one.process] if one.process else [], "process")
    return Content(
        address=address,
        title=view.text(one.title),
        situation=view.text(one.situation),
        provides=view.texts(one.provides),
        excludes=view.texts(one.excludes),
        channels=tuple(view.title("channel", channel) for channel in one.channels),
        standards=tuple(titled(record, view) for record in view.named(address, "response", one.response, "target")),
        process="".join(view.text(entry_name(record, view)) for record in delivered),
        changed=address in view.changed,
    )


def titled(record: Record, view: View) -> str:
    """An entry with the title of its document in front: titles such as "Urban customers" alone tell little."""
    name = entry_name(record, view)
    if record.is_document:
        return view.text(name)
    return view.text(say("{document}: {title}", document=view.document_title(record.address), title=name))
