"""Which actor a pronoun means."""
