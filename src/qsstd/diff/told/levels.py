"""Levels that the workspace gives to rules, before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import Way, rank
from qsstd.diff.told.words import RULE_LEVELS, in_words
from qsstd.findings import Place
from qsstd.messages import Message
from qsstd.plugs import package_of, plug


def levels_told(change: SettingChanged, way: Way | None, message: Callable[[str], Message]) -> Iterator[Judgement]:
    """A judgement for each rule that counts for more, or for less; None: whose level is only written otherwise.

    ``message`` is made of the name of the rule."""
    for rule in sorted({*change.before, *change.after}):
        before, after = (level(rule, side) for side in (change.before, change.after))
        if change.before.get(rule) != change.after.get(rule) and way_of(before, after) == way:
            yield Judgement(
                message(rule),
                in_words(before, RULE_LEVELS),
                in_words(after, RULE_LEVELS),
                at_old=place(change.at_old, rule, change.before),
                at_new=place(change.at_new, rule, change.after),
            )


def way_of(before: str, after: str) -> Way | None:
    ranks = rank(before, RULE_LEVELS), rank(after, RULE_LEVELS)
    if ranks[0] == ranks[1]:
        return None
    return "up" if ranks[0] < ranks[1] else "down"


def level(rule: str, written: Mapping[str, str]) -> str:
    """The level that is written, else the usual one."""
    return written.get(rule) or usual(rule)


@cache
def usual(rule: str) -> str:
    """The usual level of a rule or kind of change; of what nobody knows the highest, so that none is lowered unseen."""
    home = package_of(rule)
    return plug(home, rule).module.LEVEL.word if home else "error"


def place(at: Place, rule: str, written: Mapping[str, str]) -> Place:
    return at / rule if rule in written else at
