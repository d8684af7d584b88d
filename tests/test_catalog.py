"""Every sentence that the code can say has its Chinese, and both are well formed."""

from __future__ import annotations

import ast
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools import catalog

MODULES = sorted(catalog.SOURCE.rglob("*.py"))
CLOSED = {
    "cli/help.py",
    "cli/reference.py",
    "render/flow/words.py",
    "render/context/manual_words.py",
    "render/notice/summary.py",
    "render/notice/words.py",
    "workspace/starting.py",
}
"""Modules whose sentences are whole ones on a page or in a file, and end with a period."""


UNUSED = {"角色": "岗位", "标识": "编号", "草稿": "草案", "组织架构": "组织机构", "字段": "键"}
"""Chinese word → the one that is used for the same thing."""


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def literals(argument: ast.expr) -> list[str]:
    """The strings that ``argument`` may be; of a choice both. Empty when it is made at run time."""
    parts = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    found = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return found if len(found) == len(parts) else []


def said(path: Path) -> list[tuple[ast.Call, list[str]]]:
    """Each call of ``say`` with its sentences; one that says a known message again is left out."""
    found = [call for call in calls(path) if name_of(call) == "say" and call.args]
    return [(call, literals(call.args[0])) for call in found if getattr(call.args[0], "attr", "") != "template"]


def test_the_catalog_is_complete_and_well_formed() -> None:
    """No sentence without Chinese, none left over; placeholders, punctuation and wording of both fit."""
    assert list(catalog.faults(catalog.load())) == []


def test_one_thing_has_one_name_in_chinese() -> None:
    """Messages and pages use the words of the trade that the rest of the product uses."""
    texts = {english: chinese for english, chinese in catalog.load().items()}
    texts |= {path.name: path.read_text(encoding="utf-8") for path in (catalog.CATALOG.parent / "zh").rglob("*.md")}
    wrong = [
        f"{name}: {word}, not {other}"
        for name, text in texts.items()
        for other, word in UNUSED.items()
        if other in text
    ]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(catalog.SOURCE).as_posix())
def test_what_is_said_is_a_literal_with_exactly_its_arguments(path: Path) -> None:
    """A sentence stands in the code as it is in the catalog, and is given what its places ask for and nothing else.

    One in a table of sentences is given nothing there: its module fills the places later."""
    is_filled_later = re.search(r"\.template\b|\barguments=|\bMessage\(", path.read_text(encoding="utf-8")) is not None
    for call, sentences in said(path):
        where = f"{path.name}:{call.lineno}"
        assert sentences, f"{where}: the catalog cannot find a sentence that is made at run time"
        if any(keyword.arg is None for keyword in call.keywords):
            continue
        given = {keyword.arg for keyword in call.keywords}
        wanted = set().union(*(catalog.PLACEHOLDER.findall(sentence) for sentence in sentences))
        assert given == wanted or (is_filled_later and not given), f"{where}: {sentences}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(catalog.SOURCE).as_posix())
def test_a_message_has_no_period_and_a_description_has_one(path: Path) -> None:
    """Messages stand in front of more text; descriptions of fields and options are sentences of their own."""
    if path.relative_to(catalog.SOURCE).as_posix() not in CLOSED:
        assert [text for _, sentences in said(path) for text in sentences if text.endswith(".")] == []
    for call in calls(path):
        for keyword in call.keywords:
            if keyword.arg in ("description", "help"):
                assert all(text.endswith(".") for text in literals(keyword.value)), f"{path.name}:{call.lineno}"


def test_every_literal_is_collected(tmp_path: Path) -> None:
    """Both branches of a choice, both numbers of a count, descriptions, help and summaries of models, and nothing else."""
    path = tmp_path / "module.py"
    path.write_text(
        'class Step(Entry):\n    """A step.\n\n    More."""\n    x = Field(description="A field.")\n'
        'class Entry(Node):\n    """Not shown."""\n'
        'class Other:\n    """Not a model."""\n'
        'say("one" if x else "two", n=1)\ncounted(n, "{n} thing", "{n} things")\nOption(help="An option.")\nother("no")\n',
        encoding="utf-8",
    )
    found = {"A step.", "A field.", "one", "two", "{n} thing", "{n} things", "An option."}
    assert set(catalog.sentences(path)) == found


@pytest.mark.parametrize(
    ("english", "chinese", "fault"),
    [
        ("first，second", "先，后", "Chinese punctuation in English"),
        ("first, second", "先,后", "half-width punctuation in Chinese"),
        ("first (second)", "先(后)", "half-width punctuation in Chinese"),
        ("first: second", "先:后", "half-width punctuation in Chinese"),
        ("A field.", "字段", "one ends with a period, the other does not"),
        ("a field", "字段。", "one ends with a period, the other does not"),
        ("the owner", "责任岗位 owner of it", "left in English (it, of)"),
        ("the owner", "the owner", "not translated"),
    ],
)
def test_what_is_wrong_with_a_sentence_is_said(english: str, chinese: str, fault: str) -> None:
    """Each fault of punctuation, closing and wording is told apart."""
    assert list(catalog.language_faults(english, chinese)) == [fault]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("write '{one}' or '{other}'", "请写“{one}”或“{other}”"),
        ("add 'start:' with the event", "用“start:”写明事件"),
        ("write a text, or {{zh: …, en: …}}", "请写一段文字，或者写成 {{zh: …, en: …}}"),
        ("the stage: intake or triage", "环节：intake（受理）或 triage（分析分派）"),
        ("{name}: {text}", "{name}：{text}"),
    ],
)
def test_what_is_right_with_a_sentence_is_left_alone(english: str, chinese: str) -> None:
    """Code in quotes, values that users write, and sentences of nothing but places."""
    assert list(catalog.language_faults(english, chinese)) == []


@pytest.fixture
def own_catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "zh.json"
    path.write_text('{\n"a {x}": "甲 {x}"\n}\n', encoding="utf-8")
    monkeypatch.setattr(catalog, "CATALOG", path)
    return path


def test_a_pair_is_added_in_order(own_catalog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are kept sorted, one a line, so that two people's additions merge."""
    monkeypatch.setattr("sys.stdin", io.StringIO('{"b": "乙", "A": "甲"}'))
    assert catalog.main("add") == 0
    assert own_catalog.read_text(encoding="utf-8") == '{\n"A": "甲",\n"a {x}": "甲 {x}",\n"b": "乙"\n}\n'


def test_a_pair_with_other_places_is_refused(own_catalog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the addition is written when one of its pairs does not fit."""
    before = own_catalog.read_text(encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO('{"b": "乙", "a {y}": "甲 {x}"}'))
    assert catalog.main("add") == 1
    assert own_catalog.read_text(encoding="utf-8") == before


def test_what_nothing_says_is_pruned(own_catalog: Path) -> None:
    """An entry that the code does not say goes, and is a fault as long as it is there."""
    assert "nothing says: 'a {x}'" in list(catalog.faults(catalog.load()))
    assert catalog.main("prune") == 0
    assert json.loads(own_catalog.read_text(encoding="utf-8")) == {}
