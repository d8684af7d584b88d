"""What is no side is refused with one sentence and a remedy, in English and Chinese."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.workspace import git as running
from qsstd.workspace.sides import side
from tests.workspace.repositories import SETTINGS, TODAY, Repo, new_repo, refusal, run_git


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = new_repo(tmp_path / "repo")
    made.commit({"qsstd.yaml": SETTINGS, "standards/a.yaml": "a: 1\n", "notes.txt": "x"})
    return made


@pytest.mark.parametrize(
    "text",
    ["", "-x", "--output=x", "--exec=touch x", ":standards", "^main", "a b\nc", "\x1b[2J", "-x:standards", "x" * 300,
     "--output=x:standards", "--git-dir=/tmp", "x" * 4000, " HEAD"],
)  # fmt: skip
def test_what_cannot_be_a_revision_never_reaches_git(repo: Repo, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = running.git

    def watched(folder: Path, *words: str, stdin: bytes = b"") -> object:
        assert not text or not any(text in word for word in words)
        return plain(folder, *words, stdin=stdin)

    monkeypatch.setattr(running, "git", watched)
    message, hint = refusal(text, repo.root)
    assert "is not a revision" in message
    assert len(message) < 200
    assert "main or v1.2" in hint
    assert sorted(path.name for path in repo.root.iterdir()) == [".git", "notes.txt", "qsstd.yaml", "standards"]


@pytest.mark.parametrize("text", ["a\0b", "x" * 10_000_000, "HEAD:" + "a/" * 5_000_000, "HEAD:a\0b"])
def test_what_cannot_be_anything(repo: Repo, text: str) -> None:
    message, hint = refusal(text, repo.root)
    assert "is neither a folder nor a revision" in message
    assert len(message) < 200
    assert "2026Q2" in hint


@pytest.mark.parametrize("text", ["main@{yesterday}", "@{2026-01-01}", "HEAD@{1 week ago}", "HEAD@{noon}^{commit}"])
def test_a_time_in_the_log_of_this_computer(repo: Repo, text: str) -> None:
    """Git would take the oldest entry it has, and say so only on the way by."""
    assert run_git(repo.root, "rev-parse", "HEAD@{2001-01-01}") == repo.git("rev-parse", "HEAD")
    message, hint = refusal(text, repo.root)
    assert message == f"'{text}' means something else on every computer"
    assert "2026-07-01" in hint


@pytest.mark.parametrize(
    "text",
    ["HEAD@{99}", "@{-1}", "@{u}", "HEAD~9", "HEAD^{tree}", "nothing", "$(touch x)", "HEAD^{/", "0" * 40, "\udcff"],
)
def test_an_unknown_revision(repo: Repo, text: str) -> None:
    assert refusal(text, repo.root) == (
        f"git knows no revision '{text}'",
        "'git log --oneline' and 'git tag' show what there is",
    )


def test_a_misspelt_tag_and_a_branch_that_is_only_on_the_server(repo: Repo, tmp_path: Path) -> None:
    repo.git("tag", "release-2026q1")
    repo.git("branch", "topic")
    run_git(tmp_path, "clone", "-q", str(repo.root), "clone")
    assert refusal("relaese-2026q1", repo.root)[1] == "did you mean 'release-2026q1'?"
    assert refusal("topic", tmp_path / "clone")[1] == "did you mean 'origin/topic'?"
    assert side("origin/topic", tmp_path / "clone", today=TODAY).commit == repo.git("rev-parse", "HEAD")


def test_a_shallow_clone_without_the_revision(repo: Repo, tmp_path: Path) -> None:
    first = repo.git("rev-parse", "HEAD")
    repo.commit({"standards/b.yaml": "b\n"})
    run_git(tmp_path, "clone", "-q", "--depth=1", f"file://{repo.root}", "clone")
    for text in (first, "HEAD~1", "v1"):
        message, hint = refusal(text, tmp_path / "clone")
        assert message == f"git knows no revision '{text}'"
        assert "git fetch --unshallow" in hint
        assert "fetch-depth: 0" in hint


@pytest.mark.parametrize("what", ["blob:none", "tree:0"])
def test_a_partial_clone_without_the_contents(repo: Repo, tmp_path: Path, what: str) -> None:
    """Nothing is fetched; the remedy says how."""
    repo.commit({"standards/a.yaml": "a: 2\n"})
    repo.git("config", "uploadpack.allowFilter", "true")
    run_git(tmp_path, "clone", "-q", f"--filter={what}", f"file://{repo.root}", "clone")
    clone = Repo(tmp_path / "clone")
    with pytest.raises(QsstdError) as caught:
        clone.side("HEAD~1").read(["standards/a.yaml"])
    assert str(caught.value.hint) == "this clone may be partial: fetch everything with 'git fetch --refetch'"
    run_git(clone.root, "fetch", "-q", "--refetch", "--no-filter")
    assert clone.side("HEAD~1").read(["standards/a.yaml"]) == {"standards/a.yaml": b"a: 1\n"}


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    expected = ("this folder is in no git repository", "name folders, or run it inside a repository")
    for text in ("HEAD", "2026Q2", "2026-07-01", "HEAD:standards"):
        assert refusal(text, tmp_path) == expected
    assert side(None, tmp_path, today=TODAY).files() == {}


def test_no_git(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders are compared without it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    running.executable.cache_clear()
    found = refusal("HEAD", repo.root)
    assert side("standards", repo.root, today=TODAY).files()
    assert side(None, repo.root, today=TODAY).files()
    running.executable.cache_clear()
    assert found == ("git is not installed", "install git; without it no revision can be read")


def test_paths_that_are_no_workspace(repo: Repo, tmp_path: Path) -> None:
    (repo.root / "empty").mkdir()
    named = "name the folder that holds qsstd.yaml"
    assert refusal("./none", repo.root) == ("there is no folder './none'", named)
    assert refusal("/none/" + "x" * 3000, repo.root)[1] == named
    assert refusal("notes.txt", repo.root) == ("'notes.txt' is no folder", named)
    assert refusal("notes.txt", tmp_path / "repo/standards")[0] == "git knows no revision 'notes.txt'"
    assert refusal("empty", repo.root) == (f"the folder '{repo.root}/empty' is no workspace", named)
    assert refusal(None, tmp_path)[0].startswith("there is no workspace here")
    repo.write({"qsstd.yaml": "standards: ../repo2\n"})
    assert refusal(None, repo.root)[0] == "'../repo2/' leads out of the folder"
    repo.write({"qsstd.yaml": "standards: none\n"})
    assert refusal(None, repo.root)[0] == refusal(".", repo.root)[0] == "there is no folder 'none'"


def test_a_name_that_is_a_folder_and_something_in_git(repo: Repo) -> None:
    """A revision, a quarter, a day: which one is asked, never guessed."""
    repo.git("branch", "main2")
    repo.git("tag", "standards")
    for name in ("main2", "2026Q2", "2026-07-01"):
        repo.write({f"{name}/standards/a.yaml": "x\n"})
    for name in ("main2", "2026Q2", "2026-07-01", "standards"):
        message, hint = refusal(name, repo.root)
        assert message == f"'{name}' is a folder, and in git it is something else"
        assert f"./{name}" in hint
        assert repo.side(f"./{name}").commit is None
        assert repo.side(f"{name}/").commit is None
    assert repo.side("refs/heads/main2").commit == repo.side("refs/tags/standards").commit is not None


def test_folders_that_are_not_in_the_revision(repo: Repo) -> None:
    which = "say which one: HEAD:"
    assert refusal("HEAD:none", repo.root) == ("there is no folder 'none' at HEAD", which)
    assert refusal("HEAD:" + "a/" * 1000, repo.root)[1] == which
    assert refusal("HEAD:notes.txt", repo.root)[0] == "'notes.txt' is a file at HEAD"
    for text in ("HEAD:../x", "HEAD:/etc", "HEAD:a/../../x", "HEAD:./../x"):
        assert refusal(text, repo.root) == (
            f"'{text.removeprefix('HEAD:')}' leads out of the repository",
            "write the folder relative to the root of the repository",
        )
    repo.commit({"standards/sub/x.yaml": "x\n"})
    assert refusal("HEAD:standards/sub", repo.root) == ("'standards/sub' was no workspace at HEAD", which)


def test_workspaces_that_cannot_be_told_apart(tmp_path: Path) -> None:
    """A workspace that was called otherwise, in a repository of several: which one is asked."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"one/qsstd.yaml": SETTINGS, "one/standards/a.yaml": "a\n", "two/qsstd.yaml": SETTINGS})
    repo.git("mv", "one", "three")
    repo.commit({})
    message, hint = refusal("HEAD~1", repo.root / "three")
    assert (message, hint) == ("there were several workspaces at HEAD~1", "say which one: HEAD~1:one, HEAD~1:two")
    assert side("HEAD~1:one", repo.root / "three", today=TODAY).root == "one/"


