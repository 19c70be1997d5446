"""Exact names with one type each: found, mended, typed, in this order."""
