"""Whether Word would open the files: judged by ``openxml-audit``, and by LibreOffice, which lays them out.

Each is skipped where it is not installed, unless ``QSSTD_GATES=1`` says that it must be."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from qsstd import resources
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.manual import cards, manual
from qsstd.render.docx.document import TEMPLATES, docx
from tests.render.manual_pack import pack
from tests.render.test_docx import KINDS, changed, company, context, everywhere, own

GATES = os.environ.get("QSSTD_GATES") == "1"
OFFICE = shutil.which("soffice") and shutil.which("pdftotext") and shutil.which("pdfinfo")
audited = pytest.mark.skipif(not find_spec("openxml_audit") and not GATES, reason="openxml-audit is not installed")
opened = pytest.mark.skipif(not OFFICE and not GATES, reason="there is no LibreOffice or no poppler")


def findings(path: Path) -> list[str]:
    audit: Any = import_module("openxml_audit")
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
    return [str(one) for one in validator.validate(path).errors]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The profile of one LibreOffice."""
    return tmp_path_factory.mktemp("office")


def pages(data: bytes, folder: Path, office: Path) -> tuple[int, str]:
    """How many pages LibreOffice makes of a file, and the text on them."""
    (folder / "printed.docx").write_bytes(data)
    profile = f"-env:UserInstallation={office.as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "printed.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = str(folder / "printed.pdf")
    about = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"Pages:\s+(\d+)", about)
    assert found
    return int(found[1]), text


@audited
@pytest.mark.parametrize("name", sorted(TEMPLATES.values()))
def test_built_in_templates_are_sound(name: str) -> None:
    assert findings(resources.templates() / name) == []


@audited
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_print_outs_are_sound(kind: str, language: Language, tmp_path: Path) -> None:
    assert findings(own(tmp_path, docx(context(kind, language)))) == []


@audited
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_manual_of_the_pack_is_sound(language: Language, tmp_path: Path) -> None:
    """As a draft too, with bars at every standard."""
    made = manual(pack(), language)
    assert len(made.processes) > 5
    assert findings(own(tmp_path, docx(made))) == []
    marked = frozenset(one.address for one in made.standards)
    assert findings(own(tmp_path, docx(manual(pack(), language, draft=True, changed=marked)))) == []


@audited
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_texts_leave_it_sound(kind: str, tmp_path: Path) -> None:
    made = everywhere(context(kind), "</w:t></w:p>\n\t{_{ x }_}&\x07\ud800\u202e]]>")
    assert findings(own(tmp_path, docx(made))) == []


@audited
def test_a_company_template_stays_sound(tmp_path: Path) -> None:
    """But for what the company's file itself has."""
    plain = company("{{ title }}", "{%p for process in processes %}", "{{r chart(process) }}", "{%p endfor %}")
    template = own(tmp_path, plain)
    before = findings(template)
    printed = tmp_path / "printed.docx"
    printed.write_bytes(docx(replace(context("manual"), draft=True), None, template))
    assert set(findings(printed)) <= set(before)


@audited
def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """The audit does see what LibreOffice does not."""
    data = changed(docx(context("card")), document=("<w:pPr><w:pStyle", '<w:pPr><w:jc w:val="left"/><w:pStyle'))
    assert findings(own(tmp_path, data))


@opened
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_opens_it(kind: str, language: Language, tmp_path: Path, office: Path) -> None:
    """And its pages say how many there are."""
    made = context(kind, language)
    count, text = pages(docx(made), tmp_path, office)
    assert "".join(made.title.split()) in "".join(text.split()) or kind == "card"
    if kind != "card":
        last = f"第 {count} 页，共 {count} 页" if language == "zh" else f"Page {count} of {count}"
        assert "".join(last.split()) in "".join(text.split())


@opened
@pytest.mark.parametrize("language", LANGUAGES)
def test_four_cards_are_a_page(language: Language, tmp_path: Path, office: Path) -> None:
    made = cards(pack(), language, process="hotline-enquiry")
    assert len(made.cards) > 4
    count, text = pages(docx(made), tmp_path, office)
    assert count == -(-len(made.cards) // 4)
    assert all("".join(one.title.split()) in "".join(text.split()) for one in made.cards)


@opened
def test_every_step_of_a_manual_is_on_paper(tmp_path: Path, office: Path) -> None:
    """Also the boxes of its chart, which are text of their own."""
    made = manual(pack(), "zh", process="fault-repair")
    _, text = pages(docx(made), tmp_path, office)
    flat = "".join(text.split())
    for step in made.processes[0].steps:
        assert flat.count("".join(step.title.split())) >= 2
        for line in (*step.method, *step.precautions):
            assert "".join(line.split())[:12] in flat
