"""The notice in a real browser: accessible, readable on a phone, in the dark and on paper, nothing blocked or loaded.

Skipped where there is no Chromium, unless ``QSSTD_GATES=1`` says that there must be."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from qsstd import messages
from qsstd.messages import LANGUAGES, Language
from qsstd.render.environment import render
from qsstd.render.notice.notice import notice
from tests.render.browser import Browser, chromium
from tests.render.specimens import CHINESE, nothing, report, unasked
from tests.render.test_notice import everywhere

pytestmark = pytest.mark.skipif(
    not chromium() and os.environ.get("QSSTD_GATES") != "1", reason="there is no Chromium on this machine"
)
AXE = Path(__file__).parent.parent / "vendor" / "axe-core" / "axe.min.js"
REPORTS = {"whole": report, "unasked": unasked, "nothing": nothing}
WIDE = """[...document.querySelectorAll('body *')].filter(one => !one.closest('thead') && !one.closest('.hidden')
    && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(one => one.outerHTML.slice(0, 90))"""
LABELS = """[...document.querySelectorAll('td[data-label]')].filter(one =>
    getComputedStyle(one, '::before').content !== JSON.stringify(one.dataset.label)).length"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert chromium(), "the gate needs Chromium"
    with Browser() as one:
        yield one


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of the specimens, and one that holds the worst of texts."""
    folder = tmp_path_factory.mktemp("pages")
    before = messages.catalog
    messages.catalog = lambda: {**before(), **CHINESE}  # type: ignore[assignment]
    try:
        for language in LANGUAGES:
            for name, make in REPORTS.items():
                text = render("notice.html.j2", notice(make(), language))
                (folder / f"{name}.{language}.html").write_text(text, encoding="utf-8")
        worst = everywhere(notice(report(), "en"), "<script>document.title = 'owned'</script>" + "w" * 300)
        (folder / "worst.en.html").write_text(render("notice.html.j2", worst), encoding="utf-8")
    finally:
        messages.catalog = before
    return folder


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_page_is_accessible(
    name: str, language: Language, dark: bool, width: int, browser: Browser, pages: Path
) -> None:
    """axe-core finds nothing, contrast among it, and the browser blocks nothing."""
    assert browser.open(pages / f"{name}.{language}.html", width, dark) == []
    browser.run(AXE.read_text(encoding="utf-8") + "; 0")
    found = browser.run("axe.run().then(all => all.violations.map(one => [one.id, one.nodes[0].html]))")
    assert found == []
    passed = browser.run("axe.run().then(all => all.passes.map(one => one.id))")
    assert {"color-contrast", "html-has-lang", "heading-order"} <= set(passed)


def test_axe_can_find_something(browser: Browser, pages: Path) -> None:
    """The same check on a page without a language and with pale text."""
    bad = pages / "bad.html"
    bad.write_text("<title>x</title><main><h1>x</h1><p style='color:#bbb'>pale</p></main>", encoding="utf-8")
    browser.open(bad, 1280)
    browser.run(AXE.read_text(encoding="utf-8") + "; 0")
    found = browser.run("axe.run().then(all => all.violations.map(one => one.id))")
    assert {"color-contrast", "html-has-lang"} <= set(found)


@pytest.mark.parametrize("page", ["whole.zh", "whole.en", "worst.en"])
def test_nothing_is_wider_than_a_phone(page: str, browser: Browser, pages: Path) -> None:
    """Tables become blocks that say what each value is; words without end are broken."""
    browser.open(pages / f"{page}.html", 360)
    assert browser.run("document.documentElement.scrollWidth") <= 360
    assert browser.run(WIDE) == []
    assert browser.run(LABELS) == 0
    assert browser.run("document.querySelectorAll('td[data-label]').length") > 20
    browser.open(pages / f"{page}.html", 1280)
    assert browser.run("document.documentElement.scrollWidth") <= 1280


def test_texts_do_nothing(browser: Browser, pages: Path) -> None:
    """No text becomes an element or a script."""
    assert browser.open(pages / "worst.en.html", 1280) == []
    assert browser.run("document.scripts.length") == 0
    assert browser.run("document.title").startswith("<script>")


def test_style_is_applied_by_its_digest(browser: Browser, pages: Path) -> None:
    """The policy lets the page's style through, and stops a page whose style was changed."""
    page = pages / "whole.en.html"
    browser.open(page, 1280)
    assert browser.run("getComputedStyle(document.querySelector('.sheet')).maxWidth") == "992px"
    changed = pages / "changed.html"
    changed.write_text(page.read_text(encoding="utf-8").replace("<style>", "<style>/* */"), encoding="utf-8")
    assert any("Content Security Policy" in one for one in browser.open(changed, 1280))
    assert browser.run("getComputedStyle(document.querySelector('.sheet')).maxWidth") == "none"


@pytest.mark.skipif(
    not shutil.which("pdftotext") and os.environ.get("QSSTD_GATES") != "1", reason="there is no pdftotext"
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_pages(language: Language, browser: Browser, pages: Path, tmp_path: Path) -> None:
    """A4; no heading or head of a table ends a page, heads are repeated, changes and sign-off are on one page each."""
    browser.open(pages / f"whole.{language}.html", 1280, dark=True)
    file = tmp_path / "notice.pdf"
    file.write_bytes(browser.pdf())
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in info
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    printed = [page.strip() for page in text.split("\f") if page.strip()]
    made = notice(report(), language)
    head = made.labels["change"]
    for number, page in enumerate(printed, 1):
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        assert lines[-1].replace(" ", "") == f"{number}/{len(printed)}"
        assert not any(lines[-2].startswith(start) for start in (made.labels["no"], made.labels["editorial"]))
        assert lines[-2] not in {one.name for one in made.departments}
    of_sign_off = [page for page in printed if made.labels["signatures"] in page]
    assert len(of_sign_off) == 1
    assert all(one.step in of_sign_off[0] for one in made.signatures)
    documents = sum(len(one.documents) for one in made.departments)
    assert sum(page.count(head) for page in printed) >= documents
