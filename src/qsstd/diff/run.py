"""A comparison of two sides: what differs, what is to be said of it, whom it touches, and what the rules ask."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from qsstd.diff.change import Comparison, EntryAdded, EntryRemoved, SettingChanged, Unreadable
from qsstd.diff.compare import compare
from qsstd.diff.gather import Gathered, facts_of_all, gather
from qsstd.diff.judge import Around, Judged, judge_all
from qsstd.diff.judge import levels as levels_of_changes
from qsstd.diff.rule import check_all
from qsstd.diff.rule import levels as levels_of_rules
from qsstd.diff.shown import Showing
from qsstd.diff.summary import documents
from qsstd.diff.touch.reach import Reach, concerns, reach, whose
from qsstd.errors import QsstdError
from qsstd.findings import Finding, Found, Level, Report, Tally
from qsstd.messages import say
from qsstd.revision import Revision, Touched
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.index import Index
from qsstd.workspace.load import Loaded
from qsstd.workspace.opened import Sources
from qsstd.workspace.parallel import collector_off
from qsstd.workspace.resolve import file_by_file, finding
from qsstd.workspace.sides import Side


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a comparison. ``only``: kinds of change and rules, empty for all. ``entry``: only what changed
    of this document or entry. ``whom``: say whom the changes touch. ``role``: only what concerns this role or
    department. ``before``: find the places on the old side too."""

    only: Collection[str] = ()
    entry: str | None = None
    whom: bool = False
    role: str | None = None
    before: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report, and what else there is to say: what could not be compared, and the files with faults of each side."""

    report: Report
    unreadable: tuple[Unreadable, ...]
    faulty_old: tuple[Loaded, ...]
    faulty_new: tuple[Loaded, ...]
    sources_old: Sources
    sources_new: Sources


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is said of a comparison. ``reach``: whom each of ``judged`` touches, and ``indexes``: the whole of
    both sides, where that was asked."""

    judged: tuple[Judged, ...]
    found: tuple[Found, ...]
    reach: Reach | None = None
    indexes: tuple[Index, ...] = ()


def diff(old: Side, new: Side, wanted: Wanted = Wanted()) -> Outcome:
    """Compare ``old`` with ``new``. Raises QsstdError for a name in ``wanted`` that is not known."""
    check_names(wanted.only)
    with collector_off():
        return compared(old, new, wanted)


def compared(old: Side, new: Side, wanted: Wanted) -> Outcome:
    gathered = gather(old, new)
    comparison = compare(gathered.old, gathered.new)
    told = narrowed(said_of(comparison, gathered, old, new), gathered, new, wanted)
    sources = Sources(bytes_of(old, gathered.contents_old)), Sources(bytes_of(new, gathered.contents_new))
    showing = Showing(gathered, old, new, *sources, told.indexes, wanted.before)
    report = reported(told, showing)
    faulty = [faulty_in(side.files.values()) for side in (gathered.old, gathered.new)]
    return Outcome(report, comparison.unreadable, faulty[0], faulty[1], *sources)


def check_names(only: Collection[str]) -> None:
    """Raises QsstdError for a name of neither a kind of change nor a rule on revisions."""
    known = levels()
    for name in only:
        if name not in known:
            from qsstd.spelling import nearest

            meant = nearest(name, tuple(known))
            hint = say("did you mean '{name}'?", name=meant) if meant else say("'qsstd explain' lists all")
            raise QsstdError(say("there is no kind of change '{name}'", name=name), hint)


def levels() -> Mapping[str, Level]:
    """The usual level of every kind of change and every rule on revisions."""
    return {**levels_of_changes(), **levels_of_rules()}


def said_of(comparison: Comparison, gathered: Gathered, old: Side, new: Side) -> Told:
    """What the kinds of change and the rules say. Settings that cannot be read are not compared."""
    around = Around(gathered.old, gathered.new, comparison.renamed)
    broken = bool(old.faults or new.faults)
    changes = [change for change in comparison if not (broken and isinstance(change, SettingChanged))]
    judged = judge_all(changes, around)
    return Told(tuple(judged), tuple(check_all(judged, around)))


def narrowed(told: Told, gathered: Gathered, new: Side, wanted: Wanted) -> Told:
    """``told`` without what is silent in the workspace or was not asked for, and with whom it touches."""
    settings = gathered.new.settings
    if wanted.entry is not None and not any(is_of(one, wanted.entry) for one in told.judged):
        check_entry(wanted.entry, indexes(gathered, new))
    judged = [one for one in told.judged if is_asked(one, wanted) and is_heard(one, gathered)]
    found = tuple(
        (rule, problem)
        for rule, problem in told.found
        if (not wanted.only or rule in wanted.only) and settings.level(rule, Level.ERROR) is not None
    )
    if wanted.entry is not None:
        files = {one.at_new.file for one in judged}
        found = tuple((rule, problem) for rule, problem in found if problem.at.file in files)
    if not wanted.whom and wanted.role is None:
        return Told(tuple(judged), found)
    index_old, index_new = indexes(gathered, new)
    whole = reach(judged, index_old, index_new)
    if wanted.role is None:
        return Told(tuple(judged), found, whole, (index_old, index_new))
    roles = whose(wanted.role, index_new, index_old)
    kept = [
        one
        for one, touched in zip(judged, whole.each, strict=True)
        if concerns(one, touched, wanted.role, index_old, index_new)
    ]
    files = owned(gathered, roles)
    found = tuple((rule, problem) for rule, problem in found if problem.at.file in files)
    whole = reach(kept, index_old, index_new)
    whole = replace(whole, training=tuple(one for one in whole.training if one.role.target in roles))
    return Told(tuple(kept), found, whole, (index_old, index_new))


