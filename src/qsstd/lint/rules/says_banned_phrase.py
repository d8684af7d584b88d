"""A phrase to say that holds a phrase never to say.

Two documents written by two people contradict each other, and staff are marked down for what they were
taught. The ban may stand in any attitude document of the workspace.

Bad:

```yaml
# file: hotline-etiquette.yaml
kind: attitude
scenarios:
  - {id: opening, title: 开场, never-say: [我不清楚]}
# file: shop-etiquette.yaml
kind: attitude
scenarios:
  - id: question
    title: 答问
    say:
      - 这个问题我不清楚，请您问一下前台  # <-
```

Good:

```yaml
# file: hotline-etiquette.yaml
kind: attitude
scenarios:
  - {id: opening, title: 开场, never-say: [我不清楚]}
# file: shop-etiquette.yaml
kind: attitude
scenarios:
  - id: question
    title: 答问
    say:
      - 我马上为您查询，请稍等一分钟
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.attitude import Phrases
from qsstd.lint.vocabulary import HAN
from qsstd.messages import say
from qsstd.model.text import Text
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR

EDGES = " \t\n，。！？、；：,.!?;:“”‘’\"'…"
START = 2
"""Banned phrases are looked up by so many first characters."""
LONGEST, SPOKEN = 200, 2_000
"""Characters of a banned phrase, and of what is said, that are looked at: more is no phrase that somebody speaks."""


@dataclass(frozen=True, slots=True)
class Ban:
    """A phrase never to say, in small letters and without what surrounds it, and where it stands."""

    phrase: str
    place: Place


@dataclass(frozen=True, slots=True)
class Alike:
    """Phrases that begin alike, each with where it is banned first, and their lengths, the longest first."""

    bans: Mapping[str, Ban]
    lengths: Sequence[int]


NONE = Alike({}, ())
Bans = Mapping[str, Alike]
"""First characters → the phrases that begin with them."""


def check(index: Index) -> Iterator[Problem]:
    bans = banned(index)
    if not bans:
        return
    for situation in index.of_kind("situation"):
        if not isinstance(situation.facts, Phrases) or situation.head.status == "retired":
            continue
        for number, text in enumerate(situation.facts.say):
            for path, phrase in written(text):
                found = first_ban(phrase, bans)
                if found is not None:
                    yield problem(Place(situation.file, (*situation.path, "say", number, path)), phrase, *found)


def banned(index: Index) -> Bans:
    """The bans of documents in force or about to be."""
    found: dict[str, dict[str, Ban]] = {}
    for situation in index.of_kind("situation"):
        if isinstance(situation.facts, Phrases) and situation.head.status in ("review", "approved"):
            for ban in bans_of(situation, situation.facts):
                found.setdefault(ban.phrase[:START], {}).setdefault(ban.phrase, ban)
    return {start: Alike(bans, sorted(set(map(len, bans)), reverse=True)) for start, bans in found.items()}


def bans_of(situation: Record, phrases: Phrases) -> Iterator[Ban]:
    for number, text in enumerate(phrases.never_say):
        for language, phrase in written(text):
            plain = phrase.lower().strip(EDGES)
            if START <= len(plain) <= LONGEST:
                yield Ban(plain, Place(situation.file, (*situation.path, "never-say", number, language)))


def written(text: Text) -> Iterator[tuple[str, str]]:
    return ((language, one) for language, one in (("zh", text.zh), ("en", text.en)) if one)


def first_ban(phrase: str, bans: Bans) -> tuple[int, Ban] | None:
    """The first banned phrase in ``phrase``, the longest of those that begin there, and at which character."""
    low = phrase.lower()
    if len(low) != len(phrase):
        return None  # a letter whose small form is longer: the places would not fit
    for start in range(min(len(low), SPOKEN) - START + 1):
        alike = bans.get(low[start : start + START], NONE)
        for length in alike.lengths:
            ban = alike.bans.get(low[start : start + length])
            if ban is not None and is_said(low, start, ban.phrase):
                return start, ban
    return None


def is_said(text: str, start: int, phrase: str) -> bool:
    """Whether ``phrase`` stands at ``start``: English as whole words, two Chinese characters only as a clause.

    不行 is not said in 不行驶."""
    if not text.startswith(phrase, start):
        return False
    before, after = text[:start][-1:], text[start + len(phrase) :][:1]
    if not HAN.search(phrase):
        return not re.match(r"\w", before) and not re.match(r"\w", after)
    if len(phrase) > START:
        return True
    return (not before or before in EDGES) and (not after or after in EDGES)


def problem(at: Place, phrase: str, start: int, ban: Ban) -> Problem:
    end = start + len(ban.phrase)
    return Problem(
        at.slice(start, end),
        say("'{phrase}' is to be said here and never to be said elsewhere", phrase=phrase[start:end]),
        hint=say("say it in other words, or lift the ban"),
        also=((ban.place, say("never to be said")),),
    )
