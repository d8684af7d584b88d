"""Templates of a company: they override block by block, cannot leave their folder, and fail with template and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.errors import InternalError, QsstdError
from qsstd.render.apart import apart
from qsstd.render.environment import LARGEST, Templates, environment, render
from qsstd.render.notice.notice import notice, write_notice
from qsstd.render.notice.parts import Fact, Notice
from tests.render.specimens import report

WORKSPACE = "organisation: 示例电信\n"
PYTHON = (
    "{{ ''.__class__ }}",
    "{{ title|attr('__class__') }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ self._TemplateReference__context }}",
)
OTHERS = (
    "{{ counts.append(1) }}",
    "{% set x = labels.update({'a': 'b'}) %}",
    "{{ nothing_of_that_name }}",
    "{{ title.nothing }}",
    "{% for one in range(10 ** 9) %}x{% endfor %}",
    "{{ title|safe }}",
    "{{ lipsum() }}",
    "{{ [1, 2, 3]|random }}",
)


def workspace(folder: Path, **templates: str) -> Path:
    """A workspace with templates of its own; ``__`` in a name stands for a dot."""
    (folder / "qsstd.yaml").write_text(WORKSPACE, encoding="utf-8")
    own = folder / "templates"
    own.mkdir(exist_ok=True)
    for name, text in templates.items():
        (own / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return own


def context() -> Notice:
    return notice(report(), "zh")


def written(folder: Path, name: str = "notice.html") -> str:
    """The notice as the workspace in ``folder`` has it."""
    from dataclasses import replace

    write_notice(replace(report(), root=str(folder)), folder / name, "zh")
    return (folder / name).read_text(encoding="utf-8")


def test_one_block_is_overridden(tmp_path: Path) -> None:
    """The rest of the page stays, and what the block shows is escaped as it is elsewhere."""
    plain = written(tmp_path)
    workspace(
        tmp_path,
        notice__html__j2=(
            '{% extends "qsstd/notice.html.j2" %}{% block footer %}<p>QM-07 {{ "<&>" }} {{ super() }}</p>{% endblock %}'
        ),
        notice__md__j2='{% extends "qsstd/notice.md.j2" %}{% block footer %}QM-07 {{ number ~ "*a*" }}\n{% endblock %}',
    )
    page = written(tmp_path)
    assert "<p>QM-07 &lt;&amp;&gt; <footer>" in page
    assert page.partition("<main>")[2].partition("</main>")[0] == plain.partition("<main>")[2].partition("</main>")[0]
    assert written(tmp_path, "notice.md").endswith("\\*a\\*\n")


def test_own_style_sheet_is_allowed_by_the_policy(tmp_path: Path) -> None:
    """It comes after the built-in one, and the policy names the two together."""
    plain = written(tmp_path)
    workspace(tmp_path, company__css=":root { --accent: #0b5fa5; }")
    page = written(tmp_path)
    assert "--accent: #0b5fa5" in page.partition("</style>")[0]
    assert page.partition("sha256-")[2][:40] != plain.partition("sha256-")[2][:40]
    workspace(tmp_path, company__css="</style><script>")
    with pytest.raises(QsstdError):
        written(tmp_path)


def test_folder_of_templates_is_a_setting(tmp_path: Path) -> None:
    own = workspace(tmp_path, notice__md__j2="own {{ number }}")
    own.rename(tmp_path / "forms")
    assert "own RN-" not in written(tmp_path, "notice.md")
    (tmp_path / "qsstd.yaml").write_text(WORKSPACE + "templates: forms\n", encoding="utf-8")
    assert written(tmp_path, "notice.md").startswith("own RN-")
    (tmp_path / "qsstd.yaml").write_text(WORKSPACE + "templates: ..\n", encoding="utf-8")
    with pytest.raises(QsstdError):
        written(tmp_path, "notice.md")


@pytest.mark.parametrize("text", [*PYTHON, *OTHERS])
def test_template_cannot_reach_out(text: str, tmp_path: Path) -> None:
    """Python, changes of the context, endless and random things are refused, with template and line."""
    own = workspace(tmp_path, notice__md__j2=f"first\n\n{text}")
    with pytest.raises(QsstdError) as error:
        render("notice.md.j2", context(), own)
    assert "'templates/notice.md.j2'" in str(error.value.message)
    assert "line 3" in str(error.value.message)


@pytest.mark.parametrize("text", PYTHON)
def test_sandbox_is_what_refuses_python(text: str) -> None:
    """Without it the same templates do reach the classes behind the texts."""
    from jinja2 import Environment

    made = Environment().from_string(text).render(title="x")
    assert "class" in made or "Context" in made


@pytest.mark.parametrize(
    "name", ["../qsstd.yaml", "/etc/hostname", "a/../../qsstd.yaml", "link.j2", "qsstd/../pyproject.toml"]
)
def test_nothing_is_read_from_elsewhere(name: str, tmp_path: Path) -> None:
    """Neither by a path nor by a link; a file of the folder itself is read."""
    own = workspace(tmp_path, notice__md__j2=f'{{% include "{name}" %}}', near__j2="near")
    (own / "a").mkdir()
    (own / "link.j2").symlink_to("/etc/hostname")
    with pytest.raises(QsstdError):
        render("notice.md.j2", context(), own)
    workspace(tmp_path, notice__md__j2='{% include "near.j2" %}')
    assert render("notice.md.j2", context(), own) == "near"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{% if %}", 2),
        ("a\n\n{{ title", 3),
        ("{{ title|nofilter }}", 1),
        ("{% extends 'none.j2' %}", 1),
        ("a\n{{ 1 // 0 }}", 2),
    ],
)
def test_fault_names_template_and_line(text: str, line: int, tmp_path: Path) -> None:
    own = workspace(tmp_path, notice__html__j2=text)
    with pytest.raises(QsstdError) as error:
        render("notice.html.j2", context(), own)
    assert "templates/notice.html.j2" in str(error.value.message)
    assert f"line {line}:" in str(error.value.message)


def test_fault_of_a_built_in_template_is_internal() -> None:
    """The fault of nobody's template but ours is not put on the company."""
    with pytest.raises(InternalError) as error:
        render("notice.md.j2", Fact("no", "notice"))
    assert "qsstd/notice.md.j2:" in error.value.where


