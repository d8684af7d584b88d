"""What is paid when a promise is missed: money or a share of a fee, once, per day or per day begun."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from qsstd.messages import Language, Message, say
from qsstd.model.measure import QuantityField
from qsstd.model.node import Shorthand, Truth, refusal, written
from qsstd.model.text import AfterCharacters, Text

PAYMENT = re.compile(
    r"\s*(?P<amount>.+?)(?:\s+of\s+(?P<of>.+?))?(?:\s+per\s+(?P<per>h|d|week|wd|month)(?P<begun>\s+begun)?)?\s*"
)
LONGEST = 200
"""Characters of a payment that are read."""
SPANS: dict[str, Message] = {
    "h": say("hour"),
    "d": say("calendar day"),
    "week": say("week"),
    "wd": say("working day"),
    "month": say("month"),
}


class Payment(Shorthand):
    """What is paid: money or a share of a fee, once or for each span of time.

    Short: ``10 CNY per d begun``, ``1 % of 安装费 per d``; as a mapping the fee has a name in each language."""

    inline: ClassVar[str | None] = "amount"
    amount: QuantityField = Field(description="A sum of money, or a share of a fee.")
    of: Text | None = Field(None, description="The fee that it is a share of.")
    per: Literal["h", "d", "week", "wd", "month"] | None = Field(
        None,
        description="For each of what it is paid: h, d (calendar days), wd (working days), week, month; else once.",
    )
    begun: Truth = Field(False, description="Whether one that has only begun counts as a whole one.")

    @classmethod
    def shorthand(cls, value: object) -> Any:
        match = PAYMENT.fullmatch(value) if isinstance(value, str) and len(value) <= LONGEST else None
        if not match:
            raise refusal(say("'{value}' is not a payment", value=written(value)), payment_hint(), fault="bad_quantity")
        said = {key: text for key, text in match.groupdict().items() if text is not None}
        return said | ({"begun": "true"} if "begun" in said else {})

    @model_validator(mode="after")
    def _fits(self) -> Payment:
        """Money stands alone, a share needs the fee that it is of."""
        if self.amount.family != ("share" if self.of else "money"):
            raise refusal(say("'{value}' is not a payment", value=str(self)), payment_hint(), fault="bad_quantity")
        return self

    def __str__(self) -> str:
        of = f" of {self.of}" if self.of else ""
        per = f" per {self.per}" if self.per else ""
        return f"{self.amount}{of}{per}{' begun' if self.begun else ''}"

    def in_language(self, language: Language, /) -> str:
        """What has to be done: to pay how much, for each what."""
        share = say("{amount} of {fee}", amount=self.amount, fee=self.of) if self.of else None
        paid = AfterCharacters(share or self.amount)
        if self.per is None:
            return say("pay {paid}", paid=paid).in_language(language)
        span = SPANS[self.per]
        if self.begun:
            return say("pay {paid} for each {span} begun", paid=paid, span=span).in_language(language)
        return say("pay {paid} for each {span}", paid=paid, span=span).in_language(language)


def payment_hint() -> Message:
    return say("write money or a share of a fee, for example '10 CNY per d begun' or '1 % of 安装费 per d'")
