"""Which language people are spoken to in: option, QSSTD_LANG, locale, workspace, English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qsstd.errors import QsstdError
from qsstd.messages import LANGUAGES, Language, say

OPTION = "--lang"
VARIABLE = "QSSTD_LANG"


def asked_for(words: Sequence[str], environment: Mapping[str, str]) -> Language | None:
    """The language that the command line, else the environment, asks for; None where neither does."""
    return of_words(words) or known(environment.get(VARIABLE, "")) or of_locale(environment)


def of_words(words: Sequence[str]) -> Language | None:
    """The last ``--lang`` before ``--``, where it names a language."""
    found = None
    for index, word in enumerate(words):
        if word == "--":
            break
        if word.startswith(f"{OPTION}="):
            found = known(word.partition("=")[2]) or found
        elif word == OPTION and index + 1 < len(words):
            found = known(words[index + 1]) or found
    return found


def of_locale(environment: Mapping[str, str]) -> Language | None:
    """The language of the locale; None where none is set, or only C or POSIX, or one that is not spoken here."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return known(environment[variable])
    return None


def known(name: str) -> Language | None:
    """``zh`` for zh, zh_CN.UTF-8, ZH-TW; ``en`` for en, en_GB."""
    first = name.replace("-", "_").replace(".", "_").partition("_")[0].lower()
    return next((language for language in LANGUAGES if language == first), None)


def choose(option: str | None, default: Language | None = None) -> Language:
    """The language to speak; ``option`` is what stands after ``--lang``. Raises QsstdError for an unknown one."""
    import os

    if option is not None:
        language = known(option)
        if language is None:
            raise QsstdError(say("'{name}' is not a language of qsstd", name=option), say("write zh or en"))
        return language
    return asked_for((), os.environ) or default or "en"


def of_workspace() -> Language | None:
    """The language of the workspace around, where one can be read."""
    from pathlib import Path

    from qsstd.workspace.discover import open_workspace

    try:
        return open_workspace(Path.cwd()).settings.language
    except (QsstdError, OSError):
        return None