def test_a_revision_before_there_was_a_workspace(tmp_path: Path) -> None:
    repo = new_repo(tmp_path / "repo")
    repo.commit({"readme": "x"})
    repo.commit({"qsstd.yaml": SETTINGS})
    repo.commit({"standards/a.yaml": "x\n"})
    assert refusal("HEAD~2", repo.root) == (
        "there was no workspace at HEAD~2: neither qsstd.yaml nor a folder standards/",
        "name a later revision, or a folder that holds qsstd.yaml",
    )
    assert refusal("HEAD~1", repo.root)[0] == "there is no folder 'standards' at HEAD~1"


def test_links_and_submodules_instead_of_folders(repo: Repo, tmp_path: Path) -> None:
    """In a revision they are not entered; the sentence says what they are."""
    inner = new_repo(tmp_path / "inner")
    inner.commit({"a.yaml": "x\n"})
    repo.git("mv", "standards", "real")
    (repo.root / "standards").symlink_to("real")
    repo.commit({})
    link = "'standards' is a link at HEAD, and links are not followed in a revision"
    assert refusal("HEAD", repo.root) == (link, "name the folder it leads to, for example HEAD:FOLDER")
    assert refusal("HEAD:standards", repo.root)[0] == link
    assert list(repo.side(None).files()) == ["standards/a.yaml"]
    repo.git("rm", "-q", "standards")
    repo.git("submodule", "--quiet", "add", str(inner.root), "standards")
    repo.commit({})
    module = ("'standards' is a submodule at HEAD, a repository of its own", "compare inside of it")
    assert refusal("HEAD", repo.root) == refusal("HEAD:standards", repo.root) == module


