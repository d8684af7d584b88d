"""The finishing pass over a filled Word file: what templates cannot say, properties by the clock, the same bytes always."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from qsstd import safe

if TYPE_CHECKING:
    from qsstd.render.context.print_outs import PrintOut
    from qsstd.render.notice.parts import Notice

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
DOCUMENT, STYLES, NUMBERING, CORE = "word/document.xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml"
SHOWN = re.compile(r"word/(?:document|header\S*|footer\S*|footnotes|endnotes)\.xml")
"""The parts that a reader sees."""
CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>'
    "<cp:revision>1</cp:revision>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified>'
    "<dc:language>{language}</dc:language>{version}</cp:coreProperties>"
)


def finished(data: bytes, context: PrintOut | Notice, moment: datetime) -> bytes:
    """The filled Word file ``data`` as it is handed out."""
    from qsstd.render.docx.xml import parsed, written

    parts = parts_of(data)
    roots = {name: parsed(parts[name]) for name in sorted(parts) if SHOWN.fullmatch(name)}
    finish(roots, parts, context)
    parts |= {name: written(root) for name, root in roots.items()}
    parts[CORE] = core(context, moment)
    return zipped(parts)


def finish(roots: Mapping[str, Any], parts: Mapping[str, bytes], context: PrintOut | Notice) -> None:
    """Everything that changes what a reader sees."""
    from qsstd.render.docx import body
    from qsstd.render.docx.fill import language_of
    from qsstd.render.docx.styles import Styles
    from qsstd.render.docx.toc import contents
    from qsstd.render.docx.xml import parsed

    styles = Styles(parsed(parts[STYLES]), parsed(parts[NUMBERING]) if NUMBERING in parts else None)
    root = roots[DOCUMENT]
    body.numbered(list(roots.values()))
    body.charts(root, getattr(context, "processes", ()))
    body.bars(root, styles)
    body.tables(root)
    body.matrices(root)
    contents(root, next(root.iter(f"{body.QS}contents"), None), styles)
    if language_of(context) == "zh":
        for one in roots.values():
            body.hints(one)


def core(context: PrintOut | Notice, moment: datetime) -> bytes:
    """The properties of the file: by the clock, of nobody's machine."""
    control = getattr(context, "control", None)
    version = control.version if control is not None else ""
    text = CORE_XML.format(
        title=safe.xml(safe.one_line(context.title)),
        creator=safe.xml(safe.one_line(context.organisation or "qsstd")),
        time=f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        language=safe.xml(context.language),
        version=f"<cp:version>{safe.xml(safe.one_line(version))}</cp:version>" if version else "",
    )
    return text.encode()


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist() if not name.endswith("/")}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a file: in a fixed order, of no day, packed as tightly as can be."""
    target = BytesIO()
    first = [name for name in (CONTENT_TYPES, RELATIONS) if name in parts]
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as file:
        for name in [*first, *sorted(set(parts) - set(first))]:
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            file.writestr(entry, parts[name], compresslevel=9)
    return target.getvalue()
