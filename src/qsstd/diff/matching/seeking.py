"""Renames and moves that nobody told, found by likeness among what has no counterpart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qsstd.diff.matching.found import Key, Matching
from qsstd.diff.matching.likeness import Profile, likeness, profile
from qsstd.diff.matching.pairing import paired
from qsstd.diff.sense import Reader
from qsstd.diff.snapshot import Seen, Snapshot

LEAST = 0.68
MARGIN = 0.06
KEPT_MARGIN = 0.03
"""How like a pair has to be; by how much more than any rival; and more than something that did not go away."""
CONTRAST = 0.25
"""Taken off where the words by which the two ids differ are both in use on both sides: they tell things apart."""
BESIDE = 0.08
"""The weight of what stands around."""
MOST_PAIRS = 40_000
"""Up to so many possible pairs all are looked at; beyond, those that share a rare sentence, title or id."""
RARE = 20
FIRST = ("target", "clause", "problem", "finding", "section")
"""Kinds that others are told apart by: they are matched before those."""


def seek(found: Matching, *, documents: bool) -> None:
    """Add the pairs of documents, or of entries, that are like enough."""
    olds = by_kind(one for one in found.left_old() if one.is_document is documents)
    news = by_kind(one for one in found.left_new() if one.is_document is documents)
    kinds = sorted(olds.keys() & news.keys(), key=lambda kind: (kind not in FIRST, kind))
    for kind in kinds:
        search = Search(found, kind)
        old_at = {one.key: one for one in olds[kind]}
        new_at = {one.key: one for one in news[kind]}
        scores = list(search.scores(olds[kind], news[kind]))
        for old, new in paired(scores, least=LEAST, margin=MARGIN):
            if search.is_clear(old_at[old], new_at[new]):
                found.add(old_at[old], new_at[new], "likeness")


def by_kind(ones: Iterable[Seen]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for one in ones:
        found[one.kind].append(one)
    return found


@dataclass
class Search:
    """The search among entries of one kind."""

    found: Matching
    kind: str
    profiles: dict[tuple[str, Key], Profile] = field(default_factory=dict)

    def profile(self, one: Seen, side: str) -> Profile:
        if (side, one.key) not in self.profiles:
            old = side == "old"
            snapshot, renamed = (self.found.old, self.found.renamed) if old else (self.found.new, {})
            reader = Reader(snapshot, one.record.document, renamed=renamed)
            self.profiles[side, one.key] = profile(one, reader)
        return self.profiles[side, one.key]

    def scores(self, olds: Sequence[Seen], news: Sequence[Seen]) -> Iterator[tuple[float, Key, Key]]:
        for old, new in self.candidates(olds, news):
            score = self.content(old, new)
            if score:
                yield (1 - BESIDE) * score + BESIDE * self.beside(old, new), old.key, new.key

    def candidates(self, olds: Sequence[Seen], news: Sequence[Seen]) -> Iterable[tuple[Seen, Seen]]:
        if len(olds) * len(news) <= MOST_PAIRS:
            return [(old, new) for old in olds for new in news]
        return self.sharing(olds, news)

    def sharing(self, olds: Sequence[Seen], news: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
        """The pairs that have a title, an id or a sentence in common that few others have."""
        holders: dict[object, list[Seen]] = defaultdict(list)
        for new in news:
            for mark in marks(self.profile(new, "new")):
                holders[mark].append(new)
        for old in olds:
            mine = {one.key: one for mark in marks(self.profile(old, "old")) for one in few(holders.get(mark, []))}
            yield from ((old, new) for new in mine.values())

    def content(self, old: Seen, new: Seen) -> float:
        ours, theirs = self.profile(old, "old"), self.profile(new, "new")
        return max(likeness(ours, theirs) - CONTRAST * self.is_contrast(ours, theirs), 0.0)

    def is_contrast(self, old: Profile, new: Profile) -> bool:
        """Whether the old id's own words are still in use, and the new id's own words already were."""
        gone, come = old.tokens - new.tokens, new.tokens - old.tokens
        return any(self.words_new[word] for word in gone) and any(self.words_old[word] for word in come)

    @cached_property
    def words_old(self) -> Counter[object]:
        return words_of(self.found.old, self.kind)

    @cached_property
    def words_new(self) -> Counter[object]:
        return words_of(self.found.new, self.kind)

    def beside(self, old: Seen, new: Seen) -> float:
        """From 0 to 1: whether the parents, and the entries before and after, are the same."""
        if old.is_document:
            return 1.0 if old.place.file.rpartition("/")[0] == new.place.file.rpartition("/")[0] else 0.0
        around_old, around_new = self.around_old[old.key], self.around_new[new.key]
        same = [self.is_same(one, other) for one, other in zip(around_old, around_new, strict=True)]
        return 0.5 * same[0] + 0.25 * same[1] + 0.25 * same[2] if same[0] else 0.0

    def is_same(self, old: Seen | None, new: Seen | None) -> bool:
        if old is None or new is None:
            return old is new
        counterpart = self.found.of_old.get(old.key)
        return counterpart is not None and counterpart.key == new.key

    @cached_property
    def around_old(self) -> Mapping[Key, tuple[Seen | None, ...]]:
        return around(self.found.old, self.kind)

    @cached_property
    def around_new(self) -> Mapping[Key, tuple[Seen | None, ...]]:
        return around(self.found.new, self.kind)

    def is_clear(self, old: Seen, new: Seen) -> bool:
        """Whether neither is more like something that is on both sides: then it is that one's twin or copy."""
        wanted = self.content(old, new) - KEPT_MARGIN
        files_old = {old.place.file, file_of(self.found.of_new.get(self.found.new.document_of[new.place.file].key))}
        files_new = {new.place.file, file_of(self.found.of_old.get(self.found.old.document_of[old.place.file].key))}
        kept_old = [one for one in self.kin(self.found.old, files_old) if one.key in self.found.of_old]
        kept_new = [one for one in self.kin(self.found.new, files_new) if one.key in self.found.of_new]
        copied = any(self.content(one, new) > wanted for one in kept_old if one.key != old.key)
        return not copied and not any(self.content(old, one) > wanted for one in kept_new if one.key != new.key)

    def kin(self, side: Snapshot, files: set[str | None]) -> Iterator[Seen]:
        """The entries of the kind in ``files``; none where documents are looked for."""
        for file in sorted(file for file in files if file is not None):
            yield from (one for one in side.entries.get(file, ()) if one.kind == self.kind)


def file_of(one: Seen | None) -> str | None:
    return one.place.file if one else None


def few(ones: list[Seen]) -> list[Seen]:
    return ones if len(ones) <= RARE else []


def marks(one: Profile) -> Iterator[object]:
    yield "id", one.seen.id
    if one.title is not None:
        yield "title", one.title.zh or one.title.en
    for language, sentences in one.sentences.items():
        for sentence in sentences:
            yield language, sentence


def words_of(side: Snapshot, kind: str) -> Counter[object]:
    return Counter(word for one in side.seen if one.kind == kind for word in one.id.split("-"))


def around(side: Snapshot, kind: str) -> dict[Key, tuple[Seen | None, ...]]:
    """Key of each entry of ``kind`` → its document, the one before it and the one after it in its list."""
    lists: dict[tuple[str, str | None], list[Seen]] = defaultdict(list)
    for one in side.seen:
        if one.kind == kind and not one.is_document:
            lists[one.place.file, one.parent].append(one)
    return {
        one.key: (side.document_of[one.place.file], ones[index - 1] if index else None, after)
        for ones in lists.values()
        for index, (one, after) in enumerate(zip(ones, [*ones[1:], None], strict=True))
    }
