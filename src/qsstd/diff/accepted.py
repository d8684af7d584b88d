"""Changes that were accepted for good: records in ``qsstd.yaml`` that say which change, of what, from what, to what.

A record holds what people read, no hash. It fits as long as the change is the same, wherever the entry stands and
however it is written; when the entry changes further, before and after are others and the record fits no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qsstd.diff.judge import Judged
from qsstd.messages import Language, spoken
from qsstd.model.limit import BadLimit, Limits, parse_limit
from qsstd.model.quantity import BadQuantity
from qsstd.revision import Acceptance, Name, Said
from qsstd.workspace.config import Accepted, Settings

Written = tuple[str | None, str | None]


def written(judged: Judged, settings: Settings) -> Written:
    """Before and after as a record has them, in the language of the workspace."""
    said = judged.said
    return as_written(said.before, settings.language), as_written(said.after, settings.language)


def as_written(value: Said, language: Language) -> str | None:
    """Limits in their canonical spelling, what is referred to by its name, all else as it reads."""
    if value is None or isinstance(value, Limits):
        return str(value) if value else None
    if isinstance(value, Name):
        return value.target
    if isinstance(value, Sequence) and not isinstance(value, str) and not hasattr(value, "in_language"):
        return "; ".join(filter(None, (as_written(item, language) for item in value))) or None
    return " ".join(spoken(value, language).split()) or None


def acceptance(judged: Judged, settings: Settings) -> Acceptance | None:
    """The record by which the change was accepted; of several that lead from before to after, the last."""
    last = next((one for one in settings.accepted if fits(one, judged, settings)), None) or way(judged, settings)
    return Acceptance(last.reason, Name("role", last.by), last.date) if last else None


def about(change: str) -> str:
    """What a kind of change is about: target, of ``target-relaxed`` and of ``target-tightened``."""
    return change.rpartition("-")[0]


def way(judged: Judged, settings: Settings) -> Accepted | None:
    """The last of several records by which a value became another, step by step.

    All are about the same thing, one is of this very kind of change, and none goes through there being no value."""
    reached, after = (plain(text) for text in written(judged, settings))
    left = [one for one in settings.accepted if is_link(one, judged)]
    if not any(one.change == judged.judge.name for one in left) or reached is None or after is None:
        return None
    last: Accepted | None = None
    while reached != after:
        last = next((one for one in left if plain(one.before) == reached), None)
        if last is None:
            return None
        left.remove(last)
        reached = plain(last.after)
    return last


def is_link(record: Accepted, judged: Judged) -> bool:
    """Whether ``record`` may be one of several that together led to this change."""
    same = record.at in addresses(judged) and about(record.change) == about(judged.judge.name)
    return same and record.before is not None and record.after is not None


def fits(record: Accepted, judged: Judged, settings: Settings) -> bool:
    """Whether ``record`` is about this very change."""
    return is_about(record, judged) and (plain(record.before), plain(record.after)) == tuple(
        plain(text) for text in written(judged, settings)
    )


def is_about(record: Accepted, judged: Judged) -> bool:
    """Whether ``record`` is about the same kind of change of the same entry, whatever it became."""
    return record.change == judged.judge.name and record.at in addresses(judged)


def addresses(judged: Judged) -> frozenset[str]:
    """The addresses of what changed, before and after a rename or move."""
    change = judged.change
    return frozenset((change.address, *(seen.address for seen in (change.old, change.new) if seen)))


def plain(text: str | None) -> str | None:
    """``text`` as it is compared: limits by what they say, all else apart from blanks."""
    if text is None:
        return None
    groups = [limits_in(group.split(", ")) for group in text.split("; or ")]
    return "; or ".join(groups) if all(groups) else " ".join(text.split()) or None  # type: ignore[arg-type]


def limits_in(texts: Iterable[str]) -> str | None:
    try:
        return ", ".join(str(parse_limit(text)) for text in texts)
    except (BadLimit, BadQuantity):
        return None
