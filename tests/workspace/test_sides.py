"""What a side of a comparison is, what it holds, and what differs between two of them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from qsstd.files import Refused
from qsstd.workspace import git as running
from qsstd.workspace.changed import Changed, changed
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.sides import side
from tests.workspace.repositories import SETTINGS, TODAY, Repo, new_repo, run_git

FIRST = {"qsstd.yaml": SETTINGS, "standards/a.yaml": "a: 1\n", "standards/sub/b.yml": "b: 1\n", "readme.yaml": "x\n"}


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Two commits: the second changes a, removes b and adds c."""
    made = new_repo(tmp_path / "repo")
    made.commit(FIRST)
    made.git("tag", "v1")
    made.commit({"standards/a.yaml": "a: 2\n", "standards/sub/b.yml": None, "standards/c.yaml": "c: 1\n"})
    return made


SECOND = Changed(["standards/c.yaml"], ["standards/sub/b.yml"], [("standards/a.yaml", "standards/a.yaml")], [])
SAME = Changed([], [], [], [])


@pytest.mark.parametrize("revision", ["HEAD~1", "v1", "refs/tags/v1", "HEAD^", "@~1", "main~1", "{hash}", "{short}"])
def test_a_revision_by_any_name(repo: Repo, revision: str) -> None:
    """It knows its commit and day, gives its own files with git's ids, and reads them."""
    first = repo.git("rev-parse", "v1")
    found = repo.side(revision.format(hash=first, short=first[:8]))
    assert (found.commit, found.date, found.root) == (first, date(2026, 11, 20), "")
    ids = {name: repo.git("hash-object", "--stdin", stdin=FIRST[name].encode()) for name in FIRST if "/" in name}
    assert found.files() == ids
    assert found.read(ids) == {name: FIRST[name].encode() for name in ids}
    assert first[:10] in str(found.label)
    assert changed(found, repo.side("HEAD")) == SECOND
    assert changed(found, found) == SAME


def test_an_annotated_tag_and_a_branch_are_their_commits(repo: Repo) -> None:
    repo.git("tag", "-a", "-m", "a tag", "release", "v1")
    repo.git("branch", "old/one", "v1")
    assert repo.side("release").commit == repo.side("old/one").commit == repo.git("rev-parse", "v1")


def test_the_other_way_round_is_the_mirror(repo: Repo) -> None:
    assert changed(repo.side("HEAD"), repo.side("v1")) == SECOND._replace(added=SECOND.removed, removed=SECOND.added)


def test_the_working_tree_is_what_lies_on_disk(repo: Repo) -> None:
    """Staged, unstaged and new files; what is staged and changed again counts as it lies there."""
    assert changed(repo.side("HEAD"), repo.side(None)) == SAME
    repo.write({"standards/staged.yaml": "one\n", "standards/a.yaml": "staged\n"})
    repo.git("add", ".")
    repo.write({"standards/a.yaml": "a: 2\n", "standards/new.yaml": "new\n", "standards/c.yaml": None})
    tree = repo.side(None)
    found = changed(repo.side("HEAD"), tree)
    assert found == Changed(["standards/new.yaml", "standards/staged.yaml"], ["standards/c.yaml"], [], [])
    assert (tree.commit, tree.date, str(tree.label)) == (None, TODAY, "the working tree")
    assert tree.read(["standards/new.yaml"]) == {"standards/new.yaml": b"new\n"}


def test_a_pinned_day_is_that_of_the_working_tree(repo: Repo) -> None:
    repo.write({"qsstd.yaml": SETTINGS + "today: 2026-03-01\n"})
    assert repo.side(None).date == date(2026, 3, 1)


@pytest.mark.parametrize("options", [(), ("--object-format=sha256",)])
def test_equal_contents_are_equal_on_every_sort_of_side(tmp_path: Path, options: tuple[str, ...]) -> None:
    """A revision, a copy of the folder, the working tree and another repository, of SHA-1 or SHA-256."""
    repo = new_repo(tmp_path / "repo", *options)
    repo.commit(FIRST)
    shutil.copytree(repo.root, tmp_path / "copy", ignore=shutil.ignore_patterns(".git"))
    other = new_repo(tmp_path / "other", "--object-format=sha1")
    other.commit(FIRST)
    sides = [repo.side("HEAD"), repo.side(None), repo.side("../copy"), other.side("HEAD"), other.side(None)]
    for old in sides:
        for new in sides:
            assert changed(old, new) == SAME
    (tmp_path / "copy/standards/a.yaml").write_text("a: 9\n")
    for old in (sides[0], sides[1], sides[3]):
        assert changed(old, sides[2]).changed == changed(sides[2], old).changed == SECOND.changed
    assert len(sides[0].files()["standards/a.yaml"]) == (64 if options else 40)


