"""The outcome of a comparison: how the first stands to the second, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from qsstd.messages import Message

Relation = Literal["equal", "stricter", "looser", "mixed", "incomparable"]

Part = tuple[Relation, Message]
"""How the two stand to each other in one limit or part of the promise, and the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the first stands to the second. ``parts``: one sentence for each limit or part that tells, and what it tells.

    ``margin``: by how many percent of the second's number the first's differs, to a tenth, where one number of one unit
    is all that differs: 36 h against 48 h is -25. A share has none, its percent would be taken for points."""

    relation: Relation
    parts: tuple[Part, ...] = ()
    margin: Decimal | None = None

    @property
    def reasons(self) -> tuple[Message, ...]:
        return tuple(reason for _, reason in self.parts)

    @property
    def against(self) -> tuple[Message, ...]:
        """The reasons why the first does not imply the second."""
        return tuple(reason for relation, reason in self.parts if relation not in ("equal", "stricter"))


def combined(*relations: Relation) -> Relation:
    """The relation of a whole whose parts have these: stricter and looser are mixed, incomparable spoils all."""
    told = set(relations) - {"equal"}
    if "incomparable" in told:
        return "incomparable"
    if not told:
        return "equal"
    return told.pop() if len(told) == 1 else "mixed"
