"""``qsstd.yaml``: what it says by default, how it is checked, and what the rest asks of it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from qsstd.findings import Level
from qsstd.workspace.config import Settings, current_day
from qsstd.workspace.load import load_settings
from qsstd.workspace.shape import BadValue, MissingKey, UnknownKey, WrongType


def read(text: str) -> Settings:
    settings, faults = load_settings(text.encode())
    assert faults == ()
    return settings


def test_what_is_left_out_has_its_default() -> None:
    """Chinese, Shanghai, the folders standards and templates, and no jurisdiction."""
    settings = read("organisation: 示例")
    assert (settings.language, settings.needed, settings.jurisdiction) == ("zh", ("zh",), ())
    assert (settings.timezone, settings.standards, settings.templates) == ("Asia/Shanghai", "standards", "templates")
    assert (settings.notice, settings.accepted, settings.vocabulary.vague) == (None, (), ())


def test_reads_everything_it_may_hold() -> None:
    """Every key, short and long forms."""
    settings = read(
        """
organisation: {zh: 示例电信, en: Example}
language: en
languages: [zh, en]
jurisdiction: CN
notice: 30 d
year-starts: 04-01
vocabulary: {vague: [酌情], weak: 最好}
levels: {vague-wording: error, self-approval: silent}
accepted: [{change: relaxed, at: repair/urban, before: 24 h, after: 36 h, reason: why, by: lead, date: 2026-07-01}]
today: 2026-11-22
"""
    )
    assert (settings.needed, settings.jurisdiction, str(settings.notice)) == (("zh", "en"), ("CN",), "30 d")
    assert settings.vocabulary.weak == ("最好",)
    assert (settings.accepted[0].at, settings.accepted[0].reason.en) == ("repair/urban", "why")
    assert settings.day == date(2026, 11, 22)


def test_levels_are_given_by_the_name_of_a_rule() -> None:
    """Another level, none at all, or the rule's own."""
    settings = read("levels: {vague-wording: error, self-approval: silent}")
    assert settings.level("vague-wording", Level.WARNING) is Level.ERROR
    assert settings.level("self-approval", Level.ERROR) is None
    assert settings.level("dead-end", Level.INFO) is Level.INFO


def test_the_day_is_that_of_the_company() -> None:
    """Not pinned, it is the day it is in the time zone; a zone nobody knows gives the day here."""
    before = datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    assert before <= Settings.model_validate({"timezone": "Pacific/Kiritimati"}).day
    assert current_day("Mars/Olympus") == datetime.now().date()


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ("langauge: zh", UnknownKey, ("langauge",)),
        ("language: fr", BadValue, ("language",)),
        ("languages: [zh, fr]", BadValue, ("languages", 1)),
        ("jurisdiction: [CN, china]", BadValue, ("jurisdiction", 1)),
        ("notice: a month", BadValue, ("notice",)),
        ("levels: {vague-wording: fatal}", BadValue, ("levels", "vague-wording")),
        ("levels: [vague-wording]", WrongType, ("levels",)),
        ("accepted: [{at: x}]", MissingKey, ("accepted", 0)),
        ("today: 2026-13-01", BadValue, ("today",)),
        ("- zh", WrongType, ()),
    ],
)
def test_a_fault_is_told_at_its_place_and_the_rest_holds(text: str, kind: type, path: tuple[str | int, ...]) -> None:
    """The settings are read as far as they go: what is wrong is left out."""
    settings, faults = load_settings(f"{text}\n".encode())
    assert (kind, path) in {
        (base, fault.at.path)  # type: ignore[attr-defined]
        for fault in faults
        for base in type(fault).__mro__
    }
    assert settings.timezone == "Asia/Shanghai"


def test_plain_texts_are_in_the_language_of_the_file() -> None:
    """Which language that is stands in the same file, before or behind."""
    assert read("organisation: Example\nlanguage: en").organisation == (None, "Example")
    assert read("organisation: 示例").organisation == ("示例", None)
