"""Mistakes in the command line, said in one sentence of the language that was asked for.

Typer says them in English, through classes that moved between its releases: they are known here by what they carry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from qsstd.errors import QsstdError
from qsstd.messages import Message, say


def is_mistake(error: BaseException) -> bool:
    return hasattr(error, "format_message") and hasattr(error, "exit_code")


def said(error: Any) -> QsstdError:
    """What is wrong, and what to do: the words of typer where they are not known."""
    text = error.format_message()
    for pattern, message in KNOWN:
        if match := re.match(pattern, text, re.DOTALL):
            return QsstdError(message(match), hint(error, text))
    return QsstdError(say("{text}", text=text), hint(error, text))


def hint(error: Any, text: str) -> Message | None:
    """The nearest option or command, else the way to the help page."""
    options = list(getattr(error, "possibilities", None) or ())
    if not options:
        options = re.findall(r"'([^']+)'", text.partition("Did you mean")[2])
    if options:
        return say("did you mean '{name}'?", name=likeliest(wrong_word(text), options))
    if re.match(r"Missing (?:argument|parameter):? 'KIND'", text):
        from qsstd.plugs import names

        return say("the kinds are {names}", names=sorted(names("qsstd.kinds")))
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "qsstd"
    return say("'{command} --help' shows how it is written", command=command)


def wrong_word(text: str) -> str:
    return next(iter(re.findall(r"'([^']+)'", text)), "") or (re.findall(r"option:? (\S+)", text) or [""])[0]


def likeliest(word: str, options: Sequence[str]) -> str:
    """Of ``options`` that are near ``word``, the nearest; of two, the one that has the same letters."""

    def order(option: str) -> tuple[float, bool, str]:
        from difflib import SequenceMatcher

        alike = SequenceMatcher(None, word, option).ratio()
        return -round(alike, 2), sorted(option) != sorted(word), option

    return min(options, key=order)


def missing(match: re.Match[str]) -> Message:
    return say("'{name}' is missing", name=match[1])


KNOWN: tuple[tuple[str, Callable[[re.Match[str]], Message]], ...] = (
    (r"No such option:? '?(-[^\s']*?)'?\.?(?:\s|$)", lambda match: say("there is no option '{name}'", name=match[1])),
    (r"No such command '(.*?)'", lambda match: say("there is no command '{name}'", name=match[1])),
    (r"Missing (?:argument|option|parameter):? '(.*?)'", missing),
    (r"Missing command", lambda _: say("a command is missing")),
    (r"Option '?(\S+?)'? requires an? ", lambda match: say("'{name}' needs a value", name=match[1])),
    (r"Option '?(\S+?)'? does not take a value", lambda match: say("'{name}' takes no value", name=match[1])),
    (
        r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)",
        lambda match: say("'{words}' is too much", words=match[1]),
    ),
    (
        r"Invalid value(?: for (.*?))?: (.*)",
        lambda match: say("{name}: {text}", name=(match[1] or "").strip("'"), text=match[2]),
    ),
)
