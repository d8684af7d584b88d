"""``qsstd init``, ``new``, ``schema``, ``explain`` and completion."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from qsstd import resources
from qsstd.lint.run import Wanted, lint
from qsstd.plugs import levelled, names
from qsstd.workspace import config
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.schema import schema_of
from qsstd.workspace.starting import shipped, write_new
from tests.cli.conftest import Run, process

KINDS = names("qsstd.kinds")
PINNED = date(2026, 11, 22)
SHAPE = (
    "yaml-syntax",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "bad-value",
    "bad-quantity",
    "bad-limit",
    "duplicate-id",
)


def started(folder: Path, day: date) -> Path:
    """The shipped standards dated from ``day``, judged by that day."""
    texts = shipped(resources.standards(), day)
    texts["qsstd.yaml"] += f"today: {day}\n"
    write_new(folder, texts)
    return folder


DAYS = [PINNED + timedelta(days=n) for n in (0, 1, 39, 40, 70, 91, 92, 98, 190, 365, 462, 1000)] + [
    date(2028, 2, 29),
    date(2026, 3, 1),
]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_shipped_standards_are_clean_on_the_day_they_are_copied(tmp_path: Path, day: date) -> None:
    shipped_findings = {
        (one.rule, one.message.template) for one in lint(open_workspace(resources.standards())).findings
    }
    report = lint(open_workspace(started(tmp_path / "ws", day)))
    new = [f"{one.file}:{one.span.start.line} {one.rule}: {one.message}" for one in report.findings]
    assert {(one.rule, one.message.template) for one in report.findings} <= shipped_findings, new
    assert (
        report.tally.documents
        == lint(open_workspace(resources.standards()), Wanted(only=("duplicate-key",))).tally.documents
    )


def test_copied_on_its_own_day_only_the_pin_is_gone() -> None:
    texts = shipped(resources.standards(), PINNED)
    for file, text in texts.items():
        original = (resources.standards() / file).read_text()
        assert text == (re.sub(r"(?m)^today: .*\n", "", original) if file == "qsstd.yaml" else original)


def test_half_a_year_later_everything_of_ours_has_moved_and_nothing_of_others() -> None:
    old, new = shipped(resources.standards(), PINNED), shipped(resources.standards(), date(2027, 5, 22))
    assert "reviews/review-2027q1.yaml" in new
    assert "reviews/review-2026q3.yaml" not in new
    review = new["reviews/review-2027q1.yaml"]
    assert "id: review-2027q1\n" in review
    assert "quarter: 2027Q1\n" in review
    assert "held: 2027-04-20\n" in review
    assert "2027 年第一季度评审" in review
    assert "Review of the first quarter of 2027" in review
    assert "version: 2026Q4" not in re.sub(r"history:.*", "", new["processes/fault-repair.yaml"], flags=re.DOTALL)
    names_before = {file for file in old if file.startswith("regulations/")}
    assert names_before == {file for file in new if file.startswith("regulations/")}
    for file in names_before:
        for key in ("effective", "edition"):
            line = re.search(rf"(?m)^{key}:.*$", old[file])
            assert line is None or line[0] in new[file]
        assert old[file].partition("clauses:")[2] == new[file].partition("clauses:")[2]


def test_init_makes_a_workspace_that_lints_clean(tmp_path: Path, qsstd: Run) -> None:
    done = qsstd("init", tmp_path / "new")
    assert (done.code, done.out) == (0, "")
    assert "made a workspace with" in done.err
    assert "today:" not in (tmp_path / "new/qsstd.yaml").read_text()
    shipped_errors = len(
        [1 for one in lint(open_workspace(resources.standards())).findings if one.level.word == "error"]
    )
    errors = [one for one in lint(open_workspace(tmp_path / "new")).findings if one.level.word == "error"]
    assert len(errors) <= shipped_errors


@pytest.mark.parametrize("language", ["zh", "en"])
def test_init_empty_makes_a_bare_one_without_findings(
    tmp_path: Path, qsstd: Run, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert qsstd("init", "--empty", "--lang", language).code == 0
    assert config.FILE_NAME in {path.name for path in tmp_path.iterdir()}
    assert lint(open_workspace(tmp_path)).findings == ()
    text = (tmp_path / "standards/organisation.yaml").read_text()
    assert ("质量经理" in text) is (language == "zh")


def test_init_never_writes_over_a_file(tmp_path: Path, qsstd: Run) -> None:
    """Nor does it write any other one then."""
    (tmp_path / "processes").mkdir()
    (tmp_path / "processes/fault-repair.yaml").write_text("mine")
    done = qsstd("init", tmp_path)
    assert done.code == 2
    assert "nothing is written over" in done.err
    assert [path.name for path in tmp_path.rglob("*.yaml")] == ["fault-repair.yaml"]
    assert qsstd("init", tmp_path / "processes/fault-repair.yaml").code == 2


def test_init_where_nothing_may_be_written_is_one_sentence(qsstd: Run) -> None:
    done = qsstd("init", "/proc/nothing")
    assert done.code == 2
    assert done.err.count("\n") <= 2


@pytest.fixture
def bare(tmp_path: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    qsstd("init", "--empty", "--lang", "en")
    return tmp_path


def shape_faults(root: Path) -> list[str]:
    report = lint(open_workspace(root))
    return [
        f"{one.file}:{one.span.start.line} {one.rule}: {one.message}" for one in report.findings if one.rule in SHAPE
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_document_reads_well_also_with_every_key_taken_in(bare: Path, qsstd: Run, kind: str) -> None:
    """And its schema lies where its first line says, and accepts it."""
    done = qsstd("new", kind, f"my-{kind}", "--lang", "zh")
    assert done.err == f"已新建“standards/my-{kind}.yaml”\n"
    path = bare / f"standards/my-{kind}.yaml"
    text = path.read_text()
    assert shape_faults(bare) == []
    schema = (path.parent / text.splitlines()[0].partition("$schema=")[2]).resolve()
    validator = Draft202012Validator(json.loads(schema.read_text()))
    assert list(validator.iter_errors(as_an_editor_sees(text))) == []
    full = re.sub(r"(?m)^( *)# (?!yaml-)([a-z-]+: )", r"\1\2", text)
    assert full.count("\n# ") < text.count("\n# ")
    path.write_text(full)
    assert shape_faults(bare) == []
    assert list(validator.iter_errors(as_an_editor_sees(full))) == []


def test_a_new_document_explains_every_key_in_the_language_asked_for(bare: Path, qsstd: Run) -> None:
    qsstd("new", "process", "mine", "--lang", "zh")
    qsstd("new", "process", "other", "--lang", "en")
    zh, en = ((bare / f"standards/{name}.yaml").read_text() for name in ("mine", "other"))
    assert "# The name of the step.\n" in en
    assert "title: 待填写" in zh
    assert "# The name of the step.\n" not in zh


def test_new_refuses_what_it_must(bare: Path, qsstd: Run) -> None:
    assert "did you mean 'process'" in qsstd("new", "proces", "x").err
    assert "'X y' is not an id" in qsstd("new", "process", "X y").err
    assert qsstd("new", "process", "../../x").code == 2
    assert "already" in qsstd("new", "process", "organisation").err
    qsstd("new", "process", "x")
    before = (bare / "standards/x.yaml").read_bytes()
    assert qsstd("new", "goals", "x").code == 2
    assert (bare / "standards/x.yaml").read_bytes() == before


def test_new_goes_into_the_folder_one_is_in(bare: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / "standards/deep/er").mkdir(parents=True)
    monkeypatch.chdir(bare / "standards/deep/er")
    assert qsstd("new", "process", "x").err == "made 'x.yaml'\n"
    assert "$schema=../../../.qsstd/schema/process.json" in (bare / "standards/deep/er/x.yaml").read_text()


class Editor(yaml.SafeLoader):
    """YAML 1.2 as yaml-language-server resolves it: numbers and booleans, but dates stay strings."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(("timestamp", "bool", "merge"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def as_an_editor_sees(text: str, loader: type[yaml.SafeLoader] = Editor) -> object:
    return yaml.load(text, loader)


