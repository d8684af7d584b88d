"""Quarters and days: the tag of that name, else the last commit of a line of time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qsstd.workspace.quarters import moment
from qsstd.workspace.sides import side
from tests.workspace.reading import settings
from tests.workspace.repositories import SETTINGS, TODAY, Repo, new_repo, refusal, run_git

LAST_SECOND = "2026-06-30T23:59:59+08:00"
MIDNIGHT = "2026-07-01T00:00:00+08:00"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Commits on 1 April, in the last second of the second quarter in Shanghai, in the first of the third, in October."""
    made = new_repo(tmp_path / "repo")
    for number, day in enumerate(("2026-04-01T00:00:00+08:00", LAST_SECOND, MIDNIGHT, "2026-10-09T10:00:00+08:00")):
        made.commit({"qsstd.yaml": SETTINGS, "standards/a.yaml": f"n: {number}\n"}, day)
    return made


def number(repo: Repo, text: str, today: date = TODAY) -> int:
    """Which of the commits the side is."""
    return int(repo.side(text, today).read(["standards/a.yaml"])["standards/a.yaml"][3:])  # type: ignore[arg-type, index]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026Q2", 1), ("2026q2", 1), ("2026-07-01", 1), ("2026-06-30", 0), ("2026-07-02", 2), ("2026Q3", 2),
        ("2026-10-09", 2), ("2026-10-10", 3), ("2026Q4", 3), ("2026-11-22", 3), ("2026-04-02", 0),
    ],
)  # fmt: skip
def test_the_last_commit_before(repo: Repo, text: str, expected: int) -> None:
    assert number(repo, text) == expected


def test_the_label_says_which(repo: Repo) -> None:
    """In both languages, with the commit, its day where the company is, and why it."""
    found = repo.side("2026Q2")
    assert found.commit == repo.git("rev-parse", "HEAD~2")
    assert found.date == date(2026, 6, 30)
    short = str(found.commit)[:10]
    assert (
        str(found.label)
        == f"2026Q2 (commit {short} of 2026-06-30, the last one before 2026-07-01, when the quarter was over)"
    )
    assert (
        found.label.in_language("zh")
        == f"2026Q2（2026-06-30 的提交 {short}，季度结束即 2026-07-01 之前的最后一次提交）"
    )
    assert "the quarter is not over" in str(repo.side("2026Q4").label)
    assert "the last one before that day" in str(repo.side("2026-07-01").label)


def test_the_zone_is_the_companys(repo: Repo) -> None:
    """In Chatham the quarter was over earlier, in Honolulu it went on."""
    for name, expected in (("Pacific/Chatham", 0), ("Pacific/Honolulu", 2)):
        repo.write({"qsstd.yaml": f"timezone: {name}\n"})
        assert number(repo, "2026Q2") == expected


def test_the_day_of_a_commit_is_that_of_the_company_then(repo: Repo) -> None:
    repo.commit({"qsstd.yaml": "timezone: Pacific/Honolulu\n"}, MIDNIGHT)
    assert repo.side("HEAD").date == date(2026, 6, 30)
    assert repo.side("HEAD~2").date == date(2026, 7, 1)


def test_a_tag_of_that_name_comes_first(repo: Repo) -> None:
    """In either spelling of the quarter; a branch of the name does not count. The label says that it is a tag."""
    repo.git("branch", "2026Q2", "HEAD")
    assert number(repo, "2026Q2") == 1
    repo.git("tag", "2026Q2", "HEAD~3")
    repo.git("tag", "-a", "-m", "x", "2026-07-01", "HEAD")
    assert (number(repo, "2026Q2"), number(repo, "2026q2"), number(repo, "2026-07-01")) == (0, 0, 3)
    assert str(repo.side("2026q2").label).startswith("tag 2026Q2 (commit ")
    repo.git("tag", "2031Q1")
    assert number(repo, "2031Q1") == 3


def test_only_first_parents_count(repo: Repo) -> None:
    """What was committed on a branch is there when it is merged, not before."""
    repo.git("checkout", "-q", "-b", "topic", "HEAD~3")
    repo.commit({"standards/b.yaml": "b\n"}, "2026-05-01T00:00:00+08:00")
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--no-ff", "-m", "merge", "topic", day="2026-11-01T00:00:00+08:00")
    assert number(repo, "2026-06-01") == 0
    assert "standards/b.yaml" not in repo.side("2026-06-01").files()
    assert "standards/b.yaml" in repo.side("2026Q4").files()


