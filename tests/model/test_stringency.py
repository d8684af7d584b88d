"""Stringency: sound against brute force over random cases and calendars, a preorder, and the cases that shaped it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qsstd.model.limit import Limit, Limits, parse_limit
from qsstd.model.quantity import Quantity, parse_quantity
from qsstd.model.stringency import combined, compare, compare_terms, implies, without_clock_change
from qsstd.model.terms import PercentileMethod, Terms
from qsstd.model.text import Text
from tests.strategies import limit_sets, terms

METHODS: tuple[PercentileMethod, ...] = ("nearest-rank", "floor-rank", "linear")
OPPOSITE = {"stricter": "looser", "looser": "stricter"}


def limits(*written: str) -> Limits:
    return Limits((tuple(parse_limit(text) for text in written),)) if written else Limits()


# --- the cases that gave it shape ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "relation", "b"),
    [
        (["max <= 36 h"], "stricter", ["max <= 48 h"]),
        (["max <= 240 min"], "equal", ["max <= 4 h"]),
        (["max < 48 h"], "stricter", ["max <= 48 h"]),
        (["max <= 48 h"], "stricter", ["max <= 2 d"]),
        (["max <= 2 d"], "stricter", ["max <= 72 h"]),
        (["max <= 2 d"], "incomparable", ["max <= 71 h"]),
        (["max < 48 h"], "incomparable", ["max < 2 d"]),
        (["max <= 15 wd"], "looser", ["max <= 15 d"]),
        (["max <= 15 wd"], "incomparable", ["max <= 20 d"]),
        (["max <= 5 wd"], "incomparable", ["max <= 15 d"]),
        (["max <= 2 wd"], "looser", ["max <= 48 h"]),
        (["max <= 8 wh"], "looser", ["max <= 8 h"]),
        (["max <= 8 wh"], "incomparable", ["max <= 1 wd"]),
        (["max <= 1 month"], "incomparable", ["max <= 30 d"]),
        (["max <= 28 d"], "incomparable", ["max <= 1 month"]),
        (["mean <= 24 h"], "incomparable", ["mean <= 1 d"]),
        (["mean <= 1 d"], "stricter", ["mean <= 1 wd"]),
        (["mean <= 4 h"], "stricter", ["mean <= 4 wh"]),
        (["max <= 48 h"], "stricter", ["mean <= 2 d"]),
        (["mean <= 24 h", "max <= 48 h"], "looser", ["max <= 24 h"]),
        (["mean <= 20 h", "max <= 50 h"], "mixed", ["mean <= 24 h", "max <= 48 h"]),
        (["mean <= 20 h"], "mixed", ["mean <= 24 h", "max <= 48 h"]),
        (["mean <= 20 h"], "incomparable", ["max <= 48 h"]),
        (["max <= 48 h"], "stricter", ["p99 <= 48 h"]),
        (["p95 <= 21 d"], "equal", ["share >= 95 % within 21 d"]),
        (["p95 <= 21 d"], "stricter", ["share >= 90 % within 22 d"]),
        (["share >= 90 % within 1 h"], "mixed", ["share >= 80 % within 30 min"]),
        (["max <= 3 d"], "stricter", ["share >= 98 % within 4 d"]),
        (["share >= 90 % within 24 h"], "stricter", ["share >= 90 % within 1 wd"]),
        (["share >= 90 %"], "stricter", ["share >= 85 %"]),
        (["share <= 5 % within 3 d"], "looser", ["share <= 5 % within 5 d"]),
        (["value in 82 %..84 %"], "stricter", ["value in 80 %..85 %"]),
        (["value in 80 %..85 %"], "mixed", ["value in 82 %..90 %"]),
        (["value = 5 points"], "stricter", ["value >= 5 points"]),
        (["rate <= 4 per 100 lines"], "equal", ["rate <= 40 per 1000 lines"]),
        (["rate <= 4 per 100 lines"], "incomparable", ["rate <= 40 per 1000 customers"]),
        (["notice >= 48 h"], "stricter", ["notice >= 2 d"]),
        (["notice >= 3 d"], "incomparable", ["notice >= 24 h"]),
        (["notice >= 3 d"], "incomparable", ["notice >= 3 wd"]),
        (["kept >= 3 d"], "stricter", ["kept >= 72 h"]),
        (["kept >= 96 h"], "stricter", ["kept >= 3 d"]),
        (["kept >= 3 wd"], "stricter", ["kept >= 3 d"]),
        (["open <= 0 beyond 30 d"], "stricter", ["open <= 5 beyond 60 d"]),
        (["open <= 0 beyond 60 d"], "mixed", ["open <= 5 beyond 30 d"]),
        (["open <= 5 past target by 30 d"], "incomparable", ["open <= 5 beyond 30 d"]),
        (["max <= 28 d"], "stricter", ["max <= published"]),
        (["mean <= 28 d"], "incomparable", ["max <= published"]),
        ([], "looser", ["max <= 5 h"]),
        ([], "equal", []),
    ],
)
def test_known_verdicts(a: list[str], relation: str, b: list[str]) -> None:
    """What is written in the language's rules, and its mirror image."""
    assert compare(limits(*a), limits(*b), steady_zone=True).relation == relation
    mirrored = compare(limits(*b), limits(*a), steady_zone=True).relation
    assert mirrored == OPPOSITE.get(relation, relation)


