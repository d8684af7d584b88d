"""Real sentences of regulations and companies: written in the language, linted, read aloud, read back and compared.

A file of ``tests/sentences/`` holds one: prose, the workspace, the golden text of every promise in Chinese and English,
and how it stands to its neighbours. ``pytest tests/test_sentences.py --golden`` rewrites the golden text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from qsstd.findings import Report
from qsstd.kinds.attitude import Attitude
from qsstd.lint.run import Wanted, lint
from qsstd.messages import LANGUAGES, Language
from qsstd.model.limit import BadLimit, Limit, Limits, parse_limit
from qsstd.model.promise import PromiseFacts
from qsstd.model.quantity import BadQuantity
from qsstd.model.stringency import compare_terms, without_clock_change
from qsstd.model.terms import Terms
from qsstd.plugs import names
from qsstd.source.reader import read
from qsstd.workspace.aloud import aloud, coming
from qsstd.workspace.discover import Workspace, open_workspace
from qsstd.workspace.index import Index, Record
from qsstd.workspace.load import load
from qsstd.workspace.promises import in_force
from tests.examples import write_workspace

FOLDER = Path(__file__).parent / "sentences"
SENTENCES = sorted(FOLDER.glob("*.md"))
SETTINGS = """\
language: zh
languages: [zh, en]
jurisdiction: [CN, CN-41]
standards: .
today: 2026-11-22
"""
HISTORY = """\
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: {zh: 首次发布, en: First issue}}
"""
ABOUT_THE_WHOLE = frozenset(
    {
        "promise-no-process-keeps",
        "target-without-metric",
        "unused-entry",
        "unverified-source",
    }
)
"""Rules that ask for what stands elsewhere in a workspace: processes, metrics, uses; and for a better source, which one
of the sentences does not have."""
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| ([^|\n]+?) \| ([^|\n]+?) \|(?: ([^|\n]+?) \|)?$", re.MULTILINE)
HEADS = {"this", "with"}
PIECES = re.compile(r"；或?|; (?:or )?|[。，：]|, |: |\.$|且| and ")


def fences(text: str, language: str) -> list[str]:
    return [body for name, body in FENCE.findall(text) if name == language]


def files(text: str) -> dict[str, str]:
    """File → text of the workspace in the fences of a sentence, bilingual in all that the fences leave out."""
    parts = re.split(r"^# file: (\S+)\n", "".join(fences(text, "yaml")), flags=re.MULTILINE)
    named = dict(zip(parts[1::2], parts[2::2], strict=True))
    common = {path.name: path.read_text("utf-8") for path in (FOLDER / "common").iterdir()}
    return {"qsstd.yaml": SETTINGS} | {name: text + HISTORY for name, text in (common | named).items()}


@pytest.fixture(params=SENTENCES, ids=lambda path: path.stem)
def text(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return path.read_text("utf-8")


@pytest.fixture
def workspace(text: str, tmp_path: Path) -> Workspace:
    write_workspace(tmp_path, files(text))
    return open_workspace(tmp_path)


def index_of(workspace: Workspace, contents: Mapping[str, bytes]) -> Index:
    texts = {name: (workspace.root / name).read_bytes() for name in workspace.files()} | contents
    return Index(workspace.settings, [load(name, data, workspace.settings).facts for name, data in texts.items()])


def own(record: Record) -> bool:
    return isinstance(record.facts, PromiseFacts)


def printed(workspace: Workspace, language: Language) -> str:
    """Everything that the sentence is printed as: each promise, and each scorecard."""
    index = index_of(workspace, {})
    lines = [aloud(record, index, language) or "" for record in index.records if own(record)]
    return "".join(f"{line}\n" for line in [*lines, *scorecards(workspace, language)])


def scorecards(workspace: Workspace, language: Language) -> Iterator[str]:
    for name in workspace.files():
        document = load(name, (workspace.root / name).read_bytes(), workspace.settings).document
        if isinstance(document, Attitude) and document.scorecard:
            for depth, line in document.scorecard.lines():
                yield "  " * depth + line.in_language(language)


def changed(workspace: Workspace, written: str) -> tuple[str, dict[str, bytes]]:
    """``document/entry {key: value, …}``: the address, and the files with these keys of the entry replaced.

    A key that is null is taken out."""
    address, _, patch = written.partition(" ")
    document, _, entry = address.partition("/")
    if not patch:
        return address, {}
    name = next(name for name in workspace.files() if Path(name).stem == document)
    data: Any = read((workspace.root / name).read_bytes(), name).data
    node = next(node for node in mappings(data) if node.get("id") == entry)
    new: Any = read(patch.encode(), "patch").data
    node |= new
    for key in [key for key, value in new.items() if value is None]:
        del node[key]
    return address, {name: json.dumps(data, ensure_ascii=False).encode()}


def mappings(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for one in below:
        yield from mappings(one)


def rows(text: str, head: str) -> list[tuple[str, ...]]:
    """The rows of the table whose first column is called ``head``."""
    _, _, table = text.partition(f"\n| {head} |")
    table = table.partition("\n\n")[0]
    return [tuple(cell for cell in match if cell) for match in ROW.findall(table) if not match[0].startswith("---")]


def in_words(report: Report) -> list[str]:
    return [f"{one.file}:{one.span.start.line} {one.rule}: {one.message}" for one in report.findings]


def test_there_are_eighteen() -> None:
    """None of the sentences is lost."""
    assert [int(path.name[:2]) for path in SENTENCES] == list(range(1, 19))


def test_is_written_without_a_finding(workspace: Workspace) -> None:
    """Every rule runs but those that ask for what stands elsewhere; none finds anything, in both languages."""
    rules = [name for name in names("qsstd.lint.rules") if name not in ABOUT_THE_WHOLE]
    assert in_words(lint(workspace, Wanted(only=rules))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_printed_as_it_reads(
    workspace: Workspace, text: str, language: Language, golden: bool, request: pytest.FixtureRequest
) -> None:
    """The golden text of each language is what is printed."""
    now = printed(workspace, language)
    if golden:
        path: Path = request.node.callspec.params["text"]
        old = path.read_text("utf-8")
        new = re.sub(rf"^```{language}\n.*?^```$", lambda _: f"```{language}\n{now}```", old, flags=re.M | re.S)
        path.write_text(new, "utf-8")
        return
    assert fences(text, language) == [now]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_reads_back(workspace: Workspace, language: Language) -> None:
    """The limits found in the printed sentence are those in force and those to come, no more and no fewer."""
    index = index_of(workspace, {})
    for record in filter(own, index.records):
        terms = in_force(record, index)
        assert terms is not None
        later = [limit for _, limits in coming(record, index, index.settings.day) for limit in limits]
        found = [str(limit) for limit in limits_in(aloud(record, index, language) or "")]
        assert found == [str(limit) for limit in (*terms.limits, *later)], record.address


def limits_in(sentence: str) -> Iterator[Limit]:
    for piece in PIECES.split(sentence):
        try:
            yield parse_limit(piece)
        except (BadLimit, BadQuantity):
            continue


def test_stands_to_its_neighbours_as_it_should(workspace: Workspace, text: str) -> None:
    """Each relation of the table holds, and its reverse from the other side."""
    reverse = {"stricter": "looser", "looser": "stricter"}
    steady = without_clock_change(workspace.settings.timezone)
    for this, other, relation in rows(text, "this"):
        a, b = terms_of(workspace, this), terms_of(workspace, other)
        verdict = compare_terms(a, b, steady_zone=steady)
        back = compare_terms(b, a, steady_zone=steady)
        assert verdict.relation == relation, (this, other, [str(reason) for reason in verdict.reasons])
        assert back.relation == reverse.get(relation, relation), (other, this)
        assert bool(verdict.reasons) == (relation != "equal")


def terms_of(workspace: Workspace, written: str) -> Terms:
    address, contents = changed(workspace, written)
    index = index_of(workspace, contents)
    terms = in_force(index.by_address[address], index)
    assert terms is not None
    return terms


def test_a_change_that_spoils_it_is_found(workspace: Workspace, text: str) -> None:
    """Each change of the table gives a finding of its rule in the changed file."""
    for change, rule in rows(text, "with"):
        _, contents = changed(workspace, change)
        found = lint(workspace, Wanted(only=[rule], contents=contents)).findings
        assert {(one.rule, one.file) for one in found} >= {(rule, next(iter(contents)))}, change


def test_every_sentence_has_a_neighbour() -> None:
    """There is a table of relations or of changes in each file."""
    for path in SENTENCES:
        written = path.read_text("utf-8")
        assert rows(written, "this") or rows(written, "with"), path.name


def test_alternatives_read_back() -> None:
    """One of two groups of limits is read back from either language, group by group."""
    group = tuple(map(parse_limit, ("mean <= 24 h", "max <= 48 h")))
    limits = Limits((group, (parse_limit("max <= 30 h"),)))
    for language in LANGUAGES:
        assert list(limits_in(limits.in_language(language))) == list(limits)
