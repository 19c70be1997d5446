"""Whether two names can be of one person, organization or place; serves reading and stories."""
