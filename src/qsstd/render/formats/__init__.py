"""Formats of print-outs: a module each, with ``write(sheet) -> files``. The file name is the name of the format.

A format that cannot show a print-out gives no file for it."""
