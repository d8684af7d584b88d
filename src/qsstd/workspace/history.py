"""The first parents of HEAD as a line of time: which commit was the last one before a quarter ended or a day began."""

from __future__ import annotations

from datetime import date

from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.workspace.config import Settings
from qsstd.workspace.git import Repository, is_shallow
from qsstd.workspace.quarters import Moment, day_of, zone
from qsstd.workspace.revisions import commit, known, shallow_hint
from qsstd.workspace.trees import Commit

Found = tuple[Commit, Message]
"""A commit, and what it is for people."""


def tagged(repository: Repository, text: str, settings: Settings) -> Found | None:
    """The commit of the tag that is called like the quarter or day ``text``."""
    for name in dict.fromkeys((text, text.upper())):
        if found := known(repository, f"refs/tags/{name}"):
            day = day_of(committed(repository, found), settings)
            label = say("tag {name} (commit {commit} of {date})", name=name, commit=found[:10], date=shown(day))
            return Commit(repository, found, name), label
    return None


def at_moment(repository: Repository, wanted: Moment, settings: Settings, today: date) -> Found:
    """The last commit before ``wanted``. Raises QsstdError when there is none."""
    latest = commit(repository, "HEAD")
    found = last_before(repository, latest, wanted.instant(zone(settings)))
    if found is None:
        raise too_early(repository, latest, wanted, settings)
    label = moment_label(wanted, found, day_of(committed(repository, found), settings), today)
    return Commit(repository, found, wanted.name), label


def moment_label(wanted: Moment, found: str, day: date | None, today: date) -> Message:
    about = {"name": wanted.name, "commit": found[:10], "date": shown(day), "day": wanted.day.isoformat()}
    if wanted.sort == "day":
        return say("{name} (commit {commit} of {date}, the last one before that day)", **about)
    if wanted.day > today:
        return say("{name} (commit {commit} of {date}, the latest one; the quarter is not over)", **about)
    return say("{name} (commit {commit} of {date}, the last one before {day}, when the quarter was over)", **about)


def shown(day: date | None) -> str:
    return day.isoformat() if day else "?"


def last_before(repository: Repository, latest: str, instant: int) -> str | None:
    """The last of ``latest`` and its first parents that was committed before ``instant`` (seconds since 1970)."""
    if instant <= 0:
        return None
    answer = repository.git("rev-list", "--first-parent", "-1", f"--min-age={instant - 1}", latest, "--")
    return answer.stdout.decode("ascii", "replace").strip() or None


def committed(repository: Repository, identity: str) -> int:
    """When the commit was made, in seconds since 1970; -1 when git does not say."""
    answer = repository.git("rev-list", "--timestamp", "-1", identity, "--")
    first = answer.stdout.decode("ascii", "replace").partition(" ")[0]
    return int(first) if first.isdecimal() else -1


def too_early(repository: Repository, latest: str, wanted: Moment, settings: Settings) -> QsstdError:
    message = say("there is no commit before {day}", day=wanted.day.isoformat())
    if is_shallow(repository):
        return QsstdError(message, shallow_hint())
    answer = repository.git("rev-list", "--first-parent", "--timestamp", latest, "--")
    first = answer.stdout.decode("ascii", "replace").rstrip("\n").rpartition("\n")[2].partition(" ")[0]
    day = day_of(int(first), settings) if first.isdecimal() else None
    return QsstdError(message, say("the first commit is of {date}", date=shown(day)))
