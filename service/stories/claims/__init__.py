"""Numeric claims of several articles: same topic, and whether they agree."""
