"""Print-outs as web pages: one file or a site."""