def test_settings_of_the_revision_that_cannot_be_taken(repo: Repo, tmp_path: Path) -> None:
    """A link, one that leads out, too large; what is only wrong in them is a fault."""
    repo.commit({"qsstd.yaml": "standards: ../../etc\n"})
    assert refusal("HEAD", repo.root)[0] == "'../../etc' leads out of the folder"
    repo.commit({"qsstd.yaml": b"#" * (5 << 20)})
    assert refusal("HEAD", repo.root)[0] == "'qsstd.yaml' is larger than 4 MiB"
    repo.commit({"qsstd.yaml": "standards: [\n"})
    assert repo.side("HEAD").faults
    repo.write({"qsstd.yaml": None})
    (repo.root / "qsstd.yaml").symlink_to(tmp_path / "other")
    repo.commit({})
    assert refusal("HEAD", repo.root)[0].startswith("'qsstd.yaml' is a link at HEAD")


def test_a_repository_of_somebody_else(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is trusted when the user does, whatever it says of itself; bare ones as well."""
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    run_git(tmp_path, "clone", "-q", "--bare", str(repo.root), "bare.git")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    running.trusted_folders.cache_clear()
    places = [repo.root, tmp_path / "bare.git"]
    for place in places:
        run_git(place, "config", "safe.directory", "*")
        for path in (place, *place.rglob("*")):
            os.chown(path, 12345, 12345, follow_symlinks=False)
    for place in places:
        message, hint = refusal("HEAD", place)
        assert message == "git does not trust this repository, because it belongs to somebody else"
        assert f"safe.directory {place}" in hint
    (home / ".gitconfig").write_text("[safe]\n" + "".join(f"\tdirectory = {place}\n" for place in places))
    running.trusted_folders.cache_clear()
    for place in places:
        assert side("HEAD", place, today=TODAY).files()
    running.trusted_folders.cache_clear()


def test_a_repository_that_git_cannot_read(repo: Repo) -> None:
    """Git's own reason is told, and lost contents as well."""
    blob = repo.side("HEAD").files()["standards/a.yaml"]
    (repo.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(QsstdError, match="is missing in this clone"):
        repo.side("HEAD").read(["standards/a.yaml"])
    (repo.root / ".git/config").write_text("[core\n")
    message, hint = refusal("HEAD", repo.root)
    assert message.startswith("git cannot read this repository: bad config line 1")
    assert "git fsck" in hint


def test_a_working_tree_elsewhere(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    repo.git("config", "core.worktree", str(tmp_path / "elsewhere"))
    message, hint = refusal("HEAD", repo.root)
    assert message == f"git says that this folder belongs to '{tmp_path}/elsewhere'"
    assert "core.worktree" in hint
    other = new_repo(tmp_path / "outer")
    other.commit({"repo2/x": "x"})
    repo.root.rename(other.root / "repo")
    run_git(other.root / "repo", "config", "core.worktree", str(other.root))
    assert side("HEAD", other.root / "repo", today=TODAY).files().keys() == {"standards/a.yaml"}


def test_too_much_to_read_at_once(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    from qsstd.workspace import folders, trees

    repo.commit({f"standards/{n}.yaml": f"{n}" * 1000 for n in range(9)})
    for module in (folders, trees):
        monkeypatch.setattr(module, "TOTAL", 5000)
    for found in (repo.side("HEAD"), repo.side(None)):
        assert len(found.read(list(found.files())[:4])) == 4
        with pytest.raises(QsstdError, match="the files to read hold more than"):
            found.read(found.files())
