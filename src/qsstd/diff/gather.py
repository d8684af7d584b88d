"""Two sides read as far as they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from qsstd.diff.inheritance import Documents
from qsstd.diff.snapshot import Snapshot
from qsstd.findings import Place
from qsstd.source.faults import Unreadable
from qsstd.workspace.changed import changed
from qsstd.workspace.index import Facts
from qsstd.workspace.load import Loaded, load
from qsstd.workspace.parallel import mapped, worthwhile
from qsstd.workspace.sides import Side
from qsstd.workspace.trees import Content

Known = dict[tuple[str, str, str], Facts]
"""Language, file and the identity of its content → its facts."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Both sides, with every file that is not the same on the other, and the bytes that were read of them."""

    old: Snapshot
    new: Snapshot
    contents_old: Mapping[str, Content]
    contents_new: Mapping[str, Content]


def gather(old: Side, new: Side) -> Gathered:
    """Read what differs between ``old`` and ``new``; in another language every file may say something else."""
    if old.settings.language == new.settings.language:
        found = changed(old, new)
        files_old = [*found.removed, *(one for one, _ in found.changed)]
        files_new = [*found.added, *(two for _, two in found.changed)]
    else:
        files_old, files_new = [*old.files()], [*new.files()]
    contents_old, contents_new = old.read(files_old), new.read(files_new)
    known: Known = {}
    return Gathered(snapshot(old, contents_old, known), snapshot(new, contents_new, known), contents_old, contents_new)


def snapshot(side: Side, contents: Mapping[str, Content], known: Known) -> Snapshot:
    files = {loaded.file: loaded for loaded in loaded_all(side, contents)}
    return Snapshot(side.settings, files, documents_of(side, known), side.date)


def loaded_all(side: Side, contents: Mapping[str, Content]) -> Iterable[Loaded]:
    """Every one of ``contents`` read as a document, by as many processes as pay."""
    names = sorted(contents)
    return mapped(lambda name: loaded(name, contents[name], side), names, worthwhile(len(names)), chunk=50)


def loaded(file: str, content: Content, side: Side) -> Loaded:
    """What ``file`` holds; one that was not read is known by its name alone."""
    if isinstance(content, bytes):
        return load(file, content, side.settings)
    return Loaded(file, None, (Unreadable(Place(file), content.reason),), (), Facts(file))


def documents_of(side: Side, known: Known) -> Documents:
    """The facts of documents of ``side`` by the id for which a file is named; read when they are asked for.

    ``known``: what was read of either side; the same content in the same language says the same."""

    @cache
    def by_name() -> Mapping[str, tuple[str, str]]:
        return {stem(file): (file, content) for file, content in side.files().items()}

    def facts(documents: Collection[str]) -> Iterator[Facts]:
        found = {by_name()[name] for name in documents if name in by_name()}
        language = side.settings.language
        contents = side.read(file for file, content in found if (language, file, content) not in known)
        for file, content in sorted(found):
            if file in contents:
                known[language, file, content] = loaded(file, contents[file], side).facts
            yield known[language, file, content]

    return facts


def stem(file: str) -> str:
    return file.rpartition("/")[2].rpartition(".")[0]


def facts_of_all(side: Side, known: Mapping[str, Loaded]) -> list[Facts]:
    """The facts of every file of ``side``; those of ``known`` are taken from there."""
    contents = side.read(file for file in side.files() if file not in known)
    names = sorted({*contents, *known})

    def one(name: str) -> Facts:
        return (known[name] if name in known else loaded(name, contents[name], side)).facts

    return list(mapped(one, names, worthwhile(len(names)), chunk=100))
