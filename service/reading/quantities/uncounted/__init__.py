"""Numbers that count nothing: idioms, sorts, titles, labels, years, addresses."""
