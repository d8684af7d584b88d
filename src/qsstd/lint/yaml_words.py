"""What the YAML parser cannot read, as sentences for the people who write the standards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qsstd.findings import Place
from qsstd.messages import Message, say
from qsstd.source.faults import YamlSyntax

Explained = tuple[Message, Message]
"""What is wrong, and what to write."""

_QUOTES = say("put the text in quotes")
_ESCAPE = (
    say("a backslash stands in double quotes, where it has a meaning of its own"),
    say("put the text in single quotes, where a backslash is nothing special"),
)
_UNCLOSED = (
    say("a text begins with a quotation mark that is never closed"),
    say("close the quotation mark, or write the text without it"),
)
_ALIGN = say("keys of the same entry begin in the same column, and what lies below a key is indented")
_STRAY_KEY = (
    say("a key stands where no key can stand"),
    say("put a text that holds ': ' or begins with '? ' in quotes"),
)
_TAG = (say("a text cannot begin with '!'"), _QUOTES)
_ANCHOR = (say("a text cannot begin with '&' or '*'"), _QUOTES)
_BLOCK = (
    say("text stands on the line of '>' or '|'"),
    say("put a text that begins with '>' or '|' in quotes, or write '≥' for at least"),
)

_SENTENCES: Mapping[str, Explained] = {
    "could not find expected ':'": (
        say("a line that should be 'key: value' has no colon and space"),
        say("write a half-width colon and a space after the key, and indent what continues the line before"),
    ),
    "mapping values are not allowed in this context": (
        say("the line does not fit below the one above it"),
        say("keys of the same entry begin in the same column, and a colon has a space after it"),
    ),
    "block sequence entries are not allowed in this context": (
        say("a list item '- ' stands where no list can begin"),
        say("begin the list on the line below its key, one item a line"),
    ),
    "mapping keys are not allowed in this context": _STRAY_KEY,
    "found character that cannot start any token": (say("a text cannot begin with '{char}'"), _QUOTES),
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "found unexpected ':'": (say("a colon stands inside a text between brackets"), _QUOTES),
    "did not find expected alphabetic or numeric character": _ANCHOR,
    "found undefined alias": (say("a text cannot begin with '*', as in '*{context}'"), _QUOTES),
    "found duplicate anchor; first occurrence": _ANCHOR,
    "found an indentation indicator equal to 0": _BLOCK,
    "did not find expected comment or line break": _BLOCK,
    "did not find expected ',' or ']'": (
        say("the list that begins with '[' is not closed, or a comma is missing in it"),
        say("write ']' at the end of the list and a comma between its items, or one item a line after '- '"),
    ),
    "did not find expected ',' or '}'": (
        say("the entry that begins with '{{' is not closed, or a comma is missing in it"),
        say("write '}}' at its end and a comma between its keys, or one 'key: value' a line"),
    ),
    "did not find expected key": (say("the line does not begin in the column of the keys around it"), _ALIGN),
    "did not find expected '-' indicator": (
        say("the line does not belong to the list around it"),
        say("begin every item with '- ' in the same column, and indent what belongs to it"),
    ),
    "did not find expected node content": (
        say("a value is missing here"),
        say("write the value, or take out the comma or the mark that asks for one"),
    ),
    "did not find expected <document start>": (say("the line does not belong to what stands above it"), _ALIGN),
    "did not find expected '!'": _TAG,
    "did not find expected tag URI": _TAG,
    "did not find expected whitespace or line break": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find URI escaped octet": _TAG,
    "found undefined tag handle": _TAG,
    "found a tab character that violates indentation": (say("a tab stands where spaces are wanted"), _ALIGN),
    "found a tab character where an indentation space is expected": (
        say("a tab stands where spaces are wanted"),
        _ALIGN,
    ),
}
_UNKNOWN: Explained = (
    say("the file cannot be read from here on ({problem})"),
    say("compare the line and the one above it with an example of 'qsstd explain yaml-syntax'"),
)


_SECOND_COLON = (say("': ' stands a second time in the line"), _QUOTES)
_AFTER_QUOTES = (
    say("the text goes on after a closing quotation mark"),
    say("put the whole text in quotes of the other sort, or use the quotation marks of your language"),
)
_AFTER_THE_END = (
    say("text stands behind what is complete"),
    say("write every key on a line of its own, and a remark behind a space and '# '"),
)
_BELOW_A_TEXT = (
    say("a list item stands below a text"),
    say("write nothing behind the key of a list, and all its '- ' in the same column"),
)
_STRAY_ITEM = (
    say("a list item stands where no list is"),
    say("write the items of a list below its key, all '- ' in the same column; the line with the key may be missing"),
)
_NO_SPACE = (
    say("the line begins with a hyphen but is not in line with the list around it"),
    say("begin every item in the same column, with a hyphen and a space"),
)
_UNFINISHED = ("did not find expected ',' or ']'", "did not find expected ',' or '}'")
_MISPLACED = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
)


def explained(fault: YamlSyntax) -> Explained:
    """What is wrong and what to write, in words of the trade for the parser's own."""
    before = fault.before.strip(" -")
    if fault.problem.startswith("mapping values") and ": " in before:
        return _SECOND_COLON
    if fault.problem.startswith("mapping values") and fault.before.lstrip().startswith("- "):
        return _BELOW_A_TEXT
    if fault.problem in _UNFINISHED and before.endswith(("'", '"')) and fault.char not in ":'\"":
        return _AFTER_QUOTES
    if fault.problem in _MISPLACED and (found := _misplaced(fault, before)):
        return found
    sentence, hint = _SENTENCES.get(fault.problem, _UNKNOWN)
    about = {"char": fault.char, "context": fault.context, "problem": fault.problem}
    return replace(sentence, arguments=about), hint


def _misplaced(fault: YamlSyntax, before: str) -> Explained | None:
    """What is more likely than a line in the wrong column."""
    if before.endswith(("'", '"')):
        return _AFTER_QUOTES
    if before.endswith(("]", "}")) or (before and fault.char in "/;"):
        return _AFTER_THE_END
    if not before and fault.char == "-":
        return _NO_SPACE if fault.problem == "did not find expected '-' indicator" else _STRAY_ITEM
    return None


OPENING = ("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow")


def place(fault: YamlSyntax) -> tuple[Place, Place | None]:
    """Where the fault is shown, and where the parser noticed it if that is another line.

    What is never closed is to be mended where it begins, which may be far above."""
    begun = fault.begun
    if begun is None or begun.span is None or fault.at.span is None or not fault.context.startswith(OPENING):
        return fault.at, None
    if begun.span.start.line == fault.at.span.start.line:
        return fault.at, None
    return begun, fault.at
