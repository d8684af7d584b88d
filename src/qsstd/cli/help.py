"""Help pages in the language that was asked for, laid out by the width of characters on the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from qsstd.cli.language import asked_for
from qsstd.messages import Language, say, translated

BUILT_IN = {
    "help": say("Show this page and leave."),
    "install_completion": say("Install completion for the shell that runs this command."),
    "show_completion": say("Print the completion script of the shell that runs this command."),
}
"""What typer says in English only."""
WIDEST = 30


class Command(TyperCommand):
    """A command whose help is ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx))


class Group(TyperGroup):
    """The group of all commands, whose help is ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx))


def language_of(ctx: Any) -> Language:
    """The language that the whole command line asks for."""
    asked: Language | None = getattr(ctx.find_root().obj, "language", None)
    return asked or asked_for((), os.environ) or "en"


def page(command: Any, ctx: Any) -> str:
    """The help page of ``command``."""
    from qsstd.cli.streams import width

    language, columns = language_of(ctx), width()
    blocks = [[usage(command, ctx, language)], wrapped(translated(command.help or "", language), columns)]
    parameters = [one for one in command.get_params(ctx) if not getattr(one, "hidden", False)]
    for title, kind in ((say("Arguments"), "argument"), (say("Options"), "option")):
        rows = [row(one, language) for one in parameters if one.param_type_name == kind]
        blocks.append(section(title.in_language(language), rows, language, columns))
    commands = [(name, short(found, language)) for name, found in getattr(command, "commands", {}).items()]
    blocks.append(section(say("Commands").in_language(language), commands, language, columns))
    return "\n".join("\n".join(block) + "\n" for block in blocks if block)


def usage(command: Any, ctx: Any, language: Language) -> str:
    """The line that shows the order of the words."""
    words = [ctx.command_path, f"[{say('OPTIONS').in_language(language)}]"]
    for one in command.get_params(ctx):
        if one.param_type_name == "argument":
            name = label(one)
            words.append(f"{name if one.required else f'[{name}]'}{'...' if one.nargs != 1 else ''}")
    if getattr(command, "commands", None):
        words.append(say("COMMAND …").in_language(language))
    return say("Usage: {words}", words=" ".join(words)).in_language(language)


def label(parameter: Any) -> str:
    return str(parameter.metavar or (parameter.name or "").upper())


def short(command: Any, language: Language) -> str:
    """The first sentence of a command's help."""
    text = translated(command.help or "", language)
    return text.partition("。" if language == "zh" else ". ")[0].rstrip(".。")


def row(parameter: Any, language: Language) -> tuple[str, str]:
    """What a parameter is written as, and what it says."""
    built_in = BUILT_IN.get(parameter.name)
    text = built_in.in_language(language) if built_in else translated(parameter.help or "", language)
    if parameter.param_type_name == "argument":
        return label(parameter), text
    name = ", ".join(parameter.opts)
    flag = getattr(parameter, "is_flag", False) or parameter.name in BUILT_IN
    return (name if flag else f"{name} {label(parameter)}"), text


def section(title: str, rows: Sequence[tuple[str, str]], language: Language, columns: int) -> list[str]:
    """A title and two columns; nothing where there are no rows."""
    if not rows:
        return []
    first = min(max(cells(name) for name, _ in rows), WIDEST)
    lines = [title + ("：" if language == "zh" else ":")]
    for name, text in rows:
        below = wrapped(text, columns - first - 4) or [""]
        head = f"  {name}{' ' * (first - cells(name))}  "
        if cells(name) > first:
            lines.append(f"  {name}")
            head = " " * (first + 4)
        lines.append((head + below[0]).rstrip())
        lines += [" " * (first + 4) + line for line in below[1:]]
    return lines


def cells(text: str) -> int:
    from qsstd.output._cells import cells as wide

    return wide(text)


def wrapped(text: str, room: int) -> list[str]:
    """``text`` in lines of at most ``room`` cells; Chinese may break anywhere but before a closing mark."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for piece in pieces(paragraph):
            if line and cells(line) + cells(piece.rstrip()) > room:
                lines.append(line.rstrip())
                line = ""
            line += piece if line else piece.lstrip()
        lines.append(line.rstrip())
    return lines


def pieces(text: str) -> Iterator[str]:
    """What a line may not break inside: a word with the space after it, a Chinese character with the marks after it."""
    import re

    yield from re.findall(
        r"[\u2e80-\u9fff（“](?:[，。：；、）”？！]+)? *|[^\s\u2e80-\u9fff（“]+(?:[，。：；、）”？！]+)? *| +", text
    )
