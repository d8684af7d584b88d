"""The work of ``qsstd render``, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qsstd import __version__
from qsstd.cli.days import today_around
from qsstd.cli.language import choose, known
from qsstd.cli.progress import watched
from qsstd.cli.showing import note
from qsstd.errors import QsstdError
from qsstd.findings import Problem
from qsstd.messages import Language, Message, counted, say
from qsstd.render.context.manual import Source, gaps, read_source
from qsstd.render.manifest import Staleness, staleness, write_all
from qsstd.render.printing import Asked, check_words, printed
from qsstd.source.places import Places
from qsstd.workspace.config import Settings
from qsstd.workspace.sides import side


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    print_outs: tuple[str, ...]
    to: Path
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    process: str | None
    role: str | None
    template: Path | None
    since: str | None
    draft: bool
    check: bool
    lang: str | None


def carry_out(order: Order) -> int:
    """Print what is asked for, or say how the folder differs from it, and return the exit code."""
    check_words(order.print_outs, order.formats)
    here = Path.cwd()
    source = read_source(here)
    language = choose(order.lang, source.settings.language)
    refuse_gaps(order, source, language)
    asked = Asked(
        tuple(dict.fromkeys(order.print_outs)),
        tuple(dict.fromkeys(order.formats)),
        languages(order, source.settings),
        order.process,
        order.role,
        order.draft,
        changed_since(order.since, here) if order.since is not None else frozenset(),
        order.template,
    )
    with watched(language, say("printing")) as progress:
        files = printed(source, asked, progress)
    if order.check:
        return told(staleness(order.to, files), order.to, language)
    write_all(order.to, files, __version__)
    many = counted(len(files), "{n} file", "{n} files")
    note([say("printed {files} into '{folder}'", files=many, folder=str(order.to))], language)
    return 0


def languages(order: Order, settings: Settings) -> tuple[Language, ...]:
    """The languages asked for, else that of the workspace. Raises QsstdError for one that is not spoken here."""
    found = []
    for name in order.languages:
        language = known(name)
        if language is None:
            raise QsstdError(say("'{name}' is not a language of qsstd", name=name), say("write zh or en"))
        found.append(language)
    return tuple(dict.fromkeys(found)) or (settings.language,)


def refuse_gaps(order: Order, source: Source, language: Language) -> None:
    """Raises QsstdError, after saying where, when something is missing that no manual may miss; a draft says it itself."""
    found = gaps(source, process=order.process, role=order.role, draft=order.draft)
    left = [problem for problem in found if not order.draft or problem in source.broken]
    if not left:
        return
    note((place(problem, source) for problem in left), language)
    raise QsstdError(
        say("{gaps} in what is to be printed", gaps=counted(len(left), "there is {n} gap", "there are {n} gaps")),
        say("close them, or print a draft with --draft"),
    )


def place(problem: Problem, source: Source) -> Message:
    """Where it is, and what."""
    from qsstd.files import read_bytes

    at = problem.at
    try:
        places = Places(read_bytes(source.root, at.file), at.file)
        start = places.span(at).start
        where = f"{at.file}:{start.line}:{start.column}"
    except QsstdError:
        where = at.file
    return say("{place}: {message}", place=where, message=problem.message)


def changed_since(since: str, here: Path) -> frozenset[str]:
    """The addresses of everything that changed since ``since``, but for what is editorial."""
    from qsstd.diff.run import diff

    today = today_around(here)
    found = diff(side(since, here, today=today), side(None, here, today=today)).report
    return frozenset(
        one.difference.address
        for one in (*found.findings, *found.accepted)
        if one.difference is not None and one.difference.sort != "editorial"
    )


def told(found: Staleness, folder: Path, language: Language) -> int:
    """Say how the folder differs; 1 when it does."""
    note(differences(found), language)
    if found:
        note([say("'{folder}' is not what the standards would print now", folder=str(folder))], language)
        return 1
    note([say("'{folder}' is what the standards print", folder=str(folder))], language)
    return 0


def differences(found: Staleness) -> Iterator[Message]:
    yield from (say("missing: {file}", file=file) for file in found.missing)
    yield from (say("different: {file}", file=file) for file in found.different)
    yield from (say("left over: {file}", file=file) for file in found.left_over)
