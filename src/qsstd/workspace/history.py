"""The first parents of HEAD as a line of time: which commit was the last one before a moment, and what each one touched."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.workspace.config import Settings
from qsstd.workspace.git import Repository, is_shallow, relative
from qsstd.workspace.quarters import Moment, day_of, zone
from qsstd.workspace.revisions import commit, known, shallow_hint, unread
from qsstd.workspace.trees import Commit, differing

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


@dataclass(frozen=True, slots=True)
class Passed:
    """A commit of the line. ``files``: file of the repository → object id before and after (None: not there).

    Before is as the next older one left it; of the oldest it is not told."""

    id: str
    time: int
    files: Mapping[str, tuple[str | None, str | None]]


def passed(repository: Repository, latest: str, known_by: str | None, paths: Sequence[str]) -> list[Passed]:
    """Those of ``latest`` and its first parents that touched one of ``paths`` (none: all), newest first.

    ``known_by``: without the commits that this one knows. Two processes read them all, however many they are."""
    without = (f"^{known_by}",) if known_by else ()
    paths = [seen_from(repository, path) for path in paths]
    answer = repository.git("rev-list", "--first-parent", "--timestamp", latest, *without, "--", *paths)
    if answer.returncode:
        raise unread(latest)
    lines = [line.split(" ") for line in answer.stdout.decode("ascii").splitlines()]
    touched = dict(files_between(repository, [identity for _, identity in lines], paths))
    return [Passed(identity, int(time), touched.get(identity, {})) for time, identity in lines]


def seen_from(repository: Repository, path: str) -> str:
    """``path`` of the repository as git takes it where it is run."""
    here = "" if repository.bare else relative(repository.start, repository.root)
    return posixpath.relpath(path, here or ".")


def files_between(
    repository: Repository, commits: Sequence[str], paths: Sequence[str]
) -> Iterator[tuple[str, dict[str, tuple[str | None, str | None]]]]:
    """What differs between each of ``commits`` (newest first) and the next."""
    pairs = "".join(f"{new} {old}\n" for new, old in pairwise(commits)).encode("ascii")
    answer = repository.git(
        "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv", "--", *paths,
        stdin=pairs,
    )  # fmt: skip
    if answer.returncode:
        raise unread(commits[0])
    yield from by_commit(answer.stdout.split(b"\0"))


def by_commit(fields: Sequence[bytes]) -> Iterator[tuple[str, dict[str, tuple[str | None, str | None]]]]:
    """Each commit and what is told behind it: two fields a file, of which only the first is sure to begin with a colon."""
    at = 0
    while at < len(fields) and fields[at]:
        end = at + 1
        while end < len(fields) and fields[end].startswith(b":"):
            end += 2
        told = {name: (before, after) for name, before, after in differing(fields[at + 1 : end])}
        yield fields[at].decode("ascii"), told
        at = end
