"""The options that mean the same in every command."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from qsstd.cli import complete

Lang = Annotated[
    str | None,
    Option("--lang", metavar="LANG", help="The language of messages: zh or en.", autocompletion=complete.languages),
]
Only = Annotated[
    list[str] | None,
    Option(metavar="RULE", help="Only this rule; may be given more than once.", autocompletion=complete.rules),
]
FailOn = Annotated[
    str,
    Option(
        metavar="LEVEL",
        help="Leave with 1 when something of this level or worse is found: error, warning or info.",
        autocompletion=complete.levels,
    ),
]
Output = Annotated[
    str,
    Option(
        metavar="FORMAT",
        help="How findings are shown: text, concise, json, github, gitlab, sarif, junit or markdown.",
        autocompletion=complete.formats,
    ),
]
Kind = Annotated[
    str,
    Argument(metavar="KIND", help="The kind of document, for example response-times.", autocompletion=complete.kinds),
]
AnyKind = Annotated[
    str | None,
    Argument(metavar="KIND", help="The kind of document; all kinds if it is left out.", autocompletion=complete.kinds),
]
RuleName = Annotated[
    str | None,
    Argument(
        metavar="RULE",
        help="The name of a rule or of a kind of change; a list of all if it is left out.",
        autocompletion=complete.explained,
    ),
]
