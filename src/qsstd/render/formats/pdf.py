"""PDF for printing and for the archive

PDF/A-2a and PDF/UA-1: the fonts are in the file, and a screen reader finds headings, tables and the words for the flow
charts. The Chinese fonts come with the extra `pdf` (`pip install 'qsstd[pdf]'`), none of the machine is used; a
character that no font has is an error that says where it stands.
"""

from __future__ import annotations

from qsstd.render.pdf.document import pdf
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """One file."""
    return {f"{sheet.name}.pdf": pdf(sheet.context, sheet.folder, sheet.moment)}
