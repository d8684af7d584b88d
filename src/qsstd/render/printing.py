"""What is to be printed, put together: the contexts of all print-outs asked for, and the files that the formats make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qsstd.errors import InternalError, QsstdError
from qsstd.files import contained
from qsstd.kinds.research import Research
from qsstd.messages import Language, say
from qsstd.plugs import names, plug
from qsstd.render.context.charts import chart
from qsstd.render.context.clock import clock
from qsstd.render.context.manual import cards, handbook, manual, score_form, survey, training
from qsstd.render.context.people import every_role, own_steps
from qsstd.render.context.print_outs import PrintOut
from qsstd.render.context.processes import every_process
from qsstd.render.context.reading import Source
from qsstd.render.context.steps import Course
from qsstd.render.context.view import View, view
from qsstd.render.flow.chart import Chart
from qsstd.render.sheet import Sheet
from qsstd.workspace.parallel import mapped, worthwhile

FORMATS = "qsstd.render.formats"
WORTH = 400
"""A print-out takes as long as so many files to check."""
PRINT_OUTS = ("manual", "handbook", "card", "training", "scorecard", "survey")
"""What can be printed of a workspace as it is, in the order of the help page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be printed. ``process``: only of this one; ``role``: only for this one; None: of all, for all.

    ``changed``: addresses of entries that are marked as changed. ``template``: a Word file to be filled in."""

    print_outs: Sequence[str]
    formats: Sequence[str]
    languages: Sequence[Language]
    process: str | None = None
    role: str | None = None
    draft: bool = False
    changed: frozenset[str] = frozenset()
    template: Path | None = None


def printed(source: Source, asked: Asked, progress: Callable[[int, int], None] | None = None) -> dict[str, bytes]:
    """File → content of everything that is asked for, each language in a folder of its own.

    Raises QsstdError for what there is not, for what is not installed, and for a faulty template of the company."""
    sheets = [sheet for language in asked.languages for sheet in sheets_of(source, asked, language)]
    works = [(sheet, name) for sheet in sheets for name in asked.formats]

    def one(work: tuple[Sheet, str]) -> dict[str, bytes]:
        sheet, name = work
        made = plug(FORMATS, name).module.write(sheet)
        return {f"{sheet.language}/{file}": data for file, data in made.items()}

    files: dict[str, bytes] = {}
    for done, made in enumerate(mapped(one, works, worthwhile(WORTH * len(works)), chunk=1), start=1):
        if twice := [file for file in made if files.get(file, made[file]) != made[file]]:
            raise InternalError("render", f"{twice[0]} is written by two print-outs")
        files.update(made)
        if progress is not None:
            progress(done, len(works))
    return files


def check_words(print_outs: Sequence[str], formats: Sequence[str]) -> None:
    """Raises QsstdError for a print-out or format that there is not."""
    for word, known in [(one, PRINT_OUTS) for one in print_outs] + [(one, names(FORMATS)) for one in formats]:
        if word not in known:
            from qsstd.spelling import nearest

            meant = nearest(word, known)
            hint = say("did you mean '{name}'?", name=meant) if meant else say("write one of {names}", names=known)
            raise QsstdError(say("'{name}' cannot be printed", name=word), hint)


def sheets_of(source: Source, asked: Asked, language: Language) -> Iterator[Sheet]:
    """The print-outs of one language."""
    seen = view(source, language, asked.draft, asked.changed)
    moment = clock((one.document for one in source.documents.values() if one.document), source.settings).moment
    folder = templates_of(source)
    for print_out in asked.print_outs:
        for name, context in contexts(print_out, source, asked, seen):
            charts = charts_of(name, asked, seen) if print_out in ("manual", "handbook") else {}
            yield Sheet(name, context, language, moment, charts, folder, asked.template)


def contexts(print_out: str, source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    """Name and context of every sheet of one kind of print-out."""
    yield from BUILDERS[print_out](source, asked, seen)


def manuals(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    made = manual(source, seen.language, process=asked.process, draft=asked.draft, changed=asked.changed)
    yield ("manual" if asked.process is None else f"process-{asked.process}"), made


def handbooks(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    for role in roles(asked, seen):
        made = handbook(source, role, seen.language, draft=asked.draft, changed=asked.changed)
        yield f"handbook-{role}", made


def roles(asked: Asked, seen: View) -> list[str]:
    """The role asked for, else every role that does a step."""
    if asked.role is not None:
        return [asked.role]
    return [role.id for role in every_role(seen) if own_steps(role.id, seen)]


def quick_cards(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    made = cards(source, seen.language, process=asked.process, role=asked.role, draft=asked.draft)
    yield "-".join(filter(None, ("cards", asked.process, asked.role))), made


def training_sheets(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    made = training(source, seen.language, role=asked.role, draft=asked.draft, changed=asked.changed)
    yield "-".join(filter(None, ("training", asked.role))), made


def scorecards(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    yield "scorecards", score_form(source, seen.language, draft=asked.draft)


def surveys(source: Source, asked: Asked, seen: View) -> Iterator[tuple[str, PrintOut]]:
    for research in seen.documents(Research):
        if research.questions:
            yield f"survey-{research.id}", survey(source, research.id, seen.language, draft=asked.draft)


BUILDERS = {
    "manual": manuals,
    "handbook": handbooks,
    "card": quick_cards,
    "training": training_sheets,
    "scorecard": scorecards,
    "survey": surveys,
}


def charts_of(name: str, asked: Asked, seen: View) -> dict[str, Chart]:
    """The flow charts of a manual or handbook; in the latter other roles' steps are numbers."""
    role = name.removeprefix("handbook-") if name.startswith("handbook-") else None
    courses = own_steps(role, seen) if role is not None else [Course(one) for one in every_process(seen)]
    return {course.process.id: chart(course, seen) for course in courses if asked.process in (None, course.process.id)}


def templates_of(source: Source) -> Path | None:
    """The folder of the company's own templates, where it has one."""
    folder = contained(source.root, source.settings.templates)
    return folder if folder.is_dir() else None
