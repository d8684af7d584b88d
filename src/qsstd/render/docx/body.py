"""What docxtpl cannot say: charts, change bars, tables without rows, columns that came with the data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qsstd.messages import say
from qsstd.render.docx.fill import OURS, Wrong
from qsstd.render.docx.styles import Styles, number
from qsstd.render.docx.xml import CELL, PARAGRAPH, SIDES, WP, Element, W, new, ordered, parsed, properties
from qsstd.render.flow.drawingml import drawingml, ids

if TYPE_CHECKING:
    from qsstd.render.context.parts import ProcessPart

QS = f"{{{OURS}}}"
AMBIGUOUS = re.compile("[“”‘’…—·×÷±≤≥→○●□■▲▼◆]")
"""Characters that both fonts have: narrow in the Latin one, as wide as a Chinese character in the other."""
MATRIX = "QSMatrix"
BAR_COLOUR = "1D2126"
FIRST = 100_000
"""The number of the first shape of the first chart."""
OUTSIDE = 6
"""Points between a bar and the margin."""
CAPTION = 90
"""Points on the page of a chart for its title and what is written below it."""
NARROW = 850
"""A column that is narrower has its head turned, in twentieths of a point."""


def charts(root: Element, processes: Sequence[ProcessPart]) -> None:
    """The swimlanes of a process in place of each marker, with ids that no other has."""
    first = FIRST
    for marker in list(root.iter(f"{QS}chart")):
        process = processes[int(marker.get("process", "0"))]
        inside = within(marker)
        inside.addprevious(drawn(process, first, page_size(root)))
        drop(marker, inside)
        first += ids(process.drawing)


def drawn(process: ProcessPart, first: int, size: tuple[int, int]) -> Element:
    """The run that shows the chart, or says it."""
    width, height = (one / 20 for one in size)
    name = process.title
    xml = drawingml(
        process.drawing, name, process.alternative, first, width=width, height=max(height - CAPTION, height / 2)
    )
    return parsed(f'<w:r xmlns:w="{W[1:-1]}">{xml}</w:r>'.encode())


def within(marker: Element) -> Element:
    """The child of a paragraph that has ``marker``, or is it."""
    for one in (marker, *marker.iterancestors()):
        above = one.getparent()
        if above is not None and above.tag == f"{W}p":
            return one
    raise Wrong(say("a chart of the template stands outside of any paragraph"))


def drop(marker: Element, inside: Element) -> None:
    """Take out ``marker``, and the run it stood in when nothing else is in it."""
    above = marker.getparent()
    assert above is not None
    if marker.tail:
        before = marker.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + marker.tail
        else:
            above.text = (above.text or "") + marker.tail
    above.remove(marker)
    home = inside.getparent()
    if home is not None and inside is not marker and not "".join(inside.itertext()).strip():
        home.remove(inside)


def bars(root: Element, styles: Styles) -> None:
    """A bar at the edge of what stands between a mark that is on and the next."""
    for marker in list(root.iter(f"{QS}mark")):
        if marker.get("on") == "1":
            for one in marker.itersiblings():
                if one.tag == f"{QS}mark":
                    break
                bar(one, styles)
    for marker in list(root.iter(f"{QS}mark")):
        drop(marker, marker)


def bar(element: Element, styles: Styles) -> None:
    """A bar left of a paragraph; of rows, left of their first cell."""
    if element.tag == f"{W}p":
        draw(element, styles)
    for row in element.iter(f"{W}tr") if element.tag in (f"{W}tbl", f"{W}tr") else ():
        cell = row.find(f"{W}tc")
        if cell is not None:
            draw_cell(cell)


def draw_cell(cell: Element) -> None:
    """A bar at the left edge of a cell, and so of its row."""
    own = cell.find(f"{W}tcPr")
    if own is None:
        own = new("tcPr")
        cell.insert(0, own)
    border = own.find(f"{W}tcBorders")
    if border is None:
        border = new("tcBorders")
        own.append(border)
    for old in border.findall(f"{W}left"):
        border.remove(old)
    border.append(new("left", val="single", sz=24, space=0, color=BAR_COLOUR))
    ordered(border, SIDES)
    ordered(own, CELL)


def draw(paragraph: Element, styles: Styles) -> None:
    """A bar at one distance from the margin, however far the text is set in."""
    if styles.has_bar(paragraph):
        return
    space = min(OUTSIDE + styles.indent(paragraph) // 20, 31)
    own = properties(paragraph)
    border = own.find(f"{W}pBdr")
    if border is None:
        border = new("pBdr")
        own.append(border)
    for old in border.findall(f"{W}left"):
        border.remove(old)
    border.append(new("left", val="single", sz=18, space=space, color=BAR_COLOUR))
    ordered(border, SIDES)
    ordered(own, PARAGRAPH)


def tables(root: Element) -> None:
    """A table has a row, a cell ends with a paragraph, two tables have one between them."""
    for name, inside in (("tr", ("tc", "sdt")), ("tbl", ("tr", "sdt"))):
        for one in list(root.iter(f"{W}{name}")):
            if all(one.find(f"{W}{child}") is None for child in inside):
                drop(one, one)
    for cell in root.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            cell.append(new("p"))
    for table in list(root.iter(f"{W}tbl")):
        if (following := table.getnext()) is not None and following.tag == f"{W}tbl":
            table.addnext(new("p"))


def matrices(root: Element) -> None:
    """Share the width of the page among the columns of a matrix of roles: the steps get most of it."""
    width, _ = page_size(root)
    for table in root.iter(f"{W}tbl"):
        style = table.find(f"{W}tblPr/{W}tblStyle")
        rows = table.findall(f"{W}tr")
        if style is None or style.get(f"{W}val") != MATRIX or not rows:
            continue
        count = len(rows[0].findall(f"{W}tc")) - 1
        each = min(1400, (width - 2700) // max(count, 1))
        widths = [width - each * count, *[each] * count]
        grid = table.find(f"{W}tblGrid")
        if grid is not None:
            grid[:] = [new("gridCol", w=one) for one in widths]
        whole = table.find(f"{W}tblPr/{W}tblW")
        if whole is not None:
            whole.set(f"{W}w", str(width))
        for row in rows:
            widen(row, widths)
        if each < NARROW:
            turn(rows[0])


def widen(row: Element, widths: list[int]) -> None:
    for cell, width in zip(row.findall(f"{W}tc"), widths, strict=False):
        if (one := cell.find(f"{W}tcPr/{W}tcW")) is not None:
            one.set(f"{W}w", str(width))


def turn(row: Element) -> None:
    """Write the heads of the columns from bottom to top."""
    longest = 0.0
    for cell in row.findall(f"{W}tc")[1:]:
        own = cell.find(f"{W}tcPr")
        if own is None:
            continue
        longest = max(longest, sum(1 if ord(one) > 0x2E80 else 0.55 for one in "".join(cell.itertext())))
        turned = new("textDirection", val="btLr")
        aligned = own.find(f"{W}vAlign")
        if aligned is None:
            own.append(turned)
        else:
            aligned.addprevious(turned)
    own = row.find(f"{W}trPr")
    if own is not None:
        own.insert(1, new("trHeight", val=min(int(longest * 180) + 240, 2400), hRule="atLeast"))


def page_size(root: Element) -> tuple[int, int]:
    """Between the margins of the last section, in twentieths of a point."""
    size, margins = root.find(f".//{W}sectPr/{W}pgSz"), root.find(f".//{W}sectPr/{W}pgMar")
    if size is None or margins is None:
        return 9000, 13000
    width = number(size.get(f"{W}w")) - number(margins.get(f"{W}left")) - number(margins.get(f"{W}right"))
    height = number(size.get(f"{W}h")) - number(margins.get(f"{W}top")) - number(margins.get(f"{W}bottom"))
    return max(width, 2000), max(height, 2000)


def hints(root: Element) -> None:
    """Quotation marks and dashes of Chinese text from the Chinese font."""
    for text in root.iter(f"{W}t"):
        above = text.getparent()
        if above is None or above.tag != f"{W}r" or not AMBIGUOUS.search(text.text or ""):
            continue
        own = above.find(f"{W}rPr")
        if own is None:
            own = new("rPr")
            above.insert(0, own)
        fonts = own.find(f"{W}rFonts")
        if fonts is None:
            fonts = new("rFonts")
            style = own.find(f"{W}rStyle")
            own.insert(0 if style is None else 1, fonts)
        fonts.set(f"{W}hint", "eastAsia")


def numbered(roots: Sequence[Element]) -> None:
    """Every picture of the template a number of its own over all parts; those of our charts begin far behind."""
    for place, one in enumerate((one for root in roots for one in root.iter(f"{WP}docPr")), start=1):
        one.set("id", str(place))
