"""``--changed-since``: what counts as changed, which revisions are refused, and that git runs nothing of the repository."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from qsstd.cli.main import run
from qsstd.workspace import revisions
from tests.cli.conftest import FAULTY, Run
from tests.examples import completed

ONLY = ("lint", "--only", "mean-over-max", "--output", "concise")
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "a"), ("EMAIL", "a@example.com"))
}
Git = Callable[..., str]


@pytest.fixture
def git(workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Git:
    """Git in the workspace, which is committed on the branch main; the user has a configuration of their own."""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[safe]\n\tdirectory = /some/where\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    revisions.trusted_folders.cache_clear()

    def call(*words: str, cwd: Path = workspace) -> str:
        done = subprocess.run(
            ["git", *words], cwd=cwd, env={**os.environ, **IDENTITY}, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    call("init", "-q", "-b", "main")
    call("add", ".")
    call("commit", "-q", "-m", "one")
    return call


def faulty(path: Path) -> None:
    """Make ``path`` a document with the finding of ``repair.yaml``."""
    path.parent.mkdir(exist_ok=True)
    text = FAULTY.replace("max <= 24 h", "max <= 23 h") + "id: another\n"
    path.write_text(completed("another.yaml", text))


def shown(qsstd: Run, *words: str) -> set[str]:
    """The files whose findings are shown."""
    done = qsstd(*ONLY, *words)
    assert done.code in (0, 1), done.err
    return {line.partition(".yaml:")[0] + ".yaml" for line in done.out.splitlines() if "mean-over-max" in line}


def test_nothing_changed_shows_nothing(workspace: Path, git: Git, qsstd: Run) -> None:
    assert shown(qsstd) == {"repair.yaml"}
    assert shown(qsstd, "--changed-since", "main") == set()


def test_committed_staged_unstaged_and_untracked_files_are_shown(workspace: Path, git: Git, qsstd: Run) -> None:
    faulty(workspace / "committed.yaml")
    git("add", ".")
    git("commit", "-q", "-m", "two")
    faulty(workspace / "staged.yaml")
    git("add", ".")
    faulty(workspace / "sub/clean.yaml")
    faulty(workspace / "untracked.yaml")
    assert shown(qsstd, "--changed-since", "HEAD~1") == {
        "committed.yaml",
        "staged.yaml",
        "sub/clean.yaml",
        "untracked.yaml",
    }
    assert shown(qsstd, "--changed-since", "HEAD", "sub") == {"sub/clean.yaml"}


def test_a_workspace_below_the_root_of_the_repository(workspace: Path, git: Git, qsstd: Run) -> None:
    """Also when its folder was moved since: then all of it changed."""
    git("init", "-q", "-b", "main", cwd=workspace.parent)
    (workspace / ".git").rename(workspace.parent / "unused-git")
    git("add", "ws", cwd=workspace.parent)
    git("commit", "-q", "-m", "one", cwd=workspace.parent)
    assert shown(qsstd, "--changed-since", "main") == set()
    faulty(workspace / "sub/clean.yaml")
    assert shown(qsstd, "--changed-since", "main") == {"sub/clean.yaml"}


def test_a_name_with_any_character_is_told_apart(workspace: Path, git: Git, qsstd: Run) -> None:
    name = '中文 "a"\t\n-x.yaml'
    faulty(workspace / name)
    git("add", ".")
    git("commit", "-q", "-m", "two")
    assert shown(qsstd, "--changed-since", "HEAD") == set()
    assert len(shown(qsstd, "--changed-since", "HEAD~1")) == 1


def test_line_ends_of_another_system_are_no_change(workspace: Path, git: Git, qsstd: Run) -> None:
    path = workspace / "repair.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert shown(qsstd, "--changed-since", "HEAD") == set()


@pytest.mark.parametrize(
    "revision",
    ["-x", "--output=x", "--exec=touch x", "", "a\0b", ":repair.yaml", "^main", "a b\n", "x" * 10_000_000, "\x1b[2J"],
)
def test_what_is_no_revision_is_refused_before_git_sees_it(
    workspace: Path, git: Git, qsstd: Run, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [*ONLY, f"--changed-since={revision}"]
    done = qsstd(*words)
    assert done.code == 2
    assert "is not a revision" in done.err
    assert "\x1b" not in done.err
    assert len(done.err) < 500
    assert not (workspace / "x").exists()


def test_an_unknown_revision_names_the_nearest(workspace: Path, git: Git, qsstd: Run) -> None:
    git("branch", "release/2026q4")
    done = qsstd(*ONLY, "--changed-since", "release/2026q3")
    assert done.code == 2
    assert "git knows no revision 'release/2026q3'" in done.err
    assert "did you mean 'release/2026q4'?" in done.err


@pytest.mark.parametrize(
    "revision", ["main:repair.yaml", "HEAD@{99}", "HEAD^{tree}", "HEAD~99", "$(touch x)", "`touch x`", "main;touch x"]
)
def test_other_words_are_unknown_revisions(workspace: Path, git: Git, qsstd: Run, revision: str) -> None:
    assert qsstd(*ONLY, "--changed-since", revision).code == 2
    assert not (workspace / "x").exists()


def test_a_shallow_clone_gets_a_hint(
    workspace: Path, git: Git, qsstd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = git("rev-parse", "HEAD")
    faulty(workspace / "two.yaml")
    git("add", ".")
    git("commit", "-q", "-m", "two")
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{workspace}", str(tmp_path / "clone")], check=True)
    monkeypatch.chdir(tmp_path / "clone")
    done = qsstd(*ONLY, "--changed-since", first)
    assert done.code == 2
    assert "fetch-depth: 0" in done.err


def test_without_a_repository_it_says_so(workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    done = qsstd(*ONLY, "--changed-since", "main")
    assert done.code == 2
    assert "in no git repository" in done.err


def test_without_git_it_says_so(
    workspace: Path, git: Git, qsstd: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A program called git in the working folder is not taken for it."""
    trap = workspace / "git"
    trap.write_text("#!/bin/sh\ntouch caught\n")
    trap.chmod(0o755)
    monkeypatch.setenv("PATH", f".{os.pathsep}{tmp_path}{os.pathsep}")
    revisions.executable.cache_clear()
    done = qsstd(*ONLY, "--changed-since", "main")
    revisions.executable.cache_clear()
    assert done.code == 2
    assert "git is not installed" in done.err
    assert not (workspace / "caught").exists()


