"""Tests of the flow charts."""
