"""Numeric claims: what is measured of whom, how certain, and who says it."""
