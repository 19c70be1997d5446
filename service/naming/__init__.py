"""Whether two names can be of one person, organization or place; serves reading and stories.

In: two names. Out: a `match.Match`, from different to the same (`people.compare`,
`organizations.compare`, `places.compare`), and blocking keys, of which names that match share one.
Persons: parts of a name (`person_names`), initials, surnames, given names with nicknames and slips
of the pen (`given_names`), then suffixes. Organizations: bynames, acronyms, countries, content
words. `spelling` holds single words against each other, `countries` and `regions` know codes.
"""
