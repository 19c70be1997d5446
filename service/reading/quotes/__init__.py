"""Who said what: quotations in marks (direct) and without them (reported)."""
