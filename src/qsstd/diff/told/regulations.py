"""How well a rule is known and where it stands among the others, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import named
from qsstd.diff.told.words import AUTHORITIES, GRADES, in_words
from qsstd.messages import Message, say


def grade_told(change: FieldChanged, way: Literal["raised", "lowered"], message: Message) -> Iterator[Judgement]:
    """A judgement when the text is known better, or worse; a grade that is not written is the worst."""
    grades = [*GRADES, None]
    found = "raised" if grades.index(change.after) < grades.index(change.before) else "lowered"
    if found == way:
        yield Judgement(message, in_words(change.before, GRADES), in_words(change.after, GRADES))


def precedence_told(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    """Where it holds, what sort of rule it is, or which clause it takes the place of."""
    before, after = change.before, change.after
    if change.key[-1] == "overrides":
        names = named(around.old, change.old, before, "clause"), named(around.new, change.new, after, "clause")
        yield Judgement(say("it takes the place of another clause"), *names)
    elif change.key[-1] == "level":
        words = in_words(before, AUTHORITIES), in_words(after, AUTHORITIES)
        yield Judgement(say("it is another sort of rule"), *words)
    else:
        yield Judgement(say("it holds elsewhere"), before, after)
