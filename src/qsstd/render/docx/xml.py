"""Elements of WordprocessingML, and the orders that its schema asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

Element: TypeAlias = Any
"""Of lxml, which has no types."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PARAGRAPH = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
]
"""The children of ``w:pPr`` in their order; any other makes Word repair the file."""
CELL = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar"),
    *("textDirection", "tcFitText", "vAlign"),
)
"""Those of ``w:tcPr``."""
SIDES = ("top", "left", "bottom", "right", "between", "bar")


def new(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """The element ``w:tag``."""
    made = etree.Element(f"{W}{tag}", {f"{W}{key}": str(value) for key, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str) -> Element:
    made = new("t")
    made.text = text
    made.set(SPACE, "preserve")
    return new("r", made)


def tabulator() -> Element:
    return new("r", new("tab"))


def properties(paragraph: Element) -> Element:
    """``w:pPr`` of a paragraph, made where it has none."""
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = new("pPr")
        paragraph.insert(0, found)
    return found


def ordered(element: Element, names: tuple[str, ...] | list[str]) -> None:
    """Put the children of ``element`` into the order of ``names``; those of the same name stay as they are."""
    places = {f"{W}{name}": place for place, name in enumerate(names)}
    element[:] = sorted(element, key=lambda one: places.get(str(one.tag), len(places)))


def style_of(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def text_of(element: Element) -> str:
    """The words of a paragraph, what is shown beside it in text boxes not among them."""
    return "".join(one.text or "" for one in element.iter(f"{W}t") if owner(one) is element)


def owner(element: Element) -> Element | None:
    return next(element.iterancestors(f"{W}p"), None)


def paragraphs(element: Element) -> Iterator[Element]:
    yield from element.iter(f"{W}p")


def parsed(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def written(root: Element) -> bytes:
    """The part of ``root``. Namespaces stay: ``mc:Ignorable`` names some that no element uses."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
