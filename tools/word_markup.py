"""WordprocessingML in plain functions: elements, runs, paragraphs, tables. All text here is ours, tags of Jinja in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

ADDRESSES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in ADDRESSES.items())
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PIECES = re.compile(r"«(.*?)»|‹(.*?)›|(\t)|(\n)", re.DOTALL)


def e(name: str, /, *children: str, **attributes: str | int) -> str:
    """The element ``w:name``, its attributes in the same namespace."""
    written = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    inside = "".join(children)
    return f"<w:{name}{written}>{inside}</w:{name}>" if inside else f"<w:{name}{written}/>"


def only(condition: object, text: str) -> str:
    return text if condition else ""


def part(root: str, *children: str) -> str:
    """A whole part of the file with the root element ``w:root``."""
    return f'{DECLARATION}<w:{root} {NAMESPACES} mc:Ignorable="w14">{"".join(children)}</w:{root}>'


def runs(text: str) -> str:
    """``«strong» ‹muted›`` and plain text, with tabs and line breaks, as runs."""
    made, end = [], 0
    for found in PIECES.finditer(text):
        made.append(run(text[end : found.start()]))
        strong, muted, tabbed, _ = found.groups()
        if strong is not None or muted is not None:
            made.append(run(strong or muted, "QSStrong" if strong is not None else "QSMuted"))
        else:
            made.append(e("r", e("tab") if tabbed else e("br")))
        end = found.end()
    return "".join([*made, run(text[end:])])


def run(text: str, style: str = "") -> str:
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return e("r", only(style, e("rPr", e("rStyle", val=style))), f'<w:t xml:space="preserve">{escaped}</w:t>')


def paragraph(text: str = "", style: str = "", extra: str = "", inside: str = "") -> str:
    """``extra``: properties of its own, each at its place in the schema behind the style. ``inside``: runs ready made."""
    named = only(style, e("pStyle", val=style))
    return (
        e("p", only(named or extra, e("pPr", named, extra)), runs(text), inside)
        if text or inside
        else e("p", e("pPr", named, extra))
    )


def field(instruction: str) -> str:
    """A field that Word counts, such as PAGE."""
    return "".join(
        (
            e("r", e("fldChar", fldCharType="begin")),
            e("r", f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>'),
            e("r", e("fldChar", fldCharType="separate")),
            e("r", e("t", "1")),
            e("r", e("fldChar", fldCharType="end")),
        )
    )


def cell(blocks: Iterable[str], width: int, ground: str = "", span: int = 1, align: str = "") -> str:
    properties = e(
        "tcPr",
        e("tcW", w=width, type="dxa"),
        only(span > 1, e("gridSpan", val=span)),
        only(ground, e("shd", val="clear", color="auto", fill=ground)),
        only(align, e("vAlign", val=align)),
    )
    return e("tc", properties, *blocks)


def row(cells: Iterable[str], head: bool = False, height: int = 0, whole: bool = True) -> str:
    """A row. ``whole``: it is not split over pages; ``head``: it is repeated on each."""
    properties = (
        only(whole, e("cantSplit")),
        only(height, e("trHeight", val=height, hRule="atLeast")),
        only(head, e("tblHeader")),
    )
    return e("tr", only(any(properties), e("trPr", *properties)), *cells)


def table(rows: Iterable[str], widths: Sequence[int], style: str = "QSTable", name: str = "", left: int = 0) -> str:
    """A table of fixed widths. ``name``: what a screen reader calls it."""
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 0, "noVBand": 1}
    properties = e(
        "tblPr",
        e("tblStyle", val=style),
        e("tblW", w=sum(widths), type="dxa"),
        only(left, e("tblInd", w=left, type="dxa")),
        e("tblLayout", type="fixed"),
        e("tblLook", val="0420", **look),
        only(name, e("tblCaption", val=name)),
    )
    return e("tbl", properties, e("tblGrid", *(e("gridCol", w=width) for width in widths)), *rows)