@pytest.mark.parametrize("method", ["floor-rank", "linear"])
def test_other_percentiles_are_no_shares(method: PercentileMethod) -> None:
    """Only by nearest rank is p95 a share of 95 %."""
    p95, share = limits("p95 <= 21 d"), limits("share >= 95 % within 21 d")
    assert compare(p95, share, method_a=method, method_b=method).relation == "incomparable"
    assert compare(p95, limits("p95 <= 21 d"), method_a=method, method_b="nearest-rank").relation == "incomparable"
    assert compare(limits("max <= 20 d"), p95, method_b=method).relation == "stricter"
    assert compare(p95, limits("p90 <= 21 d"), method_a=method, method_b=method).relation == "stricter"


def test_clock_changes_part_days_from_hours() -> None:
    """Where the clock changes 48 h may end on the third day."""
    assert compare(limits("max <= 48 h"), limits("max <= 2 d")).relation == "incomparable"
    assert compare(limits("max <= 48 h"), limits("max <= 48 wh")).relation == "stricter"


def test_any_of_groups() -> None:
    """One group of each must imply some group of the other."""
    fast, cheap = parse_limit("max <= 4 h"), parse_limit("share >= 90 % within 1 h")
    either = Limits(((fast,), (cheap,)))
    assert compare(limits("max <= 3 h"), either).relation == "stricter"
    assert compare(either, limits("max <= 4 h")).relation == "looser"
    assert compare(either, Limits(((cheap,), (fast,)))).relation == "equal"
    assert compare(either, limits("rate <= 5 %")).relation == "incomparable"


@pytest.mark.parametrize(
    ("a", "b", "margin"),
    [
        (["max <= 36 h"], ["max <= 48 h"], "-25"),
        (["max <= 48 h"], ["max <= 36 h"], "33.3"),
        (["mean <= 24 h", "max <= 36 h"], ["mean <= 24 h", "max <= 48 h"], "-25"),
        (["share >= 90 % within 30 s"], ["share >= 90 % within 20 s"], "50"),
        (["mean <= 20 h", "max <= 36 h"], ["mean <= 24 h", "max <= 48 h"], None),
        (["max <= 2 d"], ["max <= 48 h"], None),
        (["share >= 90 %"], ["share >= 80 %"], None),
        (["open <= 5 beyond 3 d"], ["open <= 0 beyond 3 d"], None),
    ],
)
def test_margin(a: list[str], b: list[str], margin: str | None) -> None:
    """One number against another of the same unit, in percent of the second."""
    assert compare(limits(*a), limits(*b)).margin == (None if margin is None else Decimal(margin))


