"""How a metric is counted, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from qsstd.diff.change import FieldChanged, ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_added, names_removed
from qsstd.diff.told.wording import text_changed
from qsstd.diff.told.words import BETTER, in_words
from qsstd.messages import Counted, Message, counted, say

TEXTS: Mapping[str, Message] = {
    "definition": say("it is defined otherwise"),
    "numerator": say("something else is counted"),
    "denominator": say("it is divided by something else"),
}


def counting_told(change: FieldChanged | ReferencesChanged, around: Around) -> Iterator[Judgement]:
    """What of its unit, direction, definition or parts differs."""
    key = str(change.key[-1])
    if isinstance(change, ReferencesChanged):
        message = say("it is the sum of other parts")
        yield from names_removed(change, around, message, "metric")
        yield from names_added(change, around, message, "metric")
    elif key in TEXTS:
        yield from text_changed(change, around, TEXTS[key])
    elif key == "better":
        before, after = (in_words(one, BETTER) for one in (change.before, change.after))
        yield Judgement(say("other values are better"), before, after)
    else:
        yield Judgement(say("it is counted in another unit"), change.before, change.after)


def sample_told(change: FieldChanged, way: Literal["raised", "lowered"], message: Message) -> Iterator[Judgement]:
    """A judgement when more, or fewer, cases are needed; where none is named every number will do."""
    found = "raised" if (change.after or 0) > (change.before or 0) else "lowered"
    if found == way:
        yield Judgement(message, cases(change.before), cases(change.after))


def cases(number: int | None) -> Counted | None:
    return None if number is None else counted(number, "{n} case", "{n} cases")
