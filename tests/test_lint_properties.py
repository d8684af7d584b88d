"""What must not change the findings of a whole lint: the order of keys, the indentation, the folder of a file."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qsstd.findings import Report
from qsstd.source.reader import read
from tests.examples import linted

PLANTED = Path(__file__).parent / "planted"
DASHES = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
LATER_OF_TWO = ("duplicate-id",)
"""Two documents of one id have no other order than that of their files."""
FEW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def texts() -> Mapping[str, str]:
    """The planted files that are wholly readable YAML, without the comments that accept findings."""
    found = {}
    for path in sorted(PLANTED.rglob("*.yaml")):
        if path.is_file():
            data, name = path.read_bytes(), path.relative_to(PLANTED).as_posix()
            tree = read(data, name)
            if isinstance(tree.data, dict) and not tree.faults:
                found[name] = re.sub(r" *# (qsstd:|<-).*", "", data.decode("utf-8"))
    return found


def lint_of(files: Mapping[str, str]) -> Report:
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return linted(Path(folder))


def said(report: Report) -> Counter[tuple[str, str, str, str]]:
    """What is found, in which entry, without where it stands."""
    return Counter((one.rule, one.file, one.address, str(one.message)) for one in report.findings)


def fingerprints(report: Report) -> Counter[str]:
    return Counter(one.fingerprint for one in report.findings)


@cache
def data() -> Mapping[str, object]:
    return {name: read(text.encode("utf-8"), name).data for name, text in texts().items()}


@cache
def in_order() -> Counter[tuple[str, str, str, str]]:
    return said(lint_of({name: as_flow(one) for name, one in data().items()}))


@cache
def as_written() -> Report:
    return lint_of(texts())


def as_flow(value: object) -> str:
    """``value`` as JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def shuffled(value: object, random: Random) -> object:
    """``value`` with the keys of its mappings in another order; lists keep theirs."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(one, random) for one in value] if isinstance(value, list) else value


def indented(text: str, factor: int) -> str:
    """``text`` with every level indented ``factor`` times as far."""

    def wider(line: str) -> str:
        match = DASHES.fullmatch(line)
        assert match is not None
        dashes = re.sub(r"- +", lambda one: "-" + " " * (len(one[0]) * factor - 1), match["dashes"])
        return " " * (len(match["indent"]) * factor) + dashes + match["rest"]

    return "\n".join(wider(line) for line in text.split("\n"))


@FEW
@given(st.integers(0, 10**9))
def test_the_order_of_keys_does_not_matter(seed: int) -> None:
    """Whoever writes the owner before the title is told the same."""
    random = Random(seed)
    mixed = {name: as_flow(shuffled(one, random)) for name, one in data().items()}
    assert said(lint_of(mixed)) == in_order()


def test_block_and_flow_style_do_not_matter() -> None:
    """A document written in brackets and quotes says the same as one written in lines."""
    assert in_order() == said(as_written())


@FEW
@given(st.integers(2, 5))
def test_indentation_does_not_change_fingerprints(factor: int) -> None:
    """A baseline still holds after an editor has re-indented every file."""
    report = lint_of({name: indented(text, factor) for name, text in texts().items()})
    assert fingerprints(report) == fingerprints(as_written())
    assert sum(fingerprints(report).values()) >= 60


@FEW
@given(st.data())
def test_a_moved_file_keeps_its_fingerprints(choice: st.DataObject) -> None:
    """Folders are for people: a document is known by its id."""
    names = sorted(name for name in texts() if "/" in name)
    moved = set(choice.draw(st.lists(st.sampled_from(names), min_size=1, unique=True)))
    files = {f"moved/{name}" if name in moved else name: text for name, text in texts().items()}
    assert of_one_entry(lint_of(files)) == of_one_entry(as_written())


def of_one_entry(report: Report) -> Counter[str]:
    """The fingerprints of findings that are not told at the later one of two files."""
    return Counter(one.fingerprint for one in report.findings if one.rule not in LATER_OF_TWO)


@FEW
@given(st.integers(0, 4), st.booleans())
def test_comments_blank_lines_and_line_ends_do_not_change_fingerprints(lines: int, windows: bool) -> None:
    """Remarks may be added, and a file may be saved on Windows."""
    head = "# Remark\n\n" * lines
    end = "\r\n" if windows else "\n"
    files = {name: (head + text).replace("\n", end) for name, text in texts().items()}
    assert fingerprints(lint_of(files)) == fingerprints(as_written())
