"""Which entry of the one side is which of the other: by id, by what is told, by likeness."""
