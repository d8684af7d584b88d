"""Print-outs as PDF: the typesetting program Typst gets the context as data."""
