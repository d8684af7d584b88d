"""What a print-out may show of a workspace, and how it is called: in one language, on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from qsstd.errors import QsstdError
from qsstd.findings import Path
from qsstd.messages import Language, Speaks, say, spoken
from qsstd.model.head import Document
from qsstd.model.node import Node
from qsstd.model.reference import Reference
from qsstd.render.context.clock import Clock, clock
from qsstd.render.context.reading import Source
from qsstd.render.context.words import Day
from qsstd.workspace.aloud import aloud, cases
from qsstd.workspace.index import Record

D = TypeVar("D", bound=Document)
N = TypeVar("N", bound=Node)
NOWHERE: Path = ()
KINDS = (
    *("policy", "organisation", "glossary", "service-content", "response-times", "attitude", "metrics", "process"),
    *("training", "monitoring", "regulation", "calendar"),
)
"""What a manual is made of, in the order of its list of documents; plans, surveys and minutes are not."""


@dataclass(frozen=True, slots=True)
class View:
    """``source`` as a reader is shown it. ``draft``: also what nobody approved yet. ``changed``: addresses of entries
    that are marked as changed."""

    source: Source
    language: Language
    clock: Clock
    draft: bool = False
    changed: frozenset[str] = frozenset()

    def shows(self, document: Document) -> bool:
        """Whether ``document`` may be printed: what is retired never is, what is not approved only in a draft."""
        return is_shown(document, self.draft)

    def documents(self, kind: type[D]) -> Iterator[D]:
        """The documents of a kind that are printed, in the order of their ids."""
        for loaded in self.source.documents.values():
            if isinstance(loaded.document, kind) and self.shows(loaded.document):
                yield loaded.document

    def document_of(self, address: str) -> Document | None:
        """The document of the entry ``address``, where it is printed."""
        loaded = self.source.documents.get(address.partition("/")[0])
        return loaded.document if loaded and loaded.document and self.shows(loaded.document) else None

    def node(self, address: str, kind: type[N]) -> N | None:
        """What ``address`` names, where it is printed and of that kind."""
        found = self.source.nodes.get(address)
        return found if isinstance(found, kind) and self.document_of(address) else None

    def record(self, address: str) -> Record | None:
        return self.source.index.by_address.get(address)

    def named(self, address: str, field: str, targets: Iterable[str], *kinds: str) -> list[Record]:
        """What the entry ``address`` names by ``targets`` under the key ``field``, as far as it is printed."""
        here = self.record(address)
        if here is None:
            return []
        index = self.source.index
        found = [index.resolve(Reference(field, target, kinds, NOWHERE), here) for target in targets]
        return [one for one in found if one is not None and self.document_of(one.address)]

    def text(self, value: Speaks | str | None) -> str:
        return "" if value is None else spoken(value, self.language)

    def texts(self, values: Iterable[Speaks | str]) -> tuple[str, ...]:
        return tuple(self.text(value) for value in values)

    def listed(self, values: Iterable[Speaks | str]) -> str:
        return spoken(list(values), self.language)

    def sentences(self, values: Sequence[Speaks | str]) -> str:
        """Parts of one sentence, without its end."""
        return ("；" if self.language == "zh" else "; ").join(self.texts(values))

    def day(self, day: date | None) -> str:
        return Day(day).in_language(self.language) if day else ""

    def title(self, kind: str, name: str | None) -> str:
        """What the role, department, channel, area or calendar ``name`` is called; empty for none."""
        if not name:
            return ""
        record = self.source.index.named(kind, name)
        return self.text(record.name) if record else name

    def role(self, name: str | None) -> str:
        return self.title("role", name)

    def roles(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.role(name) for name in names)

    def department(self, role: str | None) -> str:
        """The department of a role; empty where none is known."""
        return self.title("department", self.department_id(role))

    def department_id(self, role: str | None) -> str:
        return self.beside("department", role)

    def deputy(self, role: str | None) -> str:
        return self.role(self.beside("deputy", role))

    def beside(self, field: str, role: str | None) -> str:
        """What the role ``role`` names under ``field``."""
        record = self.source.index.named("role", role) if role else None
        return next((one.target for one in record.under(field)), "") if record else ""

    def aloud(self, record: Record) -> str:
        """The promise without its name, which stands beside it; empty where nothing is promised."""
        index = self.source.index
        said = aloud(record, index, self.language, self.clock.day, lead=False)
        if not said:
            return ""
        about, (stop, blank) = cases(record, index), ("。", "") if self.language == "zh" else (".", " ")
        lead = say("applies to: {cases}", cases=about).in_language(self.language) if about else ""
        return blank.join(capital(part) for part in (lead and lead + stop, said) if part)

    def document_title(self, address: str) -> str:
        document = self.document_of(address)
        return self.text(document.title) if document else ""


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def is_shown(document: Document, draft: bool) -> bool:
    """Whether ``document`` may be printed; see ``View.shows``."""
    return document.status == "approved" or (draft and document.status != "retired")


def view(source: Source, language: Language, draft: bool = False, changed: frozenset[str] = frozenset()) -> View:
    """``source`` on the day of its print-outs, which is the same for all of them: that of the newest standard.

    Raises QsstdError when nothing of it may be printed."""
    loaded = (one.document for one in source.documents.values())
    shown = [one for one in loaded if one is not None and is_shown(one, draft)]
    if not shown:
        hint = say("check it with 'qsstd lint'") if draft else say("have it approved, or print a draft with --draft")
        raise QsstdError(say("there is no document to be printed: none is approved"), hint)
    standards = [one for one in shown if one.kind in KINDS] or shown
    return View(source, language, clock(standards, source.settings), draft, changed)
