"""Print-outs as Word files: a Word file is the template, filled in and finished."""
