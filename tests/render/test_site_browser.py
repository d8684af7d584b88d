"""Print-outs in a real browser, opened from a disk: accessible, searchable by keyboard, readable on a phone and in the dark.

Skipped where there is no Chromium, unless ``QSSTD_GATES=1`` says that there must be."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from qsstd import resources
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.manual import manual as real_manual
from qsstd.render.context.reading import read_source
from qsstd.render.html.document import single, site
from tests.render.browser import Browser, chromium
from tests.render.print_specimens import cards, every, manual
from tests.render.test_browser import AXE, LABELS
from tests.render.test_html import shaped

pytestmark = pytest.mark.skipif(
    not chromium() and os.environ.get("QSSTD_GATES") != "1", reason="there is no Chromium on this machine"
)
PAGES = (
    *(f"{kind}.html" for kind in ("manual", "handbook", "card", "training", "scorecard", "survey")),
    *(
        f"site/{page}.html"
        for page in ("index", "standards", "attitude", "metrics", "training", "terms", "history", "roles/index")
    ),
    "site/processes/index.html",
    "site/processes/repair-process.html",
    "site/roles/agent.html",
    "pack/processes/fault-repair.html",
    "pack/standards.html",
)
WIDE = """[...document.querySelectorAll('body *')].filter(one => !one.closest('thead, .hidden, .scroll, .skip') &&
    one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(one => one.outerHTML.slice(0, 90))"""
FOUND = "[...document.querySelectorAll('#found li .title')].map(one => one.textContent)"
DARK = "getComputedStyle(document.querySelector('.sheet')).backgroundColor"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert chromium(), "the gate needs Chromium"
    with Browser() as one:
        yield one


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every print-out of the specimens, and the shipped standards as a site."""
    folder = tmp_path_factory.mktemp("site")
    pack = read_source(resources.standards())
    for language in LANGUAGES:
        for kind, of in every(language).items():
            write(folder / language, {f"{kind}.html": single(of)})
        write(folder / language / "site", site(manual(language)))
        write(folder / language / "pack", site(real_manual(pack, language)))
    worst = shaped(manual("en"), "<script>document.title = 'owned'</script>" + "w" * 300)
    write(folder / "worst", {"single.html": single(worst), **site(worst)})
    return folder


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def press(browser: Browser, key: str) -> None:
    """As a hand does it."""
    for kind in ("keyDown", "keyUp"):
        text = {"text": key} if len(key) == 1 and kind == "keyDown" else {}
        code = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38}.get(key, 0)
        browser.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text)


def search(browser: Browser, text: str) -> list[str]:
    """``/``, then ``text`` typed: the titles found."""
    press(browser, "/")
    assert browser.run("document.activeElement.id") == "search"
    browser.run("document.getElementById('search').select()")
    browser.call("Input.insertText", text=text)
    found: list[str] = browser.run(FOUND)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_page_is_accessible(page: str, language: Language, browser: Browser, pages: Path) -> None:
    """In light and dark, on a desk and on a phone: axe-core finds nothing, nothing is blocked, nothing is too wide."""
    for width, dark in ((1280, False), (390, True), (390, False), (1280, True)):
        assert browser.open(pages / language / page, width, dark) == []
        assert violations(browser) == []
        assert browser.run("document.documentElement.scrollWidth") <= width
        assert browser.run(WIDE) == []
        assert width > 600 or browser.run(LABELS) == 0


def violations(browser: Browser) -> Any:
    browser.run(AXE.read_text(encoding="utf-8") + "; 0")
    return browser.run("axe.run().then(all => all.violations.map(one => [one.id, one.nodes[0].html]))")


def test_axe_sees_the_page_and_the_list_of_hits(browser: Browser, pages: Path) -> None:
    """With hits shown the page is as accessible as before; a link without a text would be found."""
    browser.open(pages / "en" / "site" / "index.html", 1280)
    assert len(search(browser, "repair")) > 2
    assert violations(browser) == []
    browser.run(
        "document.querySelector('#main').append(Object.assign(document.createElement('a'), {href: '#main'})); 0"
    )
    assert [one[0] for one in violations(browser)] == ["link-name"]


@pytest.mark.parametrize("page", ["site/history.html", "site/processes/repair-process.html", "manual.html"])
@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("zh", "修复", "修复"),
        ("zh", "受理申告", "1 受理申告"),
        ("zh", "ＭＴＴＲ", "修复时限"),
        ("zh", "鞋套 雷雨", "2 上门修复"),
        ("zh", "雷雨天登杆作业", "2 上门修复"),
        ("en", "repair", "Repair"),
        ("en", "SHOE cover", "2 Repair on site"),
    ],
)
def test_search_finds(language: Language, typed: str, first: str, page: str, browser: Browser, pages: Path) -> None:
    """Parts of words, in any order and width; what stands in a title before what stands in a text."""
    browser.open(pages / language / page, 1280)
    found = search(browser, typed)
    assert found[0].startswith(first) or first in found[0]
    assert browser.run("document.getElementById('search').getAttribute('aria-expanded')") == "true"


