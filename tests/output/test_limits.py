"""A format that holds only so much says how much it leaves out."""

from __future__ import annotations

import json
import os
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.findings import Level, Report
from qsstd.output import github, markdown, sarif
from tests.output.specimen import FORMATS, empty, found, report, show, written


def many(number: int) -> Report:
    """A report of ``number`` findings, the errors at the end."""
    parts = sorted((found() * (number // len(found()) + 1))[:number], key=lambda one: one.level)
    return replace(report(), findings=tuple(replace(one, fingerprint=f"{n:016x}") for n, one in enumerate(parts)))


def test_sarif_keeps_the_worst_and_counts_the_rest() -> None:
    """5 000 results at most, errors first, and the last one says how many findings are not there."""
    of = many(6000)
    run = json.loads(written("sarif", of, show()))["runs"][0]
    results = run["results"]
    assert len(results) == sarif.MOST_RESULTS
    levels = [one["level"] for one in results[:-1]]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    assert levels.count("error") == of.count(Level.ERROR)
    assert results[-1]["message"]["text"] == "1001 findings more"
    assert results[-1]["locations"]
    assert run["tool"]["driver"]["rules"][results[-1]["ruleIndex"]]["id"] == results[-1]["ruleId"]


def test_sarif_that_fits_is_whole() -> None:
    """Exactly as many results as fit are all kept."""
    results = json.loads(written("sarif", many(sarif.MOST_RESULTS), show()))["runs"][0]["results"]
    assert len(results) == sarif.MOST_RESULTS
    assert sarif.MORE not in {one["ruleId"] for one in results}


def test_comment_is_cut_between_findings() -> None:
    """A Markdown comment has at most the size GitHub allows; what it shows and what it counts is everything."""
    text = written("markdown", many(5000), show("zh"))
    assert len(text.encode()) <= markdown.COMMENT
    left_out = re.search(r"\*\*还有 (\d+) 个问题\*\*\n$", text)
    assert left_out
    assert len(re.findall("^- (?:❌|⚠️|ℹ️) ", text, re.MULTILINE)) + int(left_out[1]) == 5000
    assert text.count("<details>") == text.count("</details>")


@pytest.mark.parametrize("name", FORMATS)
def test_ten_thousand_findings_are_quick(name: str) -> None:
    """The time is in proportion to the findings; the limit is ten times what it takes on a slow machine."""
    of = many(10_000)
    start = time.process_time()
    written(name, of, show())
    assert time.process_time() - start < 5


def test_step_summary_is_added(tmp_path: Path) -> None:
    """The page goes behind what other steps have written, and holds every finding."""
    file = tmp_path / "summary.md"
    file.write_text("# before\n", encoding="utf-8")
    written("github", report(), show(step_summary=str(file)))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# before\n### ❌ qsstd\n")
    assert all(one.rule in text for one in found())
    written("github", empty(), show(step_summary=str(file)))
    assert file.read_text(encoding="utf-8").startswith(text + "### ✅ qsstd\n")


def test_step_summary_is_made(tmp_path: Path) -> None:
    """A summary that is not there yet is written."""
    file = tmp_path / "summary.md"
    written("github", report(), show(step_summary=str(file)))
    assert "qsstd" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("before", [0, 500_000, github.SUMMARY - 100, github.SUMMARY, github.SUMMARY + 1])
def test_step_summary_stays_within_its_limit(tmp_path: Path, before: int) -> None:
    """GitHub drops a summary of more than 1 MiB, so the page takes what is left, or nothing."""
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * before)
    written("github", many(10_000), show(step_summary=str(file)))
    size = file.stat().st_size
    assert size == before if before > github.SUMMARY - 1000 else before < size <= github.SUMMARY
    assert (b" findings more**" in file.read_bytes()) == (size > before)


@pytest.mark.skipif(os.name == "nt", reason="folders of other systems")
def test_summary_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """The findings are written first, then the error is told."""
    with pytest.raises(QsstdError):
        written("github", report(), show(step_summary=str(tmp_path / "none" / "summary.md")))


def test_every_finding_is_a_command() -> None:
    """All findings are annotated, GitHub picks ten of each kind; the log has the rest."""
    lines = written("github", many(100), show()).splitlines()
    assert sum(line.startswith("::") for line in lines) == 100


def test_equal_fingerprints_are_told_apart_for_gitlab() -> None:
    """GitLab would drop the second of two entries with one fingerprint."""
    twice = replace(report(), findings=found() + found())
    prints = [one["fingerprint"] for one in json.loads(written("gitlab", twice, show()))]
    assert len(prints) == len(set(prints)) == 2 * len(found())
    assert found()[0].fingerprint in prints


def test_columns_of_sarif_count_utf16() -> None:
    """What stands behind 🚀 is one column further to the right than in code points."""
    part = next(one for one in found() if one.rule == "vague-wording")
    log = json.loads(written("sarif", replace(report(), findings=(part,)), show()))
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startColumn"] == part.span.start.column + 1
    assert log["runs"][0]["columnKind"] == "utf16CodeUnits"


def test_edits_of_json_repair_the_file() -> None:
    """Applied by their offsets, the edits give what the repair promises."""
    from tests.output.specimen import FILES

    for one in json.loads(written("json", report(), show()))["findings"]:
        for edit in (one["repair"] or {"edits": []})["edits"]:
            text = FILES[edit["file"]]
            start, end = edit["start"], edit["end"]
            line = text.split("\n")[start["line"] - 1]
            assert text[start["offset"] : end["offset"]] == line[start["column"] - 1 : end["column"] - 1] != ""
            units = line.encode("utf-16-le")[2 * (start["utf16_column"] - 1) : 2 * (end["utf16_column"] - 1)]
            assert units.decode("utf-16-le") == text[start["offset"] : end["offset"]]


def test_json_of_lint_is_one_value_for_any_language() -> None:
    """Only the texts depend on the language."""

    def without_texts(node: object) -> object:
        if isinstance(node, dict):
            return {
                key: without_texts(value) for key, value in node.items() if not (key == "text" and "template" in node)
            }
        return [without_texts(item) for item in node] if isinstance(node, list) else node

    english, chinese = (json.loads(written("json", report(), show(language))) for language in ("en", "zh"))
    assert english.pop("language") != chinese.pop("language")
    assert english != chinese
    assert without_texts(english) == without_texts(chinese)


@pytest.mark.parametrize("name", FORMATS)
def test_documentation_has_a_summary(name: str) -> None:
    """Each format has a page in both languages whose first line fits a list."""
    from qsstd.pages import page
    from qsstd.plugs import plug

    one = plug("qsstd.output", name)
    assert 0 < len(one.summary) <= 72
    assert page(one, "en").prose
    assert page(one, "zh").prose != page(one, "en").prose
    assert re.search("[\u4e00-\u9fff]", page(one, "zh").summary)
