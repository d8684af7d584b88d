"""Limits: the language of section "quantities and limits", in English and Chinese."""

from __future__ import annotations

import pickle
import time
from decimal import Decimal

import pytest
from hypothesis import given

from qsstd.model.limit import BadLimit, Limit, Limits, parse_duration, parse_limit
from qsstd.model.quantity import BadQuantity
from tests.strategies import limit_sets, limits


@pytest.mark.parametrize(
    ("written", "canonical", "zh"),
    [
        ("mean <= 24 h", "mean <= 24 h", "平均 ≤ 24 小时"),
        ("mean<=24h", "mean <= 24 h", "平均 ≤ 24 小时"),
        ("平均值不超过 24 小时", "mean <= 24 h", "平均 ≤ 24 小时"),
        ("max ≤ 48 h", "max <= 48 h", "最长 ≤ 48 小时"),
        ("最大 < 48 小时", "max < 48 h", "最长 < 48 小时"),
        ("max <= 5 rings", "max <= 5 rings", "最大 ≤ 5 声"),
        ("median <= 1.5 d", "median <= 1.5 d", "中位数 ≤ 1.5 天"),
        ("p95 <= 21 d", "p95 <= 21 d", "第 95 百分位 ≤ 21 天"),
        ("第99.9百分位 ≤ 3 秒", "p99.9 <= 3 s", "第 99.9 百分位 ≤ 3 秒"),
        ("share >= 85 % within 15 s", "share >= 85 % within 15 s", "15 秒以内的比例 ≥ 85 %"),
        ("达标率 ≥ 85 %，15 秒以内", "share >= 85 % within 15 s", "15 秒以内的比例 ≥ 85 %"),
        ("1个工作日内达标率≥90%", "share >= 90 % within 1 wd", "1 个工作日以内的比例 ≥ 90 %"),
        ("share >= 90 %", "share >= 90 %", "比例 ≥ 90 %"),
        ("share >= 100 % within 3 d", "max <= 3 d", "最长 ≤ 3 天"),
        ("share = 1 within 3 d", "max <= 3 d", "最长 ≤ 3 天"),
        ("rate <= 10⁻⁴", "rate <= 0.0001", "比率 ≤ 10⁻⁴"),
        ("rate <= 4 per 100 lines", "rate <= 4 per 100 lines", "比率 ≤ 每 100 线 4"),
        ("count <= 5 complaints", "count <= 5 complaints", "数量 ≤ 5 件投诉"),
        ("score >= 4.5 points", "score >= 4.5 points", "得分 ≥ 4.5 分"),
        ("notice >= 45 d", "notice >= 45 d", "提前 ≥ 45 天"),
        ("保存不少于 5 个月", "kept >= 5 month", "保持 ≥ 5 个月"),
        ("open <= 0 beyond 30 d", "open <= 0 beyond 30 d", "超过 30 天的未结数 ≤ 0"),
        ("open <= 5 past target by 30 d", "open <= 5 past target by 30 d", "超过时限 30 天的未结数 ≤ 5"),
        ("value in 80 %..85 %", "value in 80 %..85 %", "数值在 80 %～85 % 之间"),
        ("max <= published", "max <= published", "最长 ≤ 公布值"),
    ],
)
def test_reads_and_writes_both_languages(written: str, canonical: str, zh: str) -> None:
    """Each form is read, keeps its canonical spelling and is printed in Chinese."""
    limit = parse_limit(written)
    assert (str(limit), limit.in_language("zh")) == (canonical, zh)


@given(limits)
def test_reads_back_what_it_writes(limit: Limit) -> None:
    """Canonical, Chinese and English spelling are the same limit with the same digits."""
    for written in (str(limit), limit.in_language("zh"), limit.in_language("en")):
        assert parse_limit(written) == limit
        assert str(parse_limit(written)) == str(limit)


