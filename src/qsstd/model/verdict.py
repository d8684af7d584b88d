"""The outcome of a comparison: how the first stands to the second, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from qsstd.messages import Message

Relation = Literal["equal", "stricter", "looser", "mixed", "incomparable"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the first stands to the second. ``reasons``: one sentence for each limit or part that tells.

    ``margin``: by how many percent of the second's number the first's differs, to a tenth, where one number of one unit
    is all that differs: 36 h against 48 h is -25. A share has none, its percent would be taken for points."""

    relation: Relation
    reasons: tuple[Message, ...] = ()
    margin: Decimal | None = None


def combined(*relations: Relation) -> Relation:
    """The relation of a whole whose parts have these: stricter and looser are mixed, incomparable spoils all."""
    told = set(relations) - {"equal"}
    if "incomparable" in told:
        return "incomparable"
    if not told:
        return "equal"
    return told.pop() if len(told) == 1 else "mixed"
