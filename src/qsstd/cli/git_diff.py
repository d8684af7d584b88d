"""``qsstd git-diff``: what ``git diff`` calls for each file, so that it shows what changed in meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument


def git_diff(
    words: Annotated[
        list[str],
        Argument(metavar="WORD", help="As git gives them: the path, then file, id and mode of each side."),
    ],
) -> int:
    """Show one file. Always 0: git takes anything else for a failure."""
    from qsstd.cli.git_driver import Given, shown

    if len(words) < 2:
        from qsstd.errors import QsstdError
        from qsstd.messages import say

        raise QsstdError(
            say("'qsstd git-diff' is called by git"),
            say("git config diff.qsstd.command 'qsstd git-diff', and in .gitattributes: *.yaml diff=qsstd"),
        )
    shown(Given.of(words, Path.cwd()))
    return 0
