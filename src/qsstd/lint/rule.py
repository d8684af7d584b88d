"""Rules: what is found in the folder ``rules/``, and which of them wants to see which node.

A rule is a module with a docstring, a ``LEVEL`` and a function ``check``. The type of its first parameter says what it
looks at: a model of ``kinds`` (also a base class such as ``Promise`` or ``Document``), a fault of the file or its shape,
the ``Words`` of a document, the ``Settings``, or the ``Index``. A function with a third parameter is given the
``Context``; one over the index takes the index alone.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from qsstd.errors import InternalError
from qsstd.findings import Level, Place, Problem
from qsstd.model.head import Document
from qsstd.plugs import Plug, plugs
from qsstd.workspace.config import Settings
from qsstd.workspace.index import Index

PACKAGE = "qsstd.lint.rules"


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a node: its document and the settings of the workspace."""

    document: Document | None
    settings: Settings


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its usual level, what it looks at and how."""

    name: str
    level: Level
    sees: type
    check: Callable[..., Iterable[Problem]]
    arity: int

    def problems(self, node: object, at: Place, context: Context) -> list[Problem]:
        """What the rule finds at ``node``. A crash of the rule is an InternalError that names it and the place."""
        arguments = (node, at, context)[: self.arity]
        try:
            return list(self.check(*arguments))
        except Exception as error:
            raise InternalError(self.name, f"{at.file}:{'/'.join(map(str, at.path))}") from error


def as_rule(plug: Plug) -> Rule:
    check = plug.module.check
    parameters = list(inspect.signature(check, eval_str=False).parameters.values())
    sees = parameters[0].annotation
    if isinstance(sees, str):
        sees = eval(sees, vars(plug.module))  # our own module's annotation
    return Rule(plug.name, plug.module.LEVEL, sees, check, len(parameters))


@dataclass(frozen=True)
class Rules:
    """The rules of a run, in the order of their names, and a table from a node's type to those that want it."""

    all: tuple[Rule, ...]
    _table: dict[type, tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def wanting(self, kind: type) -> tuple[Rule, ...]:
        """The rules that look at nodes of the type ``kind``."""
        found = self._table.get(kind)
        if found is None:
            found = tuple(rule for rule in self.all if rule.sees is not Index and issubclass(kind, rule.sees))
            self._table[kind] = found
        return found

    @property
    def over_index(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.all if rule.sees is Index)


@cache
def every_rule() -> tuple[Rule, ...]:
    return tuple(as_rule(plug) for plug in plugs(PACKAGE))


def chosen(settings: Settings, only: Iterable[str] = ()) -> Rules:
    """The rules of a run: all that are not silent, or those named in ``only``."""
    names = frozenset(only)
    rules = every_rule()
    if names:
        return Rules(tuple(rule for rule in rules if rule.name in names))
    return Rules(tuple(rule for rule in rules if settings.level(rule.name, rule.level) is not None))


def needs_approver(module: Any) -> bool:
    """Whether the rule may only be waived with ``by`` and ``until``."""
    return bool(getattr(module, "WAIVER_NEEDS_APPROVER", False))
