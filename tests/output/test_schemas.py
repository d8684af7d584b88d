"""Every format that has a published schema is held to it."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from qsstd.findings import Report
from qsstd.messages import LANGUAGES, Language
from tests.output.specimen import comparison, empty, report, show, written

VENDOR = Path(__file__).parent.parent / "vendor"
REPORTS: tuple[Callable[[], Report], ...] = (report, empty, comparison)
every = pytest.mark.parametrize("of", REPORTS)
spoken = pytest.mark.parametrize("language", LANGUAGES)


def schema(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((VENDOR / name).read_text(encoding="utf-8"))
    return found


def own_schema() -> dict[str, object]:
    text = resources.files("qsstd.output").joinpath("json.schema.json").read_text(encoding="utf-8")
    found: dict[str, object] = json.loads(text)
    return found


def strict(node: object) -> object:
    """The schema with no field allowed that it does not describe."""
    if isinstance(node, list):
        return [strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {"additionalProperties": False} if "properties" in node else {}
    return closed | {key: strict(value) for key, value in node.items()}


@every
@spoken
def test_sarif_fits_the_schema_of_oasis(of: Callable[[], Report], language: Language) -> None:
    """SARIF is valid by the schema of errata 01."""
    log = json.loads(written("sarif", of(), show(language)))
    jsonschema.validate(log, schema("sarif/sarif-schema-2.1.0.json"), cls=jsonschema.Draft4Validator)
    assert log["$schema"] == schema("sarif/sarif-schema-2.1.0.json")["id"]


def test_schema_of_sarif_refuses_what_is_wrong() -> None:
    """The check can fail: a level that SARIF does not know is refused."""
    log = json.loads(written("sarif", report(), show()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, schema("sarif/sarif-schema-2.1.0.json"), cls=jsonschema.Draft4Validator)


@every
@spoken
def test_code_quality_fits_the_schema_of_gitlab(of: Callable[[], Report], language: Language) -> None:
    """Each entry is valid, has what the documentation asks for, and a fingerprint of its own."""
    entries = json.loads(written("gitlab", of(), show(language)))
    for entry in entries:
        jsonschema.validate(entry, schema("gitlab/codeclimate.json"))
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["check_name"]
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == len(of().findings)


@every
@spoken
def test_json_fits_its_own_schema(of: Callable[[], Report], language: Language) -> None:
    """JSON has what the schema describes, and no field that it does not."""
    jsonschema.Draft202012Validator.check_schema(own_schema())
    closed = strict(own_schema())
    assert isinstance(closed, dict)
    jsonschema.validate(json.loads(written("json", of(), show(language))), closed, cls=jsonschema.Draft202012Validator)


def test_every_field_of_json_is_described() -> None:
    """The schema is the documentation, so each field says what it means, there or where it refers to."""
    known = own_schema()

    def check(node: object, path: str) -> None:
        if isinstance(node, dict):
            for name, field in node.get("properties", {}).items():
                assert "description" in field or "$ref" in field or name == "text", f"{path}/{name}"
            for key, value in node.items():
                check(value, f"{path}/{key}")

    check(known, "")


@every
@spoken
def test_junit_fits_the_schema_of_jenkins(of: Callable[[], Report], language: Language) -> None:
    """JUnit is valid by the schema that Jenkins applies, and its counts are right."""
    xmlschema = pytest.importorskip("xmlschema")
    text = written("junit", of(), show(language))
    xmlschema.XMLSchema(str(VENDOR / "junit" / "junit-10.xsd")).validate(text)
    root = ElementTree.fromstring(text)
    assert int(root.attrib["tests"]) == len(root.findall(".//testcase")) >= 1
    assert int(root.attrib["failures"]) == len(root.findall(".//failure"))
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
