"""Six quarters of the shipped standards in a real repository: what is told is what was edited, no more and no less."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest

from qsstd.cli.main import run
from qsstd.diff.run import diff
from qsstd.findings import Finding
from tests.workspace.repositories import Repo, new_repo

from .quarters import QUARTERS, Files, Page, Row, Spot, Told, page, spot, told
from .sides import PACK
from .test_change_examples import opposite

BEGIN = "2025Q3"
TODAY = date(2026, 11, 22)
TAGGED = {"2026Q1": "2026-03-31", "2026Q3": "2026-09-30"}
"""Quarters with a tag → the day of a later commit that is not of the issue."""
NOT_YET = {"glossary-next.yaml": "kind: glossary\nid: glossary-next\ntitle: 草稿\nversion: 1.0\nstatus: draft\n"}
EDITS = 80
MONTHS = 15
"""By so many months the pack is older in this history, so that five quarters follow it."""
QUARTER = re.compile(r"\b(2026)Q([1-4])\b")
DAY = re.compile(r"\b(202[67])-(\d\d)-(\d\d)\b")
OVER_ALL = "over-all"
Expected = tuple[object, ...]


@cache
def pages() -> dict[str, Page]:
    return {name: page(name) for name in QUARTERS}


@cache
def states() -> dict[str, Files]:
    """The files at the end of every quarter."""
    found: dict[str, Files] = {BEGIN: first()}
    for name, before in zip(QUARTERS, (BEGIN, *QUARTERS), strict=False):
        files = dict(found[before])
        for edit in pages()[name].edits:
            edit.apply(files)
        for row in pages()[name].issued:
            file = file_of(files, row["issued"])
            files[file] = issued(files[file], row)
        found[name] = files
    return found


def first() -> Files:
    """The shipped pack, older by so many months, without the pinned day."""
    files = {path.relative_to(PACK).as_posix(): path.read_text(encoding="utf-8") for path in PACK.rglob("*.yaml")}
    earlier = {file: DAY.sub(earlier_day, QUARTER.sub(earlier_quarter, text)) for file, text in files.items()}
    earlier["qsstd.yaml"] = re.sub(r"^today: .*\n", "", earlier["qsstd.yaml"], flags=re.MULTILINE)
    return earlier


def earlier_quarter(match: re.Match[str]) -> str:
    year, number = divmod(int(match[1]) * 4 + int(match[2]) - 1 - MONTHS // 3, 4)
    return f"{year}Q{number + 1}"


def earlier_day(match: re.Match[str]) -> str:
    year, month = divmod(int(match[1]) * 12 + int(match[2]) - 1 - MONTHS, 12)
    return f"{year}-{month + 1:02d}-{min(int(match[3]), 28):02d}"


def file_of(files: Files, document: str) -> str:
    return next(file for file in files if PurePosixPath(file).stem == document)


def issued(text: str, row: Row) -> str:
    """The head of a document as it is issued again; what the row leaves out stays."""
    if row["version"]:
        text = replaced(r"^version: .*", f"version: {row['version']}", text)
    if row["approved"]:
        text = replaced(r"(?<=^approved: \{by: quality-director, date: )[\d-]+", row["approved"], text)
    if row["effective"]:
        text = replaced(r"(?<=^effective: )[\d-]+", row["effective"], text)
    if row["change"]:
        lines = f"  - version: {row['version']}\n    date: {row['approved']}\n    by: quality-manager\n"
        text = replaced(r"^history:\n", f"history:\n{lines}    change: {row['change']}\n", text)
    return text


def replaced(pattern: str, by: str, text: str) -> str:
    made, count = re.subn(pattern, by, text, count=1, flags=re.MULTILINE)
    assert count == 1, pattern
    return made


@dataclass(frozen=True)
class Head:
    """What the head of a document says."""

    version: str
    approved: str
    effective: str
    rows: tuple[str, ...]

    @staticmethod
    def of(text: str) -> Head:
        version, approved, effective = (
            found[0] if (found := re.findall(rf"^{key}: .*", text, re.MULTILINE)) else ""
            for key in ("version", "approved", "effective")
        )
        return Head(version, approved, effective, tuple(re.findall(r"^  - version: .*\n    date: .*", text, re.M)))


def heads(old: Files, new: Files, rows: list[Row]) -> Iterator[Told]:
    """What issuing the documents of ``rows`` does to their heads, from one side to the other."""
    for document in sorted({row["issued"] for row in rows}):
        before, after = (Head.of(side[file_of(side, document)]) for side in (old, new))
        yield from line_changed("version-changed", document, before.version, after.version)
        yield from line_changed("approval-changed", document, before.approved, after.approved)
        yield from line_changed("effective-later", document, before.effective, after.effective)
    for row in rows:
        if row["change"]:
            text = f"{row['version']}，{row['approved']}：{row['change']}"
            at = Spot(row["issued"], f"- version: {row['version']}", whole=True)
            yield Told("history-added", "editorial", row["issued"], "", text, None, at)


def line_changed(name: str, document: str, before: str, after: str) -> Iterator[Told]:
    """A value of the head; an approval is told as the role and the day."""
    if before != after:
        values = [re.sub(r"^\w+: |\{by: |date: |\}", "", line).replace(", ", "; ") for line in (before, after)]
        sort = "redefined" if name == "effective-later" else "editorial"
        spots = (Spot(document, line, whole=True) for line in (before, after))
        yield Told(name, sort, document, *values, *spots)


def of_quarter(name: str, before: str) -> list[Expected]:
    """Everything that has to be told of a quarter."""
    old, new, found = states()[before], states()[name], pages()[name]
    changes = [*heads(old, new, found.issued), *(one for edit in found.edits for one in edit.told())]
    return resolved([*changes, *of_rules(found.rules)], old, new)


def over_all() -> list[Expected]:
    """Everything that has to be told of the six quarters: the edits that stand, and what the others come to."""
    old, new, whole = states()[BEGIN], states()[QUARTERS[-1]], page(OVER_ALL)
    rows = [row for name in QUARTERS for row in pages()[name].issued]
    instead = {int(number) for edit in whole.edits for row in edit.rows for number in numbers(row)}
    edits = [edit for name in QUARTERS for edit in pages()[name].edits]
    standing = [one for edit in edits if edit.number not in instead for one in edit.told()]
    composed = [one for edit in whole.edits for row in edit.rows if row["change"] for one in rewritten(row)]
    return resolved([*heads(old, new, rows), *standing, *composed, *of_rules(whole.rules)], old, new)


def numbers(row: Row) -> list[str]:
    return re.findall(r"\d+", row["instead of"])


def rewritten(row: Row) -> Iterator[Told]:
    at_old, at_new = spot(row["old"], row["entry"]), spot(row["new"], row["entry"])
    assert at_new is not None
    yield told(row, at_old, at_new)


def of_rules(rows: list[Row]) -> Iterator[Told]:
    for row in rows:
        at = spot(row["at"], row["document"])
        assert at is not None
        yield Told(row["rule"], "", row["document"], "", "", None, at)


def resolved(changes: list[Told], old: Files, new: Files) -> list[Expected]:
    return sorted((one.resolved(old, new) for one in changes), key=repr)


def as_told(finding: Finding) -> Expected:
    """A finding in the form of what is expected."""
    at_new = finding.file, finding.span.start.line
    difference = finding.difference
    if difference is None:
        return finding.rule, "", finding.address, "", "", None, at_new
    at_old = next(((one.file, one.span.start.line) for one in finding.related), None)
    before, after = (text or "" for text in difference.written)
    return finding.rule, difference.sort, difference.address, before, after, at_old, at_new


def as_told_in_json(finding: dict[str, Any]) -> Expected:
    """A finding of the command's output in the form of what is expected."""
    difference, related = finding["difference"], finding["related"]
    at_new = finding["file"], finding["start"]["line"]
    at_old = (related[0]["file"], related[0]["start"]["line"]) if related else None
    written = tuple(difference["written"][key] or "" for key in ("before", "after"))
    return finding["rule"], difference["sort"], difference["address"], *written, at_old, at_new


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """The history: a commit for the pack and one for each quarter, and another behind the tag where there is one."""
    made = new_repo(tmp_path_factory.mktemp("six") / "quarters")
    last: Files = {}
    for name, files in states().items():
        day = pages()[name].day if name in QUARTERS else "2025-09-25"
        changed = {file: text for file, text in files.items() if last.get(file) != text}
        made.commit({**changed, **{file: None for file in last if file not in files}}, f"{day}T12:00:00+08:00")
        last = files
        if name in TAGGED:
            made.git("tag", name)
            made.commit(NOT_YET, f"{TAGGED[name]}T12:00:00+08:00")
            last = {**files, **NOT_YET}
    return made


