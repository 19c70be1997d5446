"""Actors and locations of several articles: which are one."""
