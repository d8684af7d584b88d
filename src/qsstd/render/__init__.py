"""Print-outs: a typed context for each, in one language, and templates that a company may replace block by block."""