def compared(repo: Repo, old: str, new: str) -> list[Expected]:
    outcome = diff(repo.side(old, TODAY), repo.side(new, TODAY))
    assert not outcome.unreadable and not outcome.faulty_old and not outcome.faulty_new
    report = outcome.report
    return sorted(map(as_told, (*report.findings, *report.accepted)), key=repr)


def test_the_edits_are_eighty() -> None:
    found = [edit.number for name in QUARTERS for edit in pages()[name].edits]
    assert found == list(range(1, EDITS + 1))


@pytest.mark.parametrize(("old", "new"), [*zip((BEGIN, *QUARTERS), QUARTERS, strict=False)])
def test_a_quarter(repo: Repo, old: str, new: str) -> None:
    """Every edit is told, in its direction, with both places, and nothing else."""
    check(compared(repo, old, new), of_quarter(new, old))


@pytest.mark.parametrize(("old", "new"), [*zip((BEGIN, *QUARTERS), QUARTERS, strict=False)])
def test_a_quarter_the_other_way_round(repo: Repo, old: str, new: str) -> None:
    """Everything is told in the opposite direction, from what became to what was, and where it stood."""
    back = {one for one in compared(repo, new, old) if one[1]}
    there = {one for one in of_quarter(new, old) if one[1]}
    assert Counter((opposite(str(name)), after, before) for name, _, _, before, after, *_ in there) == Counter(
        (name, before, after) for name, _, _, before, after, *_ in back
    )
    stood = {(opposite(str(name)), at_old) for name, *_, at_old, _ in there if at_old}
    assert stood <= {(name, at_new) for name, *_, at_new in back}


