"""A difference that no kind of change speaks of

Everything that differs is shown. What no other kind of change has anything to say about comes out under this name, with
what was before and what is now, so that a person looks at it. It is a gap in qsstd: please report it.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import Change
from qsstd.diff.judge import Judgement, subject
from qsstd.diff.told.floors import is_of_lone_floor
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Said, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("*",)


def judge(change: Change) -> Iterator[Judgement]:
    if is_of_lone_floor(change):
        return
    said = say("'{subject}' differs", subject=subject(change))
    yield Judgement(said, shown(getattr(change, "before", None)), shown(getattr(change, "after", None)))


def shown(value: object) -> Said:
    return value if value is None or isinstance(value, str) or hasattr(value, "in_language") else repr(value)
