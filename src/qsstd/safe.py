"""Text of users made harmless, one function for each place it goes to. What cannot show is spelled out, not dropped."""

from __future__ import annotations

import re
from pathlib import PurePath

CONTROLS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0001-\U000e007f"
)
"""C0 but newline and tab, DEL, C1, what changes the order of text, what has no width, halves of characters."""
NO_TERMINAL = re.compile(f"[{CONTROLS}]")
NO_LINE = re.compile(f"[{CONTROLS}\n\t]")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
BLANKS = "[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]*"
GITHUB_LOG = re.compile(rf"((?:^|[\r\v\f\x1c-\x1e\x85\u2028\u2029]){BLANKS})::|##\[", re.MULTILINE)
MARKDOWN = re.compile(r"[\\`*_{}\[\]#!|~$^]|^[-+=]|:(?=//)|(?<=www)\.", re.IGNORECASE)
NUMBERED = re.compile(r"^([0-9]{1,9})([.)])")
READ_AS_LINK = re.compile(r"(?<!\w)@(?=[A-Za-z0-9])|(?<!\w)\\#(?=[0-9])|:(?=[A-Za-z0-9_+-]+:)")
APART = "\u2060"
"""Word joiner: no width, and what it stands in is no mention, reference or emoji name any more."""
HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def spelled(match: re.Match[str]) -> str:
    """The character found, as Python would write it: ``\\x1b``, ``\\u202e``."""
    character = match.group()
    number = ord(character)
    if character in SHORT:
        return SHORT[character]
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def terminal(text: str) -> str:
    """For a terminal, where it may have several lines: no control character acts, none hides."""
    return NO_TERMINAL.sub(spelled, text)


def one_line(text: str) -> str:
    """For a place of one line, such as a file name or an id in a sentence: line breaks and tabs are spelled out too."""
    return NO_LINE.sub(spelled, text)


def github_message(text: str) -> str:
    """For what follows the second ``::`` of a GitHub workflow command."""
    escaped = terminal(text.replace("\r\n", "\n")).replace("%", "%25").replace("\n", "%0A")
    return escaped.replace("##[", "##\\[")


def github_property(text: str) -> str:
    """For the value of a property, such as a file name, of a GitHub workflow command."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace(":", "%3A").replace(",", "%2C")
    return NO_LINE.sub(spelled, escaped).replace("##[", "##%5B")


def github_log(text: str) -> str:
    """For plain output under GitHub Actions: no line is taken for a workflow command, new form or old."""
    return GITHUB_LOG.sub(lambda match: "##\\[" if match[1] is None else match[1] + "\\::", text)


def xml(text: str) -> str:
    """For XML text and attributes: escaped, and the characters that XML cannot hold spelled out."""
    return html(text)


def html(text: str) -> str:
    """For HTML text and quoted attributes."""
    return re.sub("[&<>\"']", lambda match: HTML[match.group()], xml_characters(text))


def xml_characters(text: str) -> str:
    """The characters that XML cannot hold spelled out, nothing escaped: for a library that escapes by itself."""
    return NO_XML.sub(spelled, text)


def markdown(text: str) -> str:
    """For a paragraph, heading or table cell of Markdown: literal text on one line, no markup, no link, no mention."""
    line = " ".join(part.strip() for part in NO_TERMINAL.sub(spelled, text.replace("\r\n", "\n")).split("\n")).strip()
    escaped = MARKDOWN.sub(lambda match: "\\" + match.group(), line.replace("\t", " "))
    escaped = NUMBERED.sub(r"\1\\\2", escaped)
    escaped = re.sub("[&<>]", lambda match: HTML[match.group()], escaped)
    return READ_AS_LINK.sub(lambda match: match.group() + APART, escaped)


def uri(path: str | PurePath) -> str:
    """For a relative URI reference: ``/`` between parts, the unusual percent-encoded, never a scheme or host."""
    from urllib.parse import quote

    parts = [part for part in str(path).replace("\\", "/").split("/") if part not in ("", ".")]
    encoded = "/".join(quote(part.encode("utf-8", "surrogateescape"), safe="-._~") for part in parts)
    return encoded or "."
