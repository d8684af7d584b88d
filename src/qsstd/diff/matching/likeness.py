"""How like two texts, entries or documents are: for what was renamed or moved without being told.

A person who looks for the old entry under a new name goes by its title, its sentences, what it refers to and what stands
beside it, and is not taken in by a twin: what is said to be for other cases, or measures something else, is another thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from qsstd.diff.sense import Reader, absolute, bounds, claims, plain, sense
from qsstd.diff.snapshot import Seen
from qsstd.diff.tables import rows
from qsstd.model.measure import LimitSet
from qsstd.model.node import Node
from qsstd.model.promise import Promise
from qsstd.model.reference import Reference
from qsstd.model.text import Text
from qsstd.model.walk import visit

WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?|[^\W\da-z_]+")
TELLING = frozenset(("of", "clause", "from", "number", "overrides"))
"""Keys that say what an entry is about: with others it is another entry, however like its words are."""


@lru_cache(maxsize=1 << 14)
def shingles(text: str) -> frozenset[str]:
    """The words of ``text``, and each two neighbouring characters of what is written without spaces."""
    found: set[str] = set()
    for word in WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if word.isascii() or len(word) == 1:
            found.add(word)
        else:
            found.update(word[index : index + 2] for index in range(len(word) - 1))
    return frozenset(found)


def overlap(a: frozenset[object], b: frozenset[object]) -> float:
    """Dice's coefficient: 1 for equal sets, 0 for disjoint ones."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def text_likeness(a: Text, b: Text) -> float:
    """From 0 to 1, in the language in which they are the more alike."""
    pairs = [(one, other) for one, other in ((a.zh, b.zh), (a.en, b.en)) if one and other]
    return max((overlap(shingles(one), shingles(other)) for one, other in pairs), default=0.0)


@dataclass(frozen=True, slots=True)
class Profile:
    """What an entry or a document is known by. ``sentences``: all texts but the title, whole.

    ``words``: their shingles. ``values``: key → value of its plain fields. ``cases``: condition → its values.
    ``about``: key → what it is about."""

    seen: Seen
    title: Text | None
    sentences: Mapping[str, frozenset[object]]
    words: Mapping[str, frozenset[object]]
    limits: frozenset[object]
    references: frozenset[object]
    values: Mapping[str, object]
    cases: Mapping[str, frozenset[object]]
    about: Mapping[str, frozenset[object]]
    tokens: frozenset[object]


def profile(seen: Seen, reader: Reader) -> Profile:
    inside = visit(seen.node)
    title = seen.record.title
    texts = [text for path, text in inside.texts if text is not title and "history" not in path]
    written = {"zh": [text.zh for text in texts if text.zh], "en": [text.en for text in texts if text.en]}
    references = [one for met in inside.entries for one in met.references if "replaces" not in one.path]
    referred = [(one.field, relative(seen, reader, one)) for one in references]
    telling = referred if seen.is_document else [(one.field, reader.name(one.target, one.kinds)) for one in references]
    return Profile(
        seen,
        title,
        {language: frozenset(map(plain, said)) for language, said in written.items()},
        {language: frozenset(one for text in said for one in shingles(text)) for language, said in written.items()},
        frozenset(one for node, _ in inside.nodes for one in limits_of(node, reader)),
        frozenset(referred),
        dict(values_of(seen.node, reader)),
        gathered(one for node, _ in inside.nodes for one in cases_of(node)),
        gathered([*((key, name) for key, name in telling if key in TELLING), *number_of(seen.node)]),
        frozenset(seen.id.split("-")),
    )


def relative(seen: Seen, reader: Reader, reference: Reference) -> str:
    """What ``reference`` names; of the entry's own document, which may have another name now, without its id."""
    name = reader.name(reference.target, reference.kinds)
    own = absolute(reader.side, reader.document, reference.target, reference.kinds)
    return name.rpartition("/")[2] if own.startswith(f"{seen.record.document}/") else name


