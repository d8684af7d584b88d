"""Word, to be edited on

A Word file with headings that number themselves, a table of contents that can be clicked, and flow charts of native
shapes that can be changed. With `--template` a company's own Word file is filled in instead of the built-in one. It
needs the extra `docx`: `pip install 'qsstd[docx]'`.
"""

from __future__ import annotations

from qsstd.render.docx import docx
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """One file."""
    return {f"{sheet.name}.docx": docx(sheet.context, sheet.moment, sheet.template)}
