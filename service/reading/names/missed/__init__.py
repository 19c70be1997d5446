"""Names that the model did not find."""
