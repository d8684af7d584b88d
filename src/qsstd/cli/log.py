"""``qsstd log``."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from qsstd.cli import complete
from qsstd.cli.options import Lang


def log(
    entry: Annotated[
        str,
        Argument(
            metavar="ENTRY",
            help="An entry (DOCUMENT/ENTRY, or its id where no other has it) or the id of a document.",
            autocompletion=complete.entries,
        ),
    ],
    since: Annotated[
        str | None,
        Option(
            metavar="SIDE",
            help="Only from there on: a revision, a quarter (2026Q1) or a day (2026-03-01).",
            autocompletion=complete.revisions,
        ),
    ] = None,
    output: Annotated[
        str, Option(metavar="FORMAT", help="text, or json for programs.", autocompletion=complete.histories)
    ] = "text",
    lang: Lang = None,
) -> int:
    from qsstd.cli.chronicle import carry_out

    return carry_out(entry, since, output, lang)
