"""Every rule's own examples, run against that rule alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.pages import Example, page
from qsstd.plugs import Plug, plugs
from qsstd.source.edits import apply
from tests.examples import found_lines, linted, marked_lines, write_workspace

RULES = plugs("qsstd.lint.rules")
EXAMPLES = [
    pytest.param(plug, example, id=f"{plug.name}-{example.label.lower()}-{number}")
    for plug in RULES
    for number, example in enumerate(page(plug, "en").examples, start=1)
]


@pytest.mark.parametrize(("plug", "example"), EXAMPLES)
def test_a_bad_example_is_found_at_its_marks_and_a_good_one_is_silent(
    plug: Plug, example: Example, tmp_path: Path
) -> None:
    """Exactly the marked lines are found; the fix of a bad example, where there is one, removes the finding."""
    files = dict(example.files())
    write_workspace(tmp_path, files, example.encoding or "utf-8")
    expected = marked_lines(files.items(), plug.name)
    assert bool(expected) == (example.label == "Bad"), "a bad example has marks, a good one has none"
    report = linted(tmp_path, [plug.name])
    assert found_lines(report) == expected
    repaired = [finding for finding in report.findings if finding.repair]
    if repaired:
        finding = repaired[0]
        path = tmp_path / finding.file
        path.write_bytes(apply(path.read_bytes().decode("utf-8"), finding.repair.edits).encode("utf-8"))
        left = {one.fingerprint for one in linted(tmp_path, [plug.name]).findings}
        assert finding.fingerprint not in left, "the fix leaves its finding"


@pytest.mark.parametrize("plug", RULES, ids=lambda plug: plug.name)
def test_a_rule_is_documented_in_both_languages(plug: Plug) -> None:
    """Summary, prose, a bad and a good example; a Chinese page with summary and prose."""
    english, chinese = page(plug, "en"), page(plug, "zh")
    assert 0 < len(english.summary) <= 72
    assert english.prose
    assert {example.label for example in english.examples} >= {"Bad", "Good"}
    assert chinese.summary != english.summary
    assert chinese.prose != english.prose
