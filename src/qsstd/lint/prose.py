"""Which texts say what has to be done, and which tell, quote, or name something."""

from __future__ import annotations

from qsstd.workspace.words import Hit

TOLD_KINDS = frozenset({"problems", "research", "feedback", "regulation", "policy"})
"""Kinds in which people are quoted, the past is told, or principles are stated."""

TOLD_FIELDS = frozenset({
    "title", "name", "term", "avoid", "never-say", "evidence", "effect", "situation", "purpose", "strategy", "source",
    "quote", "violations", "text", "fatal", "scale",
})  # fmt: skip
"""Fields of the other kinds that do so. ``text`` is a violation's: what was done wrong."""


def tells_what_to_do(hit: Hit, kind: str) -> bool:
    """Whether the text of ``hit``, in a document of ``kind``, lays down what has to be done."""
    if kind in TOLD_KINDS or hit.field in TOLD_FIELDS or hit.path[0] == "history":
        return False
    return not (kind == "review" and hit.path[0] == "findings")


def is_our_wording(hit: Hit, kind: str) -> bool:
    """Whether the company chose the words of the text itself and may choose others."""
    if kind in ("regulation", "glossary") or hit.path[0] == "history" or hit.field in ("never-say", "quote", "source"):
        return False
    return not (kind == "feedback" and hit.field == "statement")
