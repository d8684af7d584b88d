"""Whatever a file of the workspace says, a lint ends with a report, and every format shows it.

Documents of the shipped pack are broken in the ways people and attackers break them; nothing may crash or hang.
"""

from __future__ import annotations

import io
import os
import random
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qsstd.errors import QsstdError
from qsstd.lint.run import Wanted, lint
from qsstd.messages import LANGUAGES
from qsstd.output import Show
from qsstd.plugs import plugs
from qsstd.workspace.config import Settings
from qsstd.workspace.discover import Workspace
from qsstd.workspace.load import load_settings

LONG = os.environ.get("QSSTD_FUZZ") == "long"
PACK = Path(__file__).resolve().parent.parent / "standards"
HOSTILE = [
    "null", "~", "no", "[]", "{}", "[[[]]]", "{zh: }", "{zh: x, en: y, fr: z}", "max <= 48 h", "max <= 1e9 h", "-1",
    "999999999999999999999", "0.0000000000000000001", "2026-02-30", "2026Q9", "*x", "&x y", "!!python/object x",
    "a/b/c", "../x", "[red]x[/red]", "\u202e", "\ufeff", "'", '"', "|", "> x", "# x", "mean <= max", "p100 <= 1 d",
    "share >= 85 % within", "published", "otherwise", "{after: a/b}", "{from: x, factor: 0}", "1..2..3", "08:00..07:00",
    "x" * 5000, "0 d", "1 % of", "10 CNY per d begun begun", "::error::x", "<<: x", "甲，乙", "[甲,乙]", "a：b",
]  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a workspace without any file."""
    root = tmp_path_factory.mktemp("empty")
    (root / "standards").mkdir()
    return root


@cache
def documents() -> list[tuple[str, str]]:
    """The files of the shipped pack."""
    return [
        (path.relative_to(PACK).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(PACK.rglob("*.yaml"))
        if path.name != "qsstd.yaml"
    ]


def broken(text: str, pick: random.Random) -> str:
    """``text`` with one to four things done to it."""
    lines = text.split("\n")
    for _ in range(pick.randint(1, 4)):
        at = pick.randrange(len(lines))
        match pick.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                key, colon, _ = lines[at].partition(":")
                lines[at] = f"{key}{colon} {pick.choice(HOSTILE)}"
            case 3:
                lines[at] = " " * pick.randint(1, 4) + lines[at]
            case 4:
                other = pick.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 5:
                cut = pick.randint(0, len(lines[at]))
                lines[at] = lines[at][:cut] + pick.choice(HOSTILE) + lines[at][cut:]
            case _:
                lines[at:] = lines[at : at + pick.randint(0, 20)]
        lines = lines or [""]
    return "\n".join(lines)


@pytest.mark.fuzz
@settings(
    max_examples=3000 if LONG else 60,
    deadline=timedelta(seconds=20),
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not LONG,
    database=None,
)
@given(st.integers(0, 2**32))
def test_a_broken_document_gives_a_report_in_every_format(empty: Path, seed: int) -> None:
    """Two broken documents beside the organisation: the lint ends, places lie in the files, formats write."""
    pick = random.Random(seed)
    chosen = dict(pick.sample(documents(), 2))
    contents = {name: broken(text, pick).encode("utf-8", "surrogatepass") for name, text in chosen.items()}
    organisation = next(
        (name, text)
        for name, text in documents()
        if text.startswith("kind: organisation") or "\nkind: organisation" in text
    )
    contents.setdefault(organisation[0], organisation[1].encode())
    nowhere = Workspace(empty, Settings.model_validate({"today": "2026-11-22"}), (), b"")
    report = lint(nowhere, Wanted(contents=contents))
    for finding in report.findings:
        text = contents[finding.file].decode("utf-8", "replace") if finding.file in contents else ""
        assert 0 <= finding.span.start.offset <= finding.span.end.offset <= len(text)
    for plug in plugs("qsstd.output"):
        for language in LANGUAGES:
            plug.module.write(report, io.StringIO(), show=Show(language=language))


@pytest.mark.fuzz
@settings(max_examples=3000 if LONG else 60, deadline=timedelta(seconds=20), derandomize=not LONG, database=None)
@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_report(empty: Path, data: bytes) -> None:
    """A file of any bytes whatever gives findings or none, never a crash; settings of any bytes at worst a refusal."""
    found, faults = load_settings(data)
    with suppress(QsstdError):
        lint(Workspace(empty, found, faults, data), Wanted(contents={"x.yaml": data, "qsstd.yaml": data}))
