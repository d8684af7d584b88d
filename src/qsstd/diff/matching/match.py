"""Which entry of the one side is which of the other: by id, by what ``replaces`` tells, then by likeness."""

from __future__ import annotations

from qsstd.diff.blur import Fog
from qsstd.diff.matching.found import Matching, by_id
from qsstd.diff.matching.seeking import seek
from qsstd.diff.matching.telling import by_telling, within_groups
from qsstd.diff.snapshot import Seen, Snapshot


def match(old: Snapshot, new: Snapshot, fog_old: Fog, fog_new: Fog) -> Matching:
    """Documents first, then their entries."""
    found = Matching(old, new, fog_old, fog_new)
    by_id(found, old.documents, new.documents)
    by_telling(found, old.documents, new.documents)
    seek(found, documents=True)
    for pair in tuple(found.pairs):
        by_id(found, old.entries[pair.old.place.file], new.entries[pair.new.place.file])
    within_groups(found)
    by_telling(found, entries_of(old), entries_of(new))
    seek(found, documents=False)
    return found


def entries_of(side: Snapshot) -> list[Seen]:
    return [seen for seen in side.seen if not seen.is_document]