def test_six_quarters(repo: Repo) -> None:
    """Edits of the same thing are one change; what was taken back is none."""
    check(compared(repo, BEGIN, QUARTERS[-1]), over_all())


def test_quarters_are_found_by_tag_and_by_date(repo: Repo) -> None:
    """With a tag it is the tag's commit that counts, though a later one is of the quarter too."""
    found = {name: str(repo.side(name, TODAY).label) for name in QUARTERS}
    assert {name for name, label in found.items() if label.startswith("tag ")} == set(TAGGED)
    assert all(pages()[name].day in label for name, label in found.items())


@pytest.mark.parametrize(("old", "new", "code"), [(BEGIN, "2025Q4", 1), ("2025Q4", "2026Q1", 0)])
def test_the_command_line(
    repo: Repo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], old: str, new: str, code: int
) -> None:
    """It tells the same in JSON, and fails only for the quarter in which customers may expect less."""
    monkeypatch.chdir(repo.root)
    assert run(["diff", old, new, "--output", "json", "--lang", "zh"]) == code
    data = json.loads(capsys.readouterr().out)
    check(sorted(map(as_told_in_json, data["findings"]), key=repr), of_quarter(new, old))


def check(found: list[Expected], expected: list[Expected]) -> None:
    missing, more = list(expected), []
    for one in found:
        if one in missing:
            missing.remove(one)
        else:
            more.append(one)
    lines = [*(f"missing: {one}" for one in missing), *(f"more:    {one}" for one in more)]
    assert not lines, "\n" + "\n".join(lines)
