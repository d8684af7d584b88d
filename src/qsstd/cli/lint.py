"""``qsstd lint``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from qsstd.cli import complete
from qsstd.cli.options import FailOn, Lang, Only, Output


def lint(
    paths: Annotated[
        list[str] | None,
        Argument(
            metavar="PATH",
            help="Files, folders and ids of documents whose findings are shown; '-' is standard input.",
            autocompletion=complete.documents,
        ),
    ] = None,
    only: Only = None,
    fail_on: FailOn = "error",
    output: Output = "text",
    fix: Annotated[bool, Option("--fix", help="Repair what can be repaired safely.")] = False,
    unsafe: Annotated[
        bool, Option("--unsafe", help="With --fix or --diff: also repairs that a person must look at.")
    ] = False,
    diff: Annotated[bool, Option("--diff", help="Show the repairs as a diff and write nothing.")] = False,
    changed_since: Annotated[
        str | None,
        Option(
            metavar="REV",
            help="Only findings of files changed since this git revision.",
            autocompletion=complete.revisions,
        ),
    ] = None,
    baseline: Annotated[Path | None, Option(metavar="FILE", help="Hide the findings that this file lists.")] = None,
    update_baseline: Annotated[
        bool,
        Option("--update-baseline", help="Write the baseline: the first time all findings, then only fewer."),
    ] = False,
    lang: Lang = None,
) -> int:
    from qsstd.cli.linting import Order, carry_out
    from qsstd.cli.showing import format_named, level_named

    order = Order(
        paths=tuple(paths or ()),
        only=tuple(only or ()),
        fail_on=level_named(fail_on),
        output=format_named(output),
        repairs="none" if not (fix or diff) else "all" if unsafe else "safe",
        writes=fix and not diff,
        unsafe_alone=unsafe and not (fix or diff),
        changed_since=changed_since,
        baseline=baseline,
        update_baseline=update_baseline,
        lang=lang,
    )
    return carry_out(order)