def owned(gathered: Gathered, roles: Collection[str]) -> set[str]:
    """The files that one of ``roles`` answers for: what rules ask of a document is asked of its owner."""
    return {seen.place.file for seen in gathered.new.documents if seen.document.owner in roles}


def is_asked(judged: Judged, wanted: Wanted) -> bool:
    """Whether a change is among those that ``wanted`` names."""
    if wanted.only and judged.judge.name not in wanted.only:
        return False
    return wanted.entry is None or is_of(judged, wanted.entry)


def is_of(judged: Judged, entry: str) -> bool:
    """Whether a change is of the document or entry ``entry``, by its address on either side."""
    change = judged.change
    addresses = {change.address, *(seen.address for seen in (change.old, change.new) if seen)}
    return any(f"{one}/".startswith(f"{entry}/") for one in addresses)


def check_entry(name: str, both: Sequence[Index]) -> None:
    """Raises QsstdError for an address that neither side has: else a slip of the pen would pass for no changes."""
    known = [address for index in both for address in index.by_address]
    if name in (FILE_NAME, *known):
        return
    from qsstd.spelling import nearest

    meant = next((one for one in known if one.endswith(f"/{name}")), None) or nearest(name, known)
    hint = say("write the address of an entry, for example fixed-line-repair/urban, or the id of a document")
    raise QsstdError(
        say("neither side has a document or entry '{name}'", name=name[:200]),
        say("did you mean '{name}'?", name=meant) if meant else hint,
    )


def is_heard(judged: Judged, gathered: Gathered) -> bool:
    """Whether the workspace has not silenced the kind of change; what is done to the settings is always heard."""
    level = gathered.new.settings.level(judged.judge.name, judged.judge.level)
    return level is not None or isinstance(judged.change, SettingChanged)


def indexes(gathered: Gathered, new: Side) -> tuple[Index, Index]:
    """The whole of both sides; what is the same on both is read once."""
    everything = facts_of_all(new, gathered.new.files)
    same = [facts for facts in everything if facts.file not in gathered.new.files]
    before = [loaded.facts for _, loaded in sorted(gathered.old.files.items())]
    return Index(gathered.old.settings, [*before, *same]), Index(gathered.new.settings, everything)


def bytes_of(side: Side, contents: Mapping[str, object]) -> Callable[[str], bytes]:
    """The bytes of a file of ``side`` by its name; empty where it cannot be read."""

    def read(file: str) -> bytes:
        if file == FILE_NAME:
            return side.settings_data
        held = contents[file] if file in contents else side.read([file]).get(file)
        return held if isinstance(held, bytes) else b""

    return read


def faulty_in(files: Iterable[Loaded]) -> tuple[Loaded, ...]:
    return tuple(sorted((loaded for loaded in files if loaded.faults), key=lambda loaded: loaded.file))


def reported(told: Told, showing: Showing) -> Report:
    """The report, without the changes that were accepted for good."""
    gathered, sources = showing.gathered, (showing.sources_old, showing.sources_new)
    made = file_by_file(makers(told, showing))
    left = [one for one in made if one.difference is None or one.difference.accepted is None]
    accepted = tuple(one for one in made if one.difference and one.difference.accepted)
    return Report(
        tuple(left),
        Tally(files=len(gathered.new.files), rules=len(levels()), accepted=len(accepted)),
        lines_of(made, sources),
        str(showing.new.folder),
        revision(told, showing),
        accepted,
    )


def makers(told: Told, showing: Showing) -> Iterator[tuple[str, Callable[[], Finding]]]:
    """File and maker of a finding for everything that is said."""
    touched: Sequence[Touched | None] = told.reach.each if told.reach else [None] * len(told.judged)
    for one, whom in zip(told.judged, touched, strict=True):
        if not is_told_with_its_parent(one):
            yield one.at_new.file, partial(showing.finding, one, whom)
    for rule, problem in told.found:
        level = level_of(rule, showing.gathered)
        yield problem.at.file, partial(finding, rule, problem, level, showing.sources_new)


def is_told_with_its_parent(judged: Judged) -> bool:
    """Whether what it is said of came or went with the document or entry around it, and no customer is touched by it."""
    change = judged.change
    return isinstance(change, EntryAdded | EntryRemoved) and change.along and "customers" not in judged.judge.touches


def level_of(rule: str, gathered: Gathered) -> Level:
    usual = levels_of_rules()[rule]
    return gathered.new.settings.level(rule, usual) or usual


def lines_of(found: Sequence[Finding], sources: tuple[Sources, Sources]) -> Mapping[str, tuple[str, ...]]:
    """The lines of every file that a finding speaks of, on either side."""
    lines: dict[str, tuple[str, ...]] = {}
    for one in found:
        lines.setdefault(one.file, sources[1].lines(one.file))
        for related in one.related:
            lines.setdefault(related.source, sources[0 if related.side else 1].lines(related.file))
    return lines


def revision(told: Told, showing: Showing) -> Revision:
    """What follows from all changes together."""
    whole, new = told.reach, showing.gathered.new
    return Revision(
        old=showing.old.label,
        new=showing.new.label,
        documents=tuple(documents(told.judged, showing.gathered, told.indexes)),
        asked_whom=whole is not None,
        training=whole.training if whole else (),
        stale=whole.stale if whole else (),
        series=whole.series if whole else (),
        organisation=new.settings.organisation,
        day=new.day,
    )
