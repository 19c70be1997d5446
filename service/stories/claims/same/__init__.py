"""Which numeric claims measure one thing, by what they say and by what tells them apart."""
