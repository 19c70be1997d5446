"""Questions to the parse that every rule asks: subject, object, somebody, word class."""
