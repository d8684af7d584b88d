"""What every print-out has words for: days, versions, sizes, kinds of document and entry without an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from qsstd.messages import Language, Message, Speaks, counted, say, spoken

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
KINDS = {
    "organisation": say("organisation"),
    "policy": say("policy"),
    "problems": say("problems"),
    "goals": say("goals"),
    "research": say("research"),
    "service-content": say("service content"),
    "response-times": say("response times"),
    "attitude": say("attitude"),
    "metrics": say("metrics"),
    "process": say("process"),
    "training": say("training plan"),
    "monitoring": say("monitoring plan"),
    "feedback": say("opinions"),
    "review": say("review"),
    "regulation": say("regulation"),
    "calendar": say("calendar"),
    "glossary": say("glossary"),
    "department": say("department"),
    "role": say("role"),
    "channel": say("channel"),
    "person": say("person"),
    "area": say("area"),
    "principle": say("principle"),
    "problem": say("problem"),
    "goal": say("goal"),
    "question": say("question"),
    "finding": say("finding of the research"),
    "scenario": say("scenario"),
    "target": say("target"),
    "situation": say("moment with the customer"),
    "section": say("section"),
    "item": say("item"),
    "metric": say("metric"),
    "step": say("step"),
    "course": say("course"),
    "watch": say("watch"),
    "evaluation": say("evaluation"),
    "opinion": say("opinion"),
    "decision": say("decision"),
    "action": say("action"),
    "clause": say("clause"),
    "term": say("term"),
    "settings": say("settings"),
}
LISTED = 12
"""Names that a list of a print-out has; the others are counted."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is written in a letter."""

    day: date

    def in_language(self, language: Language, /) -> str:
        day = self.day
        if language == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def kind_word(kind: str, language: Language) -> str:
    """``role`` → "role"; a kind that has no word is called as it is written."""
    return KINDS[kind].in_language(language) if kind in KINDS else kind


def versions(before: str | None, after: str | None) -> Message | str:
    """What a document was and is."""
    if before is None:
        return say("{version}, new", version=after or "?")
    if after is None:
        return say("{version}, withdrawn", version=before)
    if before == after:
        return say("{version}, unchanged", version=after)
    return f"{before} → {after}"


def percent(margin: Decimal | None) -> str:
    """By how much a number changed, with its sign; empty where no number did."""
    if margin is None:
        return ""
    sign = "+" if margin > 0 else "−" if margin < 0 else "±"
    return f"{sign}{abs(margin).normalize():f} %"


def listed(names: Sequence[Speaks | str], language: Language, most: int = LISTED) -> str:
    """The first of ``names`` and how many more there are; empty for none."""
    left = len(names) - most
    if left <= 1:
        return spoken(names, language)
    return say(
        "{names} and {others}", names=tuple(names[:most]), others=counted(left, "{n} other", "{n} others")
    ).in_language(language)