@pytest.mark.parametrize(
    ("written", "part", "suggestion"),
    [
        ("mean <= 24 hous", "hous", "hour"),
        ("max <= 5 m", "m", None),
        ("men <= 5 h", "men", "mean"),
        ("Mean <= 5 h", "Mean", "mean"),
        ("average <= 5 h", "average", "mean"),
        ("meanwhile <= 5 h", "meanwhile", None),
        ("max =< 5 h", "=<", "<="),
        ("max at most 5 h", "at most", "<="),
        ("max 5 h", "5", None),
        ("max <= 1.5 d", "1.5 d", None),
        ("kept >= 1.5 month", "1.5 month", None),
        ("share >= 90 % within 1.5 wd", "1.5 wd", None),
        ("mean <= 5 h within 3 d", " 3 d", None),
        ("mean <= 5 h beyond 3 d", " 3 d", None),
        ("share >= 120 % within 3 h", "120 %", None),
        ("share >= 5 h", "5 h", None),
        ("count <= 5 %", "5 %", None),
        ("notice >= 5 %", "5 %", None),
        ("share >= 90 % within 5 points", " 5 points", None),
        ("open <= 5", "open <= 5", None),
        ("value in 85 %..80 %", " 85 %..80 %", None),
        ("value in 5 h..3 d", " 5 h..3 d", None),
        ("value in 5 h", " 5 h", None),
        ("p20 <= 5 h", "p20", None),
        ("15 秒以内的比例 ≥ 85 % within 15 s", " 15 s", None),
        ("", "", None),
    ],
)
def test_refuses_at_the_exact_part(written: str, part: str, suggestion: str | None) -> None:
    """A fault is placed inside the expression, in code points."""
    with pytest.raises(BadLimit) as caught:
        parse_limit(written)
    bad = caught.value
    assert (written[bad.start : bad.end].strip(), bad.suggestion) == (part.strip(), suggestion)


@pytest.mark.parametrize(
    "written", ["x" * 100_000, "mean <= " + " " * 280, "share >= 85 %" + "（" * 200, "1" * 290 + "内比"]
)
def test_refuses_monsters_fast(written: str) -> None:
    """No expression takes long to refuse."""
    before = time.perf_counter()
    with pytest.raises(BadLimit):
        parse_limit(written)
    assert time.perf_counter() - before < 0.5


def test_a_mean_may_be_a_part_of_a_day() -> None:
    """Only what a date decides for each case must be whole."""
    assert str(parse_limit("mean <= 1.5 d")) == "mean <= 1.5 d"
    assert str(parse_limit("max <= 0.5 year")) == "max <= 0.5 year"


def test_scales_times_exactly_and_refuses_parts_of_days() -> None:
    """A key account's half of 28 d is 14 d, shares stay, and half of 3 d is refused."""
    both = Limits(((parse_limit("max <= 28 d"), parse_limit("share >= 98 % within 28 d")),))
    assert str(both.scaled(Decimal("0.5"))) == "max <= 14 d, share >= 98 % within 14 d"
    with pytest.raises(BadLimit):
        parse_limit("max <= 3 d").scaled(Decimal("0.5"))
    assert str(parse_limit("mean <= 3 d").scaled(Decimal("0.5"))) == "mean <= 1.5 d"


def test_reads_durations() -> None:
    """Other fields take times only, whole days where they ask for them."""
    assert str(parse_duration("2 个工作日")) == "2 wd"
    for refused in ("5 %", "5", "4 per 100 lines", "nothing"):
        with pytest.raises(BadQuantity):
            parse_duration(refused)
    assert str(parse_duration("1.5 d")) == "1.5 d"
    with pytest.raises(BadQuantity):
        parse_duration("1.5 d", whole=True)


@given(limit_sets)
def test_limits_are_plain_values(chosen: Limits) -> None:
    """Limits travel between processes, and know whether they ask for anything."""
    assert pickle.loads(pickle.dumps(chosen)) == chosen
    assert bool(chosen) == bool(list(chosen))
