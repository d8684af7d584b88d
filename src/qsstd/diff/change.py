"""What differs between two sides, without opinion: one class for each sort of difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from qsstd.diff.snapshot import Seen
from qsstd.findings import Path, Place
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.workspace.config import FILE_NAME

Side = Literal["old", "new"]
NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of a list that differs. ``before`` None: it was added; ``after`` None: it was removed."""

    before: Any
    after: Any
    at_old: Place
    at_new: Place


@dataclass(frozen=True, slots=True)
class Change:
    """Something that differs. ``old``, ``new``: the entry or document on either side.

    ``at_old``, ``at_new``: where it stands; what is only on one side stands at its nearest parent on the other."""

    old: Seen | None
    new: Seen | None
    at_old: Place
    at_new: Place

    @property
    def seen(self) -> Seen:
        """The entry on the new side, or the old one where it is gone."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def address(self) -> str:
        return self.seen.address

    @property
    def kind(self) -> str:
        """The kind of entry or document: target, step, process, …"""
        return self.seen.kind


@dataclass(frozen=True, slots=True)
class EntryAdded(Change):
    """An entry or document that is new. ``along``: so is what it stands in."""

    along: bool = False


@dataclass(frozen=True, slots=True)
class EntryRemoved(Change):
    """An entry or document that is gone. ``along``: so is what it stood in."""

    along: bool = False


@dataclass(frozen=True, slots=True)
class EntryRenamed(Change):
    """An entry or document with another id. ``told``: a ``replaces`` says so; else its content does."""

    told: bool = False


@dataclass(frozen=True, slots=True)
class EntryMoved(Change):
    """An entry in another document or below another entry, perhaps with another id. ``told``: a ``replaces`` says so."""

    told: bool = False


@dataclass(frozen=True, slots=True)
class EntrySplit(Change):
    """One entry or document that became several, told by ``replaces``. ``new`` is the first of ``parts``.

    A part that kept the address is also compared field by field, the others are not."""

    parts: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryMerged(Change):
    """Several entries or documents that became one, told by ``replaces``. ``old`` is the first of ``parts``."""

    parts: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class EntriesRegrouped(Change):
    """Several entries or documents that became several others, told by ``replaces``."""

    before: tuple[Seen, ...] = ()
    after: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class InEntry(Change):
    """A difference inside an entry or document that is on both sides. ``key``: the keys that lead to it from there."""

    key: Path = ()


@dataclass(frozen=True, slots=True)
class FieldChanged(InEntry):
    """Another value. ``before`` or ``after`` None: nothing was, or is, written and there is no default."""

    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class HeadChanged(InEntry):
    """Another value in the head of a document: title, version, status, owner, approved, effective, review, source."""

    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class SettingChanged(InEntry):
    """Another value in ``qsstd.yaml``, which holds no entry: ``old`` and ``new`` are None."""

    before: Any = None
    after: Any = None

    @property
    def address(self) -> str:
        return FILE_NAME

    @property
    def kind(self) -> str:
        return "settings"


@dataclass(frozen=True, slots=True)
class LimitsChanged(InEntry):
    """Other limits. ``before``, ``after``: all terms as they are written in the entry.

    ``before_in_force``, ``after_in_force``: with what is taken from other promises and the glide path, both on the day
    of the new side."""

    before: Terms = NO_TERMS
    after: Terms = NO_TERMS
    before_in_force: Terms = NO_TERMS
    after_in_force: Terms = NO_TERMS


@dataclass(frozen=True, slots=True)
class ListChanged(InEntry):
    """Other items in a list; those that did not change are left out."""

    pieces: tuple[Piece, ...] = ()

    @property
    def added(self) -> tuple[Any, ...]:
        return tuple(piece.after for piece in self.pieces if piece.before is None)

    @property
    def removed(self) -> tuple[Any, ...]:
        return tuple(piece.before for piece in self.pieces if piece.after is None)

    @property
    def altered(self) -> tuple[tuple[Any, Any], ...]:
        """Items that became others: each before and after."""
        both = [piece for piece in self.pieces if piece.before is not None and piece.after is not None]
        return tuple((piece.before, piece.after) for piece in both)


@dataclass(frozen=True, slots=True)
class TextsChanged(ListChanged):
    """Other sentences in a list of texts; a sentence that was reworded is one altered piece."""


@dataclass(frozen=True, slots=True)
class ReferencesChanged(ListChanged):
    """Other names in a list of references, as they are written; never an altered piece."""


@dataclass(frozen=True, slots=True)
class PartsChanged(ListChanged):
    """Other mappings in a list: ``late``, ``schedule``, ``next``, ``violations``, ``held``, ``history``."""


@dataclass(frozen=True, slots=True)
class ValuesChanged(ListChanged):
    """Other plain values in a list: ``measures``, ``closed``, the hours of a weekday; never an altered piece."""


@dataclass(frozen=True, slots=True)
class OrderChanged(InEntry):
    """Another order of steps, of the sentences of a method, or of the sections of a scorecard.

    ``before``, ``after``: addresses or texts that are on both sides, in each side's order.
    ``came_from``: for each of ``after``, its index in ``before``."""

    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()
    came_from: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be read on one side and was therefore not compared.

    ``address``: the innermost entry or document that is known around it; None: the whole file."""

    side: Side
    at: Place
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs, in the order of the new side's files, and what could not be compared.

    ``renamed``: what was referred to by another name before → its name now."""

    changes: tuple[Change, ...]
    unreadable: tuple[Unreadable, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)


def languages_changed(before: Text, after: Text) -> frozenset[str]:
    """The languages in which two texts differ: one alone may be a translation that was added or mended."""
    pairs = {"zh": (before.zh, after.zh), "en": (before.en, after.en)}
    return frozenset(language for language, (old, new) in pairs.items() if (old or "").split() != (new or "").split())


MIRRORED: dict[type[Change], type[Change]] = {
    EntryAdded: EntryRemoved,
    EntryRemoved: EntryAdded,
    EntrySplit: EntryMerged,
    EntryMerged: EntrySplit,
}
SWAPPED = (
    ("old", "new"),
    ("at_old", "at_new"),
    ("before", "after"),
    ("before_in_force", "after_in_force"),
)


def mirrored(change: Change) -> Change:
    """``change`` as it is seen when the sides are exchanged."""
    values = {one.name: getattr(change, one.name) for one in fields(change)}
    for one, other in SWAPPED:
        if one in values:
            values[one], values[other] = values[other], values[one]
    if "pieces" in values:
        values["pieces"] = tuple(sorted(map(turned, values["pieces"]), key=rank))
    if "came_from" in values:
        places = {old: new for new, old in enumerate(values["came_from"])}
        values["came_from"] = tuple(places[index] for index in range(len(places)))
    return MIRRORED.get(type(change), type(change))(**values)


def rank(piece: Piece) -> tuple[bool, bool, list[int]]:
    """In a list of pieces those that were altered come first, by their old places; then what was removed, then added."""
    places = [step for step in piece.at_old.path if isinstance(step, int)]
    return piece.before is None, piece.after is None, places


def turned(piece: Piece) -> Piece:
    return replace(piece, before=piece.after, after=piece.before, at_old=piece.at_new, at_new=piece.at_old)
