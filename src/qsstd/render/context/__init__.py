"""What each print-out says: typed contexts built from the workspace. Every template gets these models and nothing else."""
