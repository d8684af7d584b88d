"""Sentences for people, made in their language on output and never before.

English is written where it is used; Chinese stands in ``locale/zh.json``, English sentence → Chinese sentence.
A message keeps its template and arguments apart, so fingerprints, JSON and other processes do not depend on a language.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal, Protocol, cast, runtime_checkable

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@runtime_checkable
class Speaks(Protocol):
    """A value that knows how it is written in each language: a text, a quantity, a limit, another message."""

    def in_language(self, language: Language, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: an English template with ``{name}`` places, and what goes into them."""

    template: str
    arguments: Mapping[str, object] = field(default_factory=dict, hash=False)

    def in_language(self, language: Language, /) -> str:
        words = {name: spoken(value, language) for name, value in self.arguments.items()}
        return translated(self.template, language).format_map(words)

    def __str__(self) -> str:
        return self.in_language("en")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things: ``{n} rule`` or ``{n} rules``. Chinese knows only the second."""

    n: int
    one: str
    many: str

    def in_language(self, language: Language, /) -> str:
        template = self.one if self.n == 1 and language == "en" else self.many
        return translated(template, language).format(n=self.n)


def say(template: str, /, **arguments: object) -> Message:
    """The sentence ``template`` with ``arguments``; the catalog's test collects the literal first argument."""
    return Message(template, arguments)


def counted(n: int, one: str, many: str, /) -> Counted:
    return Counted(n, one, many)


def spoken(value: object, language: Language) -> str:
    """``value`` as it stands in a sentence of ``language``; lists are joined the way that language joins them."""
    if isinstance(value, str):
        return value
    if hasattr(value, "in_language"):  # asking whether it is a Speaks takes ten times as long
        return cast(Speaks, value).in_language(language)
    if isinstance(value, Iterable):
        return ("、" if language == "zh" else ", ").join(spoken(item, language) for item in value)
    return str(value)


def translated(template: str, language: Language) -> str:
    return template if language == "en" else catalog().get(template, template)


@cache
def catalog() -> Mapping[str, str]:
    """The Chinese catalog."""
    text = resources.files("qsstd").joinpath("locale/zh.json").read_text(encoding="utf-8")
    entries: dict[str, str] = json.loads(text)
    return entries
