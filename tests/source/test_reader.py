"""What is read, and what hostile or mistaken bytes get: a fault with its place, soon, and never an exception."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from qsstd.source import limits
from qsstd.source.examine import examine
from qsstd.source.faults import (
    CommaSplit,
    ControlCharacter,
    CutOff,
    Directive,
    DuplicateKey,
    EmptyFile,
    Fault,
    ForbiddenTag,
    FullWidthMark,
    ManyDocuments,
    MergeKey,
    MisplacedMark,
    NonStringKey,
    OverLimit,
    TabIndent,
    WrongEncoding,
    YamlSyntax,
)
from qsstd.source.reader import MISS, Tree, quick, read


def tree(text: str | bytes) -> Tree:
    return read(text.encode() if isinstance(text, str) else text, "a.yaml")


def only(text: str | bytes) -> Fault:
    (fault,) = tree(text).faults
    return fault


def start(fault: Fault) -> tuple[int, int]:
    assert fault.at.span is not None
    return fault.at.span.start.line, fault.at.span.start.column


WORDS = "no on NO Y yes true = .inf .nan NaN 1e3 1e400 12:30 12:30:45 012 0x1F 0o14 1_000 2.10 2026-02-30 9999-12-31"


@pytest.mark.parametrize("written", [*WORDS.split(), "9" * 1_000, "0000-00-00"])
def test_a_scalar_is_the_text_that_was_written(written: str) -> None:
    """No Norway, no sexagesimal or octal numbers, no dates, no infinity: the field it stands in reads it."""
    for text in (f"a: {written}\n", f"a: [{written}]\n", f"{written}: a\n", f"a: &x {written}\n"):
        assert tree(text).faults == ()
        assert written in str(tree(text).data)
        assert isinstance(next(iter(tree(text).data)), str)


def test_a_number_of_a_million_digits_stops_at_the_limit_on_scalars() -> None:
    assert tree("a: " + "9" * 100_000).data == {"a": "9" * 100_000}
    assert isinstance(only("a: " + "9" * 1_000_000), OverLimit)


def test_only_a_plain_null_is_nothing() -> None:
    data = tree("a: null\nb: ~\nc:\nd: 'null'\ne: ''\nf: \"~\"\ng: Null\nh: nULL\n").data
    assert data == {"a": None, "b": None, "c": None, "d": "null", "e": "", "f": "~", "g": None, "h": "nULL"}


def test_a_key_is_text_whatever_it_looks_like() -> None:
    assert tree("null: 1\n1: 2\ntrue: 3\n").data == {"null": "1", "1": "2", "true": "3"}


def test_byte_order_mark_and_crlf_are_legal() -> None:
    assert tree("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n") == Tree({"a": "1", "b": "x\ny\n"})
    assert tree("a: 1\rb: 2\r") == Tree({"a": "1", "b": "2"})
    assert tree("a: 1\nb: 2") == Tree({"a": "1", "b": "2"})


BOMBS = {
    "brackets": ("[" * 100_000, "depth"),
    "braces": ("{a: " * 100_000, "depth"),
    "dashes": ("- " * 100_000, "depth"),
    "questions": ("? " * 100_000, "depth"),
    "brackets on lines": ("[\n" * 100_000, "depth"),
    "65 levels": ("[" * 65 + "]" * 65, "depth"),
    "1 000 levels": ("[" * 1000 + "]" * 1000, "depth"),
    "aliases": (
        "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}' if n else 'x'] * 9)}]\n" for n in range(9)),
        "aliases",
    ),
    "aliases in depth": (
        "".join(f"a{n}: &a{n} {'[' * 30}{f'*a{n - 1}' if n else 'x'}{']' * 30}\n" for n in range(9)),
        "depth",
    ),
    "itself": ("a: &a [*a]\n", "self-reference"),
    "merge": ("a: &a {<<: *a}\n", "self-reference"),
    "nodes": ("[" + ("[" + "[]," * 1_000 + "],") * 300 + "]", "nodes"),
    "items": ("[" + "[]," * 300_000 + "]", "items"),
    "items in a small file": ("[" + "a," * 2_001 + "]", "items"),
    "keys": ("".join(f"a{n}: x\n" for n in range(2_001)), "items"),
    "a scalar": ("a: " + "x" * 300_000, "scalar"),
    "a key": ("x" * 1_000_000 + ": a", "scalar"),
    "bytes": ("#" * (limits.BYTES + 1), "bytes"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_one_fault_in_bounded_time(name: str) -> None:
    text, what = BOMBS[name]
    began = time.process_time()
    found = tree(text)
    assert time.process_time() - began < 5
    assert [(type(fault), fault.what) for fault in found.faults if isinstance(fault, OverLimit)] == [(OverLimit, what)]
    assert not found.complete


LONG = {
    "directives": "%TAG !a! x\n" * 100_000,
    "later directives": "a: 1\n" + "%TAG !a! x\n" * 100_000,
    "duplicate keys": "a: 1\n" * 100_000,
    "comments": "#\n" * 500_000,
    "quotes": "'" * 300_001,
    "anchors": "&a " * 300_000,
    "documents": "---\n" * 300_000,
    "document ends": "...\n" * 300_000,
    "blank block": "|" + "\n" * 1_000_000,
    "tabs": "a:\n " + "\t" * 1_000_000,
    "full-width brackets": "a: [" + "[，" * 300_000,
    "spaces and hashes": "a: " + "x   #" * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_file_is_read_in_bounded_time(name: str) -> None:
    began = time.perf_counter()
    tree(LONG[name])
    assert time.perf_counter() - began < 5


def test_time_grows_with_size() -> None:
    """Twice the file takes at most about twice the time, for each kind of bulk."""
    for piece in ("- a\n", "- {a: 'b', c: d}\n", "- |\n  x\n", "# c\n", "- &a b\n", "- a #b\n", "- [x, y]\n"):
        took = []
        for count in (4_000, 16_000):
            best = 9.0
            for _ in range(3):
                began = time.perf_counter()
                examine((piece * count).encode(), "a.yaml")
                best = min(best, time.perf_counter() - began)
            took.append(best)
        assert took[1] < 12 * took[0] + 0.05, piece


def test_a_bomb_takes_little_memory() -> None:
    tracemalloc.start()
    tree(BOMBS["aliases"][0])
    tree(BOMBS["brackets"][0])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_64_levels_are_fine() -> None:
    assert tree("[" * 64 + "]" * 64).faults == ()


@pytest.mark.parametrize(
    "text",
    ["a: 1\nb: 2\na: 3\n", "{a: 1, 'a': 3}", "\u00e9: 1\ne\u0301: 3\n", "'1': 1\n1: 3\n", "? a\n: 1\n? a\n: 3\n"],
)
def test_the_first_of_two_equal_keys_counts(text: str) -> None:
    """Also when only their Unicode form or their quotes differ; both places are told."""
    fault = only(text)
    assert isinstance(fault, DuplicateKey)
    assert start(fault) > (fault.first.span.start.line, fault.first.span.start.column)  # type: ignore[union-attr]
    assert "1" in tree(text).data.values()
    assert "3" not in tree(text).data.values()


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("名称: 电信服务规范\n".encode("gb18030"), "gb18030"),
        ("名稱: 電信服務規範\n".encode("big5"), "big5"),
        ("name: café résumé\n".encode("latin-1"), "latin-1"),
        ("名称: 电信服务规范\n".encode("utf-16"), "utf-16"),
        ("名称: 电信服务规范\nid: abc\n".encode("utf-16-le"), "utf-16"),
        ("kind: process\n".encode("utf-16-be"), "utf-16"),
        ("kind: process\n".encode("utf-32"), "utf-32"),
        ("kind: 电信\n".encode("utf-32-le"), "utf-32"),
        (("标准服务" * 20).encode() + b"\xff", ""),
        (b"a: \xff", "latin-1"),
    ],
)
def test_another_encoding_is_named_and_not_read(data: bytes, guess: str) -> None:
    fault = only(data)
    assert isinstance(fault, WrongEncoding)
    assert fault.guess == guess
    assert tree(data).data is None


@pytest.mark.parametrize("data", [b"a: \xed\xa0\x80", b"a: \xc0\xaf", b"a: \xf8\x88\x80\x80\x80", b"\x80"])
def test_bytes_that_are_no_utf8_are_refused_at_their_place(data: bytes) -> None:
    """Surrogates, overlong forms, stray bytes."""
    fault = only(data)
    assert isinstance(fault, WrongEncoding)
    assert start(fault) == (1, data.index(max(data)) + 1 if len(data) > 1 else 1)


@pytest.mark.parametrize(
    ("character", "kind"),
    [("\0", "control"), ("\x1b", "control"), ("\x7f", "control"), ("\x9b", "control"), ("\u202e", "bidi"),
     ("\u2066", "bidi"), ("\u200b", "invisible"), ("\u2060", "invisible"), ("\u200d", "invisible"),
     ("\u2028", "separator"), ("\x85", "separator")],
)  # fmt: skip
def test_a_character_that_hides_is_told_and_the_rest_is_read(character: str, kind: str) -> None:
    found = tree(f"a: 甲{character}乙\nb: 2\n")
    (fault,) = found.faults
    assert isinstance(fault, ControlCharacter)
    assert (fault.codepoint, fault.kind, start(fault)) == (ord(character), kind, (1, 5))
    assert found.data["b"] == "2"
    assert len(found.data["a"]) == 3


def test_a_byte_order_mark_in_the_middle_is_told() -> None:
    assert isinstance(only("a: 1\n\ufeffb: 2\n"), MisplacedMark)


def test_emoji_made_of_several_are_no_fault() -> None:
    assert tree("a: 👩\u200d💻 ok\n").faults == ()


SYNTAX = ["a: b: c\n", "a: [1, 2\n", "a: 'x\n", "- a\nb: c\n", "a: @x\n", "a: *nobody\n", "a: >= 5\n", "a: }\n", "[a]]"]


@pytest.mark.parametrize("text", SYNTAX)
def test_what_is_no_yaml_is_told_at_its_place(text: str) -> None:
    found = tree("first: 1\n" + text if text[0] not in "[-" else text)
    assert not found.complete or any(isinstance(fault, ManyDocuments) for fault in found.faults)
    assert any(isinstance(fault, YamlSyntax | ManyDocuments) for fault in found.faults)


def test_what_stands_before_a_syntax_error_is_kept() -> None:
    assert tree("kind: process\nid: x\nsteps: [a, b\nc: d\n").data["id"] == "x"


@pytest.mark.parametrize("text", ["a:\n\tb: c\n", "a:\n  - b\n\t- c\n", "\ta: b\n"])
def test_a_tab_as_indentation_is_named(text: str) -> None:
    assert isinstance(only(text), TabIndent)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("", EmptyFile, (1, 1)),
        ("# only a comment\n", EmptyFile, (1, 1)),
        ("---\n", EmptyFile, (1, 1)),
        ("\ufeff", EmptyFile, (1, 1)),
        ("a: 1\n---\nb: 2\n", ManyDocuments, (2, 1)),
        ("a: 1\n...\nb: 2\n", ManyDocuments, (3, 1)),
        ("a: 1\n...\n%YAML 1.2\n---\nb: 2\n", ManyDocuments, (4, 1)),
        ("%YAML 1.1\n---\na: no\n", Directive, (1, 1)),
        ("%YAML 1.3\n---\na: no\n", Directive, (1, 1)),
        ("# c\n%TAG ! x\n---\na: no\n", Directive, (2, 1)),
        ("a: !!python/object/apply:os.system [x]\n", ForbiddenTag, (1, 4)),
        ("a: !!str no\n", ForbiddenTag, (1, 4)),
        ("b: 1\n<<: {a: 2}\n", MergeKey, (2, 1)),
        ("? [a]\n: b\n", NonStringKey, (1, 3)),
        ("{a: b}: c\n", NonStringKey, (1, 1)),
        ("a: 1\n? \n: b\n", NonStringKey, (2, 2)),
    ],
)
def test_what_the_language_has_no_use_for_is_told(text: str, kind: type, place: tuple[int, int]) -> None:
    fault = only(text)
    assert isinstance(fault, kind)
    assert start(fault) == place


def test_what_is_left_out_leaves_the_rest() -> None:
    assert tree("b: 1\n<<: {a: 2}\n").data == {"b": "1"}
    assert tree("a: !!str no\n").data == {"a": "no"}
    assert tree("%YAML 1.1\n---\na: no\n").data == {"a": "no"}
    assert tree("a: 1\n---\nb: 2\n").data == {"a": "1"}


def test_a_document_mark_before_and_after_is_no_fault() -> None:
    assert tree("---\na: 1\n...\n# end\n") == Tree({"a": "1"})


@pytest.mark.parametrize(
    ("text", "lost", "kept"),
    [
        ("title: 故障 #3 处理\n", "#3 处理", "故障"),
        ("- 工单 #12\n", "#12", "工单"),
        ("a: [x #y\n  , z]\n", "#y", "x"),
        ("a: #3 处理\n", "#3 处理", ""),
        ("a:\n  b c\n  d #e\n", "#e", "b c d"),
        ("a: x\t#y\n", "#y", "x"),
    ],
)
def test_a_text_cut_off_by_a_hash_is_told(text: str, lost: str, kept: str) -> None:
    fault = only(text)
    assert isinstance(fault, CutOff)
    assert (fault.lost, fault.kept) == (lost, kept)
    span = fault.whole.span
    assert span is not None
    assert text[span.start.offset : span.end.offset].endswith(lost)


@pytest.mark.parametrize(
    "text",
    ["a: x # y\n", "a: 'x #y'\n", "a: x#y\n", "#y\na: 1\n", "a: |\n  x #y\n", "a: # y\n  b: 1\n", "a: x  ## y\n"],
)
def test_a_real_comment_is_no_cut(text: str) -> None:
    assert [fault for fault in tree(text).faults if not isinstance(fault, EmptyFile)] == []


@pytest.mark.parametrize(
    ("text", "mark", "place"),
    [
        ("kind: x\ntitle：y\nid: z\n", "：", (2, 6)),
        ("kind: x\ntitle：y\n", "：", (2, 6)),
        ("- id：y\n", "：", (1, 5)),
        ("a: {from：x}\n", "：", (1, 9)),
        ("a: [甲，乙]\n", "，", (1, 6)),
        ("a: [[b], 甲，乙]\n", "，", (1, 11)),
        ("kind: x\ntitle:　y\n", "　", (2, 7)),
        ("kind: x\ntitle:\xa0y\nb: 1\n", "\xa0", (2, 7)),
        ("a: ［甲］\n", "［", (1, 4)),
    ],
)
def test_a_full_width_mark_doing_yamls_work_is_told(text: str, mark: str, place: tuple[int, int]) -> None:
    fault = only(text)
    assert isinstance(fault, FullWidthMark)
    assert (fault.mark, start(fault)) == (mark, place)


@pytest.mark.parametrize(
    "text", ["a: 注意：先查，后修\n", "a: ['甲，乙']\n", "- 温馨提示：请稍候\n", "a: |\n  id：x [甲，乙]\n"]
)
def test_full_width_marks_in_text_are_text(text: str) -> None:
    assert tree(text).faults == ()


def test_an_ascii_comma_between_chinese_characters_is_told() -> None:
    assert isinstance(only("a: [请稍等,马上处理]\n"), CommaSplit)
    assert tree("a: [甲, 乙]\nb: [a,b]\nc: ['甲','乙']\n").faults == ()


def test_no_more_faults_than_are_worth_telling() -> None:
    assert len(tree("a: 1\n" * 5_000).faults) == limits.FAULTS


def test_aliases_give_the_value_of_their_target() -> None:
    assert tree("a: &x {b: [c]}\nd: *x\ne: [*x]\n") == Tree({"a": {"b": ["c"]}, "d": {"b": ["c"]}, "e": [{"b": ["c"]}]})


def test_what_the_short_way_takes_is_what_the_thorough_way_reads() -> None:
    """The control: a clean file does take the short way."""
    text = "kind: a # x\ntitle: {zh: 甲，乙, en: B}\nsteps:\n  - limits: [max <= 5 min]\n    say: |\n      x\n".encode()
    assert quick(text) is not MISS
    assert Tree(quick(text)) == examine(text, "a.yaml")
