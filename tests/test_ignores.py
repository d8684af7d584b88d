"""Ignore comments: what they cover, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.lint.run import Wanted, lint
from qsstd.workspace.discover import open_workspace
from tests.examples import write_workspace

BODY = """\
kind: response-times
{top}
targets:
  {item}
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    {before}
    limits: [mean <= 48 h, max <= 24 h]  {after}
  - id: rural
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]
"""
RULES = (
    "mean-over-max",
    "malformed-ignore",
    "ignore-without-reason",
    "expired-ignore",
    "unused-ignore",
    "waiver-needs-approver",
)


def found(root: Path, only: tuple[str, ...] = (), **comments: str) -> list[tuple[int, str]]:
    """(line, rule) of the findings of ``RULES``, with comments at some of the places."""
    text = BODY.format(**{"top": "#", "item": "#", "before": "#", "after": "#", **comments})
    write_workspace(root, {"repair.yaml": text})
    report = lint(open_workspace(root), Wanted(only=only))
    return [(one.span.start.line, one.rule) for one in report.findings if one.rule in RULES]


BOTH = [(9, "mean-over-max"), (13, "mean-over-max")]
IGNORE = "# qsstd: ignore[mean-over-max]: 数据核对中"


def test_without_an_ignore_both_are_found(tmp_path: Path) -> None:
    assert found(tmp_path) == BOTH


@pytest.mark.parametrize(
    "comment",
    [
        IGNORE,
        "#qsstd: ignore[mean-over-max]: x",
        "#  qsstd:ignore [ mean-over-max ] : x",
        "# qsstd: ignore[mean-over-max]：核对",
        "# qsstd: ignore[mean-over-max] until 2026-11-22: on its last day",
        "# qsstd: ignore[mean-over-max] by quality-director until 2027-01-01: x",
        "# qsstd: ignore[mean-over-max] until 2027-01-01 by quality-director: 见 https://example.com/a: b",
    ],
)
@pytest.mark.parametrize("place", ["before", "after", "item"])
def test_it_covers_the_node_of_its_line_or_of_the_next(tmp_path: Path, comment: str, place: str) -> None:
    """Behind the value, above the key, or above the whole item; never the other item."""
    assert found(tmp_path, **{place: comment}) == [(13, "mean-over-max")]


def test_above_the_list_it_covers_the_list(tmp_path: Path) -> None:
    assert found(tmp_path, top=IGNORE) == []


def test_blank_lines_and_other_comments_may_follow(tmp_path: Path) -> None:
    assert found(tmp_path, before="# qsstd: ignore[mean-over-max]: a\n\n    # another\n    # and one more") == [
        (16, "mean-over-max")
    ]


def test_two_ignores_may_stand_above_one_node(tmp_path: Path) -> None:
    two = "# qsstd: ignore[mean-over-max]: a\n    # qsstd: ignore[shares-not-monotone]: b"
    assert found(tmp_path, before=two) == [(9, "unused-ignore"), (14, "mean-over-max")]


def test_words_in_a_text_are_no_comment(tmp_path: Path) -> None:
    text = 'title: "x # qsstd: ignore[mean-over-max]: no"\nsource: |\n  # qsstd: ignore[nonsense]: no\n  text'
    assert found(tmp_path, top=text) == [(12, "mean-over-max"), (16, "mean-over-max")]


@pytest.mark.parametrize(
    "comment",
    [
        "# qsstd: ignore",
        "# qsstd: ignroe[mean-over-max]: x",
        "# qsstd: ignore[]: x",
        "# qsstd: ignore[mean-over-maxx]: x",
        "# qsstd: ignore[mean-over-max] until 2026-02-30: x",
        "# qsstd: ignore[mean-over-max] until tomorrow: x",
        "# qsstd: ignore[mean-over-max] because it is so",
        "# qsstd: ignore[mean-over-max] until 2027-01-01 until 2028-01-01: x",
        "# qsstd: ignore[mean-over-max] by nobody-at-all: x",
        "# qsstd: ignore[mean-over-max: x",
        "# qsstd:",
    ],
)
def test_one_that_cannot_be_read_covers_nothing_and_is_found(tmp_path: Path, comment: str) -> None:
    assert sorted(found(tmp_path, after=comment)) == [(9, "malformed-ignore"), *BOTH]


def test_one_without_reason_covers_and_is_found(tmp_path: Path) -> None:
    for comment in (
        "# qsstd: ignore[mean-over-max]",
        "# qsstd: ignore[mean-over-max]:  ",
        "# qsstd: ignore[mean-over-max] until 2027-01-01",
    ):
        assert found(tmp_path, after=comment) == [(9, "ignore-without-reason"), (13, "mean-over-max")]


def test_one_past_its_day_covers_nothing_and_is_found(tmp_path: Path) -> None:
    comment = "# qsstd: ignore[mean-over-max] until 2026-11-21: x"
    assert sorted(found(tmp_path, after=comment)) == [(9, "expired-ignore"), *BOTH]


def test_one_that_hides_nothing_is_found_unless_only_some_rules_run(tmp_path: Path) -> None:
    comment = "# qsstd: ignore[shares-not-monotone]: x"
    assert (9, "unused-ignore") in found(tmp_path, after=comment)
    assert found(tmp_path, only=("mean-over-max",), after=comment) == BOTH
    assert found(tmp_path, only=("mean-over-max", "unused-ignore"), after=IGNORE) == [(13, "mean-over-max")]
    assert found(tmp_path, only=("unused-ignore",), after=IGNORE) == []


def test_none_of_a_rule_over_the_workspace_is_called_unused_when_a_file_cannot_be_read(tmp_path: Path) -> None:
    """The rule may be silent because of that file; a rule that looks at one file only is judged all the same."""
    comment = "# qsstd: ignore[area-without-standards]: x"
    assert (9, "unused-ignore") in found(tmp_path, after=comment)
    (tmp_path / "broken.yaml").write_text("kind: [")
    assert (9, "unused-ignore") not in found(tmp_path, after=comment)
    assert (9, "unused-ignore") in found(tmp_path, after="# qsstd: ignore[shares-not-monotone]: x")


def test_half_unused_names_the_half_and_the_fix_keeps_the_other(tmp_path: Path) -> None:
    comment = "# qsstd: ignore[mean-over-max, shares-not-monotone]: x"
    found(tmp_path, after=comment)
    finding = next(one for one in lint(open_workspace(tmp_path)).findings if one.rule == "unused-ignore")
    assert "shares-not-monotone" in str(finding.message)
    assert finding.repair is not None
    assert finding.repair.edits[0].text == "# qsstd: ignore[mean-over-max]: x"


def test_what_is_wrong_with_an_ignore_cannot_be_ignored(tmp_path: Path) -> None:
    comment = "# qsstd: ignore[mean-over-max, ignore-without-reason]"
    assert (9, "ignore-without-reason") in found(tmp_path, after=comment)


def test_ignored_findings_are_counted(tmp_path: Path) -> None:
    found(tmp_path, after=IGNORE)
    assert lint(open_workspace(tmp_path), Wanted(only=("mean-over-max",))).tally.ignored == 1


def test_settings_may_hold_an_ignore(tmp_path: Path) -> None:
    """The comment in ``qsstd.yaml`` is read like any other."""
    found(tmp_path)
    settings = tmp_path / "qsstd.yaml"
    settings.write_text(settings.read_text() + "# qsstd: ignore[nonsense]: x\n")
    assert ("qsstd.yaml", "malformed-ignore") in {
        (one.file, one.rule) for one in lint(open_workspace(tmp_path)).findings
    }


def test_a_binding_rule_needs_a_role_and_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without them the ignore covers nothing."""
    from qsstd.lint.rules import mean_over_max

    monkeypatch.setattr(mean_over_max, "WAIVER_NEEDS_APPROVER", True, raising=False)
    for terms in ("", " until 2027-01-01", " by quality-director"):
        got = found(tmp_path, after=f"# qsstd: ignore[mean-over-max]{terms}: x")
        assert sorted(got) == [(9, "mean-over-max"), (9, "waiver-needs-approver"), (13, "mean-over-max")]
    full = "# qsstd: ignore[mean-over-max] until 2027-01-01 by quality-director: x"
    assert found(tmp_path, after=full) == [(13, "mean-over-max")]


def test_hostile_comments_take_no_time(tmp_path: Path) -> None:
    """No pattern goes back and forth."""
    for comment in (
        "# qsstd: ignore[" + "a," * 50_000,
        "# qsstd: ignore[mean-over-max]" + " until" * 20_000,
        "# qsstd:" + " " * 100_000 + "x",
    ):
        assert any(rule == "malformed-ignore" for _, rule in found(tmp_path, after=comment))
