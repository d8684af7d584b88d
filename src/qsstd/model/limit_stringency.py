"""Which of two sets of limits asks for more, and why, limit by limit.

Sound, not complete: a set of limits implies another if each of the other's limits follows from one of its own (any-of:
each group of the one implies some group of the other). What cannot be proved does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from qsstd.messages import Message, say
from qsstd.model.limit import Limit, Limits
from qsstd.model.proof import Ground, all_imply, limit_implies
from qsstd.model.quantity import Quantity
from qsstd.model.terms import NEAREST, PercentileMethod
from qsstd.model.verdict import Part, Relation, Verdict

Group = tuple[Limit, ...]


def compare(
    a: Limits,
    b: Limits,
    *,
    method_a: PercentileMethod = NEAREST,
    method_b: PercentileMethod = NEAREST,
    steady_zone: bool = False,
) -> Verdict:
    """How ``a`` stands to ``b``: the new limits to the old, a company's to the regulation's.

    ``steady_zone``: the workspace's zone has no clock changes, which proofs between days and hours need."""
    ground = Ground(method_a, method_b, steady_zone)
    relation = _proved(a, b, ground)
    if relation is None:
        relation = "mixed" if _relate(a, b, ground) else "incomparable"
    if relation == "equal":
        return Verdict("equal")
    if len(a.groups) > 1 or len(b.groups) > 1:
        return Verdict(relation, ((relation, _alternatives(a, b, relation)),))
    group, other = (limits.groups[0] if limits.groups else () for limits in (a, b))
    return Verdict(relation, tuple(_reasons(group, other, ground)), _margin_of(group, other))


def _proved(a: Limits, b: Limits, ground: Ground) -> Relation | None:
    forth, back = all_imply(a, b, ground), all_imply(b, a, ground.turned())
    if forth:
        return "equal" if back else "stricter"
    return "looser" if back else None


def _pair(a: Limit, b: Limit, ground: Ground) -> Relation:
    forth, back = limit_implies(a, b, ground), limit_implies(b, a, ground.turned())
    if forth:
        return "equal" if back else "stricter"
    if back:
        return "looser"
    return "mixed" if _alike(a, b, ground) else "incomparable"


def _alike(a: Limit, b: Limit, ground: Ground) -> bool:
    """Whether both limit the same measure by the same clock, so that one asks more in this and less in that."""
    if a.percentile is not None and ground.method_a != ground.method_b:
        return False
    same = a.statistic == b.statistic and (a.past_target is None) == (b.past_target is None)
    times = ((a.within, b.within), (a.beyond, b.beyond), (a.past_target, b.past_target))
    return same and _same_kind(a.quantity, b.quantity) and all(_same_kind(x, y, absent=False) for x, y in times)


def _same_kind(a: Quantity | None, b: Quantity | None, *, absent: bool = True) -> bool:
    """``absent``: whether a quantity that is not there goes with any; else only with another absent one."""
    if a is None or b is None:
        return absent or a is b
    return a.comparable(b)


def _relate(a: Limits, b: Limits, ground: Ground) -> bool:
    """Whether groups that prove nothing are yet of the same measures, some up and some down."""
    ours, theirs = a.groups or ((),), b.groups or ((),)
    turned = ground.turned()
    return all(any(_mixed(group, other, ground) for other in theirs) for group in ours) and all(
        any(_mixed(other, group, turned) for group in ours) for other in theirs
    )


def _mixed(group: Group, other: Group, ground: Ground) -> bool:
    """Some limit has its like, and not both sides have one without; one that only comes or goes is an up or down."""
    turned = ground.turned()
    alone = [limit for limit in group if not _has_like(limit, other, ground)]
    others_alone = [limit for limit in other if not _has_like(limit, group, turned)]
    return len(alone) < len(group) and not (alone and others_alone)


def _has_like(limit: Limit, others: Group, ground: Ground) -> bool:
    return any(_pair(limit, other, ground) != "incomparable" for other in others)


def _partners(group: Group, other: Group, ground: Ground) -> tuple[list[tuple[Limit, Limit]], list[Limit], list[Limit]]:
    """Each limit with the one it is best held against, then those of either side without partner."""
    pairs: list[tuple[Limit, Limit]] = []
    ours, theirs = list(group), list(other)
    for wanted in (_equal_pair, _alike, _same_statistic, _proved_pair):
        for limit in tuple(ours):
            partner = next((candidate for candidate in theirs if wanted(limit, candidate, ground)), None)
            if partner is not None:
                ours.remove(limit)
                theirs.remove(partner)
                pairs.append((limit, partner))
    return pairs, ours, theirs


def _equal_pair(a: Limit, b: Limit, ground: Ground) -> bool:
    return _pair(a, b, ground) == "equal"