def test_line_ends_changed_on_checkout_are_no_change(repo: Repo) -> None:
    repo.write({"standards/a.yaml": b"a: 2\r\n"})
    assert changed(repo.side("HEAD"), repo.side(None)) == changed(repo.side(None), repo.side("HEAD")) == SAME


def test_identities_on_disk_are_gits(repo: Repo) -> None:
    assert dict(repo.side(None).files()) == repo.side("HEAD").files()
    assert len(repo.side(None).files()) == 2


def test_a_moved_file_is_told_apart(repo: Repo) -> None:
    """Only when its content is the same; between revisions and with the working tree."""
    repo.write({"standards/c.yaml": None, "standards/moved.yaml": "c: 1\n"})
    moved = Changed([], [], [], [("standards/c.yaml", "standards/moved.yaml")])
    assert changed(repo.side("HEAD"), repo.side(None)) == moved
    repo.commit({})
    assert changed(repo.side("HEAD~1"), repo.side("HEAD")) == moved


def test_names_with_any_character(repo: Repo) -> None:
    """Line breaks, tabs, quotes, stars, a hyphen first and bytes that are no text; hidden files are left out."""
    odd = ['中文 "a"\t\n-x.yaml', "-x.yaml", "*.yaml", "a\nb/c.yml", "\udcff.yaml"]
    names = [f"standards/{name}" for name in odd]
    hidden = ["standards/.h.yaml", "standards/.d/x.yaml", "standards/x.txt"]
    repo.write({"standards/c.yaml": None, "standards/a.yaml": None})
    for name in (*names, *hidden):
        path = repo.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(repr(name))
    found = changed(repo.side("HEAD"), repo.side(None))
    assert found.added == sorted(names)
    repo.commit({})
    head = repo.side("HEAD")
    assert changed(repo.side("HEAD~1"), head).added == sorted(names)
    assert changed(head, repo.side(None)) == SAME
    assert head.read(names) == {name: repr(name).encode() for name in names} == repo.side(None).read(names)


@pytest.mark.parametrize("standards", [".", "standards", "standards/", "./standards", "standards/sub/.."])
def test_the_files_of_a_revision_are_those_lint_finds(tmp_path: Path, standards: str) -> None:
    """The same folder, the same endings, nothing hidden, not qsstd.yaml."""
    repo = new_repo(tmp_path / "repo")
    names = ["a.yaml", "b.yml", "c.YAML", "d.json", ".e.yaml", "sub/f.yaml", "sub/.g/h.yaml", "sub/qsstd.yaml"]
    names.append("i.yaml/j.yaml")
    files = {f"{folder}{name}": "x" for name in names for folder in ("", "standards/")}
    repo.commit({"qsstd.yaml": f"standards: {standards}\n", **files})
    expected = [str(Path(name)) for name in open_workspace(repo.root).files()]
    normal = [name.replace("standards/sub/../", "standards/") for name in expected]
    assert sorted(repo.side("HEAD").files()) == sorted(normal)
    assert sorted(map(str, map(Path, repo.side(None).files()))) == sorted(expected)
    assert changed(repo.side("HEAD"), repo.side(None)) == SAME


