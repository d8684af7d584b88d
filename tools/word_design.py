"""The one design of the built-in Word templates: fonts, styles, numbering, header and footer, and how text becomes XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": MAIN,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAVY, INK, GREY, LINE, FAINT = "1B365D", "1D2126", "5A6270", "C9CFD8", "F2F4F8"
ORANGE, ORANGE_GROUND, GREEN_GROUND, RED_GROUND, RED = "C55A11", "FDF1E6", "EDF6F1", "FBEFEF", "A61B1F"
SERIF, SANS = ("Times New Roman", "宋体"), ("Arial", "黑体")
WIDTH, HEIGHT, SIDE, TOP = 11906, 16838, 1361, 1417
"""A4 and its margins, in twentieths of a point."""
TEXT = WIDTH - 2 * SIDE
CM = 567


def fonts(family: tuple[str, str]) -> str:
    """All four attributes, so that no theme font wins."""
    latin, eastern = family
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{eastern}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def look(
    family: tuple[str, str], size: float, colour: str = "", bold: bool = False, italic: bool = False, spread: int = 0
) -> str:
    """What a style says of its characters; ``size`` in points, ``spread`` between them in twentieths of one."""
    half = round(size * 2)
    return (
        f"<w:rPr>{fonts(family)}{'<w:b/><w:bCs/>' if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'}"
        f"{'<w:i/><w:iCs/>' if italic else ''}{f'<w:color w:val="{colour}"/>' if colour else ''}"
        f"{f'<w:spacing w:val="{spread}"/>' if spread else ''}"
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    )


def shape(
    *,
    keep: bool = False,
    number: str = "",
    border: str = "",
    ground: str = "",
    tabs: str = "",
    before: int = 0,
    after: int = 0,
    line: int = 0,
    indent: tuple[int, int] | None = None,
    align: str = "",
    outline: int | None = None,
) -> str:
    """What a style says of its paragraphs, in the order of the schema."""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"' + (f' w:line="{line}" w:lineRule="auto"' * bool(line))
    left, hanging = indent or (0, 0)
    parts = (
        "<w:keepNext/><w:keepLines/>" if keep else "",
        number,
        f"<w:pBdr>{border}</w:pBdr>" if border else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else "",
        f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        f"{spacing}/>",
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if indent else "",
        f'<w:jc w:val="{align}"/>' if align else "",
        f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "",
    )
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def edge(side: str, colour: str, size: int, space: int = 4) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def tab(position: int, align: str = "left", leader: str = "") -> str:
    return f'<w:tab w:val="{align}"{f' w:leader="{leader}"' * bool(leader)} w:pos="{position}"/>'


def numbered(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
BAR = edge("left", ORANGE, 36, 8)
STYLES: Sequence[tuple[str, str, str, str, str]] = (
    # id, name, next, paragraph, characters
    ("Title", "Title", "Normal", shape(before=0, after=160, line=288), look(SANS, 28, NAVY)),
    ("Subtitle", "Subtitle", "Normal", shape(after=240, line=288), look(SANS, 14, GREY)),
    (
        "Heading1",
        "heading 1",
        "Normal",
        shape(keep=True, number=numbered(0), border=edge("bottom", NAVY, 8, 4), before=480, after=200, outline=0),
        look(SANS, 17, NAVY),
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        shape(keep=True, number=numbered(1), before=320, after=120, outline=1),
        look(SANS, 13.5, NAVY),
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        shape(keep=True, number=numbered(2), before=240, after=80, outline=2),
        look(SANS, 11.5, NAVY),
    ),
    ("TOC1", "toc 1", "Normal", shape(before=120, after=20, indent=(480, 480)), look(SANS, 11, NAVY)),
    ("TOC2", "toc 2", "Normal", shape(after=20, indent=(1160, 680)), look(SERIF, 10.5)),
    ("Header", "header", "Header", shape(border=edge("bottom", LINE, 4, 4), tabs=tab(TEXT, "right")), look(SANS, 8.5, GREY)),
    ("Footer", "footer", "Footer", shape(border=edge("top", LINE, 4, 4), tabs=tab(TEXT, "right")), look(SANS, 8.5, GREY)),
    ("Caption", "caption", "Normal", shape(before=80, after=200, align="center"), look(SANS, 9, GREY)),
    ("QSOrganisation", "QS Organisation", "Normal", shape(after=120), look(SANS, 12, GREY, spread=20)),
    (
        "QSContents",
        "QS Contents",
        "Normal",
        shape(keep=True, border=edge("bottom", NAVY, 8, 4), before=240, after=200),
        look(SANS, 17, NAVY),
    ),
    ("QSDraft", "QS Draft", "Normal", shape(after=120), look(SANS, 12, RED)),
    (
        "QSStep",
        "QS Step",
        "Normal",
        shape(keep=True, border=edge("top", LINE, 6, 6), tabs=tab(510), before=300, after=60, indent=(510, 510), outline=2),
        look(SANS, 12, NAVY),
    ),
    ("QSMeta", "QS Meta", "Normal", shape(keep=True, after=80), look(SANS, 9, GREY)),
    ("QSLabel", "QS Label", "Normal", shape(keep=True, before=100, after=40), look(SANS, 9.5, NAVY)),
    ("QSLead", "QS Lead", "Normal", shape(after=120, line=312), look(SERIF, 11)),
    ("QSMethod", "QS Method", "QSMethod", shape(after=40, line=288, tabs=tab(454), indent=(454, 340)), look(SERIF, 10.5)),
    ("QSBullet", "QS Bullet", "QSBullet", shape(number=BULLET, after=40, line=276, indent=(454, 284)), look(SERIF, 10.5)),
    (
        "QSPrecautionTitle",
        "QS Precaution Title",
        "QSPrecaution",
        shape(keep=True, border=BAR, ground=ORANGE_GROUND, before=120, line=288, indent=(284, 0)),
        look(SANS, 9.5, ORANGE),
    ),
    (
        "QSPrecaution",
        "QS Precaution",
        "QSPrecaution",
        shape(border=BAR, ground=ORANGE_GROUND, line=288, indent=(284, 0)),
        look(SERIF, 10.5),
    ),
    ("QSCell", "QS Cell", "QSCell", shape(before=20, after=20, line=252), look(SERIF, 9.5)),
    ("QSCellHead", "QS Cell Head", "QSCell", shape(keep=True, before=30, after=30), look(SANS, 9, "FFFFFF")),
    ("QSCellName", "QS Cell Name", "QSCell", shape(before=20, after=20, line=252), look(SANS, 9.5, NAVY)),
    ("QSCellNote", "QS Cell Note", "QSCell", shape(before=20, after=20, line=240), look(SANS, 8, GREY)),
    ("QSCellCentre", "QS Cell Centre", "QSCell", shape(before=20, after=20, align="center"), look(SANS, 9)),
    (
        "QSCellBullet",
        "QS Cell Bullet",
        "QSCellBullet",
        shape(number=BULLET, before=10, after=10, line=252, indent=(227, 227)),
        look(SERIF, 9.5),
    ),
    ("QSCardNumber", "QS Card Number", "QSCell", shape(after=20, tabs=tab(5000, "right")), look(SANS, 9, GREY)),
    ("QSCardTitle", "QS Card Title", "QSCell", shape(after=60, line=264), look(SANS, 14, NAVY)),
    ("QSQuestion", "QS Question", "QSAnswer", shape(keep=True, before=220, after=80, tabs=tab(454), indent=(454, 454)), look(SANS, 10.5)),
    ("QSAnswer", "QS Answer", "QSAnswer", shape(after=60, line=312, indent=(454, 0)), look(SERIF, 10.5)),
    ("QSLine", "QS Line", "QSLine", shape(border=edge("bottom", LINE, 4, 1), before=200, indent=(454, 0)), look(SERIF, 10.5)),
)
CHARACTER_STYLES = (
    ("QSStrong", "QS Strong", f"<w:rPr>{fonts(SANS)}<w:color w:val=\"{NAVY}\"/></w:rPr>"),
    ("QSMuted", "QS Muted", f'<w:rPr>{fonts(SANS)}<w:color w:val="{GREY}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>'),
    ("Hyperlink", "Hyperlink", "<w:rPr/>"),
)


def table_style(identifier: str, name: str, borders: str) -> str:
    margins = '<w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}<w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )


def table_styles() -> str:
    around = "".join(edge(side, LINE, 4, 0) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    lines = edge("top", NAVY, 8, 0) + edge("bottom", NAVY, 8, 0) + edge("insideH", LINE, 4, 0) + edge("insideV", LINE, 4, 0)
    cut = "".join(
        f'<w:{side} w:val="dashed" w:sz="6" w:space="0" w:color="9AA3AF"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    facts = edge("insideH", LINE, 4, 0)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + table_style("QSTable", "QS Table", lines)
        + table_style("QSMatrix", "QS Matrix", lines)
        + table_style("QSBox", "QS Box", around)
        + table_style("QSFacts", "QS Facts", facts)
        + table_style("QSCut", "QS Cut", cut)
    )


def styles() -> str:
    """The part styles.xml."""
    body = "".join(
        f'<w:style w:type="paragraph"{' w:customStyle="1"' * identifier.startswith("QS")} w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{following}"/><w:qFormat/>{paragraph}{run}</w:style>'
        for identifier, name, following, paragraph, run in STYLES
    )
    characters = "".join(
        f'<w:style w:type="character"{' w:customStyle="1"' * identifier.startswith("QS")} w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>{run}</w:style>'
        for identifier, name, run in CHARACTER_STYLES
    )
    return (
        f'{DECLARATION}<w:styles {NAMESPACES} mc:Ignorable="w14"><w:docDefaults><w:rPrDefault><w:rPr>{fonts(SERIF)}'
        f'<w:color w:val="{INK}"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:rPr>{fonts(SERIF)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f"{table_styles()}"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f"{body}{characters}</w:styles>"
    )


def numbering() -> str:
    """The part numbering.xml: headings in three levels, and bullets."""
    texts = ("%1", "%1.%2", "%1.%2.%3")
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs>{tab(hanging)}</w:tabs>'
        f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        for level, (text, hanging) in enumerate(zip(texts, (510, 680, 794), strict=True))
    )
    bullet = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="tab"/><w:lvlText w:val="•"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr><w:rPr>{fonts(("Arial", "Arial"))}'
        f'<w:color w:val="{GREY}"/></w:rPr></w:lvl>'
    )
    return (
        f'{DECLARATION}<w:numbering {NAMESPACES} mc:Ignorable="w14">'
        '<w:abstractNum w:abstractNumId="90"><w:nsid w:val="51A50090"/><w:multiLevelType w:val="multilevel"/>'
        f'<w:tmpl w:val="51A51090"/>{levels}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="91"><w:nsid w:val="51A50091"/><w:multiLevelType w:val="hybridMultilevel"/>'
        f'<w:tmpl w:val="51A51091"/>{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="90"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="91"/></w:num>'
        "</w:numbering>"
    )


def settings() -> str:
    """The part settings.xml; nothing in it asks the reader anything."""
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES} mc:Ignorable="w14"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/>'
        f'{compatible}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


PIECES = re.compile(r"«(.*?)»|‹(.*?)›|(\t)|(\n)", re.DOTALL)


def runs(text: str) -> str:
    """``«strong» ‹muted›`` and plain text, with tabs and line breaks, as runs. The text is ours and escaped here."""
    made, end = [], 0
    for found in PIECES.finditer(text):
        made.append(run(text[end : found.start()]))
        strong, muted, tabbed, _ = found.groups()
        if strong is not None or muted is not None:
            made.append(run(strong or muted, "QSStrong" if strong is not None else "QSMuted"))
        else:
            made.append("<w:r><w:tab/></w:r>" if tabbed else "<w:r><w:br/></w:r>")
        end = found.end()
    return "".join([*made, run(text[end:])])


def run(text: str, style: str = "") -> str:
    if not text:
        return ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def paragraph(text: str = "", style: str = "", extra: str = "") -> str:
    """``extra``: properties of its own, each at its place in the schema behind the style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{extra}</w:pPr>" if named or extra else ""
    return f"<w:p>{properties}{runs(text)}</w:p>"


def field(instruction: str) -> str:
    """A field that Word counts, such as PAGE."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(blocks: Iterable[str], width: int, ground: str = "", span: int = 1, align: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{f'<w:gridSpan w:val="{span}"/>' * (span > 1)}'
        f'{f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' * bool(ground)}'
        f'{f'<w:vAlign w:val="{align}"/>' * bool(align)}</w:tcPr>{"".join(blocks)}</w:tc>'
    )


def row(cells: Iterable[str], head: bool = False, height: int = 0, whole: bool = True) -> str:
    """A row; ``whole``: it is not split over pages, ``head``: it is repeated on each."""
    properties = (
        f"{'<w:cantSplit/>' * whole}{f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' * bool(height)}"
        f"{'<w:tblHeader/>' * head}"
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[int], style: str = "QSTable", name: str = "", left: int = 0) -> str:
    """A table of fixed widths; ``name``: what a screen reader calls it."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{f'<w:tblInd w:w="{left}" w:type="dxa"/>' * bool(left)}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'{f'<w:tblCaption w:val="{name}"/>' * bool(name)}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
