"""The table of contents: complete and clickable at once, without page numbers, so that Word asks nothing on opening.

F9 in Word, or "update field", adds the page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.render.docx.styles import Counter, Styles, number
from qsstd.render.docx.xml import Element, W, new, paragraphs, properties, run, style_of, tabulator, text_of

FIELD = r' TOC \o "1-2" \h \z \u '
DEPTH = 2
FIRST = 900_000_000
"""In the names of bookmarks, which look like those that Word makes."""


def contents(root: Element, marker: Element | None, styles: Styles) -> None:
    """Bookmarks for the headings of ``root``, and their list in place of the paragraph that has ``marker``."""
    entries = list(marked(root, styles))
    if marker is None:
        return
    place = next(marker.iterancestors(f"{W}p"))
    home = place.getparent()
    assert home is not None
    made = [entry(styles, *one) for one in entries]
    if made:
        begin = properties(made[0]).getnext()
        assert begin is not None
        code = new("instrText")
        code.text = FIELD
        for part in (new("fldChar", fldCharType="begin"), code, new("fldChar", fldCharType="separate")):
            begin.addprevious(new("r", part))
        made[-1].append(new("r", new("fldChar", fldCharType="end")))
    for one in made:
        place.addprevious(one)
    home.remove(place)


def marked(root: Element, styles: Styles) -> Iterator[tuple[int, str, str, str]]:
    """Level, number, text and bookmark of every heading that is listed, put into a bookmark each."""
    counter = Counter(styles)
    used = [number(one.get(f"{W}id")) for one in root.iter(f"{W}bookmarkStart")]
    free = max(used, default=0) + 1
    for paragraph in list(paragraphs(root)):
        level = styles.headings.get(style_of(paragraph))
        if level is None:
            continue
        shown = counter.next(paragraph)
        text = text_of(paragraph)
        if level >= DEPTH or not text.strip():
            continue
        name = f"_Toc{FIRST + free}"
        properties(paragraph).addnext(new("bookmarkStart", id=free, name=name))
        paragraph.append(new("bookmarkEnd", id=free))
        free += 1
        yield level, shown, text, name


def entry(styles: Styles, level: int, shown: str, text: str, bookmark: str) -> Element:
    style = styles.contents.get(level)
    link = new("hyperlink", anchor=bookmark, history=1)
    if shown:
        link.extend([run(shown), tabulator()])
    link.append(run(text))
    return new("p", new("pPr", *([new("pStyle", val=style)] if style else [])), link)
