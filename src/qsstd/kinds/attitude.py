"""How staff speak and behave, and how it is scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from qsstd.messages import Message, say
from qsstd.model.head import Document
from qsstd.model.node import Entry, Many, Node, Number
from qsstd.model.reference import NeedAddress
from qsstd.model.text import Text


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is said and what is never said."""

    say: tuple[Text, ...]
    never_say: tuple[Text, ...]


class Situation(Entry):
    """A moment with the customer: what is said and done in it, and what never."""

    title: Text = Field(description="The name of the moment.")
    say: Many[Text] = Field((), description="What is said.")
    never_say: Many[Text] = Field((), description="What is never said.")
    do: Many[Text] = Field((), description="What is done.")
    never_do: Many[Text] = Field((), description="What is never done.")
    severity: Literal["minor", "major", "fatal"] | None = Field(None, description="How grave a violation is.")
    evidence: Text | None = Field(None, description="What a violation is judged by: recording, ticket, visit.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that it answers.")

    def facts(self) -> Phrases:
        return Phrases(self.say, self.never_say)


class Violation(Node):
    """What costs points."""

    text: Text = Field(description="What was done or said.")
    points: Number = Field(description="How many points it costs.")


class Item(Entry):
    """One thing that is scored."""

    title: Text = Field(description="What is scored.")
    points: Number = Field(description="The points it is worth.")
    violations: tuple[Violation, ...] = Field((), description="What costs points, never more than the item is worth.")


class Section(Entry):
    """A group of items."""

    title: Text = Field(description="The name of the group.")
    points: Number = Field(description="The points the group is worth.")
    items: tuple[Item, ...] = Field((), description="What is scored.")
    fatal: Many[Text] = Field((), description="What voids the whole group.")


class Scorecard(Node):
    """How a contact is scored."""

    full: Number = Field(description="The points of a faultless contact.")
    method: Literal["deduct", "add", "pass-fail"] = Field(
        description="Whether points are deducted, added, or it is passed or failed."
    )
    sections: tuple[Section, ...] = Field(
        (), description="The groups of items; their points add up to the full points."
    )
    fatal: Many[Text] = Field((), description="What voids the whole score.")

    def lines(self) -> Iterator[tuple[int, Message]]:
        """The scorecard as lines to read: how deep each is indented, and what it says."""
        yield 0, _head(self)
        for section in self.sections:
            yield 1, say("{title}: {points} points", title=section.title, points=f"{section.points:f}")
            for item in section.items:
                yield 2, say("{title}: {points} points", title=item.title, points=f"{item.points:f}")
                for one in item.violations:
                    yield 3, say("minus {points}: {text}", points=f"{one.points:f}", text=one.text)
            for text in section.fatal:
                yield 2, say("voids '{section}' wholly: {text}", section=section.title, text=text)
        for text in self.fatal:
            yield 1, say("voids the whole score: {text}", text=text)


def _head(scorecard: Scorecard) -> Message:
    full = f"{scorecard.full:f}"
    if scorecard.method == "deduct":
        return say("out of {full} points; mistakes deduct, never more than the item is worth", full=full)
    if scorecard.method == "add":
        return say("up to {full} points; what is done well adds up", full=full)
    return say("passed or failed; {full} points for a contact without fault", full=full)


class Attitude(Document):
    """How staff speak and behave in one channel, and how it is scored."""

    kind: Literal["attitude"]
    scenarios: tuple[Situation, ...] = Field((), description="The moments with the customer.")
    scorecard: Scorecard | None = Field(None, description="How a contact is scored.")
    sampling: Text | None = Field(None, description="Which contacts are scored, how many and how they are drawn.")
