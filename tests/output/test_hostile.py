"""Text of users is shown as it is, in every field of every format, and does nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from qsstd.findings import Finding, Level, Position, Related, Repair, Report, Span, TextEdit
from qsstd.messages import say
from tests.output.readers import JOINER, READERS
from tests.output.specimen import FORMATS, one, report, show, written

PAYLOADS = {
    "[red]x[/red]": "[red]x[/red]",
    "[/foo] [link=https://evil.example]y[/link] :smile:": "[/foo] [link=https://evil.example]y[/link] :smile:",
    "\x1b[31mred\x1b[2J": "\\x1b[31mred\\x1b[2J",
    "\x1b]8;;https://evil.example\x07y": "\\x1b]8;;https://evil.example\\x07y",
    "\x9b31m": "\\x9b31m",
    "::error::owned": "::error::owned",
    " ::error file=a::owned": " ::error file=a::owned",
    "a\n::error::owned": "a\\n::error::owned",
    "a\r\n::set-env name=A::b": "a\\r\\n::set-env name=A::b",
    "##[error]owned": "##[error]owned",
    "a ##[add-path]b": "a ##[add-path]b",
    "%0A::error::owned": "%0A::error::owned",
    "100% %25 %3A,:": "100% %25 %3A,:",
    "]]>": "]]>",
    "<![CDATA[x]]>": "<![CDATA[x]]>",
    "<!-- x -->": "<!-- x -->",
    "</failure></testcase>": "</failure></testcase>",
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>": "<img src=x onerror=alert(1)>",
    "</details><b>y</b>": "</details><b>y</b>",
    "&amp; &#60; &lt;": "&amp; &#60; &lt;",
    "=cmd()": "=cmd()",
    "@SUM(1+1)": "@SUM(1+1)",
    "\u202eevil\u2066": "\\u202eevil\\u2066",
    "zero\u200bwidth\ufeff": "zero\\u200bwidth\\ufeff",
    "line\u2028and\x85": "line\\u2028and\\x85",
    "a | b": "a | b",
    "`code` ``": "`code` ``",
    "**bold** _x_ ~~y~~": "**bold** _x_ ~~y~~",
    "[click](https://evil.example) ![i](x)": "[click](https://evil.example) ![i](x)",
    "[0](0) {0} {{1}}": "[0](0) {0} {{1}}",
    "{zh: x} {x.__class__}": "{zh: x} {x.__class__}",
    "# head": "# head",
    "- item": "- item",
    "1. item": "1. item",
    "> quote": "> quote",
    "'": "'",
    '"': '"',
    "\\": "\\",
    "\\n": "\\n",
    "nul\x00": "nul\\x00",
    "\ufffe\uffff": None,
    "half\udcff": "half\\udcff",
    "tab\there": "tab\\there",
    "修复“时限”，🚀": "修复“时限”，🚀",
}
"""What is written → how it must be seen; None where a format may spell it out."""

FIELDS = {
    "message": FORMATS,
    "hint": ("github", "json", "junit", "markdown", "sarif", "text"),
    "related": ("json", "junit", "markdown", "sarif", "text"),
    "title": ("json", "junit", "markdown", "sarif", "text"),
    "inserted": ("json", "sarif"),
    "address": ("json", "sarif"),
    "file": ("concise", "github", "gitlab", "json", "junit", "markdown", "text"),
    "line": ("junit", "text"),
}
"""Where the text of a user can stand → the formats that show it."""
BROKEN = "##\\["
"""How plain output writes the old form of a command, which has no escape."""
EXACT = {("json", field) for field in FIELDS} | {("sarif", "inserted"), ("sarif", "address"), ("gitlab", "file")}
"""What a program reads back as it was."""


def hostile(field: str, text: str) -> Report:
    """A report of one finding with ``text`` in ``field``."""
    file = f"a/{text}/b.yaml" if field == "file" else "a.yaml"
    span = Span(Position(0, 1, 1), Position(1, 1, 2))
    part = Finding("rule", Level.ERROR, file, span, say("m {x}", x="x"), None, "doc/entry", "0" * 16)
    repair = Repair(say("t {x}", x="x"), (TextEdit(file, span, "x"),), True)
    changes: dict[str, dict[str, object]] = {
        "message": {"message": say("m {x}", x=text)},
        "hint": {"hint": say("h {x}", x=text)},
        "related": {"related": (Related(file, span, say("r {x}", x=text)),)},
        "title": {"repair": replace(repair, title=say("t {x}", x=text))},
        "inserted": {"repair": replace(repair, edits=(TextEdit(file, span, text),))},
        "address": {"address": text},
        "file": {},
        "line": {},
    }
    line = f"k: {text}" if field == "line" else "k: x"
    return one(replace(part, **changes[field]), {file: (line,)})  # type: ignore[arg-type]


def cases() -> list[tuple[str, str, str]]:
    """All that fit: a line of a file holds no line break, and its tabs become blanks."""
    every = [(name, field, text) for field in FIELDS for name in FORMATS for text in PAYLOADS]
    return [case for case in every if case[1] != "line" or not re.search("[\n\r\t]", case[2])]


@pytest.mark.parametrize(("name", "field", "text"), cases(), ids=ascii)
def test_text_is_shown_and_does_nothing(name: str, field: str, text: str) -> None:
    """The reader of the format shows the text as it is, and sees nothing else than with a harmless text."""
    output = written(name, hostile(field, text), show())
    shown, frame = READERS[name](output)
    _, plain_frame = READERS[name](written(name, hostile(field, "x"), show()))
    assert frame == plain_frame
    assert_quiet(output)
    if name in FIELDS[field] and (seen := expected(name, field, text)):
        assert any(seen in part.replace(JOINER, "").replace(BROKEN, "##[") for part in shown), shown


def expected(name: str, field: str, text: str) -> str | None:
    """How ``text`` must be seen."""
    exact = (name, field) in EXACT and "\udcff" not in text
    return text if exact else PAYLOADS[text]


def assert_quiet(output: str) -> None:
    """Nothing in the output acts on a terminal or on the runner of GitHub, and all of it can be encoded."""
    assert output.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\u2028]", output)
    assert "##[" not in output
    for line in output.split("\n"):
        assert not line.lstrip().startswith("::") or line.startswith(
            ("::error file=", "::warning file=", "::notice file=")
        )


@pytest.mark.parametrize("name", ["concise", "github", "text"])
@pytest.mark.parametrize(
    "file", ["::error::owned", " ::error::owned", "::stop-commands::x", "##[error]x", "-rf", "=1+1"]
)
def test_file_name_begins_no_command(name: str, file: str) -> None:
    """A file name at the beginning of a line is no command, even where nothing stands before it."""
    part = replace(hostile("address", "x").findings[0], file=file)
    output = written(name, one(part, {}), show(base=""))
    assert_quiet(output)
    assert file.lstrip() in output.replace("\\::", "::").replace(BROKEN, "##[").replace("%3A", ":")


def test_uri_of_a_hostile_file_stays_a_relative_path() -> None:
    """A file name never becomes another scheme, host or fragment of a SARIF location."""
    import json
    from urllib.parse import unquote, urlsplit

    for text in PAYLOADS:
        log = json.loads(written("sarif", hostile("file", text), show(base="")))
        uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        parts = urlsplit(uri)
        assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
        assert uri.isascii()
        if "\\" not in text:
            assert unquote(uri, errors="surrogateescape") == f"a/{text}/b.yaml".replace("//", "/")


def test_check_can_fail() -> None:
    """Without the escapes the checks of this file notice: each reader is given a text that acts."""
    with pytest.raises(AssertionError):
        assert_quiet("\x1b[31m")
    with pytest.raises(AssertionError):
        assert_quiet("a\n::set-output name=x::y")
    with pytest.raises(AssertionError):
        READERS["github"]("::set-output name=x::y")
    assert READERS["markdown"]("- a <b>x</b>")[1] != READERS["markdown"]("- a x")[1]
    assert READERS["markdown"]("- [a](b)")[1] != READERS["markdown"]("- a")[1]
    with pytest.raises(AssertionError):
        READERS["sarif"]('{"message": {"text": "[a](0)"}}')


def test_specimen_is_quiet() -> None:
    """The specimen itself holds nothing that acts."""
    for name in FORMATS:
        assert_quiet(written(name, report(), show()))
