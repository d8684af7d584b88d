"""The one design of the built-in Word templates: fonts, styles, numbering, settings."""

from __future__ import annotations

from collections.abc import Sequence

from tools.word_markup import e, only, part

NAVY, INK, GREY, LINE, FAINT = "1B365D", "1D2126", "5A6270", "C9CFD8", "F2F4F8"
ORANGE, ORANGE_GROUND, GREEN_GROUND, RED_GROUND, RED = "B45309", "FDF1E6", "EDF6F1", "FBEFEF", "A61B1F"
SERIF, SANS = ("Times New Roman", "宋体"), ("Arial", "黑体")
WIDTH, HEIGHT, SIDE, TOP = 11906, 16838, 1361, 1417
"""A4 and its margins, in twentieths of a point."""
TEXT = WIDTH - 2 * SIDE
ALL_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def fonts(family: tuple[str, str]) -> str:
    """All four attributes, so that no theme font wins."""
    latin, eastern = family
    return e("rFonts", ascii=latin, eastAsia=eastern, hAnsi=latin, cs=latin)


def look(family: tuple[str, str], size: float, colour: str = INK, spread: int = 0) -> str:
    """What a style says of its characters. ``size``: in points; ``spread``: between them, in twentieths of one."""
    half = round(size * 2)
    return e(
        "rPr",
        fonts(family),
        e("color", val=colour),
        only(spread, e("spacing", val=spread)),
        e("sz", val=half),
        e("szCs", val=half),
    )


def shape(
    before: int = 0,
    after: int = 0,
    line: int = 264,
    *,
    keep: bool = False,
    number: str = "",
    border: str = "",
    ground: str = "",
    tabs: str = "",
    indent: tuple[int, int] | None = None,
    align: str = "",
    outline: int | None = None,
) -> str:
    """What a style says of its paragraphs, in the order of the schema. ``line``: 240 is single."""
    left, hanging = indent or (0, 0)
    return e(
        "pPr",
        only(keep, e("keepNext") + e("keepLines")),
        number,
        only(border, e("pBdr", border)),
        only(ground, e("shd", val="clear", color="auto", fill=ground)),
        only(tabs, e("tabs", tabs)),
        e("spacing", before=before, after=after, line=line, lineRule="auto"),
        only(indent, e("ind", left=left, hanging=hanging)),
        only(align, e("jc", val=align)),
        only(outline is not None, e("outlineLvl", val=outline or 0)),
    )


def edge(side: str, colour: str, size: int, space: int = 4, kind: str = "single") -> str:
    return e(side, val=kind, sz=size, space=space, color=colour)


def tab(position: int, align: str = "left") -> str:
    return e("tab", val=align, pos=position)


def numbered(level: int, of: int = 1) -> str:
    return e("numPr", e("ilvl", val=level), e("numId", val=of))


