"""What a shell may complete: rules, kinds, formats, levels, languages, ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from qsstd.plugs import CHANGES, REVISION_RULES, RULES, levelled, names

ID = re.compile(rb"^( *)(?:- +)?(?:\{ *)?id: +['\"]?([a-z0-9][a-z0-9-]*)", re.MULTILINE)


def rules(incomplete: str) -> list[str]:
    return starting(names(RULES), incomplete)


def explained(incomplete: str) -> list[str]:
    """Everything that has a page."""
    return starting(levelled(), incomplete)


def changes(incomplete: str) -> list[str]:
    return starting((*names(CHANGES), *names(REVISION_RULES)), incomplete)


def gates(incomplete: str) -> list[str]:
    """What ``qsstd diff`` may fail on."""
    from qsstd.revision import SORTS

    return [*levels(incomplete), *starting([*SORTS, "never"], incomplete), *changes(incomplete)]


def print_outs(incomplete: str) -> list[str]:
    from qsstd.render.printing import PRINT_OUTS

    return starting(PRINT_OUTS, incomplete)


def print_formats(incomplete: str) -> list[str]:
    return starting(names("qsstd.render.formats"), incomplete)


def kinds(incomplete: str) -> list[str]:
    return starting(names("qsstd.kinds"), incomplete)


def formats(incomplete: str) -> list[str]:
    return starting(names("qsstd.output"), incomplete)


def histories(incomplete: str) -> list[str]:
    """The formats of a history."""
    return starting(("text", "json"), incomplete)


def levels(incomplete: str) -> list[str]:
    return starting(("error", "warning", "info"), incomplete)


def languages(incomplete: str) -> list[str]:
    return starting(("zh", "en"), incomplete)


def documents(incomplete: str) -> list[str]:
    """The ids of the workspace's documents."""
    return starting([address for address in addresses() if "/" not in address], incomplete)


def entries(incomplete: str) -> list[str]:
    """The addresses of the workspace's documents and entries."""
    return starting([*addresses()], incomplete)


def starting(words: tuple[str, ...] | list[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def addresses() -> Iterator[str]:
    """The addresses of the workspace around, by a quick look at the lines ``id: …``; none where there is no workspace."""
    from qsstd.errors import QsstdError
    from qsstd.files import read_bytes
    from qsstd.workspace.discover import open_workspace

    try:
        workspace = open_workspace(Path.cwd())
        for file in workspace.files():
            yield from addresses_in(read_bytes(workspace.root, file))
    except (QsstdError, OSError):
        return


def addresses_in(data: bytes) -> Iterator[str]:
    """The id of the document and the addresses of its entries."""
    found = [
        (len(match[1]), b"-" in match[0][: match.start(2) - match.start()], match[2].decode())
        for match in ID.finditer(data)
    ]
    document = next((name for indent, dash, name in found if indent == 0 and not dash), None)
    if document is None:
        return
    yield document
    for indent, dash, name in found:
        if indent or dash:
            yield f"{document}/{name}"


def revisions(incomplete: str) -> list[str]:
    """Branches and tags of the repository around."""
    from qsstd.errors import QsstdError
    from qsstd.workspace.revisions import names_of_revisions, repository

    try:
        return starting(names_of_revisions(repository(Path.cwd())), incomplete)
    except (QsstdError, OSError):
        return []
