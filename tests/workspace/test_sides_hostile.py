"""A hostile repository: making sides and comparing them starts nothing, writes nothing, and reads no more than it may."""

from __future__ import annotations

import os
import subprocess
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.files import Refused
from qsstd.workspace import git as running
from qsstd.workspace.changed import changed
from qsstd.workspace.sides import side
from tests.workspace.repositories import SETTINGS, TODAY, Repo, new_repo, run_git

TEXTS = (
    "HEAD", "HEAD~1", "v1", "2026Q3", "2026-11-21", "HEAD:standards", "HEAD~1:./", "nothing", "HEAD~99", "--output=caught",
    "-x", "--upload-pack=touch caught", "HEAD@{yesterday}", "$(touch caught)", None, "standards", "sub", "./sub", ".git",
    "ext::touch caught", "HEAD:sub",
)  # fmt: skip
CONFIGS = (
    "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "core.askPass", "core.gitProxy",
    "core.alternateRefsCommand", "diff.external", "credential.helper", "gpg.program", "uploadpack.packObjectsHook",
    "sequence.editor", "browser.x.cmd", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean",
    "filter.evil.smudge", "filter.evil.process", "merge.evil.driver", "remote.origin.uploadpack", "remote.origin.vcs",
)  # fmt: skip
SETTINGS_OF_TRUST = (
    ("filter.evil.required", "true"), ("log.showSignature", "true"), ("protocol.ext.allow", "always"),
    ("remote.origin.promisor", "true"), ("safe.bareRepository", "all"), ("extensions.partialClone", "origin"),
    ("core.repositoryFormatVersion", "1"),
)  # fmt: skip
HOOKS = (
    "pre-commit", "post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "query-watchman",
    "post-rewrite", "pre-auto-gc",
)  # fmt: skip
VERBS = ("rev-parse", "ls-tree", "cat-file", "diff-tree", "rev-list", "for-each-ref")


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves the file ``caught`` beside it when it is started."""
    program = tmp_path / "trap.sh"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/caught\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def repo(tmp_path: Path, trap: Path) -> Repo:
    """Everything by which a repository makes git start a program, in it and in what it includes; all start the trap."""
    made = new_repo(tmp_path / "repo")
    evil = {
        "qsstd.yaml": SETTINGS,
        ".gitattributes": "* filter=evil diff=evil merge=evil\n",
        "standards/a.yaml": "a: 1\n",
    }
    made.commit({**evil, "standards/a.txt": "x"}, "2026-07-01T12:00:00+08:00")
    made.git("tag", "v1")
    made.commit({"standards/a.yaml": "a: 2\n", "standards/b.yaml": "b\n"})
    for name in CONFIGS:
        made.git("config", name, str(trap))
    for verb in VERBS:
        made.git("config", f"pager.{verb}", str(trap))
        made.git("config", f"alias.{verb}", f"!{trap}")
    for name, value in SETTINGS_OF_TRUST:
        made.git("config", name, value)
    made.git("config", "remote.origin.url", f"ext::{trap}")
    for name in HOOKS:
        hook = made.root / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\n{trap}\n")
        hook.chmod(0o755)
    (made.root / "evil.config").write_text(f"[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n")
    with (made.root / ".git/config").open("a") as config:
        config.write("[include]\n\tpath = ../evil.config\n")
    plant_bare(made.root / "sub", trap)
    made.write({"standards/a.yaml": "a: 3\n"})
    return made


def plant_bare(folder: Path, trap: Path) -> None:
    """A bare repository in the working tree, as a pull request may bring one."""
    for name in ("objects", "refs/heads"):
        (folder / name).mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "config").write_text(f"[core]\n\tbare = true\n\tfsmonitor = {trap}\n\tpager = {trap}\n")


def snapshot(root: Path) -> dict[str, tuple[object, ...]]:
    """Everything under ``root``: mode, size, time of change, content."""
    found = {}
    for path in sorted(root.rglob("*")):
        about = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        found[str(path)] = (about.st_mode, about.st_size, about.st_mtime_ns, content)
    return found


def everything(start: Path) -> Iterator[str]:
    """Make every side from ``start``, compare each with each, read all; what was refused is given."""
    sides = []
    for text in TEXTS:
        try:
            sides.append(side(text, start, today=TODAY))
        except QsstdError as error:
            yield str(error.message)
    for old in sides:
        for new in sides:
            changed(old, new)
        try:
            old.read(old.files())
        except QsstdError as error:
            yield str(error.message)


def test_nothing_is_started_and_nothing_written(repo: Repo, tmp_path: Path) -> None:
    """Also where contents are missing and a remote is there to fetch them from."""
    blob = repo.git("rev-parse", "v1:standards/a.yaml")
    before = snapshot(repo.root)
    for start in (repo.root, repo.root / "standards", repo.root / "sub"):
        refused = list(everything(start))
        assert len(refused) >= 9
    assert snapshot(repo.root) == before
    (repo.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert any("is missing in this clone" in message for message in everything(repo.root))
    assert not (tmp_path / "caught").exists()
    assert not list(tmp_path.rglob("*caught*"))


def test_it_is_told_rightly_what_changed(repo: Repo) -> None:
    """Filters and text conversions or not."""
    old, new, tree = (repo.side(text) for text in ("v1", "HEAD", None))
    assert changed(old, new) == changed(old, tree) == (["standards/b.yaml"], [], [("standards/a.yaml",) * 2], [])
    assert changed(new, tree).changed == [("standards/a.yaml",) * 2]
    assert [found.read(["standards/a.yaml"])["standards/a.yaml"][3:4] for found in (old, new, tree)] == [
        b"1",
        b"2",
        b"3",
    ]  # type: ignore[index]


@pytest.mark.parametrize(
    "words",
    [("status",), ("diff", "HEAD"), ("-c", "core.fsmonitor=false", "diff", "--ext-diff", "HEAD~1", "HEAD"),
     ("-c", "core.fsmonitor=false", "cat-file", "--textconv", "HEAD:standards/a.yaml"),
     ("-c", "core.fsmonitor=false", "cat-file", "-p", "1111111111111111111111111111111111111111")],
)  # fmt: skip
def test_the_same_repository_catches_a_careless_git(repo: Repo, tmp_path: Path, words: tuple[str, ...]) -> None:
    """The control: monitor, filter, external diff, text conversion, fetching of what is missing."""
    subprocess.run(["git", *words], cwd=repo.root, capture_output=True, check=False)
    assert (tmp_path / "caught").exists()


def test_without_its_environment_reading_would_be_caught(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the control: the same reading of a missing blob, with fetching allowed, starts the remote."""
    blob = repo.git("rev-parse", "v1:standards/a.yaml")
    (repo.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    fetching = {"GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"}
    free = {name: value for name, value in running.ENVIRONMENT.items() if name not in fetching}
    monkeypatch.setattr(running, "ENVIRONMENT", free)
    assert any("is missing in this clone" in message for message in everything(repo.root))
    assert (tmp_path / "caught").exists()


def test_the_environment_does_not_reach_git(
    repo: Repo, trap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_EDITOR", "PAGER"):
        monkeypatch.setenv(name, str(trap))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, "/nonexistent")
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "caught"))
    assert changed(repo.side("v1"), repo.side(None)).added == ["standards/b.yaml"]
    assert not (tmp_path / "caught").exists()


