"""Which type a name has: the evidence beside it, and the vote."""
