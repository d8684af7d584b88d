"""The page of all commands, from the same texts as their help pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qsstd.messages import Language, Message, say

EXITS: tuple[tuple[int, Message], ...] = (
    (0, say("nothing to report")),
    (1, say("findings of the level of --fail-on or worse")),
    (2, say("the work could not be done: a mistake in the command line, or a file that cannot be read or written")),
    (3, say("qsstd itself failed")),
    (130, say("broken off with Ctrl-C")),
    (141, say("nobody reads the output any more")),
)


def reference(language: Language) -> str:
    """Markdown: the commands with their arguments and options, then exit codes and the choice of a language."""
    from typer.main import get_command

    from qsstd.cli.app import app

    group: Any = get_command(app)
    context = group.context_class(group, info_name="qsstd")
    blocks = [f"# {say('The command line').in_language(language)}"]
    blocks += described(group, context, language)
    for name, command in group.commands.items():
        below = command.context_class(command, info_name=name, parent=context)
        blocks += [f"## qsstd {name}", *described(command, below, language)]
    blocks += [f"## {say('Exit codes').in_language(language)}", exits(language)]
    blocks += [f"## {say('Language').in_language(language)}", languages(language)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def described(command: Any, context: Any, language: Language) -> Iterator[str]:
    """Usage, text, arguments and options of ``command``, and the commands below it."""
    from qsstd.cli.help import row, short, usage
    from qsstd.messages import translated

    yield f"```\n{usage(command, context, language)}\n```"
    yield translated(command.help or "", language)
    parameters = [one for one in command.get_params(context) if not getattr(one, "hidden", False)]
    for title, kind in ((say("Arguments"), "argument"), (say("Options"), "option")):
        rows = [row(one, language) for one in parameters if one.param_type_name == kind]
        yield section(title, [(f"`{name}`", text) for name, text in rows], language)
    below = getattr(command, "commands", {}).items()
    yield section(
        say("Commands"), [(f"[{name}](#qsstd-{name})", short(one, language)) for name, one in below], language
    )


def section(title: Message, rows: Sequence[tuple[str, str]], language: Language) -> str:
    return table([title.in_language(language), say("Meaning").in_language(language)], rows) if rows else ""


def exits(language: Language) -> str:
    rows = [(str(code), message.in_language(language)) for code, message in EXITS]
    return table([say("Exit code").in_language(language), say("Meaning").in_language(language)], rows)


def languages(language: Language) -> str:
    text = say(
        "The first of these that is set: --lang, QSSTD_LANG, the locale, the language of the workspace, English."
    )
    return text.in_language(language)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines)


def cell(text: str) -> str:
    """``text`` so that it stays in its cell."""
    return text.replace("\n", " ").replace("|", "\\|")
