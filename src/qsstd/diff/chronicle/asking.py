"""Whose history is asked for: an entry by its address or its id, now or in any revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath

from qsstd.diff.chronicle.trace import Broken, Gone, Read, Reading, State, Tracer, named
from qsstd.diff.chronicle.versions import Chronicle, chronicle
from qsstd.diff.snapshot import Seen
from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.model.text import Text
from qsstd.spelling import nearest
from qsstd.workspace.git import bare_repository, repository
from qsstd.workspace.load import declares
from qsstd.workspace.past import Past, Standing, past
from qsstd.workspace.revisions import blobs, commit, shallow_hint
from qsstd.workspace.sides import Side, revision_side, side
from qsstd.workspace.trees import Commit, is_standard

SHOWN = 5
"""Addresses that are named where an id has several."""


def history_of(name: str, start: Path, since: str | None, today: date) -> tuple[Chronicle, Mapping[str, Text]]:
    """The history of what is called ``name`` as seen from the folder ``start``, and the titles of the roles.

    Raises QsstdError where there is no repository, and for a name that was never there or means several entries."""
    found = bare_repository(start) or repository(
        start, say("'qsstd log' reads what git keeps: 'git init', then commit")
    )
    head = committed(Commit(found, commit(found, "HEAD"), "HEAD"), start)
    history = past(head, start, side(since, start, today=today) if since is not None else None)
    work = None if found.bare else side(None, start, today=today)
    reading = Reading(history)
    standings = history.standings(work)
    newest = next(standings)
    first = located(reading, newest, name)
    tracer = Tracer(reading, first.seen.address if isinstance(first, Read) else name)
    day = (work.date if work else None) or today
    told = chronicle(tracer, tracer.steps(first, chain([newest], standings)), day)
    if all(one.what == "unreadable" for one in told.versions):
        raise unreadable(name, told.versions[-1].file) if told.versions else unknown(reading, newest, name)
    return told, role_titles(reading, newest) if any(one.because for one in told.versions) else {}


def committed(head: Commit, start: Path) -> Side:
    """The workspace at HEAD. Raises QsstdError where none was committed."""
    try:
        return revision_side(head, start)
    except QsstdError:
        if any(map(is_standard, blobs(head.repository, head.id))):
            raise
        message = say("the standards were never committed, so they have no history")
        raise QsstdError(message, say("commit them: git add, then git commit")) from None


def located(reading: Reading, at: Standing, name: str) -> State:
    """What is called ``name`` in ``at``. Raises QsstdError where an id means several entries."""
    document, _, own = name.rpartition("/")
    file = named(at, document or name)
    if file and (seen := reading.found(at, file, name)) and seen.address == name:
        return state(reading, at, seen)
    reading.past.together(at.files)
    files = [file for file in sorted(at.files) if reading.holds(at, file, own)]
    found = [seen for file in files for seen in reading.snapshot(at, [file]).seen if name in (seen.address, seen.id)]
    exact = [seen for seen in found if seen.address == name]
    if len({seen.address for seen in found}) > 1 and not exact:
        raise ambiguous(name, found)
    if found:
        return state(reading, at, (exact or found)[0])
    return next(broken(reading, at, files, document, own), Gone())


def state(reading: Reading, at: Standing, seen: Seen) -> State:
    found = Tracer(reading, seen.address, seen.kind).within(at, seen.place.file)
    return found or Gone()


def broken(reading: Reading, at: Standing, files: list[str], document: str, own: str) -> Iterator[Broken]:
    """The files that cannot be read and seem to hold the entry ``own``."""
    for file in files:
        facts = reading.loaded(at, file).facts
        if own in facts.declares and (not document or document == PurePosixPath(file).stem):
            yield Broken(file)


def ambiguous(name: str, found: list[Seen]) -> QsstdError:
    addresses = sorted({seen.address for seen in found})
    more = [*addresses[:SHOWN], "…"] if len(addresses) > SHOWN else addresses
    return QsstdError(say("several entries are called '{name}'", name=name), say("say which one: {names}", names=more))


def unreadable(name: str, file: str) -> QsstdError:
    return QsstdError(
        say("'{file}', in which '{name}' seems to stand, can be read in no revision", file=file, name=name),
        say("'qsstd lint' says what is wrong with it"),
    )


def unknown(reading: Reading, at: Standing, name: str) -> QsstdError:
    return QsstdError(
        say("there is no entry '{name}', and there was none in any revision that was read", name=name[:200]),
        unknown_hint(reading, at, name),
    )


def unknown_hint(reading: Reading, at: Standing, name: str) -> Message:
    reading.past.together(at.files)
    known = dict.fromkeys(names_in(reading.past, at, whole="/" in name))
    if meant := nearest(name, known):
        return say("did you mean '{name}'?", name=meant)
    if reading.past.is_cut:
        return shallow_hint()
    return say("write the address of an entry, for example fixed-line-repair/urban, or the id of a document")


def names_in(history: Past, at: Standing, *, whole: bool) -> Iterator[str]:
    """What seems to be declared; ``whole``: addresses."""
    for file, blob in at.files.items():
        content, stem = history.content(file, blob), PurePosixPath(file).stem
        yield stem
        for name in sorted(declares(content)) if isinstance(content, bytes) else ():
            yield f"{stem}/{name}" if whole else name


def role_titles(reading: Reading, at: Standing) -> dict[str, Text]:
    """Role → its title."""
    reading.past.together(at.files)
    files = [file for file in at.files if reading.holds(at, file, "kind: organisation")]
    roles = (seen for seen in reading.snapshot(at, files).seen if seen.kind == "role")
    return {seen.id: seen.record.title for seen in roles if seen.record.title}
