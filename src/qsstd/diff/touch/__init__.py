"""Whom changes touch: customers, staff, figures, and what refers to what changed."""
