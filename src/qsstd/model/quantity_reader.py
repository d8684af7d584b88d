"""Reading numbers and units, and saying what is wrong with those that cannot be read."""

from __future__ import annotations

import re
from decimal import Decimal

from qsstd.messages import Message, say
from qsstd.model.quantity import BadQuantity
from qsstd.model.units import AMBIGUOUS, BARE, CURRENCIES, CURRENCY_SLIPS, TIME, WORDS, Unit

MOST_DIGITS = 18
"""Digits before and after the decimal point, each."""
LONGEST = 200
"""Code points of a quantity."""

_PLAIN = re.compile(r"\s*(\d+(?:\.\d+)?)(?![.,，\d])", re.ASCII)
_POWER = re.compile(r"\s*(?:(\d+(?:\.\d+)?)\s*[×x*]\s*)?10(?:\^([-−+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?!\w)")
_RATIO = re.compile(r"\s*(\d+(?:\.\d+)?)\s+per\s+(?:(\d+)\s+)?(\S.*?)\s*$")
_RATIO_ZH = re.compile(r"\s*每\s*(\d+)?\s*([^\d\s](?:\D*?[^\d\s])?)\s*(\d+(?:\.\d+)?)\s*$")
_NOUN = re.compile(r"[A-Za-z]{3,}(?:[- ][A-Za-z]+){0,3}|[\u4e00-\u9fff]{1,12}")
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−", "-+0123456789-")
_NO_NOUNS = frozenset(("per", "of", "within", "beyond", "past", "by", "or", "and"))
_CHINESE_TIMES = tuple(word for word, unit in WORDS.items() if unit.family in TIME and not word.isascii())
_CHINESE_TAILS = ("内", "以上", "以下", "左右", "之间")
_NUMERALS = "零一二三四五六七八九"


def read_ratio(text: str) -> tuple[Decimal, int, str] | None:
    """Value, per how many, of what: of ``4 per 100 lines`` or ``每 100 线 4``; None when it is no ratio."""
    if len(text) > LONGEST:
        return None
    if match := _RATIO.match(text):
        number, per, thing = (1, 2, 3)
    elif match := _RATIO_ZH.match(text):
        per, thing, number = (1, 2, 3)
    else:
        return None
    value = _checked(match[number], text, *match.span(number))
    count = int(_checked(match[per], text, *match.span(per))) if match[per] else 1
    if count == 0:
        raise BadQuantity(say("'{text}' is a number per nothing", text=text.strip()), *match.span(per))
    if not _is_noun(match[thing]):
        raise _unknown(match[thing], *match.span(thing))
    return value, count, match[thing]


def read_text_number(text: str) -> tuple[Decimal, int]:
    """The number that ``text`` begins with, and where it ends."""
    if len(text) > LONGEST:
        shown = text.strip()[:20] + "…"
        raise BadQuantity(say("'{text}' is too long for a quantity", text=shown), 0, len(text), _number_hint())
    if match := _POWER.match(text):
        exponent = int((match[2] or match[3]).translate(_RAISED))
        factor = _checked(match[1], text, *match.span(1)) if match[1] else Decimal(1)
        if abs(exponent) > MOST_DIGITS:
            raise _too_many_digits(text, 0, match.end())
        return Decimal(f"{factor}E{exponent}"), match.end()
    if match := _PLAIN.match(text):
        return _checked(match[1], text, *match.span(1)), match.end()
    raise _no_number(text)


def _checked(number: str, text: str, start: int, end: int) -> Decimal:
    whole, _, fraction = number.partition(".")
    if len(whole) > MOST_DIGITS or len(fraction) > MOST_DIGITS:
        raise _too_many_digits(text, start, end)
    return Decimal(number)


def _too_many_digits(text: str, start: int, end: int) -> BadQuantity:
    shown = text[start:end].strip()
    message = say("the number '{number}' has too many digits", number=shown if len(shown) <= 20 else shown[:20] + "…")
    hint = say("at most {n} digits may stand before the decimal point and {n} after it", n=MOST_DIGITS)
    return BadQuantity(message, start, end, hint)


def _number_hint() -> Message:
    return say("write a number and its unit, for example 24 h, 15 d, 3 wd or 85 %")


def _no_number(text: str) -> BadQuantity:
    """Why ``text`` does not begin with a number that can be read."""
    start = len(text) - len(text.lstrip())
    body = text.strip()
    end = start + len(body)
    if not body:
        return BadQuantity(say("the quantity is empty"), 0, len(text), _number_hint())
    if re.match(r"[-−–]\s*[\d.]", body):
        return BadQuantity(say("'{text}' is negative", text=body), start, end, say("write a quantity of 0 or more"))
    if meant := _meant_number(body):
        wrong, right = meant
        message = say("'{text}' is not written as a number", text=wrong)
        return BadQuantity(message, start, start + len(wrong), say("write '{number}'", number=right), right)
    message = say("'{text}' does not begin with a number", text=body[:40])
    return BadQuantity(message, start, end, _number_hint())


