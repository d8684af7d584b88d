"""Rules on revisions: a module each, with ``check(revised)`` or ``check(whole)``. See ``rule.py``."""
