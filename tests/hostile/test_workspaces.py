"""A workspace that somebody else made: settings, names, links and files that are not what they seem."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from qsstd import files
from qsstd.cli.main import run
from tests.cli.conftest import process

SETTINGS = {
    "a folder above": ("standards: ../..\n", 2),
    "a folder beside": ("standards: ../outside\n", 2),
    "a folder by a detour": ("standards: standards/../../outside\n", 2),
    "a NUL in the folder": ('standards: "a\\0b"\n', 2),
    "an escape in the folder": ('standards: "\\e[2J"\n', 2),
    "a folder with a very long name": (f"standards: {'a' * 1900}\n", 2),
    "a very deep folder": (f"standards: {'a/' * 900}\n", 2),
    "a file for a folder": ("standards: qsstd.yaml\n", 2),
    "the root of the disk is the workspace's": ("standards: /\n", 1),
    "a time zone outside": ("timezone: ../../etc/passwd\n", 1),
    "a time zone from the root": ("timezone: /etc/passwd\n", 1),
    "a time zone that is a folder": ("timezone: America\n", 1),
    "a NUL in the time zone": ('timezone: "a\\0b"\n', 1),
    "a very long time zone": (f"timezone: {'a' * 1900}\n", 1),
    "levels of what is no rule": ('levels: {"../x": error, "\\e[31m": silent, "__init__": info, "": error}\n', 1),
    "levels that are none": ("levels: {vague-wording: loud}\n", 1),
    "the last day": ("today: 9999-12-31\n", 1),
    "the first day": ("today: 0001-01-01\n", 1),
    "a notice of an age": ("notice: 999999999999999999 year\n", 1),
    "words that are patterns": ('vocabulary: {vague: ["(", "[a-z]*", ".*", "\\\\", "\\x01", " "]}\n', 1),
    "a list": ("[]\n", 1),
    "another encoding": ("\ufffe", 1),
    "a bomb": ("a: &a [*a, *a]\n", 1),
    "depth": ("[" * 100_000, 1),
}


def lay(root: Path, settings: str = "language: zh\n") -> Path:
    (root / "standards").mkdir(parents=True)
    (root / "qsstd.yaml").write_text(settings, encoding="utf-8")
    (root / "standards/x.yaml").write_text("kind: nothing\n", encoding="utf-8")
    return root


def lint(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    os.chdir(root)
    code = run(["lint", "--lang", "en", "--output", "concise", *words])
    return (code, *capsys.readouterr())


@pytest.fixture(autouse=True)
def back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.mark.parametrize("name", SETTINGS)
def test_hostile_settings_are_findings_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    settings, expected = SETTINGS[name]
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text("kind: secret-of-others\n", encoding="utf-8")
    code, out, err = lint(lay(tmp_path / "ws", settings), capsys)
    assert code == expected
    assert "secret" not in out + err
    assert all(character.isprintable() or character == "\n" for character in out + err)


@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "../outside", "qsstd.yaml", "nowhere"])
def test_settings_behind_a_link_that_leads_out_or_nowhere_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    """Never taken for a workspace without settings: a level set to error would be lost."""
    root = lay(tmp_path / "ws")
    (root / "qsstd.yaml").unlink()
    (root / "qsstd.yaml").symlink_to(target)
    code, out, err = lint(root, capsys)
    assert (code, out) == (2, "")
    assert err.startswith("error: 'qsstd.yaml' ")


def test_odd_files_are_told_or_skipped_and_the_others_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path / "ws")
    (tmp_path / "outside.yaml").write_text("kind: secret-of-others\n", encoding="utf-8")
    monkeypatch.chdir(root / "standards")
    for link, target in {
        "zero.yaml": "/dev/zero", "out.yaml": "../../outside.yaml", "up": "..", "a.yaml": "b.yaml", "b.yaml": "a.yaml",
        "gone.yaml": "nowhere", "self": ".",
    }.items():  # fmt: skip
        Path(link).symlink_to(target)
    os.mkfifo("fifo.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.yaml")
    with Path("big.yaml").open("wb") as big:
        big.truncate(1 << 30)
    code, out, _ = lint(root, capsys)
    told = {line.partition(":")[0].rpartition("/")[2] for line in out.splitlines()}
    assert code == 1
    assert told == {"x.yaml", "fifo.yaml", "socket.yaml", "big.yaml", "gone.yaml"}
    assert "secret" not in out


NOBODY = 65534


def test_a_folder_that_may_not_be_looked_into_is_a_finding() -> None:
    """It is not taken for an empty one."""
    with TemporaryDirectory() as made:  # the folder of the tests is closed to other users
        root = Path(made)
        root.chmod(0o755)
        (root / "standards/secret").mkdir(parents=True)
        (root / "standards/secret").chmod(0)
        code = "import os, sys; from pathlib import Path; from qsstd.files import walk\n"
        code += f"os.geteuid() or os.seteuid({NOBODY}); print(list(walk(Path(sys.argv[1]), 'standards')))"
        done = subprocess.run([sys.executable, "-c", code, made], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("['standards/secret']\n", "")


@pytest.mark.parametrize("planted", [".qsstd", ".qsstd/schema", ".qsstd/schema/process.json"])
def test_new_writes_no_schema_through_a_link_that_leads_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, planted: str
) -> None:
    root, outside = lay(tmp_path / "ws"), tmp_path / "outside"
    outside.mkdir()
    (root / planted).parent.mkdir(parents=True, exist_ok=True)
    (root / planted).symlink_to(outside / "made" if planted.endswith("json") else outside)
    monkeypatch.chdir(root)
    assert run(["new", "process", "repair", "--lang", "en"]) == 2
    assert "leads out of the folder" in capsys.readouterr().err
    assert list(outside.rglob("*")) == []


def test_a_file_that_changes_between_two_readings_breaks_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The findings of what was read first are shown, wherever they lie in what is there later."""
    root = lay(tmp_path / "ws")
    long = "kind: policy\nid: x\ntitle: t\nversion: 1\nstatus: draft\nowner: r\npurpose: '好,好'\nunknwon: 1\n"
    real, given = files.read_bytes, [long, "", "[", "kind: policy\n", "x\n" * 3]
    for later in given[1:]:
        times = iter([long.encode(), *[later.encode()] * 20])

        def changed(folder: Path, path: str | Path, limit: int = files.BYTES, times=times) -> bytes:  # type: ignore[no-untyped-def]
            return next(times) if str(path).endswith("x.yaml") else real(folder, path, limit)

        monkeypatch.setattr("qsstd.lint.run.read_bytes", changed)
        for form in ("text", "json", "github", "gitlab", "sarif", "junit", "markdown"):
            times = iter([long.encode(), *[later.encode()] * 20])
            assert lint(root, capsys, "--output", form)[0] == 1


