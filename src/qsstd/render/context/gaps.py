"""What a manual must not miss: it is refused with these, unless it is a draft, which says them where they are."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Place, Problem
from qsstd.kinds.process import Process, Step
from qsstd.messages import say
from qsstd.render.context.reading import Source
from qsstd.render.context.steps import missing
from qsstd.render.context.view import is_shown


def gaps(source: Source, *, process: str | None = None, role: str | None = None, draft: bool = False) -> list[Problem]:
    """Files that cannot be read wholly, and steps without owner, method or precautions, with their places.

    ``process``, ``role``: only of the steps that a print-out for these shows."""
    return [*source.broken, *lacking(source, process, role, draft)]


def lacking(source: Source, process: str | None, role: str | None, draft: bool) -> Iterator[Problem]:
    for loaded in source.documents.values():
        document = loaded.document
        if not isinstance(document, Process) or not is_shown(document, draft) or process not in (None, document.id):
            continue
        for step in document.steps:
            if role is None or step.owner in (None, role):
                yield from of_step(step, document, source)


def of_step(step: Step, document: Process, source: Source) -> Iterator[Problem]:
    record = source.index.by_address[f"{document.id}/{step.id}"]
    for key, words in missing(step):
        yield Problem(
            Place(record.file, record.path),
            say("{gap}: step '{step}' of '{process}'", gap=words, step=step.title, process=document.title),
            say("write '{key}', or print a draft with --draft", key=key),
            value=key,
        )