def test_template_that_is_no_text(tmp_path: Path) -> None:
    own = workspace(tmp_path)
    (own / "notice.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QsstdError) as error:
        render("notice.md.j2", context(), own)
    assert "UTF-8" in str(error.value.message)


@pytest.mark.parametrize(
    "text",
    [
        "{% set x = 'x' * 10 ** 10 %}{{ x }}",
        "{{ '%10000000000d'|format(1) }}",
        "{{ title|center(10 ** 10) }}",
        "{% for i in range(9) %}{{ 'x' * 4000000 }}{% endfor %}",
    ],
)
def test_print_out_is_bounded(text: str, tmp_path: Path) -> None:
    """Too large on the way or in the end: a sentence, and no memory is lost."""
    own = workspace(tmp_path, notice__md__j2=text)
    with pytest.raises(QsstdError):
        render("notice.md.j2", context(), own)
    assert LARGEST == 32 * 1024 * 1024


def test_endless_work_is_ended() -> None:
    """What takes too long is ended, whether it computes or waits; its death is no text."""
    import os
    import time

    def endless() -> str:
        while True:
            pass

    def waiting() -> str:
        time.sleep(60)
        return ""

    def dying() -> str:
        os._exit(3)

    for work in (endless, waiting, dying):
        began = time.monotonic()
        with pytest.raises(QsstdError):
            apart(work, seconds=0.5)
        assert time.monotonic() - began < 10
    assert apart(lambda: "done") == "done"


def test_markdown_of_macros_is_escaped_once() -> None:
    """What a macro gives is not escaped again, what is put into it is escaped once."""
    made = environment(Templates(), "x.md.j2")
    text = "{% macro m(a) %}**{{ a }}**{% endmacro %}{{ m('a*b') }}{{ m(m('c')) }}"
    assert made.from_string(text).render() == "**a\\*b******c****"
