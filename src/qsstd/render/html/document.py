"""Print-outs as web pages: one file with everything in it, or a site of many pages that needs no server."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from qsstd.render.context.parts import Duty, ProcessPart
from qsstd.render.context.places import (
    INDEX,
    SECTIONS,
    Place,
    anchors,
    links,
    places,
    plain_name,
    process_page,
    relative,
    role_page,
    sections,
    step_anchor,
)
from qsstd.render.context.print_outs import Cards, Handbook, Manual, PrintOut, ScoreForm, Survey, TrainingSheet
from qsstd.render.environment import Templates
from qsstd.render.html.pictures import inline, picture
from qsstd.render.html.search import search_data
from qsstd.render.several import Page, fields_of, render_pages

if TYPE_CHECKING:
    from markupsafe import Markup

TEMPLATES: Mapping[type[PrintOut], str] = {
    Manual: "manual.html.j2",
    Handbook: "handbook.html.j2",
    Cards: "card.html.j2",
    TrainingSheet: "training.html.j2",
    ScoreForm: "scorecard.html.j2",
    Survey: "survey.html.j2",
}
SITE = "site.html.j2"
STYLE, STYLE_SHEET = "site.css.j2", "assets/site.css"
SCRIPTS = ("page.js", "search.js")
TITLES: Mapping[str, str] = {INDEX: "home", "standards.html": "standards"}
FILES = "files/"
NO_FILES: Mapping[str, bytes] = {}
ALONE: Mapping[str, object] = {
    "root": None,
    "scripts": (),
    "script_source": "",
    "downloads": {},
    "anchors": {},
    "links": {},
}
"""What a template sees of a page that has nothing beside it and nothing to be found on it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the menu, or to a file."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Links of the menu under a heading, which may be empty."""

    title: str
    entries: tuple[Entry, ...]


def single(context: PrintOut, folder: Path | None = None) -> str:
    """The print-out as one file that needs no other. ``folder``: of the company's templates."""
    variables = {**fields_of(context), **ALONE}
    if isinstance(context, Manual | Handbook):
        variables |= whole_manual(context)
    return render_pages({INDEX: Page(TEMPLATES[type(context)], variables)}, folder)[INDEX]


def site(
    context: PrintOut, folder: Path | None = None, files: Mapping[str, bytes] = NO_FILES
) -> dict[str, str | bytes]:
    """The print-out as files of a folder, by their names there. ``files``: others that it is to have, each
    ``files/<process>.<ending>``, which the page of the process then links to. A form or cards have one page."""
    if not isinstance(context, Manual | Handbook):
        return {INDEX: single(context, folder)}
    found = places(context)
    drawn = {f"{FILES}{plain_name(one.id)}.svg": picture(one) for one in context.processes if one.drawing.boxes}
    common = {
        **fields_of(context),
        "anchors": anchors(found),
        "figures": figures(context),
        "sections": sections(context),
    }
    pages = {
        page: Page(SITE, {**common, **of_page(context, page, found, {**drawn, **files})}) for page in pages_of(context)
    }
    made = render_pages({**pages, STYLE_SHEET: Page(STYLE, {})}, folder)
    scripts = {f"assets/{name}": script(name) for name in SCRIPTS}
    return {**made, **scripts, "assets/search-data.js": search_data(found, False), **drawn, **files}


def whole_manual(of: Manual | Handbook) -> dict[str, object]:
    """What a template sees of a manual that is one file."""
    from markupsafe import Markup

    found = places(of)
    scripts = [search_data(found, True), *(script(name) for name in SCRIPTS)]
    return {
        "anchors": anchors(found),
        "links": links(of, found, None),
        "figures": figures(of),
        "sections": sections(of),
        "scripts": tuple(Markup(one) for one in scripts),
        "script_source": Markup(" ").join(Markup(digest(one)) for one in scripts),
    }


def digest(text: str) -> str:
    """What a Content-Security-Policy says of a script or style, so that no other acts."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def script(name: str) -> str:
    """A script of ours; a company has none of its own."""
    return Templates().text(name)


def figures(of: Manual | Handbook) -> dict[str, Markup]:
    """The swimlanes of each process that has any; a box leads to its step."""
    from markupsafe import Markup

    drawn: dict[str, Markup] = {}
    for one in of.processes:
        if one.drawing.boxes:
            steps = {step.id: f"#{step_anchor(step)}" for step in one.steps}
            drawn[one.id] = Markup(inline(one, f"chart-{plain_name(one.id)}", steps))
    return drawn


def pages_of(of: Manual | Handbook) -> tuple[str, ...]:
    """The names of the pages of a site in their order."""
    shown = sections(of)
    pages = [INDEX, *(SECTIONS[key] for key in shown)]
    pages += [process_page(one.id) for one in of.processes]
    pages += [role_page(one.id) for one in duties(of)]
    return tuple(dict.fromkeys(pages))


def duties(of: Manual | Handbook) -> tuple[Duty, ...]:
    return of.duties if isinstance(of, Manual) else ()


def of_page(of: Manual | Handbook, page: str, found: Sequence[Place], files: Mapping[str, object]) -> dict[str, object]:
    """What the template sees of the page of a site besides what all pages have."""
    process = next((one for one in of.processes if process_page(one.id) == page), None)
    duty = next((one for one in duties(of) if role_page(one.id) == page), None)
    on_page = tuple(key for key in sections(of) if SECTIONS[key] == page)
    return {
        "root": "../" * page.count("/"),
        "page": page,
        "process": process,
        "duty": duty,
        "on_page": on_page,
        "heading": heading(of, page, process, duty),
        "links": links(of, found, page),
        "groups": tuple(menu(of, page, found)),
        "downloads": {process.id: tuple(downloads(process, page, files))} if process else {},
    }


def heading(of: Manual | Handbook, page: str, process: ProcessPart | None, duty: Duty | None) -> str:
    """The heading of a page, empty for the first one, which has that of the manual."""
    if process or duty:
        return process.title if process else duty.role if duty else ""
    return "" if page == INDEX else of.labels[page_label(page)]


def page_label(page: str) -> str:
    """The name of the label that a page is called by: of its first section, where nothing else is said."""
    return TITLES.get(page) or next(key for key, at in SECTIONS.items() if at == page)


def menu(of: Manual | Handbook, page: str, found: Sequence[Place]) -> Iterator[Group]:
    """The navigation as ``page`` shows it: the pages of sections, then processes, then roles."""
    labels = of.labels
    there = [one for one in pages_of(of) if one in SECTIONS.values()]
    titles = {one: labels[page_label(one)] for one in there}
    yield Group("", tuple(Entry(title, relative(to, page), to == page) for to, title in titles.items()))
    for sort in ("process", "role"):
        entries = tuple(
            Entry(one.title, relative(one.page, page), one.page == page)
            for one in found
            if one.key.startswith(f"{sort}:")
        )
        if entries:
            yield Group(labels["processes" if sort == "process" else "duties"], entries)


def downloads(process: ProcessPart, page: str, files: Mapping[str, object]) -> Iterator[Entry]:
    """The files that go with a process, such as its chart."""
    for name in files:
        stem, _, ending = name.removeprefix(FILES).rpartition(".")
        if stem == plain_name(process.id):
            yield Entry(ending.upper(), relative(name, page))
