"""What a bare number counts: the noun beside it, one that stands elsewhere, and its singular."""
