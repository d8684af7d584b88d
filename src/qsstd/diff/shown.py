"""What is said of changes as findings: one sentence, a place on both sides, and the values behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from qsstd.diff.accepted import acceptance, written
from qsstd.diff.change import FieldChanged, HeadChanged, LimitsChanged, SettingChanged
from qsstd.diff.gather import Gathered
from qsstd.diff.judge import Judged, Judgement
from qsstd.findings import Finding, Level, Place, Related, fingerprint
from qsstd.messages import LANGUAGES, Language, Message, Speaks, say, spoken
from qsstd.revision import Difference, Name, Said, Touched
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.index import Index
from qsstd.workspace.opened import Sources
from qsstd.workspace.sides import Side

LONGEST = 80
"""Characters of a value that stand in a sentence; whole it stands in the difference and in the excerpt."""
BEFORE = say("before")
NOTHING = say("nothing")
"""What stands for a value that there was not, or is no more."""
ONE_VALUE = FieldChanged | HeadChanged | SettingChanged | LimitsChanged


@dataclass(frozen=True, slots=True)
class Brief:
    """A value as it stands in a sentence: not longer than ``LONGEST``.

    ``other``: what it is contrasted with; where both read the same, both are read in the other language."""

    value: Speaks | str | Sequence[Speaks | str]
    other: Said = None

    def in_language(self, language: Language, /) -> str:
        text = plain(self.value, language)
        if self.other is not None and text == plain(self.other, language):
            text = plain(self.value, next(one for one in LANGUAGES if one != language))
        return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def plain(value: Said, language: Language) -> str:
    return " ".join(spoken(value, language).split())


@dataclass(frozen=True, slots=True)
class Size:
    """By how many percent a number changed, with its sign."""

    percent: Decimal

    def in_language(self, _language: Language, /) -> str:
        sign = "+" if self.percent > 0 else "−" if self.percent < 0 else "±"
        return f"{sign}{abs(self.percent).normalize():f} %"


def sentence(judged: Judged, said: Judgement) -> Message:
    """What changed, from what to what, and by how much; ``said`` with the titles of what it names."""
    entry = title(judged)
    before, after = brief(said.before, said.after), brief(said.after, said.before)
    if is_of_one_value(judged) and (before is None) != (after is None):
        before, after = before or Brief(NOTHING), after or Brief(NOTHING)
    if before is None and after is None:
        return say("{entry}: {says}", entry=entry, says=said.message)
    if before is None or after is None:
        return say("{entry}: {says}: {value}", entry=entry, says=said.message, value=before or after)
    values = {"entry": entry, "says": said.message, "before": before, "after": after}
    if said.margin is None:
        return say("{entry}: {says}: {before} → {after}", **values)
    return say("{entry}: {says}: {before} → {after} ({size})", **values, size=Size(said.margin))


def is_of_one_value(judged: Judged) -> bool:
    """Whether a value differs of which the words do not say that it came or went: one value alone would be taken for
    what is valid now."""
    return isinstance(judged.change, ONE_VALUE) and not judged.judge.name.endswith(("-added", "-removed"))


def titled(value: Said, indexes: Sequence[Index]) -> Said:
    """``value`` with the title of what it names, in the first of ``indexes`` that has it."""
    if isinstance(value, Name):
        records = (
            index.named(value.kind, value.target) if value.kind else index.by_address.get(value.target)
            for index in indexes
        )
        title = next((record.title for record in records if record and record.title), None)
        return replace(value, title=title) if title else value
    if isinstance(value, tuple) and any(isinstance(item, Name) for item in value):
        return tuple(titled(item, indexes) for item in value)  # type: ignore[misc]
    return value


def brief(value: Said, other: Said) -> Brief | None:
    return None if value is None else Brief(value, other)


def title(judged: Judged) -> Speaks | str:
    """What the changed entry is called."""
    change = judged.change
    return FILE_NAME if isinstance(change, SettingChanged) else change.seen.record.name


@dataclass(frozen=True)
class Showing:
    """Makes findings, with the levels of the workspace. ``indexes``: of both sides, for the titles of what is named.
    ``both``: with the places on the old side.

    A change of the settings keeps its usual level, so that nobody silences that he silences."""

    gathered: Gathered
    old: Side
    new: Side
    sources_old: Sources
    sources_new: Sources
    indexes: tuple[Index, ...] = ()
    both: bool = True

    def finding(self, judged: Judged, touched: Touched | None = None) -> Finding:
        said, judge = judged.said, judged.judge
        said = replace(said, before=titled(said.before, self.indexes), after=titled(said.after, self.indexes[::-1]))
        settings = self.gathered.new.settings
        values = written(judged, settings)
        level = judge.level if isinstance(judged.change, SettingChanged) else settings.level(judge.name, judge.level)
        at = judged.at_new
        address = judged.change.address
        difference = Difference(
            sort=judge.sort,
            address=address,
            title=title(judged),
            kind=judged.change.kind,
            document=address.partition("/")[0],
            says=said.message,
            before=said.before,
            after=said.after,
            margin=said.margin,
            reasons=said.reasons,
            written=values,
            accepted=acceptance(judged, settings),
            touched=touched,
        )
        opened = self.sources_new.opened(at.file)
        return Finding(
            rule=judge.name,
            level=level or Level.INFO,
            file=at.file,
            span=opened.places.span(opened.as_written(at)),
            message=sentence(judged, said),
            hint=said.hint,
            address="" if address == FILE_NAME else address,
            fingerprint=fingerprint(judge.name, address, *(text or "" for text in values)),
            related=(self.before(judged.at_old),) if self.both and is_there_before(judged) else (),
            difference=difference,
        )

    def before(self, at: Place) -> Related:
        """The place on the old side."""
        opened = self.sources_old.opened(at.file)
        return Related(at.file, opened.places.span(opened.as_written(at)), BEFORE, self.old.prefix)


def is_there_before(judged: Judged) -> bool:
    """Whether there is something on the old side to look at, and not only the place where it was to come."""
    change = judged.change
    there = judged.at_old.path if isinstance(change, SettingChanged) else change.old is not None
    return bool(there) and (judged.said.before is not None or judged.said.after is None)
