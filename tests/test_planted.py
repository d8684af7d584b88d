"""The planted workspace: every rule has its fault there, each is found at its line, and nothing else is found."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from qsstd.findings import Finding, Report
from qsstd.messages import Message
from qsstd.plugs import names
from qsstd.resources import standards
from qsstd.workspace.starting import shipped, write_new
from tests.examples import found_lines, linted

ROOT = Path(__file__).parent.parent
PLANTED = ROOT / "tests" / "planted"
MARK = re.compile(rb"# <- ([a-z0-9-]+(?:, [a-z0-9-]+)*)[ \t\r]*$")
RULES = names("qsstd.lint.rules")
HAN = re.compile("[\u3400-\u9fff]")
QUOTED = {"en": re.compile(r"'[^']*'"), "zh": re.compile(r"“[^”]*”")}
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
HALF_WIDTH = re.compile("[\u3400-\u9fff”][,;:?!(]|[,;?!)][\u3400-\u9fff“]")


@cache
def planted() -> Report:
    return linted(PLANTED)


def marks() -> Iterator[tuple[str, int, str]]:
    """(file, line, rule) of every mark in the files, found in their bytes, and of those listed beside them."""
    for path in sorted(PLANTED.rglob("*.yaml")):
        if path.is_file():
            for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
                if match := MARK.search(line):
                    yield from ((named(path), number, rule) for rule in match[1].decode().split(", "))
    for listed in (PLANTED / "MARKS.txt").read_text(encoding="utf-8").splitlines():
        place, _, rules = listed.partition(" ")
        file, _, at = place.rpartition(":")
        yield from ((file, int(at), rule) for rule in rules.split(", "))


def named(path: Path) -> str:
    return path.relative_to(PLANTED).as_posix()


def test_the_planted_faults_are_found_at_their_lines_and_nothing_else_is() -> None:
    """The findings are exactly the marks: none is missed, none is added."""
    expected, found = set(marks()), found_lines(planted())
    assert sorted(expected - found) == []
    assert sorted(found - expected) == []


def test_a_mark_is_one_finding() -> None:
    """No fault is told twice at the same line by the same rule."""
    lines = [(one.file, one.span.start.line, one.rule) for one in planted().findings]
    assert sorted(lines) == sorted(set(lines))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_planted_fault(rule: str) -> None:
    """Whoever adds a rule plants a fault for it: an edit in tests/planted/faults/, then `python tools/plant.py`."""
    assert rule in {marked for _, _, marked in marks()}


def test_the_planted_workspace_is_made_from_the_pack_as_it_is_now() -> None:
    """`python tools/plant.py` has been run since the pack or the faults were changed."""
    done = subprocess.run([sys.executable, "tools/plant.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("rule", RULES)
def test_a_finding_says_what_is_wrong_and_what_to_do_in_both_languages(rule: str) -> None:
    """Message, hint and the notes at other places are whole sentences of either language."""
    for finding in planted().findings:
        if finding.rule == rule:
            assert finding.hint is not None, finding.message
            for message in spoken(finding):
                assert_is_english(message)
                assert_is_chinese(message)


def spoken(finding: Finding) -> Iterator[Message]:
    yield finding.message
    if finding.hint is not None:
        yield finding.hint
    if finding.repair is not None:
        yield finding.repair.title
    yield from (related.message for related in finding.related)


def assert_is_english(message: Message) -> None:
    """No placeholder is left, and no Chinese stands outside quotation marks but what is quoted from a file."""
    sentence = message.in_language("en")
    assert not PLACEHOLDER.search(sentence), sentence
    assert not HAN.search(QUOTED["en"].sub("", without_quotations(message).in_language("en"))), sentence
    assert not sentence.endswith(".")


def assert_is_chinese(message: Message) -> None:
    """There is Chinese for the sentence, and its marks are full-width."""
    sentence = message.in_language("zh")
    rest = QUOTED["zh"].sub("", sentence)
    assert not PLACEHOLDER.search(sentence), sentence
    assert HAN.search(sentence) or not PLACEHOLDER.sub("", message.template), sentence
    assert not HALF_WIDTH.search(rest), sentence
    assert not sentence.endswith("。")


def without_quotations(message: Message) -> Message:
    """``message`` with a dash for every argument that is text of a file and not ours."""
    return Message(message.template, {name: ours(value) for name, value in message.arguments.items()})


def ours(value: object) -> object:
    if isinstance(value, Message):
        return without_quotations(value)
    if isinstance(value, list | tuple):
        return [ours(one) for one in value]
    return "-" if isinstance(value, str) else value


def test_the_shipped_pack_gives_no_finding() -> None:
    """The pack is clean as it is shipped, and hides nothing by an ignore."""
    report = linted(standards())
    assert [f"{one.file}:{one.span.start.line} {one.message}" for one in report.findings] == []
    assert report.tally.ignored == 0


@pytest.mark.parametrize("days", [0, 40, 200, 365])
def test_a_copy_of_the_pack_is_clean_on_the_day_it_is_made(days: int, tmp_path: Path) -> None:
    """`qsstd init` on a later day, also a year from now, gives standards that are current on that day."""
    write_new(tmp_path, pinned(shipped(standards(), day(days)), day(days)))
    report = linted(tmp_path)
    assert [f"{one.file}:{one.span.start.line} {one.message}" for one in report.findings] == []
    assert report.tally.documents == linted(standards()).tally.documents


def test_a_pack_that_nobody_looks_at_for_a_year_is_overdue(tmp_path: Path) -> None:
    """What is clean today does not stay so by itself: reviews, opinions and actions fall due, and nothing else."""
    write_new(tmp_path, pinned(shipped(standards(), day(0)), day(365)))
    assert {one.rule for one in linted(tmp_path).findings} <= {"overdue-review", "opinion-left-open", "overdue-action"}
    assert "overdue-review" in {one.rule for one in linted(tmp_path).findings}


def day(days: int) -> date:
    """So many days after the day that the shipped pack is of."""
    settings = (standards() / "qsstd.yaml").read_text(encoding="utf-8")
    match = re.search(r"^today: (\S+)", settings, re.MULTILINE)
    assert match is not None
    return date.fromisoformat(match[1]) + timedelta(days=days)


def pinned(texts: Mapping[str, str], today: date) -> Mapping[str, str]:
    """The workspace as it is judged on the day ``today``."""
    return {**texts, "qsstd.yaml": texts["qsstd.yaml"] + f"today: {today}\n"}
