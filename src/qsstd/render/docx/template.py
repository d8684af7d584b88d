"""Whether a Word file of the company may be a template: a plain .docx without macros, links to elsewhere or surprises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.safe import one_line

LARGEST_FILE = 16 * 1024 * 1024
LARGEST_CONTENT = 64 * 1024 * 1024
"""Bytes of everything in it, unpacked."""
MOST_PARTS = 2000
CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
HYPERLINK = "/hyperlink"
ACTIVE = re.compile(
    r"vbaProject|vbaData|macroEnabled|activeX|oleObject|/embeddings/|aFChunk|/control\b|attachedToolbars|/customUI",
    re.IGNORECASE,
)
"""In the name, type or relationship of a part: what runs, or brings in what was not looked at."""
FIELDS = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|MACROBUTTON|RD|DATABASE)\b", re.IGNORECASE
)
"""Fields that fetch or run something when the reader opens the file."""
MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def checked(data: bytes, name: str) -> bytes:
    """``data``, which may be a template. Raises QsstdError that names the file ``name`` and what is in its way."""
    if not name.lower().endswith(".docx"):
        raise refused(name, say("only files that end in .docx are"), say("save it as a Word document without macros"))
    try:
        with ZipFile(BytesIO(data)) as file:
            entries = listed(file, name)
            parts = {entry.filename: content(file, entry, name) for entry in entries}
    except (BadZipFile, NotImplementedError, ValueError, OSError, EOFError, RuntimeError) as error:
        why = one_line(str(error) or type(error).__name__)[:200]
        raise refused(name, say("it is no Word file: {reason}", reason=why)) from None
    for reason in faults(parts):
        raise refused(name, reason, say("take it out in Word, or save a plain .docx"))
    return data


def refused(name: str, reason: Message, hint: Message | None = None) -> QsstdError:
    return QsstdError(say("'{file}' cannot be a template: {reason}", file=one_line(name), reason=reason), hint)


def listed(file: ZipFile, name: str) -> list[ZipInfo]:
    """What is in the file, which is bounded and has each name once, inside."""
    entries = file.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise refused(name, say("unpacked, it is too large"))
    if len(set(names)) < len(names) or any(".." in one.split("/") or one[:1] in ("/", "\\") for one in names):
        raise refused(name, say("it is no Word file: {reason}", reason=say("its parts have wrong names")))
    return entries


def content(file: ZipFile, entry: ZipInfo, name: str) -> bytes:
    """A part, which may not be longer than it says it is."""
    with file.open(entry) as part:
        data = part.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise refused(name, say("unpacked, it is too large"))
    return data


def faults(parts: dict[str, bytes]) -> Iterator[Message]:
    """What is in the way, the first that is seen."""
    if CONTENT_TYPES not in parts or DOCUMENT.encode() not in parts[CONTENT_TYPES]:
        yield say("it is no Word document without macros")
    for name in parts:
        if ACTIVE.search(name):
            yield say("it has an active or embedded part, '{part}'", part=one_line(name))
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) or name == CONTENT_TYPES:
            yield from faults_of_part(name, data)


def faults_of_part(name: str, data: bytes) -> Iterator[Message]:
    """What is wrong in a part of XML."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        yield say("its part '{part}' is no XML", part=one_line(name))
        return
    if root.getroottree().docinfo.doctype:
        yield say("its part '{part}' declares a document type", part=one_line(name))
    if name == CONTENT_TYPES or name.endswith(".rels"):
        yield from faults_of_relations(root)
    else:
        yield from faults_of_fields(root)


def faults_of_relations(root: Any) -> Iterator[Message]:
    """Types and relationships: nothing active, nothing outside but where a reader's click leads."""
    for one in root:
        if not isinstance(one.tag, str):
            continue
        kind = one.get("Type") or one.get("ContentType") or ""
        if ACTIVE.search(kind):
            yield say("it has an active or embedded part, '{part}'", part=one_line(kind.rpartition("/")[2]))
        target = one.get("Target") or ""
        outside = one.get("TargetMode", "").lower() == "external" or "://" in target or target[:2] in ("\\\\", "//")
        if outside and not kind.endswith(HYPERLINK):
            yield say("it links to '{target}' outside of the file", target=one_line(target)[:200])


def faults_of_fields(root: Any) -> Iterator[Message]:
    """Fields that act, however Word split them."""
    for block in root.iter(f"{MAIN}p"):
        code = "".join(one.text or "" for one in block.iter(f"{MAIN}instrText", f"{MAIN}delInstrText"))
        code += " ".join(one.get(f"{MAIN}instr", "") for one in block.iter(f"{MAIN}fldSimple"))
        if found := FIELDS.search(code):
            yield say("it has the field {field}, which acts when the file is opened", field=found[1].upper())
