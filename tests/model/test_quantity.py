"""Quantities: what is read, what is refused, and that nothing is lost or converted on the way."""

from __future__ import annotations

import pickle
import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qsstd.model.quantity import BadQuantity, Quantity, parse_quantity
from qsstd.model.quantity_reader import chinese_number, one_slip
from tests.strategies import DAYS, ELAPSED, MONTHS, of_unit, quantities


@pytest.mark.parametrize(
    ("written", "canonical", "zh", "en"),
    [
        ("24 h", "24 h", "24 小时", "24 h"),
        ("24小时", "24 h", "24 小时", "24 h"),
        ("  15   minutes ", "15 min", "15 分钟", "15 min"),
        ("30 日", "30 d", "30 天", "30 days"),
        ("1 d", "1 d", "1 天", "1 day"),
        ("4 weeks", "4 week", "4 周", "4 weeks"),
        ("5 个月", "5 month", "5 个月", "5 months"),
        ("15 个工作日", "15 wd", "15 个工作日", "15 working days"),
        ("1 working day", "1 wd", "1 个工作日", "1 working day"),
        ("8 工作小时", "8 wh", "8 个工作小时", "8 working hours"),
        ("85%", "85 %", "85 %", "85 %"),
        ("99.9999 %", "99.9999 %", "99.9999 %", "99.9999 %"),
        ("3‰", "3 ‰", "3 ‰", "3 ‰"),
        ("10⁻⁴", "0.0001", "10⁻⁴", "10⁻⁴"),
        ("10^-4", "0.0001", "10⁻⁴", "10⁻⁴"),
        ("2 × 10⁻⁵", "0.00002", "0.00002", "0.00002"),
        ("4 per 100 lines", "4 per 100 lines", "每 100 线 4", "4 per 100 lines"),
        ("每 1000000 用户 20.2", "20.2 per 1000000 users", "每 1000000 用户 20.2", "20.2 per 1000000 users"),
        ("10 元", "10 CNY", "10 元", "10 CNY"),
        ("10 HKD", "10 HKD", "10 HKD", "10 HKD"),
        ("4.50 分", "4.50 points", "4.50 分", "4.50 points"),
        ("5 rings", "5 rings", "5 声", "5 rings"),
        ("5 gadgets", "5 gadgets", "5 gadgets", "5 gadgets"),
        ("10.3 s", "10.3 s", "10.3 秒", "10.3 s"),
        ("0", "0", "0", "0"),
    ],
)
def test_reads_chinese_and_english_and_keeps_one_spelling(written: str, canonical: str, zh: str, en: str) -> None:
    """Every way of writing becomes the canonical spelling and is printed in both languages."""
    quantity = parse_quantity(written)
    assert (str(quantity), quantity.in_language("zh"), quantity.in_language("en")) == (canonical, zh, en)


@pytest.mark.parametrize(
    ("written", "part", "suggestion"),
    [
        ("5 m", "m", None),
        ("5 月", "月", None),
        ("5 hous", "hous", "hour"),
        ("5 weks", "weks", "weeks"),
        ("24 hours please", "hours please", None),
        ("24 小时以内", "小时以内", None),
        ("5 H", "H", "h"),
        ("5 rmb", "rmb", "CNY"),
        ("5 XYZ", "XYZ", None),
        ("5 xx", "xx", None),
        ("十五日", "十五", "15"),
        ("１５ 日", "１５", "15"),
        ("1,000 h", "1,000", "1000"),
        ("10 000 h", "10 000", "10000"),
        ("-5 h", "-5 h", None),
        ("NaN", "NaN", None),
        ("inf h", "inf h", None),
        ("1.5.2 h", "1.5.2 h", None),
        ("5 per 0 lines", "0", None),
        ("10 CNY per d", "CNY per d", None),
        ("4 per 100 h", "h", None),
        ("", "", None),
    ],
)
def test_refuses_with_the_place_and_what_was_meant(written: str, part: str, suggestion: str | None) -> None:
    """What cannot be read is refused at its code points, with a suggestion where one is likely."""
    with pytest.raises(BadQuantity) as caught:
        parse_quantity(written)
    bad = caught.value
    assert (written[bad.start : bad.end], bad.suggestion) == (part, suggestion)


@pytest.mark.parametrize("written", ["9" * 10_000 + " h", "0." + "1" * 60 + " %", "10^-99", "每" * 5000, "x" * 100_000])
def test_refuses_monsters_fast(written: str) -> None:
    """Numbers and texts of any length are refused at once, with a message of readable length."""
    before = time.perf_counter()
    with pytest.raises(BadQuantity) as caught:
        parse_quantity(written)
    assert time.perf_counter() - before < 0.5
    assert len(str(caught.value)) < 120


