"""Where a document stands, and what is asked of it there."""

from __future__ import annotations

from qsstd.lint.rule import Context

FINISHED = frozenset({"review", "approved"})
"""What is missing in a draft may still come; what is missing in a document handed in for review is missing."""


def is_finished(context: Context) -> bool:
    """Whether the document around a node claims to be complete."""
    return context.document is not None and context.document.status in FINISHED


def is_retired(context: Context) -> bool:
    return context.document is not None and context.document.status == "retired"
