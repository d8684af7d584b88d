"""What was probably meant: the nearest of some words."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of ``words`` that is most like ``word``; None when none is like it. Long words are not compared."""
    from difflib import get_close_matches

    if len(word) > 100:
        return None
    found = get_close_matches(word, list(words), n=1, cutoff=0.72)
    return found[0] if found else None
