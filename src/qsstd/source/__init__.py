"""Bytes to data, places on demand, text edits: the only home of the YAML library."""
