"""The notice of a revision: what `qsstd diff` found, as a print-out."""
