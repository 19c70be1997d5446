"""Reports without marks: the construction, the clause, its extent."""
