"""The built-in Word templates, all of one design; what it writes is packaged.

python tools/word_templates.py            write templates/*.docx anew
python tools/word_templates.py --check    exit 1 when one of them is not what would be written
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.word_design import numbering, styles  # noqa: E402
from tools.word_markup import DECLARATION  # noqa: E402
from tools.word_pages import PAGES, Page, document, running  # noqa: E402
from tools.word_settings import font_table, settings, theme  # noqa: E402

from qsstd.render.docx.finish import parts_of, zipped  # noqa: E402

TEMPLATES = ROOT / "templates"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FIXED = {"styles": styles, "numbering": numbering, "settings": settings, "fontTable": font_table}
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


def relations(targets: dict[str, tuple[str, str]]) -> str:
    """A part of relationships: identifier → type and target."""
    made = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def core() -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>qsstd</dc:creator></cp:coreProperties>'
    )


def types(page: Page) -> str:
    named = {
        "word/document.xml": f"{WORD}.document.main+xml",
        "docProps/core.xml": PROPERTIES,
    }
    named |= {f"word/{name}.xml": f"{WORD}.{name}+xml" for name in FIXED}
    named |= {f"word/{name}.xml": f"{WORD}.{name.partition('-')[0]}+xml" for name in running(page)}
    named["word/theme/theme1.xml"] = THEME
    made = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in named.items())
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{made}</Types>'
    )


def built(page: Page) -> bytes:
    """The template of ``page`` as a Word file."""
    around = running(page)
    whole = {
        "rId1": (f"{RELATIONS}/officeDocument", "word/document.xml"),
        "rId2": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    }
    own = {name: (f"{RELATIONS}/{name}", f"{name}.xml") for name in FIXED}
    own["theme"] = (f"{RELATIONS}/theme", "theme/theme1.xml")
    own |= {name: (f"{RELATIONS}/{name.partition('-')[0]}", f"{name}.xml") for name in around}
    files = {
        "[Content_Types].xml": types(page),
        "_rels/.rels": relations(whole),
        "docProps/core.xml": core(),
        "word/document.xml": document(page),
        "word/theme/theme1.xml": theme(),
        "word/_rels/document.xml.rels": relations(own),
        **{f"word/{name}.xml": make() for name, make in FIXED.items()},
        **{f"word/{name}.xml": text for name, text in around.items()},
    }
    return zipped({name: text.encode() for name, text in files.items()})


def templates() -> dict[str, bytes]:
    return {f"{name}.docx": built(make()) for name, make in PAGES.items()}


def main() -> int:
    stale = 0
    for name, data in templates().items():
        path = TEMPLATES / name
        if path.is_file() and parts_of(path.read_bytes()) == parts_of(data):
            continue
        stale += 1
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} is not what tools/word_templates.py writes")
        else:
            path.write_bytes(data)
            print(f"wrote {path.relative_to(ROOT)}")
    return int("--check" in sys.argv and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
