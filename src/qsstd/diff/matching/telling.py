"""Renames, moves, splits and merges that ``replaces`` tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from qsstd.diff.matching.found import Group, Key, Matching
from qsstd.diff.snapshot import Seen


def by_telling(found: Matching, olds: Sequence[Seen], news: Sequence[Seen]) -> None:
    """Pair and group what ``replaces`` connects, on whichever side it is written."""
    links = [*told(found, olds, news)]
    for group in connected(links, found):
        if len(group.olds) == len(group.news) == 1:
            if found.of_old.get(group.olds[0].key) is not group.news[0]:
                found.add(group.olds[0], group.news[0], "replaces")
        elif successor := succession(group, found):
            found.add(*successor, "replaces")
        else:
            found.add_group(group)


def told(found: Matching, olds: Sequence[Seen], news: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """(old, new) for each ``replaces`` that names something of the other side and was not there before."""
    old_at = {one.address: one for one in reversed(olds)}
    new_at = {one.address: one for one in reversed(news)}
    for new in news:
        for target in replaced(new, found.of_new.get(new.key)):
            old = named(target, new, old_at, found.of_new.get(found.new.document_of[new.place.file].key))
            if old is not None and old.kind == new.kind:
                found.told_new.add((new.address, target))
                yield old, new
    for old in olds:
        for target in replaced(old, found.of_old.get(old.key)):
            other = named(target, old, new_at, found.of_old.get(found.old.document_of[old.place.file].key))
            if other is not None and other.kind == old.kind:
                found.told_old.add((old.address, target))
                yield old, other


def replaced(one: Seen, counterpart: Seen | None) -> list[str]:
    """What ``one`` says it replaces and its counterpart did not say already."""
    said: Sequence[str] = getattr(one.node, "replaces", ())
    before: Sequence[str] = getattr(counterpart.node, "replaces", ()) if counterpart else ()
    return [target for target in said if target not in before]


def named(target: str, one: Seen, others: Mapping[str, Seen], document: Seen | None) -> Seen | None:
    """What ``target``, written in ``one``, was on the other side, where ``document`` is what ``one``'s was."""
    if one.is_document or "/" in target:
        return others.get(target)
    within = [f"{document.id}/{target}"] if document else []
    return next((others[name] for name in (*within, f"{one.record.document}/{target}") if name in others), None)


def connected(links: Iterable[tuple[Seen, Seen]], found: Matching) -> list[Group]:
    """The parts that hang together by ``links`` and by the ids that they kept."""
    holder: dict[tuple[str, Key], Linked] = {}
    for old, new in links:
        ones = {("old", old.key): old, ("new", new.key): new}
        for side, one, kept in (("new", old, found.of_old), ("old", new, found.of_new)):
            if one.key in kept:
                ones[side, kept[one.key].key] = kept[one.key]
        for group in {id(holder[key]): holder[key] for key in ones if key in holder}.values():
            ones |= group
        holder.update(dict.fromkeys(ones, ones))
    groups = {id(group): group for group in holder.values()}.values()
    return [Group(in_order(group, "old"), in_order(group, "new")) for group in groups]


Linked = dict[tuple[str, Key], Seen]
"""(side, key) → what hangs together."""


def in_order(group: Linked, side: str) -> tuple[Seen, ...]:
    ones = [one for (where, _), one in group.items() if where == side]
    return tuple(sorted(ones, key=lambda one: (one.place.file, one.address, one.kind)))


def succession(group: Group, found: Matching) -> tuple[Seen, Seen] | None:
    """A document and what came in its place, where it is kept beside that, retired."""
    for ones, others, counterparts in (
        (group.olds, group.news, found.of_old),
        (group.news, group.olds, found.of_new),
    ):
        if len(ones) == 1 and len(others) == 2 and ones[0].is_document:
            kept = counterparts.get(ones[0].key)
            heir = next(other for other in others if kept is None or other.key != kept.key)
            if kept and kept.document.status == "retired" != ones[0].document.status:
                return (ones[0], heir) if ones is group.olds else (heir, ones[0])
    return None


def within_groups(found: Matching) -> None:
    """Pair the entries of documents that were split or merged, where an id stands once on both sides."""
    for group in found.groups:
        olds = [one for document in group.olds for one in found.old.entries[document.place.file]]
        news = [one for document in group.news for one in found.new.entries[document.place.file]]
        old_at, new_at = once(olds), once(news)
        for name, old in old_at.items():
            new = new_at.get(name)
            if new is not None and old.key not in found.of_old and new.key not in found.of_new:
                found.add(old, new, "replaces")


def once(ones: Iterable[Seen]) -> dict[tuple[str, str], Seen]:
    """Kind and id → what has them, where nothing else has."""
    places: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in ones:
        places[one.kind, one.id].append(one)
    return {name: several[0] for name, several in places.items() if len(several) == 1}
