"""Commands of the project: what `make` calls, and what made the lexicons."""
