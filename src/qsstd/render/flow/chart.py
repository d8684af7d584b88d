"""A process as a flow chart sees it: who does which step, and what comes next. Texts are those that are drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """Whose lane it is. ``id``: of the role, empty for the steps that nobody answers for."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Way:
    """What comes next: ``to``, the id of a step, and the condition as it is drawn, empty where there is none."""

    to: str
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A step. ``lane``: id of the role; ``ways``: in the order of the file, none for a step that ends the process.

    ``own``: whether it is one of the reader's; of the others only the number is drawn, in grey, and neither
    title nor conditions are told. ``stage``: what a long chart is cut by. ``link``: no step but the way to or from
    another sheet; its title is that of the sheet."""

    id: str
    number: str
    title: str
    lane: str
    ways: tuple[Way, ...] = ()
    own: bool = True
    stage: str = ""
    link: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """The steps of a process in the order of the file. ``lanes``: from left to right, every lane of ``nodes`` once.

    ``start``: the step it begins with; ``ends``: the steps after which it is over. ``begin`` and ``finish``: the
    words in the two events, "Start" and "End". ``id``: of the process."""

    id: str
    title: str
    lanes: tuple[Role, ...]
    nodes: tuple[Node, ...]
    start: str
    ends: tuple[str, ...]
    begin: str = ""
    finish: str = ""
