"""One file, all rules that look at its nodes: what a process of its own may do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qsstd.findings import Found, Place
from qsstd.lint.rule import Context, Rules, chosen
from qsstd.model.head import Document
from qsstd.source.faults import Unreadable
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.index import Facts
from qsstd.workspace.load import Loaded, load
from qsstd.workspace.words import Words

IGNORE_MARKS = (b"qsstd:", "qsstd：".encode())
"""What a comment that ignores something holds; the second is the slip that people make, and are told of."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a file once it was read: its facts and what the rules found in it alone."""

    facts: Facts
    found: tuple[Found, ...]
    is_document: bool
    has_ignores: bool


def check_file(file: str, data: bytes, settings: Settings, rules: Rules) -> Checked:
    """Read ``data`` of ``file`` and run every rule that needs nothing else."""
    loaded = load(file, data, settings)
    found = tuple(_found(loaded, settings, rules))
    return Checked(loaded.facts, found, loaded.document is not None, any(mark in data for mark in IGNORE_MARKS))


def check_unread(fault: Unreadable, settings: Settings, rules: Rules) -> Checked:
    """What is known of a file that could not be read at all."""
    found = tuple(_over(fault, fault.at, Context(None, settings), rules))
    return Checked(Facts(fault.at.file), found, is_document=False, has_ignores=False)


def check_settings(faults: tuple[object, ...], settings: Settings, rules: Rules) -> tuple[Found, ...]:
    """What the rules find in ``qsstd.yaml``."""
    context, at = Context(None, settings), Place(FILE_NAME)
    return tuple(_over_faults(faults, context, rules)) + tuple(_over(settings, at, context, rules))


def faults_found(faults: tuple[object, ...], settings: Settings) -> tuple[Found, ...]:
    """What the rules say of ``faults`` of a file or of its shape."""
    return tuple(_over_faults(faults, Context(None, settings), chosen(settings)))


def _found(loaded: Loaded, settings: Settings, rules: Rules) -> Iterator[Found]:
    context = Context(loaded.document, settings)
    yield from _over_faults(loaded.faults, context, rules)
    for node, at, whole in loaded.nodes:
        for rule in rules.wanting(type(node)):
            if whole or (rule.sees is Document and loaded.head_is_whole):
                for problem in rule.problems(node, at, context):
                    yield rule.name, problem
    yield from _over(loaded.facts.words, Place(loaded.file), context, rules)


def _over_faults(faults: tuple[object, ...], context: Context, rules: Rules) -> Iterator[Found]:
    for fault in faults:
        at: Place = fault.at  # type: ignore[attr-defined]
        yield from _over(fault, at, context, rules)


def _over(node: object, at: Place, context: Context, rules: Rules) -> Iterator[Found]:
    if isinstance(node, Words) and not node.paths:
        return
    for rule in rules.wanting(type(node)):
        for problem in rule.problems(node, at, context):
            yield rule.name, problem
