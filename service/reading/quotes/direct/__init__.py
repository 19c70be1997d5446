"""Words in quotation marks: where they end, and whose they are."""
