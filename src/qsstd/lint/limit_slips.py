"""What was meant by a limit written the way people speak: ``24小时``, ``95%在24小时内``, two limits in one text."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from qsstd.messages import Message, say
from qsstd.model.limit import BadLimit, Limit
from qsstd.model.limit_reader import read_limit
from qsstd.model.limit_words import OPERATOR_WORDS, STATISTIC_WORDS
from qsstd.model.quantity import BadQuantity, Quantity, parse_quantity

NUMBER = re.compile(r"\d+(?:\.\d+)?")
PORTION = re.compile(r"\d+(?:\.\d+)?\s*[%‰]")
AMOUNT = re.compile(r"(\d+(?:\.\d+)?\s*)([a-z]+|[\u4e00-\u9fff]{1,4})", re.IGNORECASE)
AT_LEAST = re.compile(r"至少|以上|不[少低]于|(?<!不)(?:超过|多于|大于|高于|迟于)|提前|保[存留持]|[>≥]")
SEVERAL = re.compile(r"[，,；;、]\s*(?=\D*\d)")
LONGEST = 300


def advice(text: str) -> Message | None:
    """How to write what ``text`` seems to say; None where that is not plain."""
    plain = normalize("NFKC", text[:LONGEST])
    return next((found for sort in SORTS if (found := sort(plain))), None)


def unaligned(plain: str) -> Message | None:
    """A list item that was indented too far goes on in the one above it."""
    return say("begin every '- ' of the list in the same column") if re.search(r"\S - \S", plain) else None


def several(plain: str) -> Message | None:
    parts = SEVERAL.split(plain)
    limits = sum(any(word in part for word in (*STATISTIC_WORDS, *OPERATOR_WORDS)) for part in parts)
    if len(parts) < 2 or limits < 2:
        return None
    return say("write each limit by itself, one a line after '- '")


def halves(plain: str) -> Message | None:
    if not re.search(r"\d\s*[^\d\s]{1,3}半|半[个天日]", plain):
        return None
    return say("write a half in the smaller unit or with a point, for example 36 h or 1.5 h")


def span(plain: str) -> Message | None:
    if not re.search(r"\d\s*[-~—–至到]\s*\d", plain) or any(sign in plain for sign in ("..", "in ")):
        return None
    return say("write only the limit that must be kept: of 24 to 40 hours it is max <= 40 h")


def plainly(plain: str) -> Message | None:
    """One number, or a share and a time, without the words around them."""
    limit = meant(plain)
    return say("did you mean '{limit}'?", limit=limit) if limit else None


def unmeasured(plain: str) -> Message | None:
    """Words without any number: nobody can say whether they were kept."""
    if NUMBER.search(plain) or plain.isascii() or any(word in plain for word in OPERATOR_WORDS):
        return None
    return say("write a number with its unit that can be measured, for example max <= 24 h")


SORTS: tuple[Callable[[str], Message | None], ...] = (unaligned, several, halves, span, plainly, unmeasured)


def meant(plain: str) -> Limit | None:
    """The limit that ``plain`` says without a statistic or a comparison, if it can mean only one."""
    numbers, portion = len(NUMBER.findall(plain)), PORTION.search(plain)
    time = time_in(plain.replace(portion[0], " ") if portion else plain)
    if time is None or (AT_LEAST.search(plain) and not portion):
        return None
    if portion is not None:
        text = f"share >= {portion[0]} within {time}" if numbers == 2 else ""
    else:
        statistic = statistic_of(plain[: NUMBER.search(plain).start()])  # type: ignore[union-attr]  # it has a time
        text = f"{statistic} <= {time}" if numbers == 1 and statistic else ""
    try:
        return read_limit(text) if text else None
    except BadLimit:
        return None


def statistic_of(before: str) -> str | None:
    """The statistic that stands before the number; the maximum where no other word does."""
    known = [name for word, name in STATISTIC_WORDS.items() if before.strip().startswith(word)]
    return known[0] if known else None if re.search(r"[A-Za-z]", before) else "max"


def time_in(plain: str) -> Quantity | None:
    """The first length of time in ``plain``: of ``24小时内`` it is 24 h."""
    for match in AMOUNT.finditer(plain):
        for end in range(len(match[2]), 0, -1):
            try:
                quantity = parse_quantity(match[1] + match[2][:end])
            except BadQuantity:
                continue
            if quantity.is_time:
                return quantity
    return None
