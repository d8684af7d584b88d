"""The kinds of documents as a whole: real documents of each, described fields, sound references, nothing overlooked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from qsstd.kinds.calendar import read_hours
from qsstd.messages import catalog
from qsstd.model.fields import flat, says, tables
from qsstd.model.head import Document
from qsstd.model.measure import LimitSet, read_duration, read_limit, read_measure, read_quantity
from qsstd.model.node import Entry, Node, read_day, read_number, read_truth, read_whole
from qsstd.model.promise import read_conditions
from qsstd.model.reference import BARE, Ref
from qsstd.model.text import Text
from qsstd.model.version import Version, read_quarter
from qsstd.model.walk import kind_name, nodes_in, parts, visit
from qsstd.plugs import names
from qsstd.workspace.config import Settings
from qsstd.workspace.load import kind_model
from qsstd.workspace.shape import shape

KINDS = names("qsstd.kinds")
STANDARDS = Path(__file__).parents[2] / "standards"
BOOLEANS = {"y", "n", "yes", "no", "true", "false", "on", "off", "null", "~"}
"""Words that YAML 1.1 does not read as words."""
SAMPLES = {
    read_day: "2026-11-22",
    read_truth: "true",
    read_number: "5",
    read_whole: "5",
    read_quarter: "2026Q3",
    read_quantity: "1 %",
    read_duration: "24 h",
    read_limit: "max <= 48 h",
    read_measure: "share within 1 wd",
    read_hours: "09:00-18:00",
}
PATTERNED = {"country": "CN", "jurisdiction": "CN", "year-starts": "04-01"}


@cache
def models() -> tuple[type[Node], ...]:
    """Every model of a document, an entry or a mapping that a file may hold."""
    roots: list[type[Node]] = [*map(kind_model, KINDS), Settings]
    return tuple(dict.fromkeys(table.model for root in roots for table in tables(root)))


FIELDS = [
    pytest.param(model, name, field, id=f"{model.__name__}.{name}")
    for model in models()
    for name, field in model.model_fields.items()
]


@cache
def real() -> dict[str, int]:
    """Kind → how many documents of it the shipped standards have."""
    found: dict[str, int] = {}
    for path in STANDARDS.rglob("*.yaml"):
        if match := re.search(r"^kind: (\S+)", path.read_text("utf-8"), re.MULTILINE):
            found[match[1]] = found.get(match[1], 0) + 1
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_real_documents(kind: str) -> None:
    """Nothing is a kind that nobody writes; its model is called after its file and says what it is."""
    assert real().get(kind, 0) >= 1
    model = kind_model(kind)
    assert issubclass(model, Document)
    assert kind_name(model) == kind
    assert get_args(model.model_fields["kind"].annotation) == (kind,)


def test_no_document_is_of_another_kind() -> None:
    """The shipped standards use no kind that does not exist."""
    assert set(real()) == set(KINDS)


@pytest.mark.parametrize(("model", "name", "field"), FIELDS)
def test_every_field_is_described_in_both_languages(model: type[Node], name: str, field: FieldInfo) -> None:
    """The description reaches editors and pages; the fields behind a shorthand that has no key of its own need none."""
    if model is LimitSet and name == "all":
        return
    description = says(name, field)
    assert description.endswith((".", "…"))
    assert re.search("[\u4e00-\u9fff]", catalog().get(description, "")), description


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_model_says_what_it_is_in_both_languages(model: type[Node]) -> None:
    """The first line of its docstring stands above its table of fields; a limit's own form is shown instead."""
    summary = (model.__doc__ or "").partition("\n")[0].strip()
    assert summary.endswith(".")
    assert summary in catalog(), summary


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_no_key_is_a_word_that_yaml_reads_otherwise(model: type[Node]) -> None:
    """No ``on`` or ``no``; keys are lower-case words with hyphens."""
    for field in model.model_fields.values():
        assert field.alias is not None
        assert field.alias.casefold() not in BOOLEANS
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", field.alias)


def referable() -> set[str]:
    """What a reference may name: kinds of entries, kinds of documents, and any document."""
    return {"document", *KINDS, *(kind_name(model) for model in models() if issubclass(model, Entry))}


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_references_name_kinds_that_exist(model: type[Node]) -> None:
    """A misspelt kind in a model would make every reference wrong; bare names are of one sort only."""
    for part in parts(model):
        if part.ref is None:
            continue
        assert set(part.ref.kinds) <= referable(), part.key
        assert len(BARE & set(part.ref.kinds)) in (0, len(part.ref.kinds)), part.key


class Filling:
    """Makes a mapping with every field of a model filled; each text and each reference is one of a kind."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.texts: set[str] = set()
        self.references: set[str] = set()
        self.nodes = 0

    def mapping(self, model: type[Node]) -> dict[str, Any]:
        self.nodes += 1
        return {field.alias or name: self.field(name, field) for name, field in model.model_fields.items()}

    def field(self, name: str, field: FieldInfo) -> object:
        found = [*flat(field.annotation), *field.metadata]
        several = any(get_origin(part) is tuple for part in found)
        if get_origin(field.annotation) is dict:
            return {"dead-end": "error"}
        depth = sum(get_origin(part) is tuple for part in found)
        value: object = [self.one(field, found), self.one(field, found)] if several else self.one(field, found)
        return [value] if depth > 1 else value

    def one(self, field: FieldInfo, found: list[Any]) -> object:
        if nodes := nodes_in(field.annotation):
            return self.mapping(nodes[0])
        if Text in found:
            return self.text()
        readers = [part.func for part in found if isinstance(part, PlainValidator)]
        if read_conditions in readers:
            return {"otherwise": [self.reference()]}
        if any(isinstance(part, Ref) for part in found):
            return self.reference()
        words = [get_args(part)[0] for part in found if get_origin(part) is Literal]
        samples = [SAMPLES[reader] for reader in readers if reader in SAMPLES]
        if words or samples:
            return (words or samples)[0]
        if Version in found:
            return "2026Q4"
        return PATTERNED.get(field.alias or "", f"word-{next(self.numbers)}")

    def text(self) -> dict[str, str]:
        number = next(self.numbers)
        text = {"zh": f"文字 {number}", "en": f"text {number}"}
        self.texts |= set(text.values())
        return text

    def reference(self) -> str:
        name = f"name-{next(self.numbers)}"
        self.references.add(name)
        return name


def said(texts: list[tuple[Any, Text]]) -> Iterator[str]:
    for _, text in texts:
        yield text.zh or ""
        yield text.en or ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_walk_visits_every_field(kind: str) -> None:
    """A document with every field filled gives back each text, each reference and each node that was put in."""
    filling = Filling()
    data = filling.mapping(kind_model(kind))
    found = shape(kind_model(kind), data, f"{kind}.yaml", {"language": "zh"})
    assert found.faults == ()
    assert found.document is not None
    seen = visit(found.document)
    assert sorted(said(seen.texts)) == sorted(filling.texts)
    references = [reference for met in seen.entries for reference in met.references]
    assert sorted(reference.target for reference in references) == sorted(filling.references)
    assert len(seen.nodes) == filling.nodes
    for path, text in seen.texts:
        assert at(data, path) == {"zh": text.zh, "en": text.en}
    for reference in references:
        assert at(data, reference.path) == reference.target


def at(data: Any, path: tuple[str | int, ...]) -> object:
    for step in path:
        data = data[step]
    return data
