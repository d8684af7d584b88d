"""What can go wrong with the work itself, as against what is wrong with a standard.

QsstdError        the work could not be done: exit 2, one sentence, a remedy
InternalError     a plug or the tool itself failed: exit 3, "please report"
"""

from __future__ import annotations

from qsstd.messages import Message


class QsstdError(Exception):
    """The work could not be done; carries the sentence and, where there is one, the remedy."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.template)
        self.message = message
        self.hint = hint


class InternalError(Exception):
    """A plug failed. ``plug`` names it; the cause is chained."""

    def __init__(self, plug: str, where: str) -> None:
        super().__init__(f"{plug} failed at {where}")
        self.plug = plug
        self.where = where
