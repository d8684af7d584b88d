"""The YAML test suite: nothing crashes, and where the reader's verdict or value differs is known and pinned.

libyaml refuses some rare valid YAML (tabs as separation, `?` and `:` oddities in flow collections) and accepts some
that is not; a change in either list is a change of what people may write and has to be seen.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qsstd.source.faults import ManyDocuments
from qsstd.source.places import Places
from qsstd.source.reader import MISS, Tree, quick, read

FILE = Path(__file__).parent.parent / "vendor" / "yaml-test-suite" / "cases.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
ACCEPTED_THOUGH_INVALID = """
9C9N 9JBA CVW2 DK95/01 G5U8 QB6E S98Z SU5Z X4QW Y79Y/003 YJV2
"""
REFUSED_THOUGH_VALID = """
2JQS 2SXE 4ABK 4MUZ/00 4MUZ/01 4MUZ/02 58MP 5MUD 5T43 5TYM 6BCT 6CA3 6CK3 6M2F 8XYN 96NN/00 96NN/01 9SA2 A2M4
CC74 CFD4 DBG4 DK95/00 DK95/03 DK95/04 DK95/07 FRK4 HM87/00 HWV9 K3WX M2N8/00 NHX8 NJ66 NKF9 Q5MG QT73 R4YG
S3PD SM9W/01 U3C3 UKK6/00 UT92 VJP3/01 W4TN W5VH Y79Y/001 Y79Y/010 Z9M4
"""
OTHER_VALUE = {
    "652Z": "libyaml drops the ? of {?foo",
    "C4HZ": "a hexadecimal number stays as written",
    "DK3J": "libyaml takes a comment line for the end of an unindented block scalar",
    "FP8R": "libyaml takes an unindented block scalar for an empty one",
    "HM87/01": "libyaml reads [?x] as a key",
    "JEF9/02": "libyaml on a keep block without a final line break",
    "L24T/01": "libyaml on a literal block without a final line break",
    "LE5A": "tags are not followed",
    "UGM3": "450.00 stays as written",
    "WZ62": "tags are not followed",
    "Y2GN": "libyaml ends an anchor at a colon",
}


def tree(case: dict[str, Any]) -> Tree:
    return read(case["yaml"].encode(), "case.yaml")


def values(text: str) -> list[Any]:
    """The JSON values in ``text``, numbers as written and booleans as words, the way the reader gives scalars."""
    decoder, found, at = json.JSONDecoder(parse_int=str, parse_float=str), [], 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        value, at = decoder.raw_decode(text, at)
        found.append(as_written(value))
    return found


def as_written(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return {key: as_written(item) for key, item in value.items()}
    return [as_written(item) for item in value] if isinstance(value, list) else value


def test_the_suite_is_all_there() -> None:
    assert (len(CASES), sum("error" in case for case in CASES)) == (402, 94)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_case_is_read_without_a_crash_and_its_faults_have_places(case: dict[str, Any]) -> None:
    found = tree(case)
    places = Places(case["yaml"])
    for fault in found.faults:
        span = places.span(fault.at)
        assert 0 <= span.start.offset <= span.end.offset <= len(case["yaml"])
    places.comments()


def test_invalid_cases_are_refused_but_for_the_known_ones() -> None:
    invalid = (case for case in CASES if "error" in case)
    assert {case["name"] for case in invalid if not tree(case).faults} == set(ACCEPTED_THOUGH_INVALID.split())


def test_valid_cases_are_read_but_for_the_known_ones() -> None:
    valid = (case for case in CASES if "error" not in case)
    assert {case["name"] for case in valid if not tree(case).complete} == set(REFUSED_THOUGH_VALID.split())


def test_values_are_those_of_the_suite_but_for_the_known_ones() -> None:
    """Only cases of one document with a value in JSON; a number is the text that was written."""
    differing = set()
    for case in CASES:
        wanted = values(case.get("json", ""))
        found = tree(case)
        if "error" in case or not found.complete or len(wanted) != 1:
            continue
        if found.data != wanted[0]:
            differing.add(case["name"])
    assert differing == set(OTHER_VALUE)


def test_several_documents_are_told() -> None:
    for case in CASES:
        if "error" not in case and tree(case).complete and len(values(case.get("json", ""))) > 1:
            assert any(isinstance(fault, ManyDocuments) for fault in tree(case).faults), case["name"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_short_way_gives_what_the_thorough_way_gives(case: dict[str, Any]) -> None:
    from qsstd.source.examine import examine

    data = case["yaml"].encode()
    if (found := quick(data)) is not MISS:
        assert Tree(found) == examine(data, "case.yaml")
