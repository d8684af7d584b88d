"""What is paid when a promise is missed: money or a share of a fee, once, per day or per day begun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from qsstd.messages import Language, say
from qsstd.model.node import WRITTEN, refusal, written
from qsstd.model.quantity import BadQuantity, Quantity, parse_quantity
from qsstd.model.units import spelled

PAYMENT = re.compile(
    r"(?P<amount>.+?)(?:\s+of\s+(?P<of>.+?))?(?:\s+per\s+(?P<per>h|d|week|wd|month)(?P<begun>\s+begun)?)?"
)


@dataclass(frozen=True, slots=True)
class Payment:
    """``10 CNY per d begun`` or ``1 % of 安装费 per d``. ``per`` is a canonical unit, None: once."""

    amount: Quantity
    of: str | None
    per: str | None
    begun: bool

    def __str__(self) -> str:
        of = f" of {self.of}" if self.of else ""
        per = f" per {self.per}" if self.per else ""
        return f"{self.amount}{of}{per}{' begun' if self.begun else ''}"

    def in_language(self, language: Language, /) -> str:
        paid = say("{amount} of {fee}", amount=self.amount, fee=self.of) if self.of else self.amount
        if self.per is None:
            return paid.in_language(language)
        unit = spelled(self.per, language, one=True)
        each = (
            say("{paid} for each {unit} begun", paid=paid, unit=unit)
            if self.begun
            else say("{paid} for each {unit}", paid=paid, unit=unit)
        )
        return each.in_language(language)


def read_payment(value: object) -> Payment:
    """A payment; refused as bad_quantity when the amount is neither money nor a share of a named fee."""
    if isinstance(value, Payment):
        return value
    match = PAYMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    hint = say("write money or a share of a fee, for example '10 CNY per d begun' or '1 % of 安装费 per d'")
    if not match:
        raise refusal(say("'{value}' is not a payment", value=written(value)), hint, fault="bad_quantity")
    try:
        amount = parse_quantity(match["amount"])
    except BadQuantity as bad:
        part = (bad.start, bad.end)
        raise refusal(bad.message, bad.hint or hint, fault="bad_quantity", part=part) from None
    wanted = "share" if match["of"] else "money"
    if amount.family != wanted:
        raise refusal(say("'{value}' is not a payment", value=written(value)), hint, fault="bad_quantity")
    return Payment(amount, match["of"], match["per"], bool(match["begun"]))


PaymentField = Annotated[Payment, PlainValidator(read_payment), WithJsonSchema(WRITTEN)]
