"""Bytes to plain data: dicts, lists, strings as they were written, and None.

A file with nothing unusual in it takes a bare loop over libyaml's events that keeps no places. Any other is read again
into nodes (``nodes``) and examined (``examine``); only that way decides what is a fault and where.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from unicodedata import is_normalized

from qsstd.source import limits
from qsstd.source.encoding import SUSPECT
from qsstd.source.faults import Fault
from qsstd.source.nodes import NULLS, parser

try:
    from yaml import YAMLError
    from yaml._yaml import (  # type: ignore[attr-defined]
        DocumentEndEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )
except ImportError:  # parser() says what to do about it
    pass

Data = Any
"""dict, list, str or None."""

PLAIN_BYTES = 96 * 1024
"""Files up to here cannot pass the limits on nodes and scalars, so the bare loop need not count them."""
MISS = object()
MARKED = (b"&", b"*", b"!", b"\t", b"<<")
CUT = re.compile(rb" #[^ \r\n#]")
FLOW_COMMA = re.compile(r"(?:\[|\][^\[\]\n]*\n?[ \t]*,)[^\[\]]*，")
WIDE_MARKS = ("\u3000", "\xa0", "［", "｛")
TIGHT_COMMA = re.compile(rb",[\xe4-\xe9]")


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says. Not ``complete``: reading stopped early, ``data`` is what came before, or None."""

    data: Data
    faults: tuple[Fault, ...] = ()
    complete: bool = True


def read(data: bytes, file: str) -> Tree:
    """The data and the faults of ``data``, the bytes of ``file`` (its path in the workspace).

    Every scalar is the string that was written; a plain ``null``, ``~`` or nothing is None. Never raises for what the
    bytes are."""
    if len(data) <= PLAIN_BYTES:
        found = quick(data)
        if found is not MISS:
            return Tree(found)
    from qsstd.source.examine import examine

    return examine(data, file)


def quick(data: bytes) -> Data:
    """The data of a file with nothing unusual in it, else ``MISS``."""
    try:
        text = data.decode("utf-8")
        return build(data, len(text)) if is_usual(data, text) else MISS
    except (UnicodeDecodeError, YAMLError, TypeError):
        return MISS


def is_usual(data: bytes, text: str) -> bool:
    """Whether nothing in the file can be a fault that the bare loop would not see. Cheap tests first, doubt is no."""
    for mark in MARKED:
        if mark in data:
            return False
    if data.startswith((b"%", b"\xef\xbb\xbf")) or b"\n%" in data or b"\r%" in data:
        return False
    if not text.replace("\n", "").replace("\r", "").isprintable() and SUSPECT.search(text):
        return False
    return not TIGHT_COMMA.search(data) and not CUT.search(data) and is_tidy(text) and is_normalized("NFC", text)


def is_tidy(text: str) -> bool:
    """Whether no full-width mark can be doing YAML's work."""
    if "，" in text and FLOW_COMMA.search(text):
        return False
    if "：" in text and any(before[-1:].isalnum() and before[-1:].isascii() for before in text.split("：")[:-1]):
        return False
    return not any(mark in text for mark in WIDE_MARKS)


def build(data: bytes, length: int) -> Data:  # noqa: C901  one flat loop: a call for each event costs time
    """The only document, of ``length`` code points, or ``MISS``. Collections are flat lists until they end."""
    event = parser(data).get_event
    event()
    if event().__class__ is not DocumentStartEvent:
        return MISS
    items: list[Any] = []
    append = items.append
    stack: list[list[Any]] = []
    nulls = False
    while True:
        found = event()
        kind = found.__class__
        if kind is ScalarEvent:
            value = found.value
            if value in NULLS and found.implicit[0]:
                value, nulls = None, True
            append(value)
        elif kind is MappingEndEvent:
            each = iter(items)
            made = dict(zip(each, each))  # noqa: B905  always pairs
            if 2 * len(made) != len(items) or (nulls and None in made) or len(made) > limits.ITEMS:
                return MISS
            items = stack.pop()
            append = items.append
            append(made)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if len(stack) >= limits.DEPTH:
                return MISS
            stack.append(items)
            items = []
            append = items.append
        elif kind is SequenceEndEvent:
            made_list = items
            if len(made_list) > limits.ITEMS:
                return MISS
            items = stack.pop()
            append = items.append
            append(made_list)
        elif kind is DocumentEndEvent:
            return MISS if items[0] is None or found.end_mark.index != length else items[0]
        else:
            return MISS
