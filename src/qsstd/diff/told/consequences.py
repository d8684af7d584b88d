"""What follows when a promise is missed, before and after: more for the customer, less, or something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from qsstd.diff.change import PartsChanged, Piece
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.quantities import Way, margin, way_of
from qsstd.diff.told.wording import is_form
from qsstd.messages import Message
from qsstd.model.payment import Payment
from qsstd.model.promise import Consequence
from qsstd.model.quantity import Quantity
from qsstd.model.text import Text

Outcome = Literal["added", "removed", "raised", "lowered", "changed"]
Ways = frozenset[Way]
Late = tuple[Consequence, ...]
NO_WAY: Ways = frozenset()
UP: Ways = frozenset(("up",))
DOWN: Ways = frozenset(("down",))
UNKNOWN: Ways = frozenset(("unknown",))
TURNED: dict[Outcome, Outcome] = {"added": "removed", "lowered": "raised", "changed": "changed"}
"""What became of a consequence that went, by what it would be if it came."""


def consequences_told(change: PartsChanged, around: Around, outcome: Outcome, message: Message) -> Iterator[Judgement]:
    """A judgement for each consequence that became what ``outcome`` says."""
    for piece in paired(change.pieces):
        if outcome_of(piece, change, around) == outcome:
            before, after = piece.before, piece.after
            size = margin_of(before, after, around)
            yield Judgement(message, before, after, margin=size, at_old=piece.at_old, at_new=piece.at_new)


def paired(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The only one of its sort that went became the only one that came, however little they have in common."""
    alike: dict[frozenset[str], list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.before is not None and piece.after is not None:
            yield piece
        else:
            alike[(piece.before or piece.after).sorts].append(piece)
    for found in alike.values():
        gone = [piece for piece in found if piece.after is None]
        new = [piece for piece in found if piece.before is None]
        if len(gone) == len(new) == 1:
            yield Piece(gone[0].before, new[0].after, gone[0].at_old, new[0].at_new)
        else:
            yield from found


def outcome_of(piece: Piece, change: PartsChanged, around: Around) -> Outcome | None:
    """None where only a translation or a mark differs."""
    old, new = late(change.old), late(change.new)
    if piece.before is None:
        return come(piece.after, new, around)
    if piece.after is None:
        return TURNED[come(piece.before, old, around)]
    ways = altered(piece.before, piece.after, around) | moved(piece.before, piece.after, old, new, around)
    if not ways:
        return None
    return "raised" if ways == UP else "lowered" if ways == DOWN else "changed"


def late(seen: object) -> Late:
    found: Late = getattr(getattr(seen, "node", None), "late", ())
    return found


def come(one: Consequence, ladder: Late, around: Around) -> Outcome:
    """What it means that ``one`` came to ``ladder``: from its time on it stands in place of an earlier one of its sort."""
    places = [stands(one, sort, ladder) for sort in sorted(one.sorts)]
    if None in places:
        return "changed"
    replaced = [place[0][-1] for place in places if place and place[0]]
    if not replaced:
        return "added"
    ways = frozenset[Way]().union(*(altered(earlier, one, around) for earlier in replaced))
    if ways <= UP:
        return "added"
    return "lowered" if ways == DOWN and len(replaced) == len(places) else "changed"


def stands(one: Consequence, sort: str, ladder: Late) -> tuple[Late, Late] | None:
    """The consequences of ``sort`` before and after ``one``, by time; None where their times cannot be compared.

    Those of the same time hold beside it."""
    others = [other for other in ladder if sort in other.sorts and other is not one]
    if any(one.after and other.after and not one.after.comparable(other.after) for other in others):
        return None
    earlier = [other for other in others if is_before(other.after, one.after)]
    later = [other for other in others if is_before(one.after, other.after)]
    return tuple(sorted(earlier, key=rank)), tuple(sorted(later, key=rank))


def is_before(one: Quantity | None, other: Quantity | None) -> bool:
    """Without a time it is that of the promise's own limit, which is the earliest."""
    if other is None:
        return False
    return one is None or one < other


def rank(one: Consequence) -> tuple[bool, object]:
    return one.after is not None, one.after.size if one.after else 0


def moved(old: Consequence, new: Consequence, ladder: Late, ladder_new: Late, around: Around) -> Ways:
    """Whether it follows sooner or later. On a ladder that is sure only where it rises and keeps its order."""
    others = old.sorts ^ new.sorts
    if any(stands_among(one, sort, where) for sort in others for one, where in ((old, ladder), (new, ladder_new))):
        return UNKNOWN
    if old.after == new.after:
        return NO_WAY
    if (
        old.after is None
        or new.after is None
        or not all(keeps(sort, old, new, ladder, ladder_new, around) for sort in old.sorts & new.sorts)
    ):
        return UNKNOWN
    way = way_of(old.after, new.after)
    return UP if way == "down" else DOWN if way == "up" else UNKNOWN


def stands_among(one: Consequence, sort: str, ladder: Late) -> bool:
    return any(sort in other.sorts and other is not one for other in ladder)


def keeps(sort: str, old: Consequence, new: Consequence, ladder: Late, ladder_new: Late, around: Around) -> bool:
    """Whether the consequence has the same others before and after it, and is no less than those before it."""
    places = stands(old, sort, ladder), stands(new, sort, ladder_new)
    if places[0] is None or places[0] != places[1]:
        return False
    earlier = places[0][0]
    return all(altered(other, one, around) <= UP for other in earlier for one in (old, new))


def altered(old: Consequence, new: Consequence, around: Around) -> Ways:
    """Which way what is owed differs, apart from when."""
    return (
        paid(old, new, around)
        | worded(old.waive, new.waive, around)
        | worded(old.do, new.do, around)
        | quicker(old, new)
        | truth(old.automatic, new.automatic)
    )


def paid(old: Consequence, new: Consequence, around: Around) -> Ways:
    if old.pay is None or new.pay is None:
        return NO_WAY if old.pay == new.pay and old.cap == new.cap else presence(old.pay, new.pay) or UNKNOWN
    return payment(old.pay, new.pay, around) | capped(old.cap, new.cap)


def payment(old: Payment, new: Payment, around: Around) -> Ways:
    fee = worded(old.of, new.of, around)
    if fee or old.per != new.per:
        return UNKNOWN
    return one_way(way_of(old.amount, new.amount)) | truth(old.begun, new.begun)


def capped(old: Quantity | None, new: Quantity | None) -> Ways:
    """No cap is more than any."""
    if old is None or new is None:
        return presence(new, old)
    return one_way(way_of(old, new))


def quicker(old: Consequence, new: Consequence) -> Ways:
    """Sooner done is more; a duty that came or went tells by itself."""
    if old.do is None or new.do is None:
        return NO_WAY
    if old.within is None or new.within is None:
        return presence(old.within, new.within)
    return one_way(way_of(new.within, old.within))


def worded(old: Text | None, new: Text | None, around: Around) -> Ways:
    if old is None or new is None:
        return presence(old, new)
    return NO_WAY if is_form(old, new, around) else UNKNOWN


def presence(old: object, new: object) -> Ways:
    """Something where there was nothing is more."""
    return truth(old is not None, new is not None)


def truth(old: bool, new: bool) -> Ways:
    return NO_WAY if old == new else UP if new else DOWN


def one_way(way: Way | None) -> Ways:
    return NO_WAY if way is None else frozenset((way,))


def margin_of(old: Consequence | None, new: Consequence | None, around: Around) -> Decimal | None:
    """By how many percent the payment differs, where nothing else does."""
    if old is None or new is None or old.pay is None or new.pay is None:
        return None
    same = old.model_copy(update={"pay": old.pay.model_copy(update={"amount": new.pay.amount})})
    alone = old.after == new.after and not altered(same, new, around)
    return margin(old.pay.amount, new.pay.amount) if alone and old.pay.amount != new.pay.amount else None