def _meant_number(body: str) -> tuple[str, str] | None:
    """The number as written and as it must be written: ``1,000`` 1000, full-width ``２４`` 24, ``十五`` 15."""
    import unicodedata

    if match := re.match(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d.,])", body):
        return match[0], match[0].replace(",", "").replace("，", "")
    if match := re.match(r"[０-９0-9．.]+", body):
        plain = unicodedata.normalize("NFKC", match[0])
        return (match[0], plain) if plain != match[0] and re.fullmatch(r"\d{1,18}(\.\d{1,18})?", plain) else None
    if match := re.match(r"[零一二两三四五六七八九十百千]{1,9}", body):
        value = chinese_number(match[0])
        return (match[0], str(value)) if value is not None else None
    return None


def chinese_number(numeral: str) -> int | None:
    """``二十五`` is 25; None where the characters make no number."""
    total, digit = 0, 0
    last = 10_000
    for character in numeral.replace("两", "二"):
        place = {"十": 10, "百": 100, "千": 1000}.get(character)
        if place is None:
            if digit:
                return None
            digit = _NUMERALS.index(character)
        elif place >= last:
            return None
        else:
            total, digit, last = total + (digit or 1) * place, 0, place
    return total + digit


def read_unit(text: str, start: int) -> Unit:
    """The unit that stands in ``text`` from ``start`` to its end."""
    word = text[start:].strip()
    first = start + len(text[start:]) - len(text[start:].lstrip())
    end = first + len(word)
    normal = " ".join(word.split())
    if not word:
        return BARE
    if normal in WORDS:
        return WORDS[normal]
    if normal in CURRENCIES:
        return Unit(normal, "money", thing=normal)
    if re.match(r"\d{3}(?!\d)", word):
        return _spaced_number(text, word, end)
    if normal in AMBIGUOUS:
        raise _ambiguous(normal, first, end)
    if likely := _likely(normal):
        raise _unknown(word, first, end, likely)
    if _is_noun(normal):
        return Unit(normal, "count", thing=normal)
    raise _unknown(word, first, end)


def _is_noun(word: str) -> bool:
    """Whether ``word`` may be what is counted: not a code, and not a unit that something else runs on from."""
    if not _NOUN.fullmatch(word) or word.isupper():
        return False
    if not word.isascii():
        return word in WORDS or not (word.startswith(_CHINESE_TIMES) or word.endswith(_CHINESE_TAILS))
    pieces = word.split()
    return not any(piece in _NO_NOUNS or (piece in WORDS and WORDS[piece].family != "count") for piece in pieces)


def _spaced_number(text: str, word: str, end: int) -> Unit:
    """``10 000 h``: the spaces of a large number read as its end, so it is refused."""
    match = re.match(r"\s*(\d{1,3}(?:\s\d{3})+)", text)
    if match is None:
        raise _unknown(word, end - len(word), end)
    right = "".join(match[1].split())
    message = say("'{text}' is not written as a number", text=match[1])
    raise BadQuantity(message, *match.span(1), say("write '{number}'", number=right), right)


def _ambiguous(word: str, start: int, end: int) -> BadQuantity:
    first, second = AMBIGUOUS[word]
    message = say("the unit '{unit}' may mean several things", unit=word)
    return BadQuantity(message, start, end, say("write '{one}' or '{other}'", one=first, other=second))


def _unknown(word: str, start: int, end: int, likely: str | None = None) -> BadQuantity:
    message = say("'{unit}' is no unit", unit=word if len(word) <= 40 else word[:40] + "…")
    if likely:
        return BadQuantity(message, start, end, say("did you mean '{unit}'?", unit=likely), likely)
    hint = say("units are s, min, h, d, week, month, quarter, year, wh (working hours), wd (working days), %, ‰")
    return BadQuantity(message, start, end, hint)


def _likely(word: str) -> str | None:
    """The known word that ``word`` is a slip of: other case, or one letter more, less, other or exchanged."""
    folded = {known.casefold(): known for known in WORDS}
    if word.casefold() in folded:
        return folded[word.casefold()]
    if word.casefold() in CURRENCY_SLIPS:
        return CURRENCY_SLIPS[word.casefold()]
    near = [known for known in WORDS if len(known) >= 4 and known.isascii() and one_slip(word, known)]
    return min(near, key=lambda known: abs(len(known) - len(word)), default=None)


def one_slip(a: str, b: str) -> bool:
    """Whether one letter added, dropped, changed, or two neighbours exchanged make ``a`` of ``b``."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        swapped = a[same + 1 : same + 2] + a[same] == b[same : same + 2]
        return a[same + 1 :] == b[same + 1 :] or (swapped and a[same + 2 :] == b[same + 2 :])
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[same + 1 :] == shorter[same:]
