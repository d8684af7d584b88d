"""A repository with the large corpus in four revisions: a hundredth, a fiftieth, a tenth and all of its files edited.

Every edit is one that means something: another number in a limit, else another word in the first sentence.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import yaml

SHARES: Mapping[str, int] = {"one-percent": 100, "two-percent": 50, "ten-percent": 10, "all": 1}
"""Tag of a revision → of how many files one is edited, against the first revision."""
FIRST = "first"
NUMBER = re.compile(r"((?:mean|max) <= )(\d+)")
WORD = re.compile(r"^( +(?:- )?(?:title: \{)?zh: )(?=[\u4e00-\u9fff])", re.MULTILINE)
WHO = {
    "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@example.com", "GIT_COMMITTER_NAME": "bench",
    "GIT_COMMITTER_EMAIL": "bench@example.com", "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
}  # fmt: skip


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(("git", *words), cwd=folder, env={**os.environ, **WHO}, check=True, capture_output=True)
    return done.stdout.decode()


def edited(text: str) -> str:
    """``text`` with one edit that means something."""
    after = NUMBER.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", text, count=1)
    return after if after != text else WORD.sub(r"\g<1>新", text, count=1)


def make(source: Path, folder: Path) -> dict[str, int]:
    """Copy the corpus ``source`` to ``folder`` and commit its revisions; tag → how many files differ from the first."""
    shutil.copytree(source, folder)
    git(folder, "init", "-q")
    git(folder, "config", "gc.auto", "0")
    commit(folder, FIRST)
    names = sorted(path for path in folder.rglob("*.yaml") if path.name != "qsstd.yaml")
    texts = {path: path.read_text(encoding="utf-8") for path in names}
    counts = {}
    for tag, one_in in SHARES.items():
        git(folder, "checkout", "-q", FIRST)
        chosen = [
            path for index, path in enumerate(names) if index % one_in == 0 and edited(texts[path]) != texts[path]
        ]
        for path in chosen:
            path.write_text(edited(texts[path]), encoding="utf-8")
        commit(folder, tag)
        counts[tag] = len(chosen)
    git(folder, "gc", "-q")
    return counts


def commit(folder: Path, tag: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", tag)
    git(folder, "tag", tag)


def pairs(folder: Path, tag: str, target: Path, count: int) -> list[tuple[Path, Path]]:
    """``count`` files before and after, written below ``target`` for tools that compare two files.

    As JSON with every scalar a text, since graphtage reads no days; that spares it the reading of YAML."""
    names = git(folder, "diff", "--name-only", FIRST, tag).split("\n")[:-1]
    found = []
    for number, name in enumerate(names[:: max(1, len(names) // count)][:count]):
        both = target / f"{number}-old.json", target / f"{number}-new.json"
        target.mkdir(parents=True, exist_ok=True)
        for path, revision in zip(both, (FIRST, tag), strict=True):
            data = yaml.load(git(folder, "show", f"{revision}:{name}"), Loader=yaml.CBaseLoader)
            path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        found.append(both)
    return found
