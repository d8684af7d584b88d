"""Ignores: comments that accept a finding, with a reason, and where asked for until a day and by a role.

    # qsstd: ignore[rule, rule2] until 2026-12-31 by quality-director: reason

An ignore covers the node that begins on its line; one that stands alone on its line, the node that begins on the next
line that is neither blank nor a comment. What is wrong with an ignore is a finding itself, and no ignore covers that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from qsstd.findings import Finding, Found, Level, Place, Span
from qsstd.lint.addresses import Names
from qsstd.lint.rule import PACKAGE, Context, Rules, every_rule, needs_approver
from qsstd.messages import Message, say
from qsstd.plugs import names, plug
from qsstd.source.limits import ITEMS
from qsstd.source.places import Places
from qsstd.workspace.config import Settings
from qsstd.workspace.index import Index
from qsstd.workspace.opened import Opened, Sources
from qsstd.workspace.resolve import findings

IGNORE = re.compile(r"#\s*qsstd[:：]\s*(?P<rest>.*)")
PARTS = re.compile(r"ignore\s*\[(?P<rules>[^\]]*)\](?P<terms>[^:：]*)(?:[:：](?P<reason>.*))?", re.DOTALL)
TERM = re.compile(r"\b(until|by)\s+(\S+)")


@dataclass(frozen=True, slots=True)
class MalformedIgnore:
    """A comment for qsstd that cannot be read, or that names a rule or a role that does not exist."""

    at: Place
    message: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class IgnoreWithoutReason:
    """An ignore that does not say why."""

    at: Place
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpiredIgnore:
    """An ignore whose last day is over; it covers nothing any more."""

    at: Place
    rules: tuple[str, ...]
    until: date


@dataclass(frozen=True, slots=True)
class UnusedIgnore:
    """An ignore of rules that find nothing where it stands. ``without``: the comment with only what is used, or empty."""

    at: Place
    rules: tuple[str, ...]
    without: str


@dataclass(frozen=True, slots=True)
class WaiverWithoutApprover:
    """An ignore of a rule that only a named role may waive, and only until a day; ``missing``: by, until."""

    at: Place
    rule: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ignore:
    """An ignore as it was written. ``at``: the comment; ``lines``: the first and the last line it covers."""

    at: Place
    text: str
    rules: tuple[str, ...]
    until: date | None
    by: str | None
    reason: str
    lines: tuple[int, int]


Fault = MalformedIgnore | IgnoreWithoutReason | ExpiredIgnore | UnusedIgnore | WaiverWithoutApprover


def apply_ignores(
    found: Sequence[Finding], files: Iterable[str], sources: Sources, index: Index, rules: Rules
) -> tuple[list[Finding], int]:
    """The findings that are left, with what is wrong with the ignores themselves, and how many were ignored.

    ``files``: those that may have ignores in them."""
    covering: list[Ignore] = []
    faults: list[Fault] = []
    for file in files:
        for ignore in read_ignores(sources.opened(file), file):
            if isinstance(ignore, MalformedIgnore):
                faults.append(ignore)
                continue
            wrong = list(faults_of(ignore, index))
            faults += wrong
            if not any(isinstance(fault, ExpiredIgnore | WaiverWithoutApprover | MalformedIgnore) for fault in wrong):
                covering.append(ignore)
    left, used = without_ignored(found, covering)
    faults += unused(covering, used, judged(index, rules))
    if not faults:
        return left, len(found) - len(left)
    more = findings(_problems(faults, index.settings, rules), lambda name: _level(name, index.settings), sources)
    ordered = sorted([*left, *more], key=lambda one: (one.file, one.span.start.offset, one.rule, one.fingerprint))
    return ordered, len(found) - len(left)


def read_ignores(opened: Opened, file: str) -> Iterator[Ignore | MalformedIgnore]:
    """Every comment of a file that speaks to qsstd."""
    places = opened.places
    every = ((comment, match) for comment in places.comments() if (match := IGNORE.match(comment.text)))
    comments = list(islice(every, ITEMS))
    starts = _last_lines(places) if comments else {}
    following = _next_lines(places) if comments else []
    for comment, match in comments:
        line = comment.span.start.line
        line = following[line - 1] if comment.alone else line
        text = comment.text.rstrip()
        end = places.lines.position(comment.span.start.offset + len(text))
        at = Place(file, span=Span(comment.span.start, end))
        yield _read(at, text, match["rest"], (line, starts.get(line, line)))


def _last_lines(places: Places) -> dict[int, int]:
    """First line → last line of the largest list item or key with its value that begins there."""
    found: dict[int, int] = {}
    pending = [places.root] if places.root else []
    while pending:
        node = pending.pop()
        pairs = [(item, item) for item in node.items] if node.kind == "list" else node.pairs()
        for begin, part in pairs:
            first, last = places.lines.position(begin.start).line, places.lines.position(part.end).line
            found[first] = max(found.get(first, first), last)
            pending.append(part)
    return found


def _next_lines(places: Places) -> list[int]:
    """For each line the next one that is neither blank nor a comment; the line itself where there is none."""
    lines = [line.strip() for line in places.lines]
    found = list(range(1, len(lines) + 1))
    following = 0
    for number in range(len(lines), 0, -1):
        found[number - 1] = following or number
        if lines[number - 1] and not lines[number - 1].startswith("#"):
            following = number
    return found


SHAPE = say(
    "write '# qsstd: ignore[rule]: reason', and before the colon 'until 2026-12-31' or 'by role' where it is needed"
)


def _read(at: Place, text: str, rest: str, lines: tuple[int, int]) -> Ignore | MalformedIgnore:
    match = PARTS.fullmatch(rest)
    rules = tuple(name for name in re.split(r"[\s,，、]+", match["rules"]) if name) if match else ()
    if match is None or not rules:
        return MalformedIgnore(at, say("'{text}' is no ignore that can be read", text=text[:80]), SHAPE)
    known = names(PACKAGE)
    for rule in rules:
        if rule not in known:
            return MalformedIgnore(at, say("there is no rule '{name}'", name=rule), _meant(rule, known))
    terms = _terms(match["terms"])
    if terms is None:
        return MalformedIgnore(at, say("'{terms}' cannot be read", terms=match["terms"].strip()[:80]), SHAPE)
    try:
        until = date.fromisoformat(terms["until"]) if "until" in terms else None
    except ValueError:
        return MalformedIgnore(at, say("'{value}' is not a date", value=terms["until"]), _DAY)
    return Ignore(at, text, rules, until, terms.get("by"), (match["reason"] or "").strip(), lines)


_DAY = say("write year-month-day, for example 2026-07-01")


def _terms(text: str) -> dict[str, str] | None:
    """``until`` and ``by`` with what they say, in any order; None when there is anything else."""
    found: dict[str, str] = {}
    for match in TERM.finditer(text):
        if match[1] in found:
            return None
        found[match[1]] = match[2]
    return found if not TERM.sub("", text).strip() else None


def _meant(word: str, known: Collection[str]) -> Message | None:
    from qsstd.spelling import nearest

    meant = nearest(word, known)
    return say("did you mean '{name}'?", name=meant) if meant else None


def faults_of(ignore: Ignore, index: Index) -> Iterator[Fault]:
    """What is wrong with ``ignore`` by itself."""
    if not ignore.reason:
        yield IgnoreWithoutReason(ignore.at, ignore.rules)
    if ignore.until is not None and ignore.until < index.settings.day:
        yield ExpiredIgnore(ignore.at, ignore.rules, ignore.until)
    if ignore.by is not None and index.named("role", ignore.by) is None and ignore.by not in index.mentions:
        meant = index.once(_roles).nearest(ignore.by)
        hint = say("did you mean '{name}'?", name=meant) if meant else None
        yield MalformedIgnore(ignore.at, say("there is no role '{name}'", name=ignore.by), hint)
    missing = tuple(term for term, value in (("by", ignore.by), ("until", ignore.until)) if value is None)
    for rule in ignore.rules:
        if missing and needs_approver(plug(PACKAGE, rule).module):
            yield WaiverWithoutApprover(ignore.at, rule, missing)


def _roles(index: Index) -> Names:
    return Names(record.id for record in index.of_kind("role"))


def without_ignored(
    found: Sequence[Finding], ignores: Sequence[Ignore]
) -> tuple[list[Finding], set[tuple[Ignore, str]]]:
    """The findings that no ignore covers, and which rule of which ignore covers something."""
    by_file: dict[str, list[Ignore]] = {}
    for ignore in ignores:
        by_file.setdefault(ignore.at.file, []).append(ignore)
    left: list[Finding] = []
    used: set[tuple[Ignore, str]] = set()
    for finding in found:
        line = finding.span.start.line
        covers = [
            ignore
            for ignore in by_file.get(finding.file, ())
            if finding.rule in ignore.rules and ignore.lines[0] <= line <= ignore.lines[1]
        ]
        used |= {(ignore, finding.rule) for ignore in covers}
        if not covers:
            left.append(finding)
    return left, used


def judged(index: Index, rules: Rules) -> Callable[[str], Collection[str]]:
    """For a file, the rules that were run and whose silence there means something.

    A rule over the index may be silent because of any file that could not be read wholly, others because of their own."""
    every = {rule.name for rule in rules.all}
    within = every - {rule.name for rule in rules.over_index}
    blurred = {facts.file for facts in index.files if facts.mentions}
    return lambda file: every if not blurred else within if file not in blurred else ()


def unused(
    ignores: Iterable[Ignore], used: Collection[tuple[Ignore, str]], judged: Callable[[str], Collection[str]]
) -> Iterator[Fault]:
    """The ignores of rules that were run and found nothing there."""
    for ignore in ignores:
        ran = judged(ignore.at.file)
        idle = tuple(rule for rule in ignore.rules if rule in ran and (ignore, rule) not in used)
        if not idle:
            continue
        rest = ", ".join(rule for rule in ignore.rules if rule not in idle)
        without = re.sub(r"\[[^\]]*\]", lambda _, rest=rest: f"[{rest}]", ignore.text, count=1) if rest else ""  # type: ignore[misc]
        yield UnusedIgnore(ignore.at, idle, without)


def _problems(faults: Iterable[Fault], settings: Settings, rules: Rules) -> Iterator[Found]:
    context = Context(None, settings)
    for fault in faults:
        for rule in rules.wanting(type(fault)):
            for problem in rule.problems(fault, fault.at, context):
                yield rule.name, problem


def _level(name: str, settings: Settings) -> Level:
    usual = next(rule.level for rule in every_rule() if rule.name == name)
    return settings.level(name, usual) or usual
