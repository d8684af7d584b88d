"""The fixed words that only Word print-outs have."""

from __future__ import annotations

from qsstd.messages import Language, say

PAGE = say("Page {page} of {pages}", page="\0", pages="\0")
DRAFT = say("DRAFT")


def page_words(language: Language) -> list[str]:
    """What stands before, between and after the number of the page and that of all pages."""
    return PAGE.in_language(language).split("\0")