def test_a_folder_of_a_bigger_repository_has_its_own_zone(tmp_path: Path) -> None:
    """That of HEAD, since on disk another workspace may be around."""
    made = new_repo(tmp_path / "repo")
    for day in ("2026-04-01T00:00:00+08:00", LAST_SECOND, MIDNIGHT):
        made.commit({"team/qsstd.yaml": "timezone: Pacific/Honolulu\n", "team/standards/a.yaml": f"{day}\n"}, day)
    found = made.side("2026Q2:team")
    assert (found.commit, found.root) == (made.git("rev-parse", "HEAD"), "team/")
    assert "in its folder 'team'" in str(found.label)
    assert refusal("2026Q2:none", made.root)[0] == "there is no folder 'none' at 2026Q2"


def test_quarters_are_those_of_the_companys_year(repo: Repo) -> None:
    """With a year that starts in July, what others call the third quarter is the first."""
    repo.write({"qsstd.yaml": "year-starts: 07-01\n"})
    assert (number(repo, "2025Q4"), number(repo, "2026Q1"), number(repo, "2026Q2")) == (1, 2, 3)
    assert refusal("2026Q3", repo.root)[0] == "'2026Q3' has not begun: today is 2026-11-22"


@pytest.mark.parametrize(
    ("quarter", "starts", "begins", "ends"),
    [
        ("2026Q1", "01-01", date(2026, 1, 1), date(2026, 4, 1)),
        ("2026Q4", "01-01", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026Q4", "04-01", date(2027, 1, 1), date(2027, 4, 1)),
        ("2026Q1", "11-30", date(2026, 11, 30), date(2027, 2, 28)),
        ("2026Q1", "08-31", date(2026, 8, 31), date(2026, 11, 30)),
        ("9998Q4", "01-01", date(9998, 10, 1), date(9999, 1, 1)),
        ("9999Q4", "01-01", date(9999, 10, 1), date.max),
        ("9999Q4", "07-01", date.max, date.max),
    ],
)
def test_when_a_quarter_begins_and_ends(quarter: str, starts: str, begins: date, ends: date) -> None:
    found = moment(quarter, settings(**{"year-starts": starts}), date.max)
    assert (found.begins, found.day) == (begins, ends)


def test_what_is_no_time(repo: Repo) -> None:
    """One sentence and a remedy each."""
    assert refusal("2027Q1", repo.root) == (
        "'2027Q1' has not begun: today is 2026-11-22",
        "name a quarter or a day that has begun",
    )
    assert refusal("9999Q4", repo.root)[0].startswith("'9999Q4' has not begun")
    assert refusal("2026-11-23", repo.root)[0].startswith("'2026-11-23' has not begun")
    assert refusal("2026-02-30", repo.root)[0] == "'2026-02-30' is a day that does not exist"
    assert refusal("0000-01-01", repo.root)[0] == "'0000-01-01' is a day that does not exist"
    assert refusal("2026Q1", repo.root) == ("there is no commit before 2026-04-01", "the first commit is of 2026-04-01")
    assert refusal("1960-01-01", repo.root)[0] == "there is no commit before 1960-01-01"
    assert refusal("2026Q5", repo.root)[0] == "git knows no revision '2026Q5'"
    repo.git("tag", "2026Q4")
    assert refusal("2026Q5", repo.root)[1] == "did you mean '2026Q4'?"


def test_settings_that_are_wrong_are_named(repo: Repo) -> None:
    repo.write({"qsstd.yaml": "timezone: Mars/Olympus\n"})
    assert refusal("2026Q2", repo.root)[0] == "there is no time zone 'Mars/Olympus'"
    assert repo.side("HEAD").date == date(2026, 10, 9)
    repo.write({"qsstd.yaml": "year-starts: 13-45\n"})
    assert refusal("2026Q2", repo.root)[0] == "no year starts on '13-45'"
    assert repo.side("2026-07-01").commit


def test_a_shallow_clone_that_begins_later(repo: Repo, tmp_path: Path) -> None:
    run_git(tmp_path, "clone", "-q", "--depth=1", f"file://{repo.root}", "clone")
    message, hint = refusal("2026Q2", tmp_path / "clone")
    assert message == "there is no commit before 2026-07-01"
    assert "fetch-depth: 0" in hint


def test_before_anything_is_committed(tmp_path: Path) -> None:
    made = new_repo(tmp_path / "repo")
    made.write({"standards/a.yaml": "a\n"})
    expected = ("git knows no revision 'HEAD'", "nothing is committed on this branch yet")
    assert refusal("2026Q2", made.root) == refusal("HEAD", made.root) == expected
    assert made.side(None).files()


def test_a_commit_from_beyond_the_calendar_has_no_day(repo: Repo) -> None:
    """Git takes any number of seconds."""
    tree = repo.git("rev-parse", "HEAD^{tree}")
    text = f"tree {tree}\nauthor a <a> 0 +0000\ncommitter a <a> 99999999999999 +0000\n\nx\n"
    made = repo.git("hash-object", "-t", "commit", "-w", "--stdin", stdin=text.encode())
    found = side(made, repo.root, today=TODAY)
    assert found.date is None
    assert "of ?" in str(found.label)
