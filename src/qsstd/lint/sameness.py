"""When two texts name the same thing, in whichever languages they are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from qsstd.model.text import Text


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """``text`` as it is compared: one width, one case, no spaces and no punctuation at its end."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(plain.split()).rstrip(".,;:!?。、")


def forms(text: Text) -> Iterator[tuple[str, str]]:
    """Each language in which ``text`` is written, with its folded form."""
    for language, written in (("zh", text.zh), ("en", text.en)):
        if written and (form := folded(written)):
            yield language, form


def key(text: Text) -> str:
    """One folded form of ``text``: the Chinese where there is one."""
    return next((form for _, form in forms(text)), "")


def holds(one: Text, other: Text) -> bool:
    """Whether in some language one of the two is the other or holds it: 障碍工单 and 已派发的障碍工单."""
    mine = dict(forms(one))
    return any(form in mine[language] or mine[language] in form for language, form in forms(other) if language in mine)
