"""A quantity phrase: a number with its unit, its noun, its range, its change."""
