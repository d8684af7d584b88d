"""References: a string that names an entry or a document, and the kinds of thing it may name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from pydantic import Field

from qsstd.findings import Path

ADDRESS_PATTERN = r"^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?$"
BARE = frozenset({"department", "role", "person", "channel", "area", "calendar"})
"""Kinds that are unique in the workspace and named by their id alone."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as a reference; ``kinds`` are the kinds of entry or document it may name, none: any."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)


class Reference(NamedTuple):
    """A reference as it stands in a file: ``field`` is the key it stands under, ``target`` what was written."""

    field: str
    target: str
    kinds: tuple[str, ...]
    path: Path

    def moved(self, path: Path) -> Reference:
        return Reference(self.field, self.target, self.kinds, path)


_Bare = Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=100)
_Address = Field(pattern=ADDRESS_PATTERN, max_length=201)

RoleId = Annotated[str, Ref("role"), _Bare]
DepartmentId = Annotated[str, Ref("department"), _Bare]
ChannelId = Annotated[str, Ref("channel"), _Bare]
AreaId = Annotated[str, Ref("area"), _Bare]
CalendarId = Annotated[str, Ref("calendar"), _Bare]
PersonId = Annotated[str, Ref("person"), _Bare]
StepId = Annotated[str, Ref("step"), _Address]
PromiseAddress = Annotated[str, Ref("target", "metric", "clause"), _Address]
TargetAddress = Annotated[str, Ref("target"), _Address]
ClauseAddress = Annotated[str, Ref("clause"), _Address]
MetricAddress = Annotated[str, Ref("metric"), _Address]
ProcessAddress = Annotated[str, Ref("process"), _Address]
NeedAddress = Annotated[str, Ref("problem", "finding"), _Address]
"""What a standard is there for: a problem of today's work or a finding of the research."""
DocumentId = Annotated[str, Ref("document"), _Bare]
AnyAddress = Annotated[str, Ref(), _Address]
