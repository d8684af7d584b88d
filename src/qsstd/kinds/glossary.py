"""What words mean, and which other words are not used for it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Entry, Many
from qsstd.model.text import Text


class Term(Entry):
    """A term, its meaning, and the synonyms that are not used."""

    term: Text = Field(description="The term.")
    means: Text = Field(description="What it means.")
    avoid: Many[Text] = Field((), description="Other words that are not used for it.")

    def facts(self) -> tuple[Text, tuple[Text, ...]]:
        return self.term, self.avoid


class Glossary(Document):
    """The terms that the standards use."""

    kind: Literal["glossary"]
    terms: tuple[Term, ...] = Field(description="The terms.")
