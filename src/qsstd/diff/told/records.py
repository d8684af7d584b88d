"""What records say, before and after: problems, findings, opinions, reviews, and settings of little weight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import cast

from qsstd.diff.change import FieldChanged, ListChanged, Piece, SettingChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import is_form
from qsstd.diff.told.words import ASPECTS, VOICES, in_words
from qsstd.kinds.feedback import Outcome
from qsstd.messages import Message, Speaks
from qsstd.revision import Name, Said
from qsstd.workspace.config import Vocabulary

NAMED = {"present": "role", "area": "area", "reviewed": "", "changes": "", "about": ""}
"""Key → the kind of what is named under it."""
WORDS = {"voice": VOICES, "aspect": ASPECTS}


def record_told(
    change: FieldChanged | SettingChanged | ListChanged, around: Around, message: Message
) -> Iterator[Judgement]:
    """A judgement for each value that differs in more than its form."""
    key = str(change.key[-1])
    pieces = change.pieces if isinstance(change, ListChanged) else [whole(change)]
    for piece in pieces:
        if not is_form(piece.before, piece.after, around):
            said = shown(key, piece.before), shown(key, piece.after)
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new)


def whole(change: FieldChanged | SettingChanged) -> Piece:
    return Piece(change.before, change.after, change.at_old, change.at_new)


def shown(key: str, value: object) -> Said:
    """``value``, which stands under ``key``, as people read it."""
    if value is None or value == ():
        return None
    if key in NAMED:
        return Name(NAMED[key], str(value))
    if isinstance(value, Outcome):
        return Name("", value.document) if value.version is None else (Name("", value.document), str(value.version))
    if isinstance(value, Vocabulary):
        return (*value.vague, *value.weak) or None
    if isinstance(value, tuple) and not hasattr(value, "in_language"):
        return tuple(cast(Speaks | str, shown(key, item)) for item in value)
    if isinstance(value, str):
        return in_words(value, WORDS.get(key, {}))
    return str(value) if isinstance(value, date | int | Decimal) else cast(Speaks, value)
