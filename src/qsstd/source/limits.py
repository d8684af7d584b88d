"""How much a file may ask of the reader; checked while it is read, before anything recurses."""

from __future__ import annotations

from qsstd.files import BYTES

DEPTH = 64
NODES = 200_000
SCALAR = 256 * 1024
ITEMS = 2_000
"""Items of one list, keys of one mapping: what compares each with each other stays quick."""
EXPANDED = 300_000
"""Nodes after every alias is written out, a long text counting as several."""
LONG = 50
"""Characters of a text that count as one more node there."""
FAULTS = 1_000
"""Faults told of one file; a file with more is not worth a longer list."""

__all__ = ["BYTES", "DEPTH", "EXPANDED", "FAULTS", "ITEMS", "LONG", "NODES", "SCALAR"]
