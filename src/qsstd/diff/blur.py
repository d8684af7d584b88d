"""What could not be read: it is neither added nor removed, and a field that may be hidden is not compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qsstd.diff.change import Side, Unreadable
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.findings import Path, Place
from qsstd.source.faults import FullWidthMark
from qsstd.workspace.load import Loaded
from qsstd.workspace.shape import BadValue, MissingKey, UnknownKey, WrongType

TAKEN_OUT = (UnknownKey, MissingKey, WrongType, BadValue, FullWidthMark)
"""The faults because of which a part of the file is not in the model."""


@dataclass(frozen=True, slots=True)
class Blur:
    """What cannot be said of one entry. ``whole``: anything. ``keys``: what stands at these.

    ``loose``: it has a key that nobody knows, so what seems to be left out may stand there."""

    whole: bool = False
    keys: frozenset[str] = frozenset()
    loose: bool = False

    def hides(self, key: str, is_absent: bool) -> bool:
        return self.whole or key in self.keys or (self.loose and is_absent)


CLEAR = Blur()


@dataclass(frozen=True, slots=True)
class Fog:
    """What cannot be read of one side. ``blurs``: by the entry's key. ``notes``: as it is told.

    ``hidden``: file → the path of everything that was taken out, behind that of the innermost known entry around it."""

    side: Side
    snapshot: Snapshot
    blurs: dict[tuple[str, Path], Blur] = field(default_factory=dict)
    hidden: dict[str, list[tuple[Path, Path]]] = field(default_factory=dict)
    notes: list[Unreadable] = field(default_factory=list)

    def blur(self, seen: Seen) -> Blur:
        return self.blurs.get(seen.key, CLEAR)

    def may_hide_document(self, other: Seen) -> bool:
        """Whether the document ``other`` of the other side may be in a file that cannot be read here."""
        for file, loaded in self.snapshot.files.items():
            if loaded.document is None and (file == other.place.file or other.id in loaded.facts.declares):
                return True
        return False

    def may_hide_entry(self, other: Seen, document: Seen | None) -> bool:
        """Whether the entry ``other`` of the other side may stand unread in ``document``, its own on this side."""
        if document is None:
            return False
        loaded = self.snapshot.files[document.place.file]
        if not loaded.faults:
            return False
        if self.blur(document).whole or other.id in loaded.facts.mentions:
            return True
        held = keys_of(other.place.path[:-1])
        return any(is_within(held, keys_of(around), keys_of(path)) for around, path in self.hidden.get(loaded.file, ()))


def is_within(held: tuple[str, ...], around: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether what was taken out at ``path`` may be of the list ``held``: it is in no known entry of that list
    (``around`` is the innermost entry that is known), and it is in the list or holds it."""
    shorter = min(len(held), len(path))
    return len(around) < len(held) and path[:shorter] == held[:shorter]


def keys_of(path: Path) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def fog(snapshot: Snapshot, side: Side, unchanged: frozenset[str]) -> Fog:
    """What is hidden in ``snapshot``. ``unchanged``: files that are the very same on the other side."""
    found = Fog(side, snapshot)
    by_file: dict[str, list[Seen]] = {}
    for seen in snapshot.seen:
        by_file.setdefault(seen.place.file, []).append(seen)
    for file in sorted(snapshot.files):
        loaded = snapshot.files[file]
        if loaded.faults and file not in unchanged:
            look(found, loaded, by_file.get(file, []))
    return found


def look(fog: Fog, loaded: Loaded, entries: list[Seen]) -> None:
    """Note what is hidden in one file."""
    if loaded.document is None:
        fog.notes.append(Unreadable(fog.side, Place(loaded.file)))
        return
    if not loaded.nodes:
        fog.blurs.update({seen.key: Blur(whole=True) for seen in entries})
        fog.notes.append(Unreadable(fog.side, Place(loaded.file), entries[0].address))
        return
    hidden: dict[Path, list[tuple[Path, bool]]] = {}
    for path, unknown in taken_out(loaded):
        around = max((seen.place.path for seen in entries if starts(path, seen.place.path)), key=len)
        hidden.setdefault(around, []).append((path, unknown))
    for seen in entries:
        if found := hidden.get(seen.place.path):
            look_inside(fog, seen, found)
    for seen in entries:
        if seen.record.partial and not any(starts(path, seen.place.path) for path in hidden):
            fog.blurs[seen.key] = Blur(whole=True)
            fog.notes.append(Unreadable(fog.side, seen.place, seen.address))


def look_inside(fog: Fog, seen: Seen, found: list[tuple[Path, bool]]) -> None:
    """Note what is hidden in one entry outside of those in it. ``found``: where, and whether by an unknown key."""
    file, own = seen.place.file, len(seen.place.path)
    keys = frozenset(str(path[own]) for path, _ in found if len(path) > own)
    loose = any(unknown and len(path) == own + 1 for path, unknown in found)
    fog.blurs[seen.key] = Blur(not keys, keys, loose)
    fog.hidden.setdefault(file, []).extend((seen.place.path, path) for path, _ in found)
    places = dict.fromkeys(Place(file, path) for path, _ in found)
    fog.notes.extend(Unreadable(fog.side, place, seen.address) for place in places)


def taken_out(loaded: Loaded) -> Iterator[tuple[Path, bool]]:
    """The path of everything that was taken out, and whether it is a key that nobody knows."""
    for fault in loaded.faults:
        if isinstance(fault, TAKEN_OUT):
            yield fault.at.path, isinstance(fault, UnknownKey)


def starts(path: Path, start: Path) -> bool:
    return path[: len(start)] == start