@pytest.mark.parametrize("page", ["site/roles/agent.html", "manual.html"])
def test_search_by_keyboard(page: str, browser: Browser, pages: Path) -> None:
    """Arrows choose, Enter goes there, Esc closes; what is not there is said."""
    browser.open(pages / "en" / page, 1280)
    assert search(browser, "zzzz") == []
    assert browser.run("document.getElementById('found-none').textContent") == manual("en").labels["no_hits"]
    found = search(browser, "repair")
    press(browser, "ArrowDown")
    press(browser, "ArrowDown")
    press(browser, "ArrowUp")
    press(browser, "ArrowUp")
    active = browser.run("document.getElementById('search').getAttribute('aria-activedescendant')")
    assert active == f"found-{len(found) - 1}"
    assert browser.run("document.querySelectorAll('#found [aria-selected=true]').length") == 1
    press(browser, "Escape")
    assert browser.run("document.getElementById('found').hidden") is True
    assert search(browser, "wear shoe covers")[0] == "2 Repair on site"
    browser.told.clear()
    press(browser, "Enter")
    if page.startswith("site"):
        browser.wait("Page.loadEventFired")
        assert browser.run("location.pathname").endswith("/site/processes/repair-process.html")
    assert browser.run("location.hash") == "#step-repair-process.repair"
    assert browser.run("!!document.querySelector(':target')") is True


@pytest.mark.parametrize("page", ["site/index.html", "manual.html"])
def test_dark_by_button(page: str, browser: Browser, pages: Path) -> None:
    """The button turns the colours that the system chose, and the next page keeps them."""
    for dark in (False, True):
        browser.open(pages / "zh" / page, 1280, dark)
        before = browser.run(DARK)
        browser.run("document.getElementById('theme').click()")
        after = browser.run(DARK)
        assert {before, after} == {"rgb(255, 255, 255)", "rgb(26, 29, 33)"}
        assert violations(browser) == []
        assert browser.run("document.getElementById('theme').getAttribute('aria-pressed')") == str(not dark).lower()
        if page.startswith("site"):
            browser.told.clear()
            browser.run("document.querySelector('.menu a[href*=history]').click()")
            browser.wait("Page.loadEventFired")
            assert browser.run("location.pathname").endswith("history.html")
            assert browser.run(DARK) == after


def test_menu_is_folded_on_a_phone(browser: Browser, pages: Path) -> None:
    page = pages / "zh" / "site" / "index.html"
    browser.open(page, 390)
    assert browser.run("document.querySelector('.menu details').open") is False
    browser.open(page, 1280)
    assert browser.run("document.querySelector('.menu details').open") is True


@pytest.mark.parametrize("page", ["single.html", "index.html", "standards.html", "processes/repair-process.html"])
def test_texts_do_nothing(page: str, browser: Browser, pages: Path) -> None:
    """No text becomes an element or a script, in the list of hits neither; words without end widen nothing."""
    for width in (1280, 390):
        assert browser.open(pages / "worst" / page, width) == []
        assert browser.run("document.title") != "owned"
        assert browser.run("document.documentElement.scrollWidth") <= width
        scripts = browser.run("document.scripts.length")
        assert len(search(browser, "document.title")) > 3
        assert browser.run("document.scripts.length") == scripts == 3
        assert browser.run("document.title") != "owned"


def test_policy_stops_what_is_not_ours(browser: Browser, pages: Path) -> None:
    """The same page with a script put into it, and with a script of ours that was changed: neither runs."""
    text = (pages / "en" / "manual.html").read_text(encoding="utf-8")
    bad = pages / "en" / "bad.html"
    bad.write_text(text.replace("</main>", "<script>document.title = 'owned'</script></main>"), encoding="utf-8")
    assert any("Content Security Policy" in one for one in browser.open(bad, 1280))
    assert browser.run("document.title") != "owned"
    bad.write_text(text.replace("<script>", "<script>document.title = 'owned';"), encoding="utf-8")
    assert any("Content Security Policy" in one for one in browser.open(bad, 1280))
    assert browser.run("document.title") != "owned"
    open_page = text.replace('http-equiv="Content-Security-Policy"', 'name="none"')
    bad.write_text(open_page.replace("</main>", "<script>document.title = 'owned'</script></main>"), encoding="utf-8")
    assert browser.open(bad, 1280) == []
    assert browser.run("document.title") == "owned"


@pytest.mark.skipif(
    not shutil.which("pdftotext") and os.environ.get("QSSTD_GATES") != "1", reason="there is no pdftotext"
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_pages(language: Language, browser: Browser, pages: Path, tmp_path: Path) -> None:
    """A4 without the navigation; four cards a sheet; no step begins at the foot of a sheet."""
    of = manual(language)
    printed = text_of(browser, pages / language / "site" / "processes" / "repair-process.html", tmp_path)
    assert of.labels["home"] not in "".join(printed) and of.labels["uncontrolled"] in "".join(printed).replace(
        "\n", " "
    )
    for step in of.processes[0].steps:
        sheet = [text for text in printed if step.title in text and step.method[-1] in text]
        assert sheet, step.title
    sheets = text_of(browser, pages / language / "card.html", tmp_path)
    assert [sheet.count(of.labels["method"]) for sheet in sheets] == [4, 2]
    assert len(cards(language).cards) == 6


def text_of(browser: Browser, page: Path, folder: Path) -> list[str]:
    """The text of each sheet."""
    browser.open(page, 1280, dark=True)
    file = folder / "printed.pdf"
    file.write_bytes(browser.pdf())
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in info
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return [sheet for sheet in text.split("\f") if sheet.strip()]
