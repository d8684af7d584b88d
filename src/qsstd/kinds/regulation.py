"""Someone else's rule that binds the company: clauses with their edition and how well the source is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Word
from qsstd.model.promise import Promise, PromiseFacts
from qsstd.model.reference import ClauseAddress
from qsstd.model.text import Text

Grade = Literal["official", "mirror", "secondary", "unverified"]
Authority = Literal["law", "ministry", "local", "industry", "enterprise"]
Jurisdiction = Annotated[str, Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]


class Clause(Promise):
    """One clause, with a promise's body where it sets a limit."""

    number: Word | None = Field(None, description="The number of the clause, as the edition has it.")
    quote: Text | None = Field(None, description="What the clause says, in a few words.")
    grade: Grade | None = Field(
        None, description="How well the text is known: official, mirror, secondary, unverified."
    )
    overrides: ClauseAddress | None = Field(
        None, description="The clause of a wider rule that this one replaces locally."
    )

    def facts(self) -> PromiseFacts:
        return replace(super().facts(), number=self.number, quote=self.quote, grade=self.grade)


@dataclass(frozen=True, slots=True)
class Authorship:
    """What rules over the workspace see of a regulation."""

    edition: str | None
    jurisdiction: str | None
    level: str | None


class Regulation(Document):
    """A law, an order, an industry standard or a contract that binds the company."""

    kind: Literal["regulation"]
    issuer: Text | None = Field(None, description="Who issued it.")
    edition: Word | None = Field(None, description="The edition that the clause numbers are of.")
    jurisdiction: Jurisdiction | None = Field(None, description="Where it holds: ISO 3166 code, CN or CN-41.")
    level: Authority | None = Field(None, description="What it is: law, ministry, local, industry, enterprise.")
    url: Word | None = Field(None, description="Where the text can be read.")
    clauses: tuple[Clause, ...] = Field((), description="The clauses.")

    def facts(self) -> Authorship:
        return Authorship(self.edition, self.jurisdiction, self.level)
