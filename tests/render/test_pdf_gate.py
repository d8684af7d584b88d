"""Whether PDFs are what they say: PDF/UA-1 and PDF/A-2a, judged by the validator ``page-validation``.

Skipped where it is not installed, unless ``QSSTD_GATES=1`` says that it must be."""

from __future__ import annotations

import os
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from qsstd.messages import LANGUAGES, Language
from qsstd.render.pdf.data import written
from qsstd.render.pdf.document import CONTEXT, pdf, prepare
from qsstd.render.pdf.fonts import fonts
from tests.render.test_pdf import KINDS, context

pytestmark = pytest.mark.skipif(
    find_spec("page") is None and os.environ.get("QSSTD_GATES") != "1", reason="page-validation is not installed"
)
PROFILES = {"PDF/UA-1": "ua1", "PDF/A-2a": "2a"}
GLYPH_WIDTH = re.compile(r"GLYPH-WIDTH-\d+: .*CID 1 width 0\.000 in its embedded CIDFontType0C program")
"""A false alarm: a glyph of a CFF font that does not say its width has the default one of the font, which the
validator takes for 0. Read with fontTools, the width in the font is that of the PDF."""
STREAM_LENGTH = re.compile(r"STREAM-LENGTH-\d+: ")
"""A false alarm where compressed data end in the byte of a line break; so lengths are looked at here as well."""
STREAM = re.compile(rb"/Length (\d+)(?:[^>]|>(?!>))*>>\s*stream\r?\n")


def faults(data: bytes, profile: str) -> list[str]:
    page: Any = import_module("page")
    report = page.validate_pdf_bytes(data, profile=profile, limits=page.SafetyLimits.unlimited())
    return [f"{one.rule_id}: {one.message}" for one in report.failures]


def wrong_lengths(data: bytes) -> list[bytes]:
    """The beginnings of streams that are not as long as they say."""
    ends = ((match, match.end() + int(match[1])) for match in STREAM.finditer(data))
    return [match.group() for match, end in ends if not data[end : end + 12].lstrip(b"\r\n").startswith(b"endstream")]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_what_it_says(kind: str, language: Language, profile: str) -> None:
    data = pdf(context(kind, language))
    found = faults(data, PROFILES[profile])
    assert not [one for one in found if not GLYPH_WIDTH.search(one) and not STREAM_LENGTH.search(one)]
    assert len(STREAM.findall(data)) > 3
    assert not wrong_lengths(data)


def test_without_tags_it_is_found_out(tmp_path: Path) -> None:
    """The validator does see what is wrong."""
    import typst

    made = context("survey", "en")
    prepare(tmp_path, None)
    (tmp_path / CONTEXT).write_bytes(written(made))
    folders = sorted({font.parent for font in fonts()})
    data = typst.compile(
        tmp_path / "survey.typ", root=tmp_path, font_paths=folders, ignore_system_fonts=True, pdf_tags=False
    )
    found = faults(data, "ua1")
    assert any("TAG" in one or "STRUCT" in one for one in found)
    assert any("PART" in one for one in found)


def test_a_wrong_length_is_found_out() -> None:
    data = pdf(context("survey", "en"))
    match = next(STREAM.finditer(data))
    shorter = str(int(match[1]) - 5).encode().rjust(len(match[1]), b"0")
    assert wrong_lengths(data[: match.start(1)] + shorter + data[match.end(1) :])
