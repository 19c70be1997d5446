"""Quotes of several articles: which are one saying."""
