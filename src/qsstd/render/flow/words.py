"""A chart in words, for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qsstd.messages import Language, Message, say
from qsstd.render.flow.chart import Chart, Node, Way


@dataclass(frozen=True, slots=True)
class Listed:
    """What is told of one step, one thing after the other."""

    ways: tuple[Message, ...]

    def in_language(self, language: Language, /) -> str:
        return ("；" if language == "zh" else "; ").join(way.in_language(language) for way in self.ways)


def alternative(chart: Chart, language: Language) -> str:
    """Which step follows which, under what condition, and whose it is; of steps that are not the reader's the number."""
    numbers = {node.id: node.number for node in reversed(chart.nodes)}
    said = [message.in_language(language) for message in sentences(chart, numbers)]
    return ("" if language == "zh" else " ").join(said)


def events(language: Language) -> tuple[str, str]:
    """The words in the two events of a chart."""
    return say("Start").in_language(language), say("End").in_language(language)


def sentences(chart: Chart, numbers: dict[str, str]) -> Iterator[Message]:
    if chart.start in numbers:
        yield say("The process begins with step {number}.", number=numbers[chart.start])
    roles = {role.id: role.title for role in chart.lanes}
    for node in chart.nodes:
        ways = tuple(after(way, numbers[way.to], node.own) for way in node.ways if way.to in numbers)
        if node.id in chart.ends:
            ways = (*ways, say("the process is over"))
        if ways:
            yield say("{step}: {ways}.", step=name(node, roles.get(node.lane, "")), ways=Listed(ways))


def name(node: Node, role: str) -> Message:
    if not node.own or not node.title:
        return say("Step {number}", number=node.number)
    if not role:
        return say("Step {number}, {title}", number=node.number, title=node.title)
    return say("Step {number}, {title} ({role})", number=node.number, title=node.title, role=role)


def after(way: Way, number: str, own: bool) -> Message:
    if way.condition and own:
        return say('if "{condition}", on to step {number}', condition=way.condition, number=number)
    return say("on to step {number}", number=number)
