"""What kinds of change have in common: how a sort of value is told, by topic."""