def test_a_workspace_inside_a_bigger_repository(tmp_path: Path) -> None:
    """From it, from below it, and by name; files are relative to it."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({**{f"team/{name}": text for name, text in FIRST.items()}, "other/qsstd.yaml": "language: en\n"})
    repo.commit({"team/standards/a.yaml": "a: 2\n", "standards/a.yaml": "elsewhere\n"})
    team = repo.root / "team"
    expected = Changed([], [], SECOND.changed, [])
    for start in (team, team / "standards/sub", team / "standards/a.yaml"):
        old, new = (side(revision, start, today=TODAY) for revision in ("HEAD~1", None))
        assert changed(old, new) == expected
        assert old.root == "team/"
        assert "folder" not in str(old.label)
    named = [repo.side(f"{revision}:team") for revision in ("HEAD~1", "HEAD")]
    assert changed(*named) == expected
    for text in ("HEAD:./", "HEAD:team/standards", "HEAD:./standards/", "HEAD:../team", "HEAD:other/../team/"):
        assert side(text, team, today=TODAY).root == "team/"


def test_a_commit_message_may_be_searched_and_hold_a_colon(repo: Repo) -> None:
    repo.git("commit", "-q", "--allow-empty", "-m", "fix: it")
    assert repo.side("HEAD^{/fix: it}:.").commit == repo.git("rev-parse", "HEAD")


def test_each_side_has_its_own_settings(tmp_path: Path) -> None:
    """The folder of the standards was called otherwise: its files are the same all the same."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": "standards: normen\nlanguage: en\n", "normen/a.yaml": "a: 1\n", "normen/b.yaml": "b\n"})
    repo.git("mv", "normen", "standards")
    repo.commit({"qsstd.yaml": "lnguage: zh\n", "standards/a.yaml": "a: 2\n"})
    old, new = repo.side("HEAD~1"), repo.side("HEAD")
    assert (old.settings.language, new.settings.language, old.faults) == ("en", "zh", ())
    assert len(new.faults) == 1
    assert new.settings_data == b"lnguage: zh\n"
    assert sorted(old.files()) == ["normen/a.yaml", "normen/b.yaml"]
    assert changed(old, new) == changed(old, repo.side(None))
    assert changed(old, new) == Changed([], [], [("normen/a.yaml", "standards/a.yaml")], [])


def test_a_renamed_workspace_is_found_by_its_settings(tmp_path: Path) -> None:
    """And the label says where; a folder standards/ that belongs to others is not taken for it."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qs/qsstd.yaml": SETTINGS, "qs/standards/a.yaml": "a: 1\n", "standards/code.yaml": "x\n"})
    repo.git("mv", "qs", "quality")
    repo.commit({"quality/standards/b.yaml": "b\n"})
    start = repo.root / "quality"
    old, new = (side(revision, start, today=TODAY) for revision in ("HEAD~1", None))
    assert old.root == "qs/"
    assert "in its folder 'qs'" in str(old.label)
    assert changed(old, new) == Changed(["standards/b.yaml"], [], [], [])


def test_settings_may_have_moved_into_the_folder_of_the_standards(tmp_path: Path) -> None:
    """As in a workspace that was made of the shipped pack."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"standards/a.yaml": "a: 1\n"})
    repo.commit({"standards/qsstd.yaml": "standards: .\n"})
    for start in (repo.root, repo.root / "standards"):
        old, new = (side(revision, start, today=TODAY) for revision in ("HEAD~1", "HEAD"))
        assert (old.root, new.root) == ("", "standards/")
        assert changed(old, new) == SAME


