"""When and where claims hold, and when quotes were said."""
