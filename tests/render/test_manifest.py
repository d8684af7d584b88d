"""A folder of print-outs: what is written, what is kept, what is refused, and how it is told that it is stale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qsstd import files
from qsstd.errors import QsstdError
from qsstd.render.manifest import NAME, Staleness, listed, manifest, staleness, write_all

FILES = {"zh/manual.md": b"one\n", "zh/manual/index.html": b"two\n"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_is_what_was_asked_for(tmp_path: Path) -> None:
    """All files and the list of them; nothing is stale, and writing again changes nothing."""
    write_all(tmp_path / "out", FILES, "1.0")
    first = held(tmp_path / "out")
    assert first == {**FILES, NAME: manifest(FILES, "1.0")}
    assert not staleness(tmp_path / "out", FILES)
    write_all(tmp_path / "out", FILES, "1.0")
    assert held(tmp_path / "out") == first


def test_what_differs_is_named(tmp_path: Path) -> None:
    """Missing, changed by hand, and left over from before."""
    write_all(tmp_path, FILES, "1.0")
    (tmp_path / "zh/manual.md").write_bytes(b"by hand\n")
    assert staleness(tmp_path, {"zh/manual.md": b"one\n", "en/new.md": b"three\n"}) == Staleness(
        ("en/new.md",), ("zh/manual.md",), ("zh/manual/index.html",)
    )
    assert staleness(tmp_path / "nowhere", FILES) == Staleness(tuple(FILES))


def test_what_is_no_longer_printed_goes_unless_somebody_changed_it(tmp_path: Path) -> None:
    write_all(tmp_path, {**FILES, "zh/mine.md": b"three\n"}, "1.0")
    (tmp_path / "zh/mine.md").write_bytes(b"by hand\n")
    write_all(tmp_path, {"zh/manual.md": b"new\n"}, "1.0")
    assert held(tmp_path).keys() == {"zh/manual.md", "zh/mine.md", NAME}
    assert listed(tmp_path) == {"zh/manual.md": json.loads((tmp_path / NAME).read_bytes())["files"]["zh/manual.md"]}


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    """It is refused before anything is written; one of the same content may stay."""
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh/manual.md").write_bytes(b"mine\n")
    with pytest.raises(QsstdError, match="was not printed"):
        write_all(tmp_path, FILES, "1.0")
    assert held(tmp_path) == {"zh/manual.md": b"mine\n"}
    (tmp_path / "zh/manual.md").write_bytes(b"one\n")
    write_all(tmp_path, FILES, "1.0")


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": 1}}', "null"])
def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(QsstdError, match="no list of print-outs"):
        write_all(tmp_path, FILES, "1.0")


@pytest.mark.parametrize("name", ["../outside.md", "/etc/outside.md"])
def test_a_list_cannot_lead_out_of_the_folder(tmp_path: Path, name: str) -> None:
    """What a hostile list names elsewhere is neither read nor deleted."""
    (tmp_path / "outside.md").write_bytes(b"theirs\n")
    folder = tmp_path / "out"
    folder.mkdir()
    about = {"version": 1, "files": {name: "0" * 64}}
    (folder / NAME).write_text(json.dumps(about))
    with pytest.raises(QsstdError):
        write_all(folder, FILES, "1.0")
    assert (tmp_path / "outside.md").read_bytes() == b"theirs\n"


def test_when_it_is_broken_off_the_mixture_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is whole, the list is the old one, and a check finds what was not written."""
    write_all(tmp_path, FILES, "1.0")
    new = {name: data + b"more\n" for name, data in FILES.items()}
    wrote: list[Path] = []

    def once(path: Path, data: bytes, expected: bytes | None = None) -> None:
        if wrote:
            raise KeyboardInterrupt
        wrote.append(path)
        files.write_atomic(path, data, expected)

    monkeypatch.setattr("qsstd.render.manifest.write_atomic", once)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, new, "1.0")
    assert held(tmp_path) == {
        "zh/manual.md": b"one\nmore\n",
        "zh/manual/index.html": b"two\n",
        NAME: manifest(FILES, "1.0"),
    }
    assert staleness(tmp_path, new).different == ("zh/manual/index.html",)
    assert staleness(tmp_path, FILES).different == ("zh/manual.md",)
