"""JSON to records and back: shape only, no logic."""
