"""Every rule on revisions against its own examples, and its pages in both languages."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qsstd.diff.judge import judge_all
from qsstd.diff.rule import check_all, every_rule
from qsstd.findings import Place
from qsstd.pages import Example, page
from qsstd.plugs import Plug, names, plugs
from tests.examples import Lines, line_of, marked_lines, revised

from .test_change_examples import pairs_of

PACKAGE = "qsstd.diff.rules"
RULES = plugs(PACKAGE)
EXAMPLES = [
    pytest.param(rule, before, after, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, (before, after) in enumerate(pairs_of(page(rule, "en").examples), start=1)
]


def lines_found(rule: str, old: Mapping[str, str], new: Mapping[str, str]) -> Lines:
    """(file, line, rule) of everything that ``rule`` finds between two workspaces."""
    comparison, around = revised(old, new)
    found = check_all(judge_all(comparison, around), around, only=[rule])
    places: list[tuple[str, Place]] = [(name, problem.at) for name, problem in found]
    return {(place.file, line_of(place, new), name) for name, place in places}


@pytest.mark.parametrize(("rule", "before", "after"), EXAMPLES)
def test_an_example_is_found_at_its_marks(rule: Plug, before: Example, after: Example) -> None:
    """The marked lines of the new side and no others; nothing where the sides are the same."""
    old, new = dict(before.files()), dict(after.files())
    assert marked_lines(old.items(), rule.name) == set(), "a finding stands on the new side"
    assert lines_found(rule.name, old, new) == marked_lines(new.items(), rule.name)
    assert lines_found(rule.name, new, new) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented_in_both_languages(rule: Plug) -> None:
    """Summary, prose, an example that is found and one that is not; a Chinese page with summary and prose."""
    english, chinese = page(rule, "en"), page(rule, "zh")
    assert 0 < len(english.summary) <= 72
    assert english.prose
    after = [example for example in english.examples if example.label == "After"]
    assert {"# <-" in example.text for example in after} == {True, False}
    assert chinese.summary != english.summary
    assert chinese.prose != english.prose
    assert len(chinese.prose.split("\n\n")) == len(english.prose.split("\n\n"))


def test_a_name_means_one_thing() -> None:
    """Settings, records and `explain` know rules and kinds of change by their names alone."""
    others = {*names("qsstd.lint.rules"), *names("qsstd.diff.changes")}
    assert others.isdisjoint(rule.name for rule in every_rule())
    assert {rule.name for rule in every_rule()} == set(names(PACKAGE)) != set()
