"""Word, to be edited on

A Word file with headings that number themselves, a table of contents that can be clicked, and flow charts of native
shapes that can be changed. With `--template` a company's own Word file is filled in instead of the built-in one. It
needs the extra `docx`: `pip install 'qsstd[docx]'`.

A company's template has the fields of the print-out, such as `{{ title }}` and `{%p for process in processes %}`, and
besides `{{ toc }}` for the table of contents, `{{r chart(process) }}` for the flow chart of a process, and
`{{p mark(step.changed) }}` for a change bar. What is wrong in it is said with the words around it. A file with macros
or with links to other files is refused.
"""

from __future__ import annotations

from qsstd.render.docx.document import docx
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """One file."""
    return {f"{sheet.name}.docx": docx(sheet.context, sheet.moment, sheet.template)}