def gathered(pairs: Iterator[tuple[str, object]] | list[tuple[str, object]]) -> dict[str, frozenset[object]]:
    found: dict[str, set[object]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}


def limits_of(node: Node, reader: Reader) -> Iterator[object]:
    for row in rows(type(node)):
        value = getattr(node, row.attribute) if row.sort == "limits" else None
        if isinstance(value, LimitSet):
            yield row.key, claims(value.limits, reader.method)


def values_of(node: Node, reader: Reader) -> Iterator[tuple[str, object]]:
    for row in rows(type(node)):
        value = getattr(node, row.attribute) if row.sort == "value" and row.key not in HEAD_DATES else None
        if value is not None and value != row.default and not isinstance(value, Text):
            yield row.key, sense(value, reader, row.kinds)


HEAD_DATES = frozenset(("version", "approved", "effective", "review", "status"))
"""What many documents share and what changes every quarter."""


def cases_of(node: Node) -> Iterator[tuple[str, object]]:
    if isinstance(node, Promise) and node.when is not None:
        for key, values in node.when.parts:
            for value in values:
                yield key, bounds(value)
        if node.when.otherwise:
            yield "otherwise", node.when.documents


def number_of(node: Node) -> Iterator[tuple[str, object]]:
    number = getattr(node, "number", None)
    if isinstance(number, str):
        yield "number", number


WEIGHTS = {"title": 3.0, "sentences": 3.0, "words": 2.0, "references": 2.0, "limits": 1.0, "values": 1.0, "id": 1.0}
OTHER_TITLE = 0.8
"""Below this likeness a title is another one; then the sentences must be the same."""
SAME_TITLE = 0.95
"""Where there is nothing but a title, it is asked to be the same."""
SAME_SENTENCES = 0.7


def likeness(a: Profile, b: Profile) -> float:
    """From 0 to 1, by what both say; 0 where one thing is said that makes them two."""
    if contradict(a.cases, b.cases) or contradict(a.about, b.about):
        return 0.0
    parts = {**dict(compared(a, b)), "id": overlap(a.tokens, b.tokens)}
    title, sentences = parts.get("title", 1.0), parts.get("sentences")
    if title < (SAME_TITLE if sentences is None else OTHER_TITLE) and not is_same_by_content(a, b, sentences, parts):
        return 0.0
    return sum(WEIGHTS[name] * value for name, value in parts.items()) / sum(WEIGHTS[name] for name in parts)


def is_same_by_content(a: Profile, b: Profile, sentences: float | None, parts: Mapping[str, float]) -> bool:
    """Whether all but the title says that they are the same; a title and nothing else does not."""
    if sentences is not None:
        return sentences >= SAME_SENTENCES
    evidence = [parts[name] for name in ("limits", "references") if name in parts]
    return bool(a.cases) and a.cases == b.cases and min(evidence, default=0.0) == 1.0


def compared(a: Profile, b: Profile) -> Iterator[tuple[str, float]]:
    """How like they are in each respect of which at least one says something."""
    if a.title and b.title:
        yield "title", text_likeness(a.title, b.title)
    for name, ours, theirs in (("sentences", a.sentences, b.sentences), ("words", a.words, b.words)):
        if any(ours.values()) or any(theirs.values()):
            yield name, max(overlap(ours[one], theirs[one]) for one in ("zh", "en") if ours[one] or theirs[one])
    if a.references or b.references:
        yield "references", overlap(a.references, b.references)
    if a.limits or b.limits:
        yield "limits", overlap(a.limits, b.limits)
    if a.values or b.values:
        yield "values", overlap(frozenset(a.values.items()), frozenset(b.values.items()))


def contradict(a: Mapping[str, frozenset[object]], b: Mapping[str, frozenset[object]]) -> bool:
    """Whether both name something under the same key and nothing of it is the same."""
    return any(key in b and values.isdisjoint(b[key]) for key, values in a.items())