def test_a_workspace_without_settings(tmp_path: Path) -> None:
    """Has the defaults and its folder standards/, below the root of the repository as well."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"team/standards/a.yaml": "a: 1\n"})
    found = side("HEAD", repo.root / "team", today=TODAY)
    assert (found.root, list(found.files()), found.settings.language) == ("team/", ["standards/a.yaml"], "zh")
    assert repo.side("HEAD:team/standards").root == "team/"


def test_a_folder_is_a_workspace_or_its_standards(repo: Repo, tmp_path: Path) -> None:
    """No repository is needed, and none is looked into."""
    shutil.copytree(repo.root, tmp_path / "copy", ignore=shutil.ignore_patterns(".git"))
    for text in ("copy", "./copy", "copy/", str(tmp_path / "copy"), "copy/standards"):
        found = side(text, tmp_path, today=TODAY)
        assert Path(found.root) == tmp_path / "copy"
        assert (found.commit, found.date, str(found.label)) == (None, None, f"the folder '{text}'")
    assert changed(side("copy", tmp_path, today=TODAY), repo.side("v1")).added == ["standards/sub/b.yml"]


def test_links_are_followed_on_no_side(repo: Repo, tmp_path: Path) -> None:
    """Neither link nor submodule is a file, and a file that becomes a link is gone."""
    (tmp_path / "secret.yaml").write_text("secret\n")
    (repo.root / "standards/out.yaml").symlink_to(tmp_path / "secret.yaml")
    (repo.root / "standards/in.yaml").symlink_to("a.yaml")
    assert changed(repo.side("HEAD"), repo.side(None)) == SAME
    (repo.root / "standards/c.yaml").unlink()
    (repo.root / "standards/c.yaml").symlink_to("a.yaml")
    gone = Changed([], ["standards/c.yaml"], [], [])
    assert changed(repo.side("HEAD"), repo.side(None)) == gone
    repo.commit({})
    assert changed(repo.side("HEAD~1"), repo.side("HEAD")) == gone
    assert sorted(repo.side("HEAD").files()) == ["standards/a.yaml"]


def test_a_file_that_cannot_be_read_is_told_on_every_side(repo: Repo) -> None:
    """It differs from everything, and reading it gives the reason."""
    repo.commit({"standards/big.yaml": b"#" * (5 << 20)})
    for found in (repo.side("HEAD"), repo.side(None)):
        content = found.read(["standards/big.yaml", "standards/a.yaml", "standards/none.yaml"][:2])
        assert content["standards/a.yaml"] == b"a: 2\n"
        refused = content["standards/big.yaml"]
        assert isinstance(refused, Refused)
        assert refused.reason == "too-large"
        assert "larger than 4 MiB" in str(refused.message)
    big = [("standards/big.yaml", "standards/big.yaml")]
    assert changed(repo.side("HEAD"), repo.side(None)).changed == big
    assert changed(repo.side(None), repo.side(None)).changed == big


def test_a_worktree_has_its_own_files_and_head(repo: Repo, tmp_path: Path) -> None:
    repo.git("worktree", "add", "-q", str(tmp_path / "wt"), "v1")
    tree = Repo(tmp_path / "wt")
    assert changed(tree.side("HEAD"), tree.side(None)) == SAME
    assert changed(tree.side("HEAD"), tree.side("main")) == SECOND
    assert changed(tree.side(None), tree.side("main")) == SECOND


def test_inside_a_submodule(repo: Repo, tmp_path: Path) -> None:
    outer = new_repo(tmp_path / "outer")
    outer.git("submodule", "--quiet", "add", str(repo.root), "qs")
    inner = Repo(outer.root / "qs")
    assert changed(inner.side("HEAD~1"), inner.side(None)) == SECOND
    (tmp_path / "outer/qs/standards/a.yaml").write_text("a: 3\n")
    assert changed(inner.side("HEAD"), inner.side(None)).changed == SECOND.changed


def test_a_bare_repository_that_the_user_named(repo: Repo, tmp_path: Path) -> None:
    """By working in it, or as a side: that is its HEAD."""
    run_git(tmp_path, "clone", "-q", "--bare", str(repo.root), "bare.git")
    bare = tmp_path / "bare.git"
    old, new = (side(revision, bare, today=TODAY) for revision in ("v1", "HEAD"))
    assert changed(old, new) == SECOND
    assert changed(repo.side("v1"), repo.side("../bare.git")) == SECOND
    assert side("2026Q4", bare, today=TODAY).commit == new.commit


def test_a_shallow_or_partial_clone_gives_what_it_has(repo: Repo, tmp_path: Path) -> None:
    for name, option in (("shallow", "--depth=1"), ("partial", "--filter=blob:none")):
        run_git(repo.root, "config", "uploadpack.allowFilter", "true")
        run_git(tmp_path, "clone", "-q", option, f"file://{repo.root}", name)
        clone = Repo(tmp_path / name)
        head = clone.side("HEAD")
        assert head.read(head.files())["standards/a.yaml"] == b"a: 2\n"
        assert changed(head, clone.side(None)) == SAME


def test_cost_follows_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two revisions git tells nothing of what they have in common, and few times it is started."""
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": SETTINGS, **{f"standards/{n}/{n}.yaml": f"n: {n}\n" for n in range(1000)}})
    repo.commit({"standards/7/7.yaml": "n: seven\n"})
    told: list[int] = []
    plain = running.git

    def counting(folder: Path, *words: str, stdin: bytes = b"") -> object:
        answer = plain(folder, *words, stdin=stdin)
        told.append(len(answer.stdout))
        return answer

    monkeypatch.setattr(running, "git", counting)
    old, new = repo.side("HEAD~1"), repo.side("HEAD")
    found = changed(old, new)
    assert found.changed == [("standards/7/7.yaml", "standards/7/7.yaml")]
    assert old.read(["standards/7/7.yaml"]) == {"standards/7/7.yaml": b"n: 7\n"}
    assert sum(told) < 2000
    assert len(told) <= 20
    list(old.files())
    assert sum(told) > 50_000
