"""Which clauses tell of one event, and where it is put."""
