"""``qsstd render``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from qsstd.cli import complete
from qsstd.cli.options import Lang


def render(
    print_outs: Annotated[
        list[str] | None,
        Argument(
            metavar="PRINTOUT",
            help="manual, handbook, card, training, scorecard, survey; without it the manual.",
            autocompletion=complete.print_outs,
        ),
    ] = None,
    to: Annotated[Path, Option(metavar="FOLDER", help="Where to; each language has a folder of its own there.")] = Path(
        "build"
    ),
    form: Annotated[
        list[str] | None,
        Option(
            "--format",
            metavar="FORMAT",
            help="html, docx, pdf, md, bpmn or svg; may be given more than once; without it html.",
            autocompletion=complete.print_formats,
        ),
    ] = None,
    language: Annotated[
        list[str] | None,
        Option(
            metavar="LANG",
            help="The language of the print-out: zh or en; may be given more than once; without it that of the workspace.",
            autocompletion=complete.languages,
        ),
    ] = None,
    process: Annotated[str | None, Option(metavar="ID", help="Only this process.")] = None,
    role: Annotated[str | None, Option(metavar="ID", help="Only what this role needs.")] = None,
    template: Annotated[
        Path | None, Option(metavar="FILE", help="The company's own Word file, which is filled in.")
    ] = None,
    since: Annotated[
        str | None,
        Option(
            metavar="SIDE",
            help="Mark what changed since a revision, a quarter or a day.",
            autocompletion=complete.revisions,
        ),
    ] = None,
    draft: Annotated[
        bool, Option("--draft", help="Print also what is not approved or not complete, marked as a draft.")
    ] = False,
    check: Annotated[
        bool, Option("--check", help="Write nothing; leave with 1 when the folder is not what would be printed.")
    ] = False,
    lang: Lang = None,
) -> int:
    from qsstd.cli.rendering import Order, carry_out

    return carry_out(
        Order(
            tuple(print_outs or ("manual",)), to, tuple(form or ("html",)), tuple(language or ()), process, role,
            template, since, draft, check, lang,
        )
    )  # fmt: skip
