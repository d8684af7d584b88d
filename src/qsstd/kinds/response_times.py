"""How fast, for which request."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Literal

from pydantic import Field

from qsstd.model.head import Document, Replaced
from qsstd.model.node import Many, Node, Number, Shorthand, Truth
from qsstd.model.promise import Promise, PromiseFacts
from qsstd.model.reference import ClauseAddress, NeedAddress, TargetAddress


class Floor(Shorthand):
    """The clauses that the target may never be looser than."""

    inline: ClassVar[str | None] = "clause"
    clause: Many[ClauseAddress] = Field(description="The clause or clauses.")
    same_events: Truth = Field(
        False,
        description="That the target's own start, stop and exceptions mean the clause's; a person answers for it.",
    )


class Derivation(Node):
    """Limits that are computed from another target's."""

    from_: TargetAddress = Field(description="The target that all but id, title and cases is taken from.")
    factor: Number = Field(description="What its times are multiplied by, exactly.")


class Target(Promise):
    """What is promised for one kind of request."""

    floor: Floor | None = Field(None, description="The clauses that the target may never be looser than.")
    derives: Derivation | None = Field(None, description="The target that this one's limits are computed from.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the target answers.")
    replaces: Replaced = Field((), description="The target or targets that this one supersedes.")

    def facts(self) -> PromiseFacts:
        return replace(
            super().facts(),
            same_events=bool(self.floor and self.floor.same_events),
            factor=self.derives.factor if self.derives else None,
        )


class ResponseTimes(Document):
    """How fast the company answers, installs, repairs: a target for each kind of request."""

    kind: Literal["response-times"]
    targets: tuple[Target, ...] = Field(description="The targets.")
