"""Dates: expressions found, and what they mean."""
