"""A lint of a workspace: every file by itself, then the index, then places, ignores and levels."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from qsstd.errors import QsstdError
from qsstd.files import Refused, read_bytes
from qsstd.findings import Found, Level, Place, Report, Tally
from qsstd.lint.check import Checked, check_file, check_settings, check_unread
from qsstd.lint.ignores import apply_ignores
from qsstd.lint.rule import Context, Rule, Rules, chosen, every_rule
from qsstd.messages import say
from qsstd.plugs import names
from qsstd.source.faults import Unreadable
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.discover import Workspace
from qsstd.workspace.index import Facts, Index
from qsstd.workspace.opened import Sources
from qsstd.workspace.parallel import collector_off, mapped, worthwhile
from qsstd.workspace.resolve import findings

UNUSED_IGNORE = "unused-ignore"
"""The one rule that can only be judged when all others have run."""

Progress = Callable[[int, int], None]
"""Called with how many files are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a lint. ``only``: names of rules, empty for all. ``files``: show only their findings; None: all.

    ``contents``: bytes that stand for those of a file (standard input, an editor's buffer, an older revision)."""

    only: Collection[str] = ()
    files: Collection[str] | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)
    progress: Progress | None = None
    jobs: int = 0


def lint(workspace: Workspace, wanted: Wanted = Wanted()) -> Report:
    """Check the whole workspace. Raises QsstdError for an unknown rule in ``only``."""
    with collector_off():
        return _lint(workspace, wanted)


def _lint(workspace: Workspace, wanted: Wanted) -> Report:
    rules = rules_for(workspace, wanted.only)
    files = sorted({*workspace.files(), *(name for name in wanted.contents if name != FILE_NAME)})
    jobs = wanted.jobs or worthwhile(len(files))
    checked = list(check_all(workspace, files, rules, wanted, jobs))
    index = Index(workspace.settings, sorted((one.facts for one in checked), key=by_document))
    found: list[Found] = list(check_settings(workspace.faults, workspace.settings, rules))
    found += (entry for one in checked for entry in one.found)
    found += over_index(index, rules, jobs)
    sources = Sources(lambda file: content(workspace, wanted, file))
    shown = findings(found, lambda rule: level_of(workspace, rule), sources, wanted.jobs)
    with_ignores = [one.facts.file for one in checked if one.has_ignores]
    if b"qsstd:" in workspace.settings_data:
        with_ignores.append(FILE_NAME)
    shown, ignored = apply_ignores(shown, with_ignores, sources, index, rules)
    if wanted.only:
        shown = [finding for finding in shown if finding.rule in wanted.only]
    if wanted.files is not None:
        shown = [finding for finding in shown if finding.file in wanted.files]
    return Report(tuple(shown), tally(checked, rules, ignored), sources, str(workspace.root))


def by_document(facts: Facts) -> tuple[str, str]:
    """The order of the index: by the ids of documents, so that a file that is moved changes nothing."""
    return facts.records[0].address if facts.records else "", facts.file


def rules_for(workspace: Workspace, only: Collection[str]) -> Rules:
    known = names("qsstd.lint.rules")
    for name in only:
        if name not in known:
            from qsstd.spelling import nearest

            meant = nearest(name, known)
            hint = say("did you mean '{name}'?", name=meant) if meant else say("'qsstd explain' lists all rules")
            raise QsstdError(say("there is no rule '{name}'", name=name), hint)
    return chosen(workspace.settings, () if UNUSED_IGNORE in only else only)


def check_all(workspace: Workspace, files: Sequence[str], rules: Rules, wanted: Wanted, jobs: int) -> Iterator[Checked]:
    """Every one of ``files`` by itself."""

    def one(file: str) -> Checked:
        try:
            data = content(workspace, wanted, file)
        except Refused as error:
            return check_unread(Unreadable(Place(file), error.reason), workspace.settings, rules)
        return check_file(file, data, workspace.settings, rules)

    for done, result in enumerate(mapped(one, files, jobs, chunk=100), start=1):
        if wanted.progress:
            wanted.progress(done, len(files))
        yield result


def content(workspace: Workspace, wanted: Wanted, file: str) -> bytes:
    given = wanted.contents.get(file)
    return read_bytes(workspace.root, file) if given is None else given


def over_index(index: Index, rules: Rules, jobs: int = 1) -> Iterator[Found]:
    """What the rules over the whole workspace find."""
    context, at = Context(None, index.settings), Place(FILE_NAME)

    def one(rule: Rule) -> list[Found]:
        return [(rule.name, problem) for problem in rule.problems(index, at, context)]

    for found in mapped(one, rules.over_index, jobs, chunk=1):
        yield from found


def level_of(workspace: Workspace, rule: str) -> Level:
    usual = usual_levels()[rule]
    return workspace.settings.level(rule, usual) or usual


@cache
def usual_levels() -> Mapping[str, Level]:
    return {rule.name: rule.level for rule in every_rule()}


def tally(checked: Sequence[Checked], rules: Rules, ignored: int) -> Tally:
    records = sum(len(one.facts.records) for one in checked)
    documents = sum(one.is_document for one in checked)
    return Tally(len(checked), documents, max(0, records - documents), len(rules.all), ignored)
