"""The commands and their order on the help page."""

from __future__ import annotations

import sys
from typing import Annotated

from typer import Context, Exit, Option, Typer

from qsstd.cli.explain import explain
from qsstd.cli.help import Command, Group
from qsstd.cli.init import init
from qsstd.cli.lint import lint
from qsstd.cli.new import new
from qsstd.cli.options import Lang
from qsstd.cli.schema import schema

app = Typer(name="qsstd", cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(
    invoke_without_command=True,
    help="Service-quality standards as code: check the promises of a telecom company, and keep them in order.",
)
def start(
    ctx: Context,
    lang: Lang = None,
    version: Annotated[bool, Option("--version", help="Print the version and leave.")] = False,
    debug: Annotated[bool, Option("--debug", help="When qsstd itself fails, show where.")] = False,
) -> None:
    from qsstd.cli.language import choose

    choose(lang)
    if lang is not None and ctx.invoked_subcommand is not None:
        ctx.default_map = {ctx.invoked_subcommand: {"lang": lang}}
    if version:
        from qsstd import __version__

        sys.stdout.write(f"qsstd {__version__}\n")
        raise Exit
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")
        raise Exit(2)


app.command(
    "lint",
    cls=Command,
    help="Check the standards. The whole workspace is always looked at; when files or folders are named, only what was"
    " found in them is shown. '-' reads a document from standard input; a name after it says which file it stands for.",
)(lint)
app.command("explain", cls=Command, help="Explain a rule: why it matters, a bad and a good example.")(explain)
app.command(
    "init",
    cls=Command,
    help="Make a workspace: a copy of the shipped standards, dated from today, or with --empty a bare one.",
)(init)
app.command("new", cls=Command, help="Make a new document of a kind, with a comment at every key.")(new)
app.command(
    "schema",
    cls=Command,
    help="Print the JSON Schema of a kind of document, or of all kinds, for editors that complete and check.",
)(schema)
