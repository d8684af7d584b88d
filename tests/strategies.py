"""Hypothesis strategies for quantities, limits and terms: what a standard may say."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from qsstd.model.limit import Limit, Limits
from qsstd.model.quantity import Quantity
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.model.units import BARE, WORDS, Unit, ratio

ELAPSED = ("s", "min", "h")
DAYS = ("d", "week")
MONTHS = ("month", "quarter", "half-year", "year")
TIMES = (*ELAPSED, *DAYS, *MONTHS, "wh", "wd")
METHODS = ("nearest-rank", "floor-rank", "linear")
TIMED = ("mean", "median", "max", "p50", "p90", "p95", "p99.9")

decimals = st.decimals(min_value=0, max_value=10**6, places=3).map(lambda value: Decimal(f"{value:f}"))
wholes = st.integers(0, 400).map(Decimal)


def of_unit(name: str, values: st.SearchStrategy[Decimal] = decimals) -> st.SearchStrategy[Quantity]:
    return values.map(lambda value: Quantity(value, WORDS[name]))


def durations(names: tuple[str, ...] = TIMES) -> st.SearchStrategy[Quantity]:
    """Whole lengths of time, which every place of a limit accepts."""
    return st.sampled_from(names).flatmap(lambda name: of_unit(name, wholes))


shares = st.builds(Quantity, st.integers(1, 99).map(Decimal), st.just(WORDS["%"]))
ratios = st.builds(
    Quantity,
    decimals,
    st.builds(ratio, st.sampled_from([1, 100, 1000]), st.sampled_from(["lines", "users", "gadgets"])),
)
units = st.one_of(
    st.sampled_from(sorted(WORDS)).map(WORDS.__getitem__),
    st.just(BARE),
    st.sampled_from(["EUR", "XOF"]).map(lambda code: Unit(code, "money", thing=code)),
    st.sampled_from(["gadgets", "工位"]).map(lambda noun: Unit(noun, "count", thing=noun)),
)
quantities = st.one_of(st.builds(Quantity, decimals, units), ratios)


def timed_limits(names: tuple[str, ...] = TIMES, statistics: tuple[str, ...] = TIMED) -> st.SearchStrategy[Limit]:
    ops = st.sampled_from(["<=", "<"])
    return st.builds(Limit, st.sampled_from(statistics), ops, durations(names))


def share_limits(names: tuple[str, ...] = TIMES) -> st.SearchStrategy[Limit]:
    ops = st.sampled_from([">=", ">"])
    return st.builds(Limit, st.just("share"), ops, shares, within=durations(names))


open_limits = st.one_of(
    st.builds(Limit, st.just("open"), st.just("<="), st.builds(Quantity, wholes, st.just(BARE)), beyond=durations()),
    st.builds(
        Limit, st.just("open"), st.just("<="), st.builds(Quantity, wholes, st.just(BARE)), past_target=durations()
    ),
)


@st.composite
def ranges(draw: st.DrawFn) -> Limit:
    """``value in a..b``."""
    low, high = sorted((draw(decimals), draw(decimals)))
    unit = draw(st.sampled_from([WORDS["%"], WORDS["points"], BARE]))
    return Limit("value", "in", Quantity(low, unit), Quantity(high, unit))


others = st.one_of(
    st.builds(Limit, st.sampled_from(["notice", "kept"]), st.sampled_from([">=", ">"]), durations()),
    st.builds(Limit, st.just("rate"), st.sampled_from(["<=", "<", "=", ">="]), st.one_of(ratios, shares)),
    st.builds(Limit, st.sampled_from(["score", "value"]), st.sampled_from([">=", "=", ">"]), of_unit("points")),
    st.builds(Limit, st.sampled_from(["max", "mean", "p95"]), st.sampled_from(["<=", "<"]), st.none()),
    ranges(),
)
limits = st.one_of(timed_limits(), share_limits(), open_limits, others)
"""One limit of any sort, in its canonical form."""

groups = st.lists(limits, max_size=3).map(tuple)
limit_sets = st.lists(groups, max_size=2).map(lambda chosen: Limits(tuple(chosen)))
texts = st.sampled_from(["报障", "修复", "用户终端故障", "停电", "台风"]).map(lambda word: Text(word, None))
exceptions = st.lists(texts, max_size=2, unique=True).map(tuple)
terms = st.builds(
    Terms,
    limits=limit_sets,
    start=st.none() | texts,
    excludes=exceptions,
    pauses=exceptions,
    grace=st.none() | of_unit("min", wholes),
    calendar=st.sampled_from([None, "cn"]),
    percentile_method=st.sampled_from(METHODS),
)