BULLETS = {"QSBullet": (2, 454, 284), "QSPrecaution": (3, 510, 226), "QSCellBullet": (4, 227, 227)}
"""Style → its list, and how far the text and the bullet are set in."""
BAR = edge("left", ORANGE, 36, 8)
UNDER = edge("bottom", NAVY, 8, 4)
STYLES: Sequence[tuple[str, str, str, str]] = (
    ("Title", "Title", shape(0, 160, 288), look(SANS, 28, NAVY)),
    ("Subtitle", "Subtitle", shape(0, 240, 288), look(SANS, 14, GREY)),
    (
        "Heading1",
        "heading 1",
        shape(480, 200, keep=True, number=numbered(0), border=UNDER, outline=0),
        look(SANS, 17, NAVY),
    ),
    ("Heading2", "heading 2", shape(320, 120, keep=True, number=numbered(1), outline=1), look(SANS, 13.5, NAVY)),
    ("Heading3", "heading 3", shape(240, 80, keep=True, number=numbered(2), outline=2), look(SANS, 11.5, NAVY)),
    ("TOC1", "toc 1", shape(140, 20, tabs=tab(480), indent=(480, 480)), look(SANS, 11, NAVY)),
    ("TOC2", "toc 2", shape(0, 20, tabs=tab(1160), indent=(1160, 680)), look(SERIF, 10.5)),
    ("Header", "header", shape(border=edge("bottom", LINE, 4), tabs=tab(TEXT, "right")), look(SANS, 8.5, GREY)),
    ("Footer", "footer", shape(border=edge("top", LINE, 4), tabs=tab(TEXT, "right")), look(SANS, 8.5, GREY)),
    ("Caption", "caption", shape(80, 200, align="center"), look(SANS, 9, GREY)),
    ("QSOrganisation", "QS Organisation", shape(0, 120), look(SANS, 12, GREY, 20)),
    ("QSContents", "QS Contents", shape(240, 200, keep=True, border=UNDER), look(SANS, 17, NAVY)),
    ("QSDraft", "QS Draft", shape(0, 120), look(SANS, 12, RED)),
    (
        "QSStep",
        "QS Step",
        shape(320, 60, keep=True, border=edge("top", LINE, 6, 6), tabs=tab(510), indent=(510, 510), outline=2),
        look(SANS, 12, NAVY),
    ),
    ("QSMeta", "QS Meta", shape(0, 80, keep=True), look(SANS, 9, GREY)),
    ("QSLabel", "QS Label", shape(120, 40, keep=True), look(SANS, 9.5, NAVY)),
    ("QSSection", "QS Section", shape(280, 100, keep=True), look(SANS, 12, NAVY)),
    ("QSLead", "QS Lead", shape(0, 120, 312), look(SERIF, 11)),
    ("QSMethod", "QS Method", shape(0, 40, 288, tabs=tab(454), indent=(454, 340)), look(SERIF, 10.5)),
    ("QSBullet", "QS Bullet", shape(0, 40, 276, number=numbered(0, 2), indent=(454, 284)), look(SERIF, 10.5)),
    (
        "QSPrecautionTitle",
        "QS Precaution Title",
        shape(120, 0, 288, keep=True, border=BAR, ground=ORANGE_GROUND, indent=(284, 0)),
        look(SANS, 9.5, ORANGE),
    ),
    (
        "QSPrecaution",
        "QS Precaution",
        shape(0, 0, 288, number=numbered(0, 3), border=BAR, ground=ORANGE_GROUND, indent=(510, 226)),
        look(SERIF, 10.5),
    ),
    (
        "QSPrecautionText",
        "QS Precaution Text",
        shape(0, 0, 288, border=BAR, ground=ORANGE_GROUND, indent=(284, 0)),
        look(SERIF, 10.5),
    ),
    ("QSFact", "QS Fact", shape(0, 30, 252), look(SERIF, 9.5)),
    ("QSGap", "QS Gap", shape(0, 0, 240), look(SERIF, 5)),
    ("QSCell", "QS Cell", shape(20, 20, 252), look(SERIF, 9.5)),
    ("QSCellHead", "QS Cell Head", shape(30, 30, 240, keep=True), look(SANS, 9, "FFFFFF")),
    ("QSCellName", "QS Cell Name", shape(20, 20, 252), look(SANS, 9.5, NAVY)),
    ("QSCellNote", "QS Cell Note", shape(20, 20, 240), look(SANS, 8, GREY)),
    ("QSCellCentre", "QS Cell Centre", shape(20, 20, 240, align="center"), look(SANS, 9)),
    ("QSCellBullet", "QS Cell Bullet", shape(10, 10, 252, number=numbered(0, 4), indent=(227, 227)), look(SERIF, 9.5)),
    ("QSCardNumber", "QS Card Number", shape(0, 20), look(SANS, 9, GREY)),
    ("QSCardTitle", "QS Card Title", shape(0, 60), look(SANS, 14, NAVY)),
    ("QSQuestion", "QS Question", shape(220, 80, keep=True, tabs=tab(454), indent=(454, 454)), look(SANS, 10.5)),
    ("QSAnswer", "QS Answer", shape(0, 60, 312, indent=(454, 0)), look(SERIF, 10.5)),
    (
        "QSLine",
        "QS Line",
        shape(200, 0, border=edge("bottom", LINE, 4, 1) + edge("between", LINE, 4, 1), indent=(454, 0)),
        look(SERIF, 10.5),
    ),
)
"""Identifier, name, paragraphs, characters."""
CHARACTER_STYLES = (
    ("QSStrong", "QS Strong", e("rPr", fonts(SANS), e("color", val=NAVY))),
    ("QSMuted", "QS Muted", e("rPr", fonts(SANS), e("color", val=GREY), e("sz", val=17), e("szCs", val=17))),
    ("Hyperlink", "Hyperlink", ""),
)
TABLE_STYLES = (
    ("QSTable", "QS Table", edge("top", NAVY, 8, 0) + edge("bottom", NAVY, 8, 0), LINE),
    ("QSMatrix", "QS Matrix", edge("top", NAVY, 8, 0) + edge("bottom", NAVY, 8, 0), LINE),
    ("QSFacts", "QS Facts", edge("insideH", LINE, 4, 0), ""),
    ("QSPlain", "QS Plain", "", ""),
    ("QSCut", "QS Cut", "".join(edge(side, "9AA3AF", 6, 0, "dashed") for side in ALL_SIDES), ""),
)
"""Identifier, name, borders, colour of the lines inside."""


