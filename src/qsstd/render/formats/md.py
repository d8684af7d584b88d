"""Markdown, with the flow charts as Mermaid

One file that GitHub, GitLab and most wikis show, with the swimlanes as Mermaid text. Texts of the standards are
written so that nothing in them is taken for markup.
"""

from __future__ import annotations

from qsstd.render.markdown import markdown, pictures
from qsstd.render.notice.notice import notice_text
from qsstd.render.notice.parts import Notice
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """One file, and the pictures that it shows."""
    if isinstance(sheet.context, Notice):
        return {f"{sheet.name}.md": notice_text(sheet.context, ".md", sheet.folder).encode()}
    charts = f"{sheet.name}-charts"
    pictured = {name: picture.encode() for name, picture in pictures(sheet.context, charts).items()}
    return {f"{sheet.name}.md": markdown(sheet.context, sheet.folder, charts).encode(), **pictured}
