"""The work of ``qsstd log``: the history of an entry as a time line for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from qsstd.cli import streams
from qsstd.cli.days import today_around
from qsstd.cli.help import wrapped
from qsstd.cli.language import choose, of_workspace
from qsstd.cli.showing import note
from qsstd.cli.sparkline import course_lines
from qsstd.diff.chronicle.asking import history_of
from qsstd.diff.chronicle.versions import Chronicle, Told, Version
from qsstd.errors import QsstdError
from qsstd.lint.kind_words import in_words
from qsstd.messages import Language, Message, counted, say, spoken
from qsstd.model.text import Text
from qsstd.model.verdict import Relation
from qsstd.output._cells import cells
from qsstd.output._words import colon

COMMIT = 7
"""Digits of a commit that are shown."""
MOST = 8
"""Changes of one revision that are told."""
RELATIONS: dict[Relation, tuple[Message, str]] = {
    "equal": (say("changed"), "0"),
    "stricter": (say("stricter"), "32"),
    "looser": (say("looser"), "31"),
    "mixed": (say("stricter and looser"), "33"),
    "incomparable": (say("redefined"), "33"),
}
"""How limits stand to those before, in words and colour."""
EVENTS = {
    "present": (say("was there"), "0"),
    "added": (say("new"), "32"),
    "removed": (say("withdrawn"), "31"),
    "unreadable": (say("cannot be read and was left out"), "33"),
}
DIM, BOLD = "2", "1"


def carry_out(entry: str, since: str | None, output: str, lang: str | None) -> int:
    """Show the history of ``entry`` and return the exit code."""
    language = choose(lang, of_workspace())
    if output not in ("text", "json"):
        raise QsstdError(say("'{name}' is not a format of a history", name=output), say("write text or json"))
    told, roles = history_of(entry, Path.cwd(), since, today_around(Path.cwd()))
    if output == "json":
        from qsstd.cli.chronicle_json import as_json

        sys.stdout.write(as_json(told, roles, language))
    else:
        canvas = Canvas(language, streams.width(), streams.is_coloured(), streams.speaks_unicode())
        sys.stdout.writelines(line + "\n" for line in lines(told, roles, canvas))
    if told.is_cut:
        note([say("this clone is shallow: what was before its first commit is not told")], language)
    return 0


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is written on."""

    language: Language
    width: int
    is_coloured: bool
    is_unicode: bool

    def words(self, value: object) -> str:
        """``value`` on one line, harmless."""
        return streams.harmless(spoken(value, self.language))

    def painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.is_coloured and colour != "0" and text else text

    def percent(self, margin: Decimal) -> str:
        sign = "" if margin == 0 else "+" if margin > 0 else "−" if self.is_unicode else "-"
        return f"{sign}{abs(margin.normalize()):f} %"

    def bracketed(self, text: str) -> str:
        return f"（{text}）" if self.language == "zh" else f" ({text})"

    def item(self, message: object) -> str:
        """A line of a list."""
        return f"{'·' if self.is_unicode else '-'} {self.words(message)}"

    def laid_out(self, text: str, room: int) -> list[str]:
        """``text`` in lines of ``room`` cells; those of a list hang."""
        if not text.startswith(("· ", "- ")):
            return wrapped(text, room)
        first, *rest = wrapped(text[2:], room - 2)
        return [text[:2] + first, *("  " + line for line in rest)]

    @property
    def arrow(self) -> str:
        return "→" if self.is_unicode else "->"


def lines(told: Chronicle, roles: Mapping[str, Text], canvas: Canvas) -> Iterator[str]:
    """The whole time line."""
    last = told.last
    name = canvas.words(last.title or last.address)
    about = [canvas.words(word) for word in (last.address, in_words(last.kind)) if last.address]
    yield from (canvas.painted(line, BOLD) for line in wrapped(name, canvas.width))
    yield canvas.painted(", ".join(about) if canvas.language == "en" else "，".join(about), DIM)
    yield ""
    columns = max([cells(version.version or "") for version in told.versions], default=0)
    for version in told.versions:
        yield from entry_lines(version, roles, canvas, columns)
    yield from course_lines(told, canvas)