def test_reasons_name_both_limits_in_both_languages() -> None:
    """Every limit that tells is named, with how much, in English and Chinese."""
    verdict = compare(limits("mean <= 24 h", "max <= 36 h"), limits("mean <= 24 h", "max <= 48 h", "rate <= 5 %"))
    assert verdict.relation == "mixed"
    assert [str(reason) for reason in verdict.reasons] == [
        "'max ≤ 36 h' is stricter than 'max ≤ 48 h' (−25 %)",
        "nothing is asked in place of 'rate ≤ 5 %'",
    ]
    assert verdict.reasons[0].in_language("zh") == "“最长 ≤ 36 小时”比“最长 ≤ 48 小时”严格（−25 %）"
    clocks = compare(limits("max <= 5 wd"), limits("max <= 15 d")).reasons
    assert "different clocks" in str(clocks[0])


# --- brute force ---------------------------------------------------------------------------------------------------

DAY = 24 * 60


@dataclass(frozen=True)
class Calendar:
    """Working days by weekday, working minutes of each."""

    week: tuple[bool, ...]
    opens: int
    closes: int

    def works(self, day: int) -> bool:
        return self.week[day % 7]

    def end_of_working_day(self, start_day: int, count: int) -> int:
        day = start_day
        while count:
            day += 1
            count -= self.works(day)
        return (day + 1) * DAY

    def worked(self, start: int, stop: int) -> int:
        """Working minutes between two minutes."""
        days = range(start // DAY, stop // DAY + 1)
        shifts = [(day * DAY + self.opens, day * DAY + self.closes) for day in days if self.works(day)]
        return sum(max(0, min(stop, close) - max(start, open_)) for open_, close in shifts)


Case = tuple[int, int]
"""Minute of start and of stop, from midnight of day 0."""


def taken(case: Case, quantity: Quantity, calendar: Calendar) -> Fraction:
    """How long the case took, in the base unit of the quantity's family."""
    start, stop = case
    if quantity.family == "elapsed":
        return Fraction((stop - start) * 60)
    if quantity.family == "working-hours":
        return Fraction(calendar.worked(start, stop), 60)
    if quantity.family == "days":
        return Fraction(stop // DAY - start // DAY)
    count = 0
    while stop >= calendar.end_of_working_day(start // DAY, count):
        count += 1
    return Fraction(count)


def end(start: int, quantity: Quantity, calendar: Calendar) -> int:
    """The minute at which the quantity, counted from ``start``, has run out."""
    size = quantity.size
    if quantity.family == "elapsed":
        return start + int(size) // 60
    if quantity.family == "days":
        return (start // DAY + int(size) + 1) * DAY
    if quantity.family == "working-days":
        return calendar.end_of_working_day(start // DAY, int(size))
    stop = start
    while calendar.worked(start, stop) < size * 60:
        stop += 30
    return stop


def percentile(values: Sequence[Fraction], percent: Decimal, method: PercentileMethod) -> Fraction:
    ordered, share = sorted(values), Fraction(percent) / 100
    if method == "linear":
        rank = share * (len(ordered) - 1)
        below = math.floor(rank)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (rank - below) * (ordered[above] - ordered[below])
    rank = math.ceil(share * len(ordered)) if method == "nearest-rank" else math.floor(share * len(ordered))
    return ordered[max(rank, 1) - 1]


def median(values: Sequence[Fraction]) -> Fraction:
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


COMPARISONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
}


def is_kept(limit: Limit, cases: Sequence[Case], calendar: Calendar, method: PercentileMethod) -> bool:
    """Whether the cases keep the limit, worked out from its meaning alone."""
    assert limit.quantity is not None
    compares = COMPARISONS[limit.op]
    if limit.statistic == "kept":
        ends = [end(start, limit.quantity, calendar) for start, _ in cases]
        return all(compares(Fraction(stop), Fraction(over)) for (_, stop), over in zip(cases, ends, strict=True))
    if limit.within is not None:
        inside = [taken(case, limit.within, calendar) <= limit.within.size for case in cases]
        return compares(Fraction(sum(inside), len(inside)), limit.quantity.size)
    if limit.statistic == "open":
        assert limit.beyond is not None
        late = [taken(case, limit.beyond, calendar) > limit.beyond.size for case in cases]
        return compares(Fraction(sum(late)), limit.quantity.size)
    times = [taken(case, limit.quantity, calendar) for case in cases]
    if limit.statistic in ("max", "notice"):
        return all(compares(time, limit.quantity.size) for time in times)
    if limit.percentile is not None:
        return compares(percentile(times, limit.percentile, method), limit.quantity.size)
    found = median(times) if limit.statistic == "median" else sum(times, Fraction(0)) / len(times)
    return compares(found, limit.quantity.size)


TIMES_OF_DAY = (
    *("12 h", "24 h", "47 h", "48 h", "72 h", "96 h", "0 d", "1 d", "2 d", "3 d"),
    *("1 wd", "2 wd", "8 wh", "24 wh", "48 wh"),
)
calendars = st.builds(
    Calendar,
    st.lists(st.booleans(), min_size=7, max_size=7).filter(any).map(tuple),
    st.sampled_from([0, 9 * 60]),
    st.sampled_from([17 * 60, DAY]),
)
case_times = st.tuples(
    st.integers(0, 7 * 48).map(lambda half: half * 30),
    st.one_of(st.integers(0, 48), st.integers(0, 6 * 48), st.sampled_from([48, 96, 144])).map(lambda half: half * 30),
).map(lambda case: (case[0], case[0] + case[1]))


def small_domain() -> list[Limit]:
    """Limits close to each other, of every sort that proofs go between."""
    times = [*TIMES_OF_DAY, "60 h", "published"]
    upper = ("mean", "median", "max", "p90", "p95", "share >= 90 % within", "share > 90 % within", "open <= 1 beyond")
    written = [f"{s} <= {t}" for s, t in product(upper[:5], times)] + [
        f"{s} < {t}" for s, t in product(upper[:3], times)
    ]
    written += [f"{s} {t}" for s, t in product(upper[5:], times[:-1])]
    written += [f"{s} {op} {t}" for s, op, t in product(("kept", "notice"), (">=", ">"), times)]
    written += [f"{s} {t}" for s, t in product(("share <= 50 % within", "open >= 1 beyond"), times[:-1])]
    written += [f"share >= {p} within 24 h" for p in ("published", "95 %", "100 %")]
    written += [f"value {rest}" for rest in ("in 1..3", "in 2..3", "= 2", ">= 1", "<= 3", "> 1", ">= published")]
    return [parse_limit(text) for text in written]


@cache
def matrix(method: PercentileMethod, steady_zone: bool) -> tuple[list[Limit], list[int]]:
    """For each limit the set, as bits, of those it implies."""
    chosen = small_domain()
    sets = [Limits(((limit,),)) for limit in chosen]
    rows = []
    for a in sets:
        bits = 0
        for index, b in enumerate(sets):
            proved = implies(a, b, method_a=method, method_b=method, steady_zone=steady_zone)
            bits |= proved << index
        rows.append(bits)
    return chosen, rows


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=150, deadline=None)
@given(calendar=calendars, cases=st.lists(case_times, min_size=1, max_size=5))
def test_never_proves_what_cases_refute(method: PercentileMethod, calendar: Calendar, cases: list[Case]) -> None:
    """Cases that keep a limit keep all that it implies, on any calendar of a zone without clock changes."""
    chosen, rows = matrix(method, True)
    meant = [not limit.published and limit.statistic != "value" for limit in chosen]
    kept = [means and is_kept(limit, cases, calendar, method) for limit, means in zip(chosen, meant, strict=True)]
    broken = sum(1 << i for i, means in enumerate(meant) if means and not kept[i])
    for limit, holds, row in zip(chosen, kept, rows, strict=True):
        refuted = row & broken if holds else 0
        assert not refuted, f"{limit} => {chosen[refuted.bit_length() - 1]} is refuted"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("steady_zone", [True, False])
def test_is_a_preorder(method: PercentileMethod, steady_zone: bool) -> None:
    """Every limit implies itself, and what it implies implies nothing that it does not."""
    chosen, rows = matrix(method, steady_zone)
    for index, row in enumerate(rows):
        assert row >> index & 1, f"{chosen[index]} does not imply itself"
        for middle in range(len(rows)):
            if row >> middle & 1:
                gap = rows[middle] & ~row
                where = gap.bit_length() - 1
                assert not gap, f"{chosen[index]} => {chosen[middle]} => {chosen[where]}"


def test_days_and_hours_agree_with_every_start() -> None:
    """In a zone without clock changes n days against x hours is proved exactly as all starts of a day say."""
    always = Calendar((True,) * 7, 0, DAY)
    cases = [(start, start + length) for start in range(0, DAY, 60) for length in range(0, 5 * DAY, 60)]
    for days, hours in product(range(4), range(0, 120, 12)):
        of_days, of_hours = parse_limit(f"max <= {days} d"), parse_limit(f"max <= {hours} h")
        for a, b in ((of_days, of_hours), (of_hours, of_days)):
            kept = [case for case in cases if is_kept(a, [case], always, "linear")]
            truth = all(is_kept(b, [case], always, "linear") for case in kept)
            assert implies(Limits(((a,),)), Limits(((b,),)), steady_zone=True) is truth, (a, b)


@given(limit_sets, limit_sets, st.booleans())
def test_mirrors_itself(a: Limits, b: Limits, steady_zone: bool) -> None:
    """The other way round stricter is looser, and all else the same; a thing is equal to itself."""
    forth = compare(a, b, steady_zone=steady_zone)
    back = compare(b, a, steady_zone=steady_zone)
    assert back.relation == OPPOSITE.get(forth.relation, forth.relation)
    assert compare(a, a, steady_zone=steady_zone).relation == "equal"
    assert (forth.relation == "equal") == (not forth.reasons)
    for language in ("zh", "en"):
        assert all(reason.in_language(language) for reason in forth.reasons)


# --- the whole promise ---------------------------------------------------------------------------------------------


def words(*zh: str) -> tuple[Text, ...]:
    return tuple(Text(word, None) for word in zh)


BASE = Terms(limits=limits("max <= 48 h"), start=Text("报障", None), stop=Text("修复", None), excludes=words("终端"))


@pytest.mark.parametrize(
    ("change", "relation"),
    [
        ({}, "equal"),
        ({"start": Text("受理", None)}, "incomparable"),
        ({"start": None}, "incomparable"),
        ({"stop": Text("回访", None)}, "incomparable"),
        ({"after": "complaint/resolve"}, "incomparable"),
        ({"only": Text("忙时", "the busy hour")}, "incomparable"),
        ({"start": Text("报障", "report")}, "equal"),
        ({"excludes": words("终端", "台风")}, "looser"),
        ({"excludes": ()}, "stricter"),
        ({"excludes": words("台风")}, "mixed"),
        ({"pauses": words("停电")}, "looser"),
        ({"grace": parse_quantity("15 min")}, "looser"),
        ({"ignore_under": parse_quantity("5 min")}, "looser"),
        ({"ignore_under": parse_quantity("0 min")}, "equal"),
        ({"limits": limits("max <= 36 h"), "excludes": words("终端", "台风")}, "mixed"),
        ({"limits": limits("max <= 36 h"), "excludes": ()}, "stricter"),
        ({"limits": limits("rate <= 5 %"), "excludes": ()}, "incomparable"),
        ({"calendar": "cn"}, "equal"),
        ({"percentile_method": "linear"}, "equal"),
        ({"judge": "quarter"}, "equal"),
        ({"per": words("region")}, "stricter"),
    ],
)
def test_whole_promise(change: dict[str, object], relation: str) -> None:
    """Other events: incomparable; more exceptions: looser; fewer: stricter; and the mirror image."""
    changed = replace(BASE, **change)
    assert compare_terms(changed, BASE).relation == relation
    assert compare_terms(BASE, changed).relation == OPPOSITE.get(relation, relation)


def test_calendar_and_method_count_where_both_go_by_one() -> None:
    """Working days by two calendars are incomparable; working days against days are not asked for their calendar."""
    ours, theirs = Terms(limits("max <= 5 wd"), calendar="a"), Terms(limits("max <= 5 wd"), calendar="b")
    assert compare_terms(ours, theirs).relation == "incomparable"
    assert compare_terms(ours, replace(ours, limits=limits("max <= 5 d"), calendar=None)).relation == "looser"
    fifth = Terms(limits("p95 <= 5 h", "max <= 6 h"))
    assert compare_terms(fifth, replace(fifth, percentile_method="linear")).relation == "incomparable"


def test_judging_period_counts_for_what_is_counted_over_cases() -> None:
    """A mean by quarter is another thing than by month; a max is not, and an unnamed period goes with any."""
    monthly = Terms(limits("mean <= 5 h"), judge="month")
    assert compare_terms(monthly, replace(monthly, judge="quarter")).relation == "incomparable"
    assert compare_terms(monthly, replace(monthly, judge=None)).relation == "equal"


def test_events_left_out_are_the_clauses() -> None:
    """A target that words no events has the clause's; one with its own needs somebody to answer for it."""
    bare = Terms(limits=limits("max <= 24 h"))
    assert compare_terms(bare, BASE).relation == "incomparable"
    assert compare_terms(bare.with_events_of(BASE), BASE).relation == "stricter"
    worded = replace(BASE, start=Text("接到申告", None), limits=limits("max <= 24 h"))
    assert compare_terms(worded.with_events_of(BASE), BASE).relation == "incomparable"
    assert compare_terms(worded, BASE, same_events=True).relation == "stricter"


@given(terms, terms)
def test_whole_promises_mirror(a: Terms, b: Terms) -> None:
    """Comparing the other way round turns stricter and looser, and says so in both languages."""
    forth, back = compare_terms(a, b), compare_terms(b, a)
    assert back.relation == OPPOSITE.get(forth.relation, forth.relation)
    assert compare_terms(a, a).relation == "equal"
    assert all("{" not in reason.in_language("zh") for reason in forth.reasons)


def test_combined() -> None:
    """Parts make a whole."""
    assert combined() == "equal"
    assert combined("equal", "stricter") == "stricter"
    assert combined("looser", "stricter") == combined("mixed", "looser") == "mixed"
    assert combined("looser", "incomparable", "stricter") == "incomparable"


@pytest.mark.parametrize(
    ("zone", "steady"),
    [("Asia/Shanghai", True), ("UTC", True), ("Europe/London", False), ("Africa/Casablanca", False),
     ("Nowhere/None", False), ("../etc/passwd", False), ("Asia", False), ("", False)],
)  # fmt: skip
def test_zones_without_clock_change(zone: str, steady: bool) -> None:
    """Shanghai stands still, London does not, and a zone nobody knows proves nothing."""
    assert without_clock_change(zone, date(2026, 11, 22)) is steady


def test_a_list_of_ever_looser_limits() -> None:
    """A chain over all clocks stays in order, each against each."""
    chain = ["max <= 24 h", "max <= 1 d", "max <= 2 d", "max <= 72 h", "max <= 3 d", "max <= 3 wd", "max <= published"]
    for (i, a), (j, b) in product(enumerate(chain), repeat=2):
        wanted = "equal" if i == j else "stricter" if i < j else "looser"
        assert compare(limits(a), limits(b), steady_zone=True).relation == wanted
