"""The guide to the language: its examples are sound workspaces, its tables are what the product says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qsstd.messages import Language
from qsstd.model.limit import Limits, parse_limit
from qsstd.model.quantity import parse_quantity
from qsstd.model.stringency import compare
from qsstd.plugs import names
from tests.examples import linted, write_workspace

DOCS = Path(__file__).parents[1] / "docs"
GUIDES: dict[Language, str] = {
    "en": (DOCS / "language.md").read_text("utf-8"),
    "zh": (DOCS / "language.zh.md").read_text("utf-8"),
}
ELSEWHERE = frozenset({"promise-no-process-keeps", "target-without-metric", "unused-entry", "class-left-out"})
"""Rules that ask for what an example of a few lines does not show: processes, metrics, uses, all classes."""
RELATIONS = {"更严": "stricter", "更松": "looser", "不可比": "incomparable", "相同": "equal", "有严有松": "mixed"}
FENCES = [
    pytest.param(language, body, id=f"{language}-{number}")
    for language, guide in GUIDES.items()
    for number, body in enumerate(re.findall(r"^```yaml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL), start=1)
]
ROW = re.compile(r"^\| (.+?) \| (.+?) \|(?: (.+?) \|)?$", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")


def table(guide: str, number: int) -> list[tuple[str, ...]]:
    """The rows of the table of that number, without its head."""
    found = re.findall(r"(?:^\|.*\|\n)+", guide, re.MULTILINE)[number]
    return [tuple(cell for cell in match if cell) for match in ROW.findall(found)][1:]


@pytest.mark.parametrize(("language", "body"), FENCES)
def test_an_example_is_a_sound_workspace(language: Language, body: str, tmp_path: Path) -> None:
    """Every example can be copied and gives no finding."""
    parts = re.split(r"^# file: (\S+)\n", body, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    settings = f"language: {language}\nstandards: .\ntoday: 2026-11-22\n"
    write_workspace(tmp_path, {"qsstd.yaml": settings} | files)
    rules = [name for name in names("qsstd.lint.rules") if name not in ELSEWHERE]
    assert [f"{one.file}: {one.message}" for one in linted(tmp_path, rules).findings] == []


@pytest.mark.parametrize("language", GUIDES)
def test_every_quantity_is_read(language: Language) -> None:
    """What the table of units shows are quantities, each row of one family."""
    rows = table(GUIDES[language], 0)
    assert len(rows) == 8
    for _, units, *_ in rows[:-1]:
        assert len({parse_quantity(written).family for written in CODE.findall(units)}) == 1
    for written in CODE.findall(rows[-1][1]):
        parse_quantity(written)


@pytest.mark.parametrize("language", GUIDES)
def test_every_limit_is_printed_as_it_says(language: Language) -> None:
    """The table of limits shows what is written and what is printed."""
    rows = table(GUIDES[language], 1)
    assert len(rows) == 13
    for written, printed in rows:
        assert parse_limit(written.strip("`")).in_language(language) == printed


@pytest.mark.parametrize("language", GUIDES)
def test_every_relation_holds(language: Language) -> None:
    """The table of relations is what is proved, in a zone without clock changes."""
    rows = table(GUIDES[language], 3)
    assert len(rows) == 9
    for this, other, relation in rows:
        a, b = (Limits(((parse_limit(cell.strip("`")),),)) for cell in (this, other))
        assert compare(a, b, steady_zone=True).relation == RELATIONS.get(relation, relation), (this, other)


def test_both_guides_have_the_same_parts() -> None:
    """As many headings, tables and examples in either language, and a row for each of the eighteen sentences."""
    for pattern in (r"^## ", r"^```yaml", r"^\|"):
        counts = {len(re.findall(pattern, guide, re.MULTILINE)) for guide in GUIDES.values()}
        assert len(counts) == 1, pattern
    assert all(re.search(r"^\| 18 \|", guide, re.MULTILINE) for guide in GUIDES.values())
