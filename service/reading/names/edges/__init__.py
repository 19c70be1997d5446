"""Where a name begins and where it ends."""