MARGINS = {"QSCut": (227, 142)}
"""Between text and edge of cells, beside and above, where it is not the usual."""


def style(identifier: str, kind: str, name: str, *content: str, base: str = "", **attributes: str | int) -> str:
    custom = {"customStyle": 1} if identifier.startswith("QS") else {}
    based = only(base, e("basedOn", val=base))
    return e("style", e("name", val=name), based, *content, type=kind, **custom, **attributes, styleId=identifier)


def margins(side: int, height: int) -> str:
    widths = (("top", height), ("left", side), ("bottom", height), ("right", side))
    return e("tblCellMar", *(e(name, w=width, type="dxa") for name, width in widths))


def hidden(priority: int) -> str:
    return e("uiPriority", val=priority) + e("semiHidden") + e("unhideWhenUsed")


def table_style(identifier: str, name: str, borders: str, inside: str) -> str:
    lines = only(inside, edge("insideH", inside, 4, 0) + edge("insideV", inside, 4, 0))
    made = e(
        "tblPr", only(borders or lines, e("tblBorders", borders, lines)), margins(*MARGINS.get(identifier, (85, 28)))
    )
    return style(identifier, "table", name, e("uiPriority", val=59), e("qFormat"), made, base="TableNormal")


def styles() -> str:
    """The part styles.xml."""
    language = e("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    size = e("sz", val=21) + e("szCs", val=21)
    characters = e("rPrDefault", e("rPr", fonts(SERIF), e("color", val=INK), e("kern", val=2), size, language))
    paragraphs = e("pPrDefault", e("pPr", e("spacing", after=80, line=276, lineRule="auto")))
    plain = e("tblPr", e("tblInd", w=0, type="dxa"), margins(108, 0))
    return part(
        "styles",
        e("docDefaults", characters, paragraphs),
        style("Normal", "paragraph", "Normal", e("qFormat"), e("rPr", fonts(SERIF)), default=1),
        style("DefaultParagraphFont", "character", "Default Paragraph Font", hidden(1), default=1),
        style("TableNormal", "table", "Normal Table", hidden(99), plain, default=1),
        style("NoList", "numbering", "No List", hidden(99), default=1),
        *(table_style(*one) for one in TABLE_STYLES),
        *(style(one, "paragraph", name, e("qFormat"), *looks, base="Normal") for one, name, *looks in STYLES),
        *(style(one, "character", name, looks, base="DefaultParagraphFont") for one, name, looks in CHARACTER_STYLES),
    )


def level(number: int, text: str, hanging: int) -> str:
    return e(
        "lvl",
        e("start", val=1),
        e("numFmt", val="decimal"),
        e("pStyle", val=f"Heading{number + 1}"),
        e("suff", val="tab"),
        e("lvlText", val=text),
        e("lvlJc", val="left"),
        e("pPr", e("tabs", tab(hanging)), e("ind", left=hanging, hanging=hanging)),
        ilvl=number,
    )


def bullet(style_: str, left: int, hanging: int) -> str:
    return e(
        "lvl",
        e("start", val=1),
        e("numFmt", val="bullet"),
        e("pStyle", val=style_),
        e("suff", val="tab"),
        e("lvlText", val="•"),
        e("lvlJc", val="left"),
        e("pPr", e("tabs", tab(left)), e("ind", left=left, hanging=hanging)),
        e("rPr", fonts(("Arial", "Arial")), e("color", val=GREY)),
        ilvl=0,
    )


def numbering() -> str:
    """The part numbering.xml: headings in three levels, and bullets for each style that has them."""
    headings = (level(0, "%1", 510), level(1, "%1.%2", 680), level(2, "%1.%2.%3", 794))
    lists = [list_of(90, "multilevel", *headings)]
    lists += [
        list_of(89 + number, "hybridMultilevel", bullet(style_, left, hanging))
        for style_, (number, left, hanging) in BULLETS.items()
    ]
    links = (e("num", e("abstractNumId", val=89 + number), numId=number) for number in range(1, 2 + len(BULLETS)))
    return part("numbering", *lists, *links)


def list_of(identifier: int, kind: str, *levels: str) -> str:
    return e(
        "abstractNum",
        e("nsid", val=f"51A500{identifier}"),
        e("multiLevelType", val=kind),
        e("tmpl", val=f"51A510{identifier}"),
        *levels,
        abstractNumId=identifier,
    )
