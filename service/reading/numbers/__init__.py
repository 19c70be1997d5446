"""A number as it is spelled: digits, words, units, currencies, bounds, dates. Knows no noun."""
