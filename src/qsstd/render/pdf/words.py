"""The fixed words that only pages of paper need."""

from __future__ import annotations

from qsstd.messages import Language, say

LABELS = {
    "page_of": say("Page {page} of {pages}", page="{page}", pages="{pages}"),
    "about": say("Purpose and scope"),
    "chart_goes_on": say("The flow chart goes on, in words at its beginning"),
}
"""``page_of`` keeps its places, which every page fills in for itself."""


def labels(language: Language) -> dict[str, str]:
    """Every one of them by its name."""
    return {name: label.in_language(language) for name, label in LABELS.items()}
