"""A promise as one sentence: real ones of regulations and companies, whose limits read back from what is printed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from qsstd.messages import LANGUAGES, Language
from qsstd.model.conditions import Conditions
from qsstd.model.limit import Limits, parse_limit
from qsstd.model.quantity import parse_quantity
from qsstd.model.sentence import sentence
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from tests.strategies import limit_sets

CHINESE_MARKS = re.compile("[，。：；（）、“”]")


def limits(*written: str) -> Limits:
    return Limits((tuple(parse_limit(text) for text in written),))


REPAIR = Terms(
    limits=limits("max <= 48 h"),
    start=Text("接到障碍申告", "the fault is reported"),
    stop=Text("修复或调通", "it is repaired or rerouted"),
    excludes=(Text("用户终端设备故障", "faults of the user's terminal"),),
)
AVAILABILITY = Terms(
    limits=limits("value >= 99.9 %"),
    excludes=(Text("不可抗力", "force majeure"), Text("计划维护", "planned maintenance")),
    ignore_under=parse_quantity("5 min"),
    judge="month",
)


def test_reads_a_repair_promise_aloud() -> None:
    """Title, cases, start, stop, limits, exclusions and consequences stand in one sentence of each language."""
    title = Text("城镇障碍修复", "Urban repair")
    when = Conditions.parse({"area": "urban"})
    late = (Text("告知用户", "tell the user"), Text("免收障碍期间月租费", "waive the rent"))
    assert sentence(REPAIR, "zh", title=title, when=when, late=late) == (
        "城镇障碍修复（area：urban）：自接到障碍申告起至修复或调通止，最长 ≤ 48 小时；"
        "不计：用户终端设备故障；逾期：告知用户；免收障碍期间月租费。"
    )
    assert sentence(REPAIR, "en", title=title, when=when, late=late) == (
        "Urban repair (area: urban): from when the fault is reported until it is repaired or rerouted, max ≤ 48 h; "
        "not counted: faults of the user's terminal; when late: tell the user; waive the rent."
    )


def test_reads_availability_aloud() -> None:
    """What is too short to count and how often it is judged is said."""
    assert sentence(AVAILABILITY, "zh") == "数值 ≥ 99.9 %；不计：不可抗力、计划维护；短于 5 分钟的不计；按月考核。"
    assert sentence(AVAILABILITY, "en") == (
        "value ≥ 99.9 %; not counted: force majeure, planned maintenance; "
        "cases under 5 min do not count; judged every month."
    )


def test_says_chains_methods_and_breakdowns() -> None:
    """A clock that starts where another stops, a percentile's method, and what must hold in each region."""
    terms = Terms(
        limits("p95 <= 1 week"), after="complaint/resolve", percentile_method="linear", per=(Text(None, "region"),)
    )
    assert sentence(terms, "en") == (
        "from the end of 'complaint/resolve', p95 ≤ 1 week, in each region, percentiles by linear interpolation."
    )
    assert "线性插值法" in sentence(terms, "zh")


REAL = [
    ["max <= 48 h"],
    ["max <= 72 h"],
    ["max <= published"],
    ["max <= 24 h"],
    ["max <= 15 d"],
    ["max <= 15 wd"],
    ["mean <= 1 h", "max <= 24 h"],
    ["notice >= 45 d"],
    ["kept >= 45 d"],
    ["share >= 90 %"],
    ["rate <= 0.0001"],
    ["kept >= 5 month"],
    ["max <= 0 d"],
    ["max <= 28 d"],
    ["share >= 90 % within 1 wd", "max <= 3 d"],
    ["share >= 98 % within 4 week", "max <= 6 week"],
    ["share >= 87.5 % within 1 wd", "open <= 20 past target by 30 d"],
    ["value >= 99.9 %"],
    ["rate <= 20.2 per 1000000 users"],
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", REAL, ids=lambda chosen: ", ".join(chosen))
def test_limits_read_back_from_the_sentence(written: list[str], language: Language) -> None:
    """What stands in the sentence for the limits is read as the same limits."""
    chosen = limits(*written)
    printed = sentence(Terms(chosen, judge="quarter"), language).split("；" if language == "zh" else ";")[0]
    pieces = printed.rstrip("。.").split("且" if language == "zh" else " and ")
    assert [str(parse_limit(piece)) for piece in pieces] == written


@given(limit_sets)
def test_keeps_each_languages_marks(chosen: Limits) -> None:
    """No Chinese mark stands in an English sentence, no English stop or comma in a Chinese one."""
    only = Text("忙时", "the busy hour")
    terms = Terms(chosen, stop=Text("修复", "repair"), grace=parse_quantity("15 min"), judge="year", only=only)
    when = Conditions.parse({"area": ["urban", "rural"], "at": "08:00..12:00"})
    english = sentence(terms, "en", title="T", when=when, late=("x", "y"))
    chinese = sentence(terms, "zh", title="T", when=when, late=("x", "y"))
    assert not CHINESE_MARKS.search(english.replace("工位", ""))
    assert not re.search(r"[,;?!]|: |\.$", chinese)
    assert english.endswith(".") and chinese.endswith("。")
