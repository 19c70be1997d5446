"""Summaries in, one Story out: pure functions, no spaCy, no Flask, no clock."""
