"""``qsstd.yaml``: the settings of a workspace, checked like every other file."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from qsstd.findings import Level
from qsstd.messages import Language
from qsstd.model.measure import Duration
from qsstd.model.node import Day, Many, Node, Word
from qsstd.model.reference import RoleId
from qsstd.model.text import Text

FILE_NAME = "qsstd.yaml"


class Vocabulary(Node):
    """Words that the workspace adds to the built-in lists."""

    vague: Many[Word] = Field((), description="Words that stand where a number, a limit or a role is needed.")
    weak: Many[Word] = Field((), description="Words that make a precaution weak.")


class Accepted(Node):
    """A change that was accepted for good."""

    change: Word = Field(description="The kind of change.")
    at: Word = Field(description="The address of what changed.")
    before: Word | None = Field(None, description="What it was.")
    after: Word | None = Field(None, description="What it became.")
    reason: Text = Field(description="Why it was accepted.")
    by: RoleId = Field(description="The role that accepted it.")
    date: Day = Field(description="The day it was accepted.")


class Settings(Node):
    """The settings of a workspace."""

    organisation: Text | None = Field(None, description="The name of the company.")
    language: Language = Field("zh", description="The language that plain strings are in: zh or en.")
    languages: Many[Language] = Field(
        (), description="The languages that every text must have; default: language alone."
    )
    jurisdiction: Many[Annotated[str, Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]] = Field(
        (),
        description="Where the company works, from wide to local: CN, CN-41. The most local overriding clause binds.",
    )
    timezone: Word = Field("Asia/Shanghai", description="The time zone of the company.")
    standards: Word = Field("standards", description="The folder of the standards.")
    templates: Word = Field("templates", description="The folder of the company's own templates.")
    notice: Duration | None = Field(None, description="How long before it takes effect a relaxed promise is announced.")
    year_starts: Annotated[str, Field(pattern=r"^\d\d-\d\d$")] = Field(
        "01-01", description="The first day of the year."
    )
    vocabulary: Vocabulary = Field(
        default_factory=lambda: Vocabulary.model_validate({}), description="Words added to the built-in lists."
    )
    levels: dict[str, Literal["error", "warning", "info", "silent"]] = Field(
        default_factory=dict, description="Another level for a rule, by its name; silent switches it off."
    )
    accepted: tuple[Accepted, ...] = Field((), description="Changes that were accepted for good.")
    today: Day | None = Field(None, description="The day to judge by; only for samples, tests and reproducible builds.")

    @property
    def needed(self) -> tuple[Language, ...]:
        """The languages that every text must have."""
        return self.languages or (self.language,)

    @property
    def day(self) -> date:
        """The day to judge by: ``today`` where it is pinned, else the day it is in the company's time zone."""
        return self.today or current_day(self.timezone)

    def level(self, rule: str, default: Level) -> Level | None:
        """The level of ``rule`` here; None: it is silent."""
        word = self.levels.get(rule)
        if word is None:
            return default
        return None if word == "silent" else Level[word.upper()]


def current_day(timezone: str) -> date:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    try:
        zone: Any = ZoneInfo(timezone)
    except (ValueError, OSError, KeyError):
        zone = None
    return datetime.now(zone).date()