def test_a_repository_of_somebody_else_is_not_trusted_unless_the_user_does(
    workspace: Path, git: Git, qsstd: Run, tmp_path: Path
) -> None:
    """The repository's own word on it does not count, the user's does."""
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    git("config", "safe.directory", "*")
    for path in (workspace, *workspace.rglob("*")):
        os.chown(path, 12345, 12345, follow_symlinks=False)
    done = qsstd(*ONLY, "--changed-since", "main")
    assert done.code == 2
    assert "does not trust" in done.err
    (tmp_path / "home/.gitconfig").write_text(f"[safe]\n\tdirectory = {workspace}\n")
    revisions.trusted_folders.cache_clear()
    assert shown(qsstd, "--changed-since", "main") == set()


def hostile(workspace: Path, git: Git, trap: str) -> None:
    """Every setting and file by which a repository makes git start a program; all start ``trap``."""
    for name in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "core.askPass",
        "diff.external",
        "credential.helper",
        "gpg.program",
    ):
        git("config", name, trap)
    git("config", "pager.rev-parse", trap)
    git("config", "alias.rev-parse", f"!{trap}")
    for name in (
        "diff.evil.textconv",
        "diff.evil.command",
        "filter.evil.clean",
        "filter.evil.smudge",
        "filter.evil.process",
        "merge.evil.driver",
    ):
        git("config", name, trap)
    git("config", "filter.evil.required", "true")
    git("config", "remote.origin.url", f"ext::{trap}")
    git("config", "remote.origin.uploadpack", trap)
    git("config", "log.showSignature", "true")
    (workspace / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    hooks = workspace / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for name in (
        "pre-commit",
        "post-checkout",
        "post-index-change",
        "reference-transaction",
        "fsmonitor-watchman",
        "query-watchman",
    ):
        (hooks / name).write_text(f"#!/bin/sh\n{trap}\n")
        (hooks / name).chmod(0o755)
    git_config = workspace / ".git/config"
    (workspace / "evil.config").write_text(f"[core]\n\tfsmonitor = {trap}\n")
    git_config.write_text(git_config.read_text() + "[include]\n\tpath = ../evil.config\n")


@pytest.fixture
def trap(tmp_path: Path) -> tuple[str, Path]:
    """A program that leaves a file when it is started."""
    caught, program = tmp_path / "caught", tmp_path / "trap.sh"
    program.write_text(f"#!/bin/sh\ntouch {caught}\n")
    program.chmod(0o755)
    return str(program), caught


def test_a_hostile_repository_starts_nothing(workspace: Path, git: Git, qsstd: Run, trap: tuple[str, Path]) -> None:
    """And it is told rightly what changed, filters or not."""
    program, caught = trap
    hostile(workspace, git, program)
    faulty(workspace / "sub/clean.yaml")
    for revision in ("HEAD", "main", "nothing", "HEAD~5"):
        qsstd(*ONLY, "--changed-since", revision)
    assert shown(qsstd, "--changed-since", "HEAD") == {"sub/clean.yaml"}
    assert not caught.exists()


def test_the_same_repository_catches_a_careless_git(workspace: Path, git: Git, trap: tuple[str, Path]) -> None:
    """The control: without protection ``git status`` starts the trap."""
    program, caught = trap
    hostile(workspace, git, program)
    faulty(workspace / "sub/clean.yaml")
    subprocess.run(["git", "status"], cwd=workspace, capture_output=True, check=False)
    assert caught.exists()


def test_a_bare_repository_in_the_tree_is_not_taken(
    workspace: Path, git: Git, qsstd: Run, trap: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pull request may hold one, with settings of its own."""
    program, caught = trap
    bare = workspace / "sub"
    for name in ("objects", "refs"):
        (bare / name).mkdir()
    (bare / "HEAD").write_text("ref: refs/heads/main\n")
    (bare / "config").write_text(
        f"[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = {program}\n\tpager = {program}\n"
    )
    monkeypatch.chdir(bare)
    (bare / "qsstd.yaml").write_text("standards: .\n")
    done = qsstd(*ONLY, "--changed-since", "main")
    assert done.code == 2
    assert "bare repository" in done.err
    assert not caught.exists()


def test_a_working_tree_elsewhere_is_refused(workspace: Path, git: Git, qsstd: Run, tmp_path: Path) -> None:
    """A repository may say that its files lie in another folder."""
    git("config", "core.worktree", str(tmp_path / "home"))
    done = qsstd(*ONLY, "--changed-since", "main")
    assert done.code == 2
    assert "Traceback" not in done.err


def test_the_environment_does_not_reach_git(
    workspace: Path, git: Git, trap: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    program, caught = trap
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_EDITOR"):
        monkeypatch.setenv(name, program)
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", program)
    assert run([*ONLY, "--changed-since", "main"]) == 0
    assert not caught.exists()