def test_a_blob_of_100_mb_is_refused_unread(tmp_path: Path) -> None:
    """Its size is asked for before; on disk and in a revision, as content and as settings."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": SETTINGS, "standards/a.yaml": "a: 1\n"})
    with (repo.root / "standards/big.yaml").open("wb") as big:
        big.truncate(100 << 20)
    repo.commit({})
    os.truncate(repo.root / "standards/big.yaml", (100 << 20) + 1)
    tracemalloc.start()
    old, new, tree = (repo.side(text) for text in ("HEAD~1", "HEAD", None))
    assert changed(old, new).added == ["standards/big.yaml"]
    assert changed(new, tree).changed == [("standards/big.yaml",) * 2]
    for found in (new, tree):
        content = found.read(["standards/big.yaml", "standards/a.yaml"])
        assert isinstance(content["standards/big.yaml"], Refused)
        assert content["standards/a.yaml"] == b"a: 1\n"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20


def test_equal_contents_are_held_once(tmp_path: Path) -> None:
    """A thousand names of one blob cost as much as one."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": SETTINGS, **{f"standards/{n}.yaml": b"#" * (1 << 20) for n in range(40)}})
    head = repo.side("HEAD")
    tracemalloc.start()
    content = head.read(head.files())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(content) == 40
    assert peak < 10 << 20


def test_names_that_git_would_not_write(tmp_path: Path) -> None:
    """A tree made by hand: nothing outside is read, and a name that goes up is only a name."""
    (tmp_path / "secret.yaml").write_text("secret\n")
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": SETTINGS, "standards/a.yaml": "a: 1\n"})
    blob = repo.git("rev-parse", "HEAD:standards/a.yaml")
    raw = b"".join(b"100644 " + name + b"\0" + bytes.fromhex(blob) for name in (b"../secret.yaml", b"x\r\ny.yaml"))
    standards = repo.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=raw)
    root = repo.git("mktree", stdin=f"040000 tree {standards}\tstandards\n".encode())
    made = repo.git("commit-tree", "-m", "x", root)
    found = repo.side(made)
    content = found.read(found.files())
    assert b"secret\n" not in content.values()
    assert content["standards/x\r\ny.yaml"] == b"a: 1\n"


def test_a_replaced_commit_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    """A repository may say that one object stands for another; git is told not to listen."""
    repo = new_repo(tmp_path / "repo")
    first = repo.commit({"qsstd.yaml": SETTINGS, "standards/a.yaml": "a: 1\n"})
    second = repo.commit({"standards/a.yaml": "a: 2\n"})
    run_git(repo.root, "replace", second, first)
    assert repo.git("show", "HEAD:standards/a.yaml") == "a: 1"
    assert repo.side("HEAD").read(["standards/a.yaml"]) == {"standards/a.yaml": b"a: 2\n"}
