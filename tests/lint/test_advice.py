"""What people are told to write in place of what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.lint.limit_slips import advice
from tests.examples import linted, write_workspace


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24小时", "“最长 ≤ 24 小时”"),
        ("不超过24小时", "“最长 ≤ 24 小时”"),
        ("40小时以内", "“最长 ≤ 40 小时”"),
        ("最长 1 个工作日", "“最长 ≤ 1 个工作日”"),
        ("平均24小时", "“平均 ≤ 24 小时”"),
        ("95％ within 24 h", "“24 小时以内的比例 ≥ 95 %”"),
        ("24小时内修复率95%以上", "“24 小时以内的比例 ≥ 95 %”"),
        ("尽快", "请写可以测量的数字和单位"),
        ("平均≤20小时，最长≤40小时", "请每个时限写一项"),
        ("max <= 1天半", "“半”"),
        ("max <= 24-40 h", "只写必须做到的那个数"),
        ("mean <= 20 h - max <= 40 h", "左对齐"),
    ],
)
def test_a_limit_as_people_speak_is_answered_with_how_to_write_it(written: str, meant: str) -> None:
    found = advice(written)
    assert found is not None
    assert meant in found.in_language("zh")


@pytest.mark.parametrize("written", ["至少24小时", "foo 24 h", "提前 3 天", "max <= 3 foo bar", "3 和 4 小时"])
def test_nothing_is_guessed_where_a_limit_may_mean_several_things(written: str) -> None:
    assert advice(written) is None


@pytest.mark.parametrize(
    ("lines", "repaired"),
    [
        ("version: v1.0\n", "version: 1.0\n"),
        ("effective: 2026年7月1日\n", "effective: 2026-07-01\n"),
        ("status: 已批准\n", "status: approved\n"),
        ("targets: [{id: urban, 时限: [max <= 48 h]}]\n", "targets: [{id: urban, limits: [max <= 48 h]}]\n"),
        ("targets: [{id: urban, limits: [“max <= 48 h”]}]\n", "targets: [{id: urban, limits: [max <= 48 h]}]\n"),
    ],
)
def test_what_was_plainly_meant_is_offered_as_a_repair(lines: str, repaired: str, tmp_path: Path) -> None:
    text = "kind: response-times\n" + lines
    write_workspace(tmp_path, {"repair.yaml": text})
    written = (tmp_path / "repair.yaml").read_text(encoding="utf-8")
    (repair,) = (one.repair for one in linted(tmp_path, ["bad-value", "bad-limit", "unknown-key"]).findings)
    assert repair is not None
    for edit in sorted(repair.edits, key=lambda one: one.span.start.offset, reverse=True):
        written = written[: edit.span.start.offset] + edit.text + written[edit.span.end.offset :]
    assert repaired in written
