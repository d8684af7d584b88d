"""What the styles and lists of a Word file say of its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from qsstd.render.docx.xml import Element, W, style_of

LEVELS = 9


class Styles:
    """The paragraph styles of a file: which is which, how far one is set in, how headings are numbered."""

    def __init__(self, styles: Element, numbering: Element | None) -> None:
        every = styles.findall(f"{W}style[@{W}type='paragraph']")
        self.styles: Mapping[str, Element] = {one.get(f"{W}styleId", ""): one for one in every}
        names = {identifier: value(one.find(f"{W}name")).lower() for identifier, one in self.styles.items()}
        self.headings = {
            identifier: int(name[-1]) - 1
            for identifier, name in names.items()
            if name[:-1] == "heading " and name[-1] in "123456789"
        }
        self.contents = {
            int(name[-1]) - 1: one for one, name in names.items() if name[:-1] == "toc " and name[-1:].isdigit()
        }
        self.numbering = numbering

    def indent(self, paragraph: Element) -> int:
        """How far the first line of a paragraph is set in, in twentieths of a point."""
        for place in (paragraph, self.styles.get(style_of(paragraph))):
            found = None if place is None else place.find(f"{W}pPr/{W}ind")
            if found is not None:
                left = number(found.get(f"{W}left") or found.get(f"{W}start"))
                return max(left - number(found.get(f"{W}hanging")), 0)
        return 0

    def has_bar(self, paragraph: Element) -> bool:
        """Whether its style draws a line on the left already."""
        style = self.styles.get(style_of(paragraph))
        return style is not None and style.find(f"{W}pPr/{W}pBdr/{W}left") is not None

    def pattern(self, style: str) -> str:
        """How headings of ``style`` are numbered, such as ``%1.%2``; empty where they are not, or not by plain numbers."""
        wanted = self.styles[style].find(f"{W}pPr/{W}numPr")
        if wanted is None or self.numbering is None:
            return ""
        number_ = value(wanted.find(f"{W}numId"))
        level = value(wanted.find(f"{W}ilvl")) or "0"
        list_ = self.numbering.find(f"{W}num[@{W}numId='{number_}']/{W}abstractNumId")
        if list_ is None or not level.isdigit():
            return ""
        path = f"{W}abstractNum[@{W}abstractNumId='{value(list_)}']/{W}lvl[@{W}ilvl='{level}']"
        found = self.numbering.find(path)
        if found is None or value(found.find(f"{W}numFmt")) not in ("decimal", ""):
            return ""
        return value(found.find(f"{W}lvlText"))


def value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def number(text: str | None) -> int:
    try:
        return int(float(text or 0))
    except ValueError:
        return 0


class Counter:
    """The numbers that Word will show before headings."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.counts = [0] * LEVELS

    def next(self, paragraph: Element) -> str:
        """The number of the heading ``paragraph``; empty where it has none."""
        style = style_of(paragraph)
        pattern = self.styles.pattern(style)
        own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if not pattern or value(own) == "0":
            return ""
        level = self.styles.headings[style]
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (LEVELS - level - 1)
        for place, count in enumerate(self.counts, start=1):
            pattern = pattern.replace(f"%{place}", str(max(count, 1)))
        return pattern
