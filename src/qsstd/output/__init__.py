"""How findings are shown: a module a format, each with ``write(report, out, show=…)``.

Modules whose name begins with ``_`` are no formats but what several formats need.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qsstd import __version__
from qsstd.findings import Level
from qsstd.messages import Language


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """What is known of a rule: a line, its page in Markdown, its usual level, where the page is published."""

    summary: str = ""
    page: str = ""
    level: Level = Level.ERROR
    url: str = ""


def no_help(_rule: str, _language: Language) -> RuleHelp:
    """For reports that stand alone: nothing is known of any rule."""
    return RuleHelp()


@dataclass(frozen=True, slots=True)
class Show:
    """How a report is to be shown.

    ``width``: terminal cells a line of text may have. ``unicode``: the stream can carry ✓. ``step_summary``: the file
    that GitHub shows as the summary of the step. ``base``: the way from where file names are read (the working folder,
    for a CI format the root of the repository) to the workspace; empty, or with a ``/`` at its end."""

    language: Language = "en"
    colour: bool = False
    width: int = 100
    unicode: bool = True
    rule_help: Callable[[str, Language], RuleHelp] = no_help
    step_summary: str | None = None
    base: str = ""
    version: str = __version__