def _same_statistic(a: Limit, b: Limit, _ground: Ground) -> bool:
    return a.statistic == b.statistic


def _proved_pair(a: Limit, b: Limit, ground: Ground) -> bool:
    return _pair(a, b, ground) != "incomparable"


def _reasons(group: Group, other: Group, ground: Ground) -> Iterator[Part]:
    pairs, ours, theirs = _partners(group, other, ground)
    for a, b in pairs:
        yield from _pair_reason(a, b, ground)
    turned = ground.turned()
    added = [limit for limit in ours if not any(limit_implies(theirs, limit, turned) for theirs in other)]
    proofs = [(limit, next((ours for ours in group if limit_implies(ours, limit, ground)), None)) for limit in theirs]
    gone = [limit for limit, proof in proofs if proof is None]
    for limit, proof in proofs:
        if proof is not None:
            yield "equal", say("'{limit}' follows from '{other}'", limit=limit, other=proof)
    for a, b in zip(added, gone, strict=False):
        yield "incomparable", _why_not(a, b, ground)
    for limit in added[len(gone) :]:
        yield "stricter", say("'{limit}' is asked in addition", limit=limit)
    for limit in gone[len(added) :]:
        yield "looser", say("nothing is asked in place of '{limit}'", limit=limit)


def _pair_reason(a: Limit, b: Limit, ground: Ground) -> Iterator[Part]:
    relation = _pair(a, b, ground)
    margin = _margin(a, b)
    if relation == "incomparable":
        yield relation, _why_not(a, b, ground)
    elif relation == "mixed":
        yield relation, say("'{limit}' is partly stricter and partly looser than '{other}'", limit=a, other=b)
    elif relation != "equal":
        yield relation, _direction(relation, a, b, margin)


def _direction(relation: Relation, a: Limit, b: Limit, margin: Decimal | None) -> Message:
    if margin is None:
        if relation == "stricter":
            return say("'{limit}' is stricter than '{other}'", limit=a, other=b)
        return say("'{limit}' is looser than '{other}'", limit=a, other=b)
    percent = f"{margin:+f}".replace("-", "−")
    if relation == "stricter":
        return say("'{limit}' is stricter than '{other}' ({percent} %)", limit=a, other=b, percent=percent)
    return say("'{limit}' is looser than '{other}' ({percent} %)", limit=a, other=b, percent=percent)


def _why_not(a: Limit, b: Limit, ground: Ground) -> Message:
    if a.percentile is not None and b.percentile is not None and ground.method_a != ground.method_b:
        return say("'{limit}' and '{other}' are percentiles by different methods", limit=a, other=b)
    pairs = ((a.quantity, b.quantity), (a.within, b.within), (a.beyond, b.beyond), (a.past_target, b.past_target))
    for ours, theirs in pairs:
        if ours is None or theirs is None or ours.comparable(theirs):
            continue
        if ours.is_time and theirs.is_time:
            return say(
                "'{limit}' and '{other}' go by different clocks, and neither follows from the other", limit=a, other=b
            )
        return say("'{limit}' and '{other}' are counted in different units", limit=a, other=b)
    return say("'{limit}' cannot be compared with '{other}'", limit=a, other=b)


def _alternatives(a: Limits, b: Limits, relation: Relation) -> Message:
    if relation == "stricter":
        return say("each way to keep '{limits}' also keeps '{others}'", limits=a, others=b)
    if relation == "looser":
        return say("'{limits}' can be kept without keeping '{others}'", limits=a, others=b)
    return say("neither of '{limits}' and '{others}' follows from the other", limits=a, others=b)


def _margin_of(group: Group, other: Group) -> Decimal | None:
    """The margin of the one pair that differs, if every other limit stands on both sides."""
    ours = [limit for limit in group if limit not in other]
    theirs = [limit for limit in other if limit not in group]
    return _margin(ours[0], theirs[0]) if len(ours) == len(theirs) == 1 else None


def _margin(a: Limit, b: Limit) -> Decimal | None:
    for name in ("quantity", "within", "beyond", "past_target"):
        ours, theirs = getattr(a, name), getattr(b, name)
        if ours is not None and theirs is not None and ours != theirs and replace(a, **{name: theirs}) == b:
            return _percent(ours, theirs)
    return None


def _percent(a: Quantity, b: Quantity) -> Decimal | None:
    if not a.comparable(b) or not b.size or a.family == "share":
        return None
    percent = (a.size / b.size - 1) * 100
    if abs(percent) > 10**9:
        return None
    exact = Decimal(percent.numerator) / Decimal(percent.denominator)
    return Decimal(f"{exact.quantize(Decimal('0.1'), ROUND_HALF_EVEN).normalize():f}")
