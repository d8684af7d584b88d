"""The parts of a Word file that are no text: settings, fonts, theme."""

from __future__ import annotations

from tools.word_design import FAINT, GREY, INK, NAVY, ORANGE, RED, SANS, SERIF
from tools.word_markup import ADDRESSES, DECLARATION, e, part


def settings() -> str:
    """The part settings.xml; nothing in it asks the reader anything."""
    address = "http://schemas.microsoft.com/office/word"
    compatible = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("doNotFlipMirrorIndents", 1),
    )
    return part(
        "settings",
        e("zoom", percent=100),
        e("defaultTabStop", val=420),
        e("characterSpacingControl", val="compressPunctuation"),
        e("compat", *(e("compatSetting", name=name, uri=address, val=value) for name, value in compatible)),
        e("themeFontLang", val="en-US", eastAsia="zh-CN"),
        e("decimalSymbol", val="."),
        e("listSeparator", val=","),
    )


def font_table() -> str:
    """The part fontTable.xml: the families that the styles name."""
    kinds = {"Times New Roman": "roman", "Arial": "swiss", "宋体": "auto", "黑体": "modern"}
    return part("fonts", *(e("font", e("family", val=kind), name=name) for name, kind in kinds.items()))


def theme() -> str:
    """The part theme1.xml, which Word wants although no style asks for it."""
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    colours = {"dk1": INK, "lt1": "FFFFFF", "dk2": NAVY, "lt2": FAINT, "accent1": NAVY, "accent2": ORANGE}
    colours |= {
        "accent3": GREY,
        "accent4": "0B5A4A",
        "accent5": "174EA6",
        "accent6": RED,
        "hlink": NAVY,
        "folHlink": GREY,
    }
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours.items())
    families = "".join(
        f'<a:{name}><a:latin typeface="{latin}"/><a:ea typeface="{eastern}"/><a:cs typeface="{latin}"/></a:{name}>'
        for name, (latin, eastern) in (("majorFont", SANS), ("minorFont", SERIF))
    )
    line = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{plain}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{ADDRESSES["a"]}" name="qsstd"><a:themeElements>'
        f'<a:clrScheme name="qsstd">{scheme}</a:clrScheme><a:fontScheme name="qsstd">{families}</a:fontScheme>'
        f'<a:fmtScheme name="qsstd"><a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
