"""Words of the language of standards that are shown before and after, in both languages. A table for each field."""

from __future__ import annotations

from collections.abc import Mapping

from qsstd.messages import Message, say

EVERY: Mapping[str, Message] = {
    "hour": say("every hour"),
    "day": say("every day"),
    "week": say("every week"),
    "month": say("every month"),
    "quarter": say("every quarter"),
    "half-year": say("every half-year"),
    "year": say("every year"),
}
PERCENTILE_METHODS: Mapping[str, Message] = {
    "nearest-rank": say("the nearest rank"),
    "floor-rank": say("the rank rounded down"),
    "linear": say("linear interpolation"),
}
BETTER: Mapping[str, Message] = {
    "higher": say("higher values are better"),
    "lower": say("lower values are better"),
    "within": say("values within the limits are better"),
}
GRADES: Mapping[str, Message] = {
    "official": say("the official text"),
    "mirror": say("a copy of the official text"),
    "secondary": say("a secondary source"),
    "unverified": say("not verified"),
}
"""How well a clause is known, the best first."""
AUTHORITIES: Mapping[str, Message] = {
    "law": say("a law"),
    "ministry": say("a rule of a ministry"),
    "local": say("a local rule"),
    "industry": say("an industry standard"),
    "enterprise": say("a standard of the company"),
}
SEVERITIES: Mapping[str, Message] = {
    "minor": say("a minor fault"),
    "major": say("a major fault"),
    "fatal": say("a fatal fault"),
}
"""How grave a violation is, the lightest first."""
STATUSES: Mapping[str, Message] = {
    "draft": say("a draft"),
    "review": say("in review"),
    "approved": say("approved"),
    "retired": say("retired"),
}
SCORING: Mapping[str, Message] = {
    "deduct": say("points are deducted"),
    "add": say("points are added"),
    "pass-fail": say("passed or failed"),
}
RULE_LEVELS: Mapping[str, Message] = {
    "silent": say("silent"),
    "info": say("info"),
    "warning": say("warning"),
    "error": say("error"),
}
"""The levels of rules, the weakest first."""
WEEKDAYS: Mapping[str, Message] = {
    "mon": say("Monday"),
    "tue": say("Tuesday"),
    "wed": say("Wednesday"),
    "thu": say("Thursday"),
    "fri": say("Friday"),
    "sat": say("Saturday"),
    "sun": say("Sunday"),
}
PROGRESS: Mapping[str, Message] = {
    "open": say("still open"),
    "accepted": say("taken up"),
    "declined": say("turned down"),
    "done": say("done"),
    "dropped": say("dropped"),
}
VOICES: Mapping[str, Message] = {
    "customer": say("a customer"),
    "customers": say("customers"),
    "staff": say("staff"),
}
ASPECTS: Mapping[str, Message] = {
    "content": say("the content of the service"),
    "response-time": say("the response time"),
    "attitude": say("the attitude of staff"),
    "other": say("something else"),
}
STAGES: Mapping[str, Message] = {
    "intake": say("the stage of intake"),
    "triage": say("the stage of triage"),
    "execution": say("the stage of execution"),
    "feedback": say("the stage of feedback"),
}
EVALUATION_METHODS: Mapping[str, Message] = {
    "survey": say("by a survey"),
    "metrics": say("by the metrics"),
    "staff-feedback": say("by what staff say"),
}


def in_words(word: str | None, words: Mapping[str, Message]) -> Message | str | None:
    """``word`` as people say it."""
    return words.get(word, word) if word is not None else None


def both_in_words(
    before: str | None, after: str | None, words: Mapping[str, Message]
) -> tuple[Message | str | None, Message | str | None]:
    """Two words as people say them."""
    return in_words(before, words), in_words(after, words)
