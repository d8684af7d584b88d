"""One print-out as a format is given it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from qsstd.messages import Language
from qsstd.render.context.print_outs import PrintOut
from qsstd.render.flow.chart import Chart
from qsstd.render.notice.parts import Notice


@dataclass(frozen=True, slots=True)
class Sheet:
    """``name``: of its files, without ending. ``moment``: what files are dated with. ``charts``: of its processes, by id.

    ``folder``: of the company's templates, None for none. ``template``: one file that is used instead of all of them."""

    name: str
    context: PrintOut | Notice
    language: Language
    moment: datetime | None = None
    charts: Mapping[str, Chart] = field(default_factory=dict)
    folder: Path | None = None
    template: Path | None = None


Files = Mapping[str, bytes]
"""File, relative to where the print-outs of a language are written → its content."""