NAMES = [
    "a\nb.yaml", "-x.yaml", "--fix.yaml", "\x1b[2Jx.yaml", "::error::x.yaml", "n\n::error::y.yaml", "##[error]z.yaml",
    "%0Ax.yaml", "a,b:c.yaml", "[red]x.yaml", "\u202ex.yaml", "'.yaml", '".yaml', "<script>.yaml", "l" * 250 + ".yaml",
    "\udcff\udcfe.yaml", "新 1.yaml",
]  # fmt: skip


@pytest.mark.parametrize("actions", ["", "1"])
@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
def test_a_file_name_commands_nothing(tmp_path: Path, form: str, actions: str) -> None:
    root = lay(tmp_path / "ws")
    for name in NAMES:
        (root / "standards" / name).write_text("kind: nothing\n", encoding="utf-8")
    done = process("lint", "--output", form, cwd=root, env={"GITHUB_ACTIONS": actions, "LANG": "en_US.UTF-8"})
    assert (done.code, done.err) == (1, "")
    ours = "\n\u2060" if form == "markdown" else "\n"
    assert [one for one in done.out if not one.isprintable() and one not in ours] == []
    commands = [line for line in done.out.split("\n") if line.lstrip().startswith("::")]
    assert all(line.startswith(("::error file=", "::notice")) for line in commands)
    assert not commands or form == "github"
    assert "##[" not in done.out


def test_nothing_of_the_workspace_is_run(tmp_path: Path) -> None:
    """Modules that lie in the working folder are not imported by the command."""
    root = lay(tmp_path / "ws")
    for name in ("typer", "yaml", "rich", "pydantic", "sitecustomize", "usercustomize", "json"):
        (root / f"{name}.py").write_text(f"open('{tmp_path}/ran', 'w')\n", encoding="utf-8")
    command = Path(sys.executable).with_name("qsstd")
    if not command.exists():
        pytest.skip("the command is not installed beside this interpreter")
    done = subprocess.run([command, "lint"], cwd=root, capture_output=True, check=False)
    assert done.returncode == 1
    assert not (tmp_path / "ran").exists()
