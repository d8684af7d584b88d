"""How staff speak and behave, and how it is scored."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qsstd.kinds.attitude import Attitude, Item, Scorecard, Section, Situation
from qsstd.render.context.controls import control
from qsstd.render.context.manual_words import SCORING, SEVERITIES
from qsstd.render.context.parts import Etiquette, Moment, Pair, Score, ScoreItem, ScoreSection
from qsstd.render.context.view import View


def etiquette(view: View, only: frozenset[str] | None = None) -> tuple[Etiquette, ...]:
    """How staff speak and behave in each channel. ``only``: the moments of these addresses, or of these documents."""
    return tuple(_etiquette(view, only))


def _etiquette(view: View, only: frozenset[str] | None) -> Iterator[Etiquette]:
    for document in view.documents(Attitude):
        moments = tuple(
            moment(f"{document.id}/{one.id}", one, view)
            for one in document.scenarios
            if only is None or not only.isdisjoint({document.id, f"{document.id}/{one.id}"})
        )
        if moments or only is None:
            yield Etiquette(control(document, view), moments, score(document, view))


def moment(address: str, one: Situation, view: View) -> Moment:
    return Moment(
        address=address,
        title=view.text(one.title),
        say=view.texts(one.say),
        never_say=view.texts(one.never_say),
        do=view.texts(one.do),
        never_do=view.texts(one.never_do),
        severity=view.text(SEVERITIES[one.severity]) if one.severity else "",
        evidence=view.text(one.evidence),
        changed=address in view.changed,
    )


def score(document: Attitude, view: View) -> Score | None:
    """The scorecard of a channel; None where nothing is scored."""
    card = document.scorecard
    if card is None:
        return None
    return Score(
        full=number(card.full),
        method=method(card, view),
        sections=tuple(section(one, view) for one in card.sections),
        fatal=view.texts(card.fatal),
        sampling=view.text(document.sampling),
    )


def method(card: Scorecard, view: View) -> str:
    return SCORING[card.method].in_language(view.language)


def section(one: Section, view: View) -> ScoreSection:
    items = tuple(item(part, view) for part in one.items)
    return ScoreSection(view.text(one.title), number(one.points), items, view.texts(one.fatal))


def item(one: Item, view: View) -> ScoreItem:
    violations = tuple(Pair(view.text(each.text), number(each.points)) for each in one.violations)
    return ScoreItem(view.text(one.title), number(one.points), violations)


def number(points: Decimal) -> str:
    return f"{points:f}"