def entry_lines(version: Version, roles: Mapping[str, Text], canvas: Canvas, columns: int) -> Iterator[str]:
    """One revision: when, what became of the limits, why, and what else."""
    day = version.day.isoformat() if version.day else " " * 10
    head = f"{day}  {padded(origin(version, canvas), COMMIT)}  {padded(canvas.words(version.version or ''), columns)}  "
    room = max(20, canvas.width - cells(head))
    word, colour = event(version)
    title = heading(version, canvas, canvas.words(word))
    first, *rest = wrapped(title, room) or [""]
    shown = canvas.words(word)
    first = canvas.painted(shown, colour) + first.removeprefix(shown) if first.startswith(shown) else first
    yield (canvas.painted(head, DIM) + first).rstrip()
    indent = " " * cells(head)
    for line in rest:
        yield indent + line
    for text in details(version, roles, canvas):
        yield from (indent + line for line in canvas.laid_out(text, room))


def padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def origin(version: Version, canvas: Canvas) -> str:
    if version.what == "stage":
        return ""
    return version.commit[:COMMIT] if version.commit else canvas.words(say("on disk"))


def event(version: Version) -> tuple[Message, str]:
    """What happened, and its colour."""
    if version.what in EVENTS:
        return EVENTS[version.what]
    return RELATIONS[version.verdict.relation if version.verdict else "equal"]


def heading(version: Version, canvas: Canvas, word: str) -> str:
    """``stricter (−25 %): mean ≤ 18 h``."""
    if version.what == "unreadable":
        return f"{word}{colon(canvas.language)}{canvas.words(version.file)}"
    verdict = version.verdict
    if verdict and verdict.margin is not None and version.what in ("changed", "stage"):
        word += canvas.bracketed(canvas.percent(verdict.margin))
    if version.terms and version.terms.limits and shows_limits(version):
        return f"{word}{colon(canvas.language)}{canvas.words(version.terms.limits)}"
    return word


def shows_limits(version: Version) -> bool:
    """Whether the limits are others than before."""
    if version.what != "changed" or version.verdict is None:
        return True
    return version.verdict.relation != "equal" or any(told.key == "limits" for told in version.told)


def details(version: Version, roles: Mapping[str, Text], canvas: Canvas) -> Iterator[str]:
    """What is told below the first line."""
    if row := version.because:
        yield f"{canvas.words(roles.get(row.by, row.by))}{colon(canvas.language)}{canvas.words(row.change)}"
    for message in circumstances(version):
        yield canvas.item(message)
    told = [one for one in version.told if not is_shown(one, version)]
    for one in told[:MOST]:
        yield canvas.item(told_in_words(one, version, canvas))
    if len(told) > MOST:
        yield canvas.item(counted(len(told) - MOST, "{n} more change", "{n} more changes"))


def is_shown(one: Told, version: Version) -> bool:
    """Whether what ``one`` tells is seen on the first line or in the row of the history."""
    if one.address != version.address:
        return False
    return one.key in ("version", "history") or (one.key == "limits" and version.terms is not None)


def circumstances(version: Version) -> Iterator[Message]:
    if version.what == "stage":
        yield say("a stage of the glide path began")
    if version.formerly and all(one.key for one in version.told):
        yield say("before, it was '{address}'", address=version.formerly)
    if version.became:
        yield say("it became '{address}'", address=version.became)
    if version.sources:
        yield say("its limits come from {files}, which changed", files=version.sources)
    verdict = version.verdict
    if verdict and verdict.relation in ("mixed", "incomparable") and version.what != "present":
        yield from verdict.reasons[:3]


def told_in_words(one: Told, version: Version, canvas: Canvas) -> str:
    """``a precaution was removed: 雷雨天不登杆``."""
    text = canvas.words(one.message)
    if one.address != version.address:
        text = f"{canvas.words(one.of)}{colon(canvas.language)}{text}"
    if one.margin is not None:
        text += canvas.bracketed(canvas.percent(one.margin))
    values = [canvas.words(value) for value in (one.before, one.after) if value is not None]
    return text + colon(canvas.language) + f" {canvas.arrow} ".join(values) if values else text
