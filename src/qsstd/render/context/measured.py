"""What is measured, watched and evaluated."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qsstd.kinds.metrics import Metric, Metrics, spoken_unit
from qsstd.kinds.monitoring import Evaluation, Monitoring, Watch
from qsstd.messages import Speaks, say
from qsstd.model.promise import Period
from qsstd.model.sentence import JUDGED, REPORTED
from qsstd.render.context.contents import titled
from qsstd.render.context.manual_words import EVALUATIONS, EVERY
from qsstd.render.context.parts import Measured, Pair, WatchPart
from qsstd.render.context.view import View
from qsstd.workspace.aloud import bases, inherited_from
from qsstd.workspace.index import Record
from qsstd.workspace.promises import in_force


def every_metric(view: View) -> Iterator[tuple[str, Metric]]:
    for document in view.documents(Metrics):
        for one in document.metrics:
            yield f"{document.id}/{one.id}", one


def metrics_of(view: View, promises: Collection[str]) -> frozenset[str]:
    """The metrics among ``promises``, and those that measure one of them."""
    found = set()
    for address, one in every_metric(view):
        measures = {record.address for record in view.named(address, "of", [one.of] if one.of else [])}
        if address in promises or not measures.isdisjoint(promises):
            found.add(address)
    return frozenset(found)


def metrics(view: View, only: Collection[str] | None = None) -> tuple[Measured, ...]:
    """What is measured. ``only``: the metrics of these addresses."""
    return tuple(metric(address, one, view) for address, one in every_metric(view) if only is None or address in only)


def metric(address: str, one: Metric, view: View) -> Measured:
    record = view.source.index.by_address[address]
    terms = in_force(record, view.source.index, view.clock.day)
    limits: list[Speaks] = [terms.limits] if terms and terms.limits else []
    if one.warning is not None:
        limits.append(say("early warning beyond: {limits}", limits=one.warning.limits))
    return Measured(
        address=address,
        title=view.text(record.name),
        definition=view.sentences([*definition(address, one, view)]),
        limits=view.sentences(limits),
        unit=view.text(spoken_unit(one.unit)) if one.unit else "",
        weight=view.text(one.weight),
        owner=view.role(one.owner),
        data=view.text(one.data),
        period=view.sentences([*period(record, view)]),
        changed=address in view.changed,
    )


def definition(address: str, one: Metric, view: View) -> Iterator[Speaks | str]:
    """What the metric says, counts and divides by, and which promise it measures."""
    if one.definition is not None:
        yield one.definition
    if one.numerator is not None:
        yield say("counted: {numerator}", numerator=one.numerator)
    if one.denominator is not None:
        yield say("divided by: {denominator}", denominator=one.denominator)
    for promise in view.named(address, "of", [one.of] if one.of else []):
        yield say("it measures '{promise}'", promise=titled(promise, view))
    if one.minimum_sample is not None:
        yield say("not judged on fewer than {number} cases", number=one.minimum_sample)


def period(record: Record, view: View) -> Iterator[Speaks]:
    """How often it is reported and judged: its own, else as the promise is that it measures."""
    index = view.source.index
    chain = [record.facts, *(facts for base in bases(record, index, "of") for facts in inherited_from(base, index))]
    found = next((one for facts in chain if isinstance(one := getattr(facts, "period", None), Period)), None)
    if found and found.report:
        yield REPORTED[found.report]
    if found and found.judge:
        yield JUDGED[found.judge]


def every_watch(view: View) -> Iterator[tuple[str, Watch]]:
    for document in view.documents(Monitoring):
        for one in document.watches:
            yield f"{document.id}/{one.id}", one


def watches(view: View, only: Collection[str] | None = None) -> tuple[WatchPart, ...]:
    """What is watched. ``only``: watches of the metrics of these addresses."""
    found = []
    for address, one in every_watch(view):
        watched = view.named(address, "of", [one.of], "metric")
        if only is None or any(record.address in only for record in watched):
            found.append(watch(one, watched, view))
    return tuple(found)


def watch(one: Watch, watched: list[Record], view: View) -> WatchPart:
    return WatchPart(
        metric=view.listed(record.name for record in watched) or one.of,
        every=view.text(EVERY[one.every]),
        owner=view.role(one.owner),
        alarm=view.text(say("'{limits}' is not kept", limits=one.limits.limits)) if one.limits else "",
        action=view.text(one.action),
    )


def evaluations(view: View) -> tuple[Pair, ...]:
    return tuple(evaluation(one, view) for document in view.documents(Monitoring) for one in document.evaluations)


def evaluation(one: Evaluation, view: View) -> Pair:
    said = view.sentences([EVALUATIONS[one.method], EVERY[one.every]])
    return Pair(view.text(one.title), said, view.role(one.owner))