class Older(yaml.SafeLoader):
    """YAML 1.1, in which ``no`` is false; dates stay strings."""


Older.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith("timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("loader", [Editor, Older], ids=["1.2", "1.1"])
def test_the_schemas_accept_the_shipped_standards(loader: type[yaml.SafeLoader]) -> None:
    """Each document by the schema of its kind and by that of all kinds."""
    every = Draft202012Validator(schema_of(None, "en"))
    by_kind = {kind: Draft202012Validator(schema_of(kind, "zh")) for kind in KINDS}
    root = resources.standards()
    for path in root.rglob("*.yaml"):
        document = as_an_editor_sees(path.read_text(), loader)
        assert isinstance(document, dict)
        validators = (
            [every, by_kind[document["kind"]]]
            if path.name != config.FILE_NAME
            else [Draft202012Validator(schema_of("settings", "en"))]
        )
        for validator in validators:
            assert [
                f"{path.name} {list(error.path)} {error.message[:200]}" for error in validator.iter_errors(document)
            ] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"stpes": []},
        {"steps": {}},
        {"status": "final"},
        {"steps": [{"id": "a", "title": "x", "stage": "begin"}]},
        {"steps": [{"id": "A b", "title": "x"}]},
        {"steps": [{"title": "x"}]},
        {"steps": [{"id": "a", "title": {"fr": "x"}}]},
        {"kind": "goals"},
    ],
)
def test_the_schemas_refuse_what_the_reader_refuses(wrong: dict[str, object]) -> None:
    good: dict[str, object] = {
        "kind": "process",
        "id": "a",
        "title": "x",
        "version": 2.1,
        "status": "draft",
        "steps": [{"id": "no", "title": 12}],
    }
    for schema in (schema_of("process", "en"), schema_of(None, "en")):
        validator = Draft202012Validator(schema)
        assert validator.is_valid(good)
        assert not validator.is_valid({**good, **wrong})


