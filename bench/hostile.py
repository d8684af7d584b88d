"""Files made to hurt a reader, each of at most 1 MB."""

from __future__ import annotations

from collections.abc import Iterator

SIZE = 1_000_000
HEAD = "kind: process\nid: hostile\n"


def filled(piece: str, before: str = "", after: str = "") -> bytes:
    """``piece`` as often as it goes into the size."""
    room = SIZE - len(before.encode()) - len(after.encode())
    return (before + piece * (room // len(piece.encode())) + after).encode()


def laughs() -> bytes:
    """Aliases of aliases: nine lists of nine, each of the one before."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 40)]
    return "\n".join(lines).encode()


def files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each."""
    yield "flow-depth", filled("[")
    yield "flow-mappings", filled("{a: ")
    yield "block-depth", filled("- ")
    yield "complex-keys", filled("? ")
    yield "indentation", "\n".join(" " * depth + "a:" for depth in range(1400)).encode()
    yield "aliases", laughs()
    yield "anchors", "\n".join(f"k{number}: &a{number} x" for number in range(50_000)).encode()
    yield "keys", "".join(f"k{number}: x\n" for number in range(80_000)).encode()
    yield "same-key", filled("k: x\n")
    yield "items", filled("- x\n", HEAD + "steps:\n")
    yield "steps", filled("- {}\n", HEAD + "steps:\n")
    yield "one-word", filled("a", HEAD + "title: ")
    yield "one-line", filled("，", HEAD + "title: ")
    yield "quote-left-open", filled('" ', HEAD + 'title: "')
    yield "comments", filled("# x\n", HEAD)
    yield "lines", filled("\n", HEAD)
    yield "directives", filled("%x\n")
    yield "tags", filled("- !x y\n")
    yield "documents", filled("---\na: b\n")
    yield "nothing", bytes(SIZE)
    yield "no-text", bytes(range(256)) * (SIZE // 256)
    yield "ignores", filled("# qsstd: ignore[x]: y\n", HEAD)
    yield "digits", filled("9", HEAD + "version: ")
    yield "brackets", filled("[]\n", HEAD + "title: |\n  ")
