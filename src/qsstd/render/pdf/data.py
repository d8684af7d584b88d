"""A context as the Typst templates read it: JSON, so that no text of users is ever source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from qsstd import safe
from qsstd.render.context.print_outs import PrintOut
from qsstd.render.flow.drawing import Drawing
from qsstd.render.flow.lettering import LEADING
from qsstd.render.flow.measure import BPMN, PAPER, head_lines, head_size, label_size
from qsstd.render.notice.parts import Notice
from qsstd.render.pdf.pieces import pieces
from qsstd.render.pdf.words import labels

SHOWN = 24
"""Characters of a text that say where it stands."""


def written(context: PrintOut | Notice) -> bytes:
    """``context`` as sorted JSON, with the words that only pages need; equal contexts give equal bytes."""
    made = data(context)
    made["labels"] = labels("zh" if context.language.startswith("zh") else "en") | made["labels"]
    text = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def data(value: object) -> Any:
    """Dataclasses as mappings, tuples as lists, texts as they are printed, drawings with what is measured."""
    if isinstance(value, str):
        return printed(value)
    if isinstance(value, Mapping):
        return {str(key): data(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [data(one) for one in value]
    if is_dataclass(value):
        made = {one.name: data(getattr(value, one.name)) for one in fields(value)}
        return made | drawn(value) if isinstance(value, Drawing) else made
    return value


def drawn(drawing: Drawing) -> dict[str, Any]:
    """What a template cannot measure: sizes of letters, the lines in the heads of lanes, the boxes of conditions."""
    across = drawing.horizontal
    style = BPMN if across else PAPER
    return {
        "size": style.size,
        "small": style.small,
        "leading": LEADING,
        "pieces": data(pieces(drawing)),
        "head": head_size(drawing.lanes, horizontal=across),
        "heads": [data(head_lines(lane, horizontal=across)) for lane in drawing.lanes],
        "labels": [[*label_size(edge.label, style.small)] for edge in drawing.edges],
    }


def printed(text: str) -> str:
    """``text`` with what would not show, or would turn the order of text, spelled out."""
    return safe.terminal(text.replace("\r\n", "\n"))


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a context with its path: ``processes[0].steps[3].method[1]``."""
    if isinstance(value, str):
        yield path, printed(value)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from texts(one, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        for number, one in enumerate(value):
            yield from texts(one, f"{path}[{number}]")
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name), f"{path}.{one.name}" if path else one.name)


def where(context: object, character: str) -> str:
    """The path of the first text that holds ``character``, and how that text begins; empty when none does."""
    for path, text in texts(context):
        if (at := text.find(character)) >= 0:
            begin = max(0, at - SHOWN)
            shown = text[begin : at + SHOWN].replace("\n", " ")
            return f"{path}: {'…' * (begin > 0)}{shown}{'…' * (at + SHOWN < len(text))}"
    return ""
