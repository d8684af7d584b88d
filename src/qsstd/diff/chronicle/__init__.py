"""The history of one entry over all revisions of the repository."""
