"""The word across every page of a draft, as Word's own command makes and removes it."""

from __future__ import annotations

from typing import Any

from qsstd import safe
from qsstd.messages import Language
from qsstd.render.docx.words import DRAFT
from qsstd.render.docx.xml import Element, W, new, parsed

FORMULAS = (
    *("sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0"),
    *("if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7"),
    "sum @6 0 @5",
)
PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)
XML = """<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\
<w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" \
path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>{formulas}</v:formulas><v:path textpathok="t" o:connecttype="custom" \
o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>\
<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" \
shapetype="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject{n}" o:spid="_x0000_s{number}" \
type="#_x0000_t136" alt="{word}" style="{place}" o:allowincell="f" fillcolor="#e7e9ed" stroked="f"><v:textpath \
style="font-family:&quot;{font}&quot;;font-size:1pt" string="{word}"/></v:shape></w:pict></w:r>"""


def watermark(document: Any, language: Language) -> None:
    """Put the word into the heads of all pages; where there is none, an empty one is made."""
    different = bool(document.settings.odd_and_even_pages_header_footer)
    number = 0
    for place, section in enumerate(document.sections):
        heads = [section.header]
        heads += [section.first_page_header] if section.different_first_page_header_footer else []
        heads += [section.even_page_header] if different else []
        for head in heads:
            if head.is_linked_to_previous:
                if place:
                    continue
                head.is_linked_to_previous = False
            number += 1
            root = document.part.rels[relation(head)].target_part.element
            put(root, shape(number, language))


def relation(head: Any) -> str:
    """The relationship by which the section names its head."""
    reference = head._sectPr.get_headerReference(head._hdrftr_index)
    return str(reference.rId)


def shape(number: int, language: Language) -> Element:
    word = DRAFT.in_language(language)
    font, width = ("黑体", 150 * len(word)) if language == "zh" else ("Arial", 75 * len(word))
    text = XML.format(
        w=W[1:-1],
        formulas="".join(f'<v:f eqn="{one}"/>' for one in FORMULAS),
        n=number,
        number=2048 + number,
        word=safe.xml(word),
        font=font,
        place=PLACE.format(width=width, height=150 if language == "zh" else 120),
    )
    return parsed(text.encode())


def put(root: Element, made: Element) -> None:
    paragraph = root.find(f"{W}p")
    if paragraph is None:
        paragraph = new("p")
        root.append(paragraph)
    paragraph.append(made)
