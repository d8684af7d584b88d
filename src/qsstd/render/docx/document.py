"""Word: a print-out filled into the built-in Word template, or into one that the company brings.

The company's template is filled in apart, with an end to its time and memory. The same in gives the same bytes.
"""

from __future__ import annotations

from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from qsstd import resources
from qsstd.errors import InternalError, QsstdError
from qsstd.files import read_bytes
from qsstd.messages import say
from qsstd.render.apart import apart
from qsstd.render.context import print_outs
from qsstd.render.context.clock import dated
from qsstd.render.docx.template import LARGEST_FILE, checked
from qsstd.render.notice.parts import Notice

INSTALL = "pip install 'qsstd[docx]'"
TEMPLATES: dict[type, str] = {
    print_outs.Manual: "manual.docx",
    print_outs.Handbook: "handbook.docx",
    print_outs.Cards: "card.docx",
    print_outs.TrainingSheet: "training.docx",
    print_outs.ScoreForm: "scorecard.docx",
    print_outs.Survey: "survey.docx",
    Notice: "notice.docx",
}
"""The built-in template of each print-out."""


def docx(context: print_outs.PrintOut | Notice, moment: datetime | None = None, template: Path | None = None) -> bytes:
    """``context`` as a Word file. ``moment``: what it is dated with, where the context does not say it.

    ``template``: the company's own. Raises QsstdError when Word's extra is not installed, or that template is refused
    or wrong."""
    if find_spec("docxtpl") is None:
        raise lacking()
    when = moment or dated(context)
    name = TEMPLATES[type(context)]
    if template is None:
        return printed(read_bytes(resources.templates(), name, LARGEST_FILE), name, context, when, own=False)
    data = read_bytes(template.parent, template.name, LARGEST_FILE)
    text = apart(
        lambda: printed(checked(data, template.name), template.name, context, when, own=True).decode("latin-1")
    )
    return text.encode("latin-1")


def lacking() -> QsstdError:
    return QsstdError(
        say("a Word file needs packages that are not installed"), say("install them: {command}", command=INSTALL)
    )


def printed(data: bytes, name: str, context: print_outs.PrintOut | Notice, moment: datetime, *, own: bool) -> bytes:
    """The template ``data`` filled in and finished. What is wrong with a built-in one is a fault of the tool."""
    from qsstd.render.docx.fill import Wrong, filled
    from qsstd.render.docx.finish import finished

    try:
        return finished(filled(data, context), context, moment)
    except Wrong as error:
        if not own:
            raise InternalError("render", f"{name}: {error}") from error
        raise error.named(name) from error