def test_bad_quantities_travel_between_processes() -> None:
    """The error survives pickling with everything it says."""
    with pytest.raises(BadQuantity) as caught:
        parse_quantity("5 weks")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.start, again.end, again.suggestion, str(again)) == (2, 6, "weeks", str(caught.value))


@given(quantities)
def test_reads_back_what_it_writes(quantity: Quantity) -> None:
    """Canonical, Chinese and English spelling read back as the same quantity with the same digits."""
    for written in (str(quantity), quantity.in_language("zh"), quantity.in_language("en")):
        again = parse_quantity(written)
        assert again == quantity
        assert (hash(again), str(again)) == (hash(quantity), str(quantity))


@given(st.sampled_from([ELAPSED, DAYS, MONTHS]), st.data())
def test_converts_within_a_family(names: tuple[str, ...], data: st.DataObject) -> None:
    """Within a family size alone decides, exactly."""
    a = data.draw(st.sampled_from(names).flatmap(of_unit))
    b = data.draw(st.sampled_from(names).flatmap(of_unit))
    factors = {"s": 1, "min": 60, "h": 3600, "d": 1, "week": 7, "month": 1, "quarter": 3, "half-year": 6, "year": 12}
    left, right = (Fraction(q.value) * factors[q.unit.name] for q in (a, b))
    assert (a == b, a < b, a <= b, a > b, a >= b) == (
        left == right, left < right, left <= right, left > right, left >= right
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        ("240 min", "4 h", True),
        ("2 week", "14 d", True),
        ("1 year", "12 month", True),
        ("4 per 100 lines", "40 per 1000 lines", True),
        ("1 per 3 lines", "2 per 6 lines", True),
        ("0.01 %", "10⁻⁴", True),
        ("1 ‰", "0.1 %", True),
        ("4 per 100 lines", "4 per 100 customers", False),
        ("24 h", "1 d", False),
        ("30 d", "1 month", False),
        ("1 d", "1 wd", False),
        ("10 CNY", "10 USD", False),
        ("5 points", "5", False),
    ],
)
def test_is_equal_only_within_a_family(a: str, b: str, equal: bool) -> None:
    """A day is not 24 hours, a month not 30 days, a line not a customer."""
    assert (parse_quantity(a) == parse_quantity(b)) is equal


def test_does_not_order_across_families() -> None:
    """Ordering days and hours is a mistake of the caller, not an answer."""
    with pytest.raises(TypeError):
        _ = parse_quantity("1 d") < parse_quantity("25 h")


def test_multiplies_exactly() -> None:
    """Half of 28 d is 14 d, a tenth of 0.3 h is 0.03 h."""
    assert str(parse_quantity("28 d").times(Decimal("0.5"))) == "14 d"
    assert str(parse_quantity("0.3 h").times(Decimal("0.1"))) == "0.03 h"
    assert str(parse_quantity("1000 h").times(Decimal("2"))) == "2000 h"


@pytest.mark.parametrize(
    ("written", "whole"), [("0.5 year", True), ("0.5 week", False), ("1.5 d", False), ("1.5 h", True)]
)
def test_knows_what_a_date_can_show(written: str, whole: bool) -> None:
    """Half a year is six months; half a week is no number of days."""
    assert parse_quantity(written).is_whole is whole


@given(st.integers(1, 9999))
def test_understands_chinese_numerals(number: int) -> None:
    """The numeral of any number below ten thousand is understood as that number."""
    digits, places = "零一二三四五六七八九", "千百十"
    padded = f"{number:04d}"
    numeral = ""
    for index, digit in enumerate(padded):
        if digit != "0":
            numeral += digits[int(digit)] + (places[index] if index < 3 else "")
        elif numeral and padded[index:].strip("0") and not numeral.endswith("零"):
            numeral += "零"
    plain = numeral.replace("零", "")
    assert chinese_number(plain) == number


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [("hous", "hour", True), ("huor", "hour", True), ("hours", "hour", True), ("our", "hour", True),
     ("hour", "hour", False), ("huro", "hour", False), ("day", "month", False)],
)  # fmt: skip
def test_recognises_one_slip_of_the_finger(a: str, b: str, slip: bool) -> None:
    """One letter added, dropped, changed or two exchanged, not more."""
    assert one_slip(a, b) is slip
