"""A handbook holds nothing of other roles' steps, in any byte of any format."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from qsstd.kinds.process import Process
from qsstd.model.text import Text
from qsstd.plugs import names
from qsstd.render.context.manual import read_source
from qsstd.render.context.reading import Source
from qsstd.render.printing import FORMATS, Asked, printed

PACK = Path(__file__).parents[2] / "standards"
ROLE = "field-technician"
SHORTEST = 8
"""Characters of a sentence from which it can be told from words that stand everywhere."""


@cache
def source() -> Source:
    return read_source(PACK)


def sentences(own: bool) -> Iterator[str]:
    """Method, precautions, trigger and exceptions of the steps that are, or are not, the role's, in Chinese."""
    for loaded in source().documents.values():
        if isinstance(loaded.document, Process):
            for step in loaded.document.steps:
                texts = (*step.method, *step.precautions, *step.exceptions, step.trigger)
                if (step.owner == ROLE) is own:
                    yield from (one.zh for one in texts if isinstance(one, Text) and one.zh and len(one.zh) >= SHORTEST)


def plain(name: str, data: bytes) -> str:
    """The text of a file without blanks; of Word all its parts, of PDF what can be selected."""
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = b"\n".join(parts.read(part) for part in parts.namelist())
    elif name.endswith(".pdf"):
        if shutil.which("pdftotext") is None:
            pytest.skip("pdftotext is not installed")
        data = subprocess.run(("pdftotext", "-", "-"), input=data, capture_output=True, check=True).stdout
    return re.sub(r"<[^>]*>|\\?\s|\\", "", data.decode("utf-8", "replace"))


def texts(print_out: str, form: str) -> dict[str, str]:
    role = ROLE if print_out == "handbook" else None
    made = printed(source(), Asked((print_out,), (form,), ("zh",), role=role))
    assert made
    return {name: plain(name, data) for name, data in made.items()}


@pytest.mark.parametrize("form", names(FORMATS))
def test_nothing_of_others_is_in_a_handbook(form: str) -> None:
    """What also stands in a step of the role's own may be there; the role's own sentences are, where the format has them."""
    mine = {squeezed(one) for one in sentences(own=True)}
    others = {squeezed(one) for one in sentences(own=False)} - mine
    found = texts("handbook", form)
    leaked = {(name, one) for name, text in found.items() for one in others if one in text}
    assert leaked == set()
    if form in ("html", "md", "docx", "pdf"):
        everything = "".join(found.values())
        assert sum(one in everything for one in mine) > len(mine) * 0.6


@pytest.mark.parametrize("form", ["html", "md", "docx", "pdf", "bpmn"])
def test_the_manual_has_them(form: str) -> None:
    """The control: the same search finds other roles' sentences where they belong."""
    others = {squeezed(one) for one in sentences(own=False)}
    everything = "".join(texts("manual", form).values())
    assert sum(one in everything for one in others) > len(others) * 0.6


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