@pytest.mark.parametrize("kind", [*KINDS, "settings", None])
def test_a_schema_is_one_and_explains_itself(kind: str | None, qsstd: Run) -> None:
    """Draft 2020-12, a name of its own, the same bytes each time, descriptions in the language asked for."""
    words = ["schema", *([kind] if kind else [])]
    zh, en = qsstd(*words, "--lang", "zh").out, qsstd(*words, "--lang", "en").out
    assert qsstd(*words, "--lang", "en").out == en
    schema = json.loads(en)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["$id"].startswith("urn:qsstd:")
    if kind not in ("settings", None):
        assert schema["properties"]["kind"]["const"] == kind
    assert zh != en


def test_schemas_are_written_into_a_folder(tmp_path: Path, qsstd: Run) -> None:
    assert qsstd("schema", "--folder", tmp_path / "s").code == 0
    assert {path.stem for path in (tmp_path / "s").iterdir()} == {*KINDS, "settings"}
    assert "did you mean 'process'" in qsstd("schema", "proces").err


def test_explain_prints_the_page_and_lists_every_rule(qsstd: Run) -> None:
    assert qsstd("explain", "mean-over-max").out.startswith(
        "# mean-over-max\n\nA mean is allowed to be longer than the maximum.\n"
    )
    assert "平均时限比最长时限还长" in qsstd("explain", "mean-over-max", "--lang", "zh").out
    rows = [line.split() for line in qsstd("explain").out.splitlines()]
    assert [row[0] for row in rows if len(row) > 1 and row[1] in ("error", "warning", "info")] == list(levelled())
    done = qsstd("explain", "mean-over-may")
    assert (done.code, done.out) == (2, "")
    assert "did you mean 'mean-over-max'?" in done.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("qsstd li", "lint"),
        ("qsstd explain mean-over", "mean-over-max"),
        ("qsstd lint --only mean-over", "mean-over-max"),
        ("qsstd lint --output sar", "sarif"),
        ("qsstd lint --fail-on w", "warning"),
        ("qsstd --lang z", "zh"),
        ("qsstd new response-t", "response-times"),
        ("qsstd schema proc", "process"),
        ("qsstd lint --changed", "--changed-since"),
        ("qsstd lint rep", "repair"),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes(workspace: Path, words: str, expected: str, shell: str) -> None:
    environment = {
        "_QSSTD_COMPLETE": f"complete_{shell}", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1),
        "_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    assert expected in process(cwd=workspace, env=environment).out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_installed(tmp_path: Path, shell: str) -> None:
    """Somewhere in the user's home."""
    home = {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    assert process("--install-completion", shell, env=home, cwd=tmp_path).code == 0
    assert any("_QSSTD_COMPLETE" in path.read_text() for path in tmp_path.rglob("*qsstd*") if path.is_file())
    assert "_QSSTD_COMPLETE" in process("--show-completion", shell, env=home, cwd=tmp_path).out


def test_addresses_are_found_without_reading_whole_documents(workspace: Path) -> None:
    from qsstd.cli.complete import addresses, addresses_in

    assert {"repair", "repair/urban", "clean", "clean/urban"} <= set(addresses())
    flow = b"kind: organisation\nid: org\nroles:\n- {id: a, title: x}\n- title: b\n  id: 'b'\n"
    assert list(addresses_in(flow)) == ["org", "org/a", "org/b"]
    assert list(addresses_in(b"id: []\n\xff")) == []


def test_a_workspace_is_not_made_inside_another(qsstd: Run, tmp_path: Path) -> None:
    """Its documents would be looked at twice, and every id would be there twice."""
    assert qsstd("init", "--empty", str(tmp_path / "ws")).code == 0
    refused = qsstd("init", str(tmp_path / "ws" / "standards" / "mine"))
    assert (refused.code, "lies in the workspace" in refused.err) == (2, True)
    assert not (tmp_path / "ws" / "standards" / "mine").exists()
