"""Closed sets of words that several folders ask for, typed, each loaded once."""
