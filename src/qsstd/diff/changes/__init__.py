"""Kinds of change: a module each, with ``judge(change) -> judgements``. See ``judge.py``."""
