"""The documentation of a plug: its docstring in English, its page in Chinese, and the examples that both share.

A docstring is Markdown: a summary of one line, why it matters, and after the words ``Bad:`` and ``Good:`` (or
``Before:`` and ``After:``) fences of YAML. ``# <-`` ends the lines that must be found. A fence may hold several files,
each after a line ``# file: NAME``. The Chinese page, ``locale/zh/<folder>/<name>.md``, has the same prose, no fences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from qsstd.messages import Language, say
from qsstd.plugs import Plug

EXAMPLE = re.compile(r"^(Bad|Good|Before|After):\n+```yaml *([^\n]*)\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^# file: (\S+)$")
TAB = "␉"
"""Stands for a tab in the example of a docstring: Python from 3.13 on writes spaces for tabs in docstrings."""
MARK = re.compile(r"[ \t]*# <-[^\n]*$", re.MULTILINE)


LABELS = {"Bad": say("Bad"), "Good": say("Good"), "Before": say("Before"), "After": say("After")}


@dataclass(frozen=True, slots=True)
class Example:
    """One fence. ``label``: Bad, Good, Before or After; ``encoding``: of its bytes."""

    label: str
    encoding: str
    text: str

    @property
    def clean(self) -> str:
        """The text without the marks."""
        return MARK.sub("", self.text)

    def files(self) -> Iterator[tuple[str, str]]:
        """Name and marked text of each file; one that is not named is ``example.yaml``."""
        name, lines = "example.yaml", list[str]()
        for line in self.text.splitlines(keepends=True):
            if match := FILE.match(line.strip()):
                if lines:
                    yield name, "".join(lines)
                name, lines = match[1], []
            else:
                lines.append(line)
        yield name, "".join(lines)


@dataclass(frozen=True, slots=True)
class Page:
    """The documentation of a plug in one language."""

    name: str
    summary: str
    prose: str
    examples: tuple[Example, ...]
    language: Language

    def markdown(self) -> str:
        """The page as it is printed and published."""
        parts = [f"# {self.name}", self.summary + ("。" if self.language == "zh" else "."), self.prose]
        for example in self.examples:
            label = LABELS[example.label].in_language(self.language)
            parts.append(f"{label}{'：' if self.language == 'zh' else ':'}\n\n```yaml\n{example.clean}```")
        return "\n\n".join(part for part in parts if part) + "\n"


def page(plug: Plug, language: Language) -> Page:
    """The page of ``plug``; in English where it has no Chinese page."""
    documentation = plug.documentation
    found = (match.groups() for match in EXAMPLE.finditer(documentation))
    examples = tuple(Example(label, encoding, text.replace(TAB, "\t")) for label, encoding, text in found)
    text = re.sub(r"\n{3,}", "\n\n", EXAMPLE.sub("", documentation))
    if language == "zh":
        text = chinese(plug) or text
    summary, _, prose = text.strip().partition("\n")
    return Page(plug.name, summary.strip().rstrip(".。"), prose.strip(), examples, language)


def chinese(plug: Plug) -> str | None:
    """The Chinese page of ``plug``, None where there is none."""
    folder = plug.module.__name__.split(".")[-2]
    file = resources.files("qsstd").joinpath(f"locale/zh/{folder}/{plug.name}.md")
    return file.read_text(encoding="utf-8") if file.is_file() else None
