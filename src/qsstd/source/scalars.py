"""Scalars as they are written: where each character of a value stands in the source, and how to write a value."""

from __future__ import annotations

import re

from qsstd.source.lines import BREAK
from qsstd.source.nodes import NULLS, Node

ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
SPECIAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
KEY_MARK = re.compile(r"^[ \t]*(?:[-－] ?)*[a-z][a-z0-9-]*(：|:[\u3000\xa0])", re.MULTILINE)
"""A full-width colon or space after what looks like a key."""
WIDE_BRACKETS = ("［", "｛")
INDICATORS = "-?:,[]{}#&*!|>'\"%@`"


def offsets(node: Node, text: str) -> list[int] | None:
    """Where in ``text`` each code point of the value begins, and where the last one ends; None if that is not simple.

    Known for a plain or quoted scalar on one line and for a literal block."""
    raw = text[node.start : node.end]
    if node.anchor or node.tag:
        return None
    if node.style in ("|", ">"):
        return literal_offsets(node, raw) if node.style == "|" else None
    if BREAK.search(raw):
        return None
    if not node.style:
        return list(range(node.start, node.end + 1)) if raw == node.value else None
    return quoted_offsets(node, raw)


def quoted_offsets(node: Node, raw: str) -> list[int] | None:
    places, value, at = [], [], 1
    while at < len(raw) - 1:
        piece = character = raw[at]
        if node.style == "'" and character == "'":
            piece = raw[at : at + 2]
        elif node.style == '"' and (match := ESCAPED.match(raw, at)):
            piece, character = match.group(), unescaped(match)
        places.append(node.start + at)
        value.append(character)
        at += len(piece)
    return [*places, node.start + at] if "".join(value) == node.value else None


def unescaped(match: re.Match[str]) -> str:
    number = match[1] or match[2] or match[3]
    if number is None:
        return ESCAPES.get(match[4], "\ufffd")
    return chr(int(number, 16)) if int(number, 16) < 0x110000 else "\ufffd"


def literal_offsets(node: Node, raw: str) -> list[int] | None:
    """Of a literal block: its lines are the value's, further right."""
    lines = list(re.finditer(r"([^\r\n]*)(\r\n?|\n|\Z)", raw))[1:]
    indent = min((len(line[1]) - len(line[1].lstrip(" ")) for line in lines if line[1].strip(" ")), default=0)
    places: list[int] = []
    value: list[str] = []
    for line in lines:
        content = line[1][indent:]
        start = node.start + line.start() + min(indent, len(line[1]))
        places += range(start, start + len(content) + 1)
        value.append(content + "\n")
    written, kept = "".join(value).rstrip("\n"), node.value.rstrip("\n")
    if written != kept or len(places) < len(written) + 1:
        return None
    places = places[: len(written)] or [node.end]
    return places + [node.end] * (len(node.value) - len(places) + 1)


def plain_fits(value: str, flow: bool) -> bool:
    """Whether ``value`` means itself when it is written without quotes."""
    if value in NULLS or value != value.strip() or SPECIAL.search(value) or "\n" in value or "\t" in value:
        return False
    if value in ("---", "...", "<<", "=") or value.startswith(("--- ", "... ")):
        return False
    if value[0] in INDICATORS and not (value[0] in "-?:" and len(value) > 1 and value[1] not in " ,[]{}"):
        return False
    if ": " in value or " #" in value or value.endswith(":"):
        return False
    if value.startswith(WIDE_BRACKETS) or KEY_MARK.match(value):
        return False
    return not (flow and re.search(r"[,\[\]{}]|:\?|:$|^[?:]|，", value))


def single_fits(value: str) -> bool:
    return not SPECIAL.search(value) and "\n" not in value


def quoted(value: str) -> str:
    """``value`` in single quotes where it can be, else in double quotes with escapes."""
    return "'" + value.replace("'", "''") + "'" if single_fits(value) and "\\" in value else double_quoted(value)


def double_quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + SPECIAL.sub(lambda match: escape(ord(match.group())), escaped) + '"'


def escape(number: int) -> str:
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def written(value: str, *, flow: bool = False, like: str = "") -> str:
    """``value`` as a scalar on one line: in the quotes of style ``like``, else plain where that fits."""
    if like == "'" and single_fits(value):
        return "'" + value.replace("'", "''") + "'"
    if like == '"':
        return double_quoted(value)
    return value if plain_fits(value, flow) else quoted(value)


def inner(value: str, style: str) -> str:
    """``value`` as a stretch inside a scalar of ``style``."""
    if style == "'":
        return value.replace("'", "''")
    return double_quoted(value)[1:-1] if style == '"' else value


def literal(value: str, indent: str, newline: str) -> str:
    """``value``, of several lines, as a literal block whose lines begin with ``indent``."""
    body = value.rstrip("\n")
    ending = len(value) - len(body)
    chomp = "-" if ending == 0 else "" if ending == 1 else "+"
    lines = [indent + line if line else "" for line in body.split("\n")] + [""] * max(0, ending - 1)
    return newline.join(["|" + chomp, *lines])
