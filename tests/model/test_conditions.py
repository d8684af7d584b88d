"""Conditions: which cases a promise is for, and whether two promises are for the same one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qsstd.model.conditions import BadCondition, Conditions, covers, overlaps

SPOTS = [Decimal(n) / 2 for n in range(-2, 25)]


def when(**parts: object) -> Conditions:
    return Conditions.parse(parts)


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ({"area": "urban"}, {"area": "rural"}, False),
        ({"area": "urban"}, {"area": ["rural", "urban"]}, True),
        ({"area": "urban"}, {"customer": "key"}, True),
        ({"area": "urban", "customer": "public"}, {"area": "urban", "customer": "key"}, False),
        ({"lines": "..1000"}, {"lines": "1001..2999"}, False),
        ({"lines": "..1000"}, {"lines": "1000..2999"}, True),
        ({"lines": "3000.."}, {"lines": "5000"}, True),
        ({"lines": ["1..5", "9.."]}, {"lines": "6..8"}, False),
        ({"at": "..16:00"}, {"at": "16:00.."}, False),
        ({"at": "08:00..12:00"}, {"at": "11:59..13:00"}, True),
        ({"at": "22:00..06:00"}, {"at": "05:00..07:00"}, True),
        ({"at": "22:00..06:00"}, {"at": "06:00..22:00"}, False),
        ({}, {"area": "urban"}, True),
    ],
)
def test_overlap(a: dict[str, object], b: dict[str, object], meet: bool) -> None:
    """Some case fits both, whichever way it is asked."""
    assert overlaps(when(**a), when(**b)) is overlaps(when(**b), when(**a)) is meet


@pytest.mark.parametrize(
    ("outer", "inner", "held"),
    [
        ({}, {"area": "urban"}, True),
        ({"area": "urban"}, {}, False),
        ({"area": ["urban", "rural"]}, {"area": "urban", "customer": "key"}, True),
        ({"lines": "1..10"}, {"lines": ["2..3", "7"]}, True),
        ({"lines": ["1..5", "5..10"]}, {"lines": "1..10"}, True),
        ({"lines": ["1..5", "6..10"]}, {"lines": "1..10"}, False),
        ({"at": ["08:00..12:00", "12:00..18:00"]}, {"at": "09:00..17:00"}, True),
        ({"at": "20:00..08:00"}, {"at": "22:00..06:00"}, True),
        ({"lines": "1.."}, {"lines": "..5"}, False),
    ],
)
def test_cover(outer: dict[str, object], inner: dict[str, object], held: bool) -> None:
    """Every case of the inner is a case of the outer; touching hours join, numbers with a gap do not."""
    assert covers(when(**outer), when(**inner)) is held


def test_otherwise_takes_what_the_others_leave() -> None:
    """It meets no named condition, and another ``otherwise`` always."""
    rest = Conditions.parse("otherwise")
    several = Conditions.parse({"otherwise": ["repair", "install"]})
    assert several.documents == ("repair", "install")
    assert not overlaps(rest, when(area="urban"))
    assert overlaps(rest, several)
    assert covers(rest, rest) and not covers(rest, several) and covers(when(), rest)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (5, ()),
        ({"a": {}}, ("a",)),
        ({"a": []}, ("a",)),
        ({"a": ["x", "5..1"]}, ("a", 1)),
        ({"a": "x..y"}, ("a",)),
        ({"a": ".."}, ("a",)),
        ({"a": "25:00.."}, ("a",)),
        ({"a": "08:00..08:00"}, ("a",)),
        ({"otherwise": ["d"], "x": "1"}, ("otherwise",)),
        ({"otherwise": []}, ("otherwise",)),
        ({"a": None}, ("a",)),
    ],
)
def test_refuses_with_the_path_to_the_fault(written: object, path: tuple[str | int, ...]) -> None:
    """What is no condition is refused where it stands."""
    with pytest.raises(BadCondition) as caught:
        Conditions.parse(written)
    assert caught.value.path == path


ranges = st.tuples(st.integers(0, 10) | st.none(), st.integers(0, 10) | st.none()).filter(any).map(
    lambda ends: f"{'' if ends[0] is None else ends[0]}..{'' if ends[1] is None else ends[1]}"
)  # fmt: skip
values = st.lists(ranges | st.integers(0, 10).map(str), min_size=1, max_size=4)


def holds(written: list[str], spot: Decimal) -> bool:
    """The plain meaning, worked out anew."""
    for value in written:
        low, dots, high = value.partition("..")
        if not dots and Decimal(value) == spot:
            return True
        if dots and (not low or Decimal(low) <= spot) and (not high or spot <= Decimal(high)):
            return True
    return False


def sensible(written: list[str]) -> bool:
    ends = [value.split("..") for value in written if ".." in value]
    return all(not (low and high) or int(low) <= int(high) for low, high in ends)


@given(values.filter(sensible), values.filter(sensible))
@example(["1"], ["1..1"])
def test_agrees_with_trying_every_number(a: list[str], b: list[str]) -> None:
    """Overlap and cover say what trying whole and half numbers says."""
    ours, theirs = when(n=a), when(n=b)
    both = any(holds(a, spot) and holds(b, spot) for spot in SPOTS)
    inside = all(holds(a, spot) for spot in SPOTS if holds(b, spot))
    assert overlaps(ours, theirs) is both
    assert covers(ours, theirs) is inside
