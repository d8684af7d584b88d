"""The commands and their order on the help page."""

from __future__ import annotations

import sys
from typing import Annotated

from typer import Context, Exit, Option, Typer

from qsstd.cli.diff import diff
from qsstd.cli.explain import explain
from qsstd.cli.git_diff import git_diff
from qsstd.cli.help import Command, Group
from qsstd.cli.init import init
from qsstd.cli.lint import lint
from qsstd.cli.log import log
from qsstd.cli.new import new
from qsstd.cli.options import Lang
from qsstd.cli.render import render
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
app.command(
    "diff",
    cls=Command,
    help="Compare two revisions: which promises are stricter or looser, which results cannot be compared any more, which"
    " steps moved to whom, and who has to be trained again.",
)(diff)
app.command(
    "git-diff",
    cls=Command,
    help="Show one file of 'git diff' by what changed in meaning; git calls it.",
)(git_diff)
app.command(
    "log",
    cls=Command,
    help="Show the history of one entry: every revision that touched it, oldest first, its limits over time and how far"
    " they went.",
)(log)
app.command(
    "render",
    cls=Command,
    help="Print manuals, handbooks for roles, quick cards, training sheets, scorecards and questionnaires.",
)(render)
app.command("explain", cls=Command, help="Explain a rule or a kind of change: why it matters, with examples.")(explain)
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
