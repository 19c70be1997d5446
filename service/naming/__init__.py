"""Whether two names can be of one person, organization or place; serves reading and stories.

In: two names. Out: a `match.Match`, from different to the same (`people.compare`,
`organizations.compare`, `places.compare`), and blocking keys: names that match share at least one.

- `people.py`: parts of a name (`person_names.py`), initials, surnames, given names with nicknames
  and slips of the pen (`given_names.py`), then suffixes.
- `organizations.py`: bynames, acronyms, countries, content words. `places.py`: names of places.
- `match.py`: what a comparison answers. `spelling.py` compares single words, `countries.py` and
  `regions.py` know codes, `outlets.py` where an outlet is at home.
"""
