"""Every kind of change against its own examples, both ways round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from qsstd.diff.change import mirrored
from qsstd.diff.judge import Around, Judge, Judged, every_judge, judge_all
from qsstd.pages import Example, page
from qsstd.plugs import Plug, plug, plugs
from qsstd.revision import SORTS
from tests.examples import judged_lines, marked_lines, revised

PACKAGE = "qsstd.diff.changes"
CHANGES = plugs(PACKAGE)
OPPOSITES = {
    "tightened": "relaxed",
    "added": "removed",
    "raised": "lowered",
    "widened": "narrowed",
    "lengthened": "shortened",
    "earlier": "later",
    "more-often": "less-often",
    "split": "merged",
    "strengthened": "weakened",
}
BOTH_WAYS = OPPOSITES | {after: before for before, after in OPPOSITES.items()}
LAST = "unjudged-change"


def opposite(name: str) -> str:
    """What a kind of change is called when the sides are exchanged."""
    ending = next((one for one in BOTH_WAYS if name.endswith(f"-{one}")), None)
    return name.removesuffix(ending) + BOTH_WAYS[ending] if ending else name


def pairs_of(examples: Sequence[Example]) -> list[tuple[Example, Example]]:
    """Each ``Before`` with the ``After`` that follows it."""
    assert [one.label for one in examples] == ["Before", "After"] * (len(examples) // 2)
    return list(zip(examples[::2], examples[1::2], strict=True))


EXAMPLES = [
    pytest.param(one, before, after, id=f"{one.name}-{number}")
    for one in CHANGES
    for number, (before, after) in enumerate(pairs_of(page(one, "en").examples), start=1)
]


@pytest.mark.parametrize(("one", "before", "after"), EXAMPLES)
def test_an_example_is_found_at_its_marks_and_is_the_mirror_of_itself(
    one: Plug, before: Example, after: Example
) -> None:
    """The marked lines and no others; where the old one has marks, those too. Back again it is all the other way round."""
    old, new = dict(before.files()), dict(after.files())
    comparison, around = revised(old, new)
    found = judge_all(comparison, around)
    mine = [judged for judged in found if judged.judge.name == one.name]
    at_old, at_new = judged_lines(mine, old, new)
    assert at_new == marked_lines(new.items(), one.name), [judged.judge.name for judged in found]
    if marks := marked_lines(old.items(), one.name):
        assert at_old == marks
    renamed = {new: old for old, new in around.renamed.items()}
    back = judge_all(map(mirrored, comparison), Around(around.new, around.old, renamed))
    assert Counter(map(told, found)) == Counter(map(turned, back))


def told(judged: Judged) -> tuple[str, str, str]:
    return judged.judge.name, repr(judged.said.before), repr(judged.said.after)


def turned(judged: Judged) -> tuple[str, str, str]:
    return opposite(judged.judge.name), repr(judged.said.after), repr(judged.said.before)


@pytest.mark.parametrize("one", CHANGES, ids=lambda one: one.name)
def test_a_kind_of_change_is_documented_in_both_languages(one: Plug) -> None:
    """Summary, prose, an example that is found; a Chinese page with summary and prose."""
    english, chinese = page(one, "en"), page(one, "zh")
    assert 0 < len(english.summary) <= 72
    assert english.prose
    assert one.name == LAST or any("# <-" in example.text for example in english.examples)
    assert chinese.summary != english.summary
    assert chinese.prose != english.prose


@pytest.mark.parametrize("judge", every_judge(), ids=lambda judge: judge.name)
def test_a_kind_of_change_has_its_opposite(judge: Judge) -> None:
    """Of the same sort turned round, asked about the same, touching the same."""
    other = next((one for one in every_judge() if one.name == opposite(judge.name)), None)
    assert other is not None, f"{opposite(judge.name)} is missing"
    assert (other.sees, other.of) == (mirror_class(judge), judge.of)
    sorts = {"tightened": "relaxed", "relaxed": "tightened", "added": "removed", "removed": "added"}
    assert judge.sort in SORTS
    if judge.name != other.name:
        assert other.sort in (sorts.get(judge.sort, judge.sort), judge.sort)


def mirror_class(judge: Judge) -> type:
    from qsstd.diff.change import MIRRORED

    return MIRRORED.get(judge.sees, judge.sees)


def test_the_last_kind_of_change_is_the_only_one_that_sees_everything() -> None:
    """What it says is said only where no other says anything."""
    assert [judge.name for judge in every_judge() if "*" in judge.of and judge.name == LAST] == [LAST]
    assert plug(PACKAGE, LAST).documentation
