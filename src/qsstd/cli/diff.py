"""``qsstd diff``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from qsstd.cli import complete
from qsstd.cli.options import Lang, Output

Old = Annotated[
    str,
    Argument(
        metavar="OLD",
        help="A folder, a git revision, REVISION:FOLDER, a quarter (2026Q2) or a day.",
        autocompletion=complete.revisions,
    ),
]
New = Annotated[
    str | None,
    Argument(
        metavar="NEW",
        help="The same; without it the working tree, with what is not committed.",
        autocompletion=complete.revisions,
    ),
]
Gates = Annotated[
    list[str] | None,
    Option(
        metavar="WHAT",
        help="Leave with 1 when there is such a change: a level (error, warning, info), a sort (tightened, relaxed,"
        " added, removed, redefined, editorial), a kind of change, or never; may be given more than once.",
        autocompletion=complete.gates,
    ),
]


def diff(
    old: Old,
    new: New = None,
    only: Annotated[
        list[str] | None,
        Option(
            metavar="CHANGE",
            help="Only this kind of change; may be given more than once.",
            autocompletion=complete.changes,
        ),
    ] = None,
    entry: Annotated[
        str | None,
        Option(metavar="ADDRESS", help="Only this document or entry.", autocompletion=complete.entries),
    ] = None,
    role: Annotated[
        str | None, Option("--for", metavar="ROLE", help="Only what concerns this role or department.")
    ] = None,
    fail_on: Gates = None,
    output: Output = "text",
    notice: Annotated[
        list[Path] | None,
        Option(
            metavar="FILE",
            help="Also write the revision notice to this .html, .md, .docx or .pdf; may be given more than once.",
        ),
    ] = None,
    accept: Annotated[
        str | None,
        Option(metavar="REASON", help="Record in qsstd.yaml that the changes that would fail are accepted for good."),
    ] = None,
    by: Annotated[str | None, Option(metavar="ROLE", help="With --accept: the role that accepts.")] = None,
    lang: Lang = None,
) -> int:
    from qsstd.cli.diffing import Order, carry_out

    return carry_out(
        Order(
            old, new, tuple(only or ()), entry, role, tuple(fail_on or ("error",)), output, tuple(notice or ()),
            accept, by, lang,
        )
    )  # fmt: skip
