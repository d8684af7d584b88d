"""Print-outs as Markdown as GitHub reads it, with a Mermaid chart and a picture of the swimlanes of each process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qsstd.render.context.parts import ProcessPart
from qsstd.render.context.places import plain_name, sections
from qsstd.render.context.print_outs import Cards, Handbook, Manual, PrintOut, ScoreForm, Survey, TrainingSheet
from qsstd.render.html.pictures import picture
from qsstd.render.several import Page, fields_of, render_pages

if TYPE_CHECKING:
    from markupsafe import Markup

TEMPLATES: Mapping[type[PrintOut], str] = {
    Manual: "manual.md.j2",
    Handbook: "handbook.md.j2",
    Cards: "card.md.j2",
    TrainingSheet: "training.md.j2",
    ScoreForm: "scorecard.md.j2",
    Survey: "survey.md.j2",
}
FENCE = "```"


CHARTS = "charts"


def markdown(context: PrintOut, folder: Path | None = None, charts: str = CHARTS) -> str:
    """The print-out as one text. ``folder``: of the company's templates. It links to the files of :func:`pictures`,
    which lie below ``charts``: two print-outs beside one another need two names."""
    name = TEMPLATES[type(context)]
    variables = fields_of(context)
    if isinstance(context, Manual | Handbook):
        drawn = {one.id: picture_name(one, charts) for one in context.processes if one.drawing.boxes}
        variables |= {"sections": sections(context), "pictures": drawn, "diagrams": diagrams(context)}
    return tidy(render_pages({name: Page(name, variables)}, folder)[name])


def pictures(context: PrintOut, charts: str = CHARTS) -> dict[str, str]:
    """The files that belong beside the text, by their names there: the swimlanes of each process."""
    if not isinstance(context, Manual | Handbook):
        return {}
    return {picture_name(one, charts): picture(one) for one in context.processes if one.drawing.boxes}


def picture_name(process: ProcessPart, charts: str) -> str:
    return f"{charts}/{plain_name(process.id)}.svg"


def diagrams(of: Manual | Handbook) -> dict[str, Markup]:
    """The Mermaid text of each process that has one, which ends where its fence does."""
    from markupsafe import Markup

    return {one.id: Markup(one.mermaid) for one in of.processes if one.mermaid and FENCE not in one.mermaid}


def tidy(text: str) -> str:
    """``text`` without more than one empty line at a time, outside of fences too: blocks of a template leave some."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line if line.strip() else "")
    return "\n".join(lines).rstrip("\n") + "\n"
