"""Web pages: one file with everything in it, and for a manual or handbook also a site of many pages

Both work without a server and without a network: open the file, or `index.html` of the folder. The site has a search
that finds Chinese, a dark theme, and pages for each process and role; the single file is for sending. Nothing is
loaded from elsewhere, and a content security policy says so to the browser.
"""

from __future__ import annotations

from qsstd.render.context.print_outs import Handbook, Manual
from qsstd.render.html.document import single, site
from qsstd.render.models import bpmn_files
from qsstd.render.notice.notice import notice_text
from qsstd.render.notice.parts import Notice
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """The single file, and the site below a folder of its name."""
    if isinstance(sheet.context, Notice):
        return {f"{sheet.name}.html": notice_text(sheet.context, ".html", sheet.folder).encode()}
    made = {f"{sheet.name}.html": single(sheet.context, sheet.folder).encode()}
    if isinstance(sheet.context, Manual | Handbook):
        drawn = {f"files/{name}": data for name, data in bpmn_files(sheet).items()}
        for name, content in site(sheet.context, sheet.folder, drawn).items():
            made[f"{sheet.name}/{name}"] = content if isinstance(content, bytes) else content.encode()
    return made
