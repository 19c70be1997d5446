"""Closed sets of words that several folders read, typed, each loaded once from `lexicon/`.

- `cues.py`: which verb, noun or adjective attributes, in which construction ("say" with a clause,
  "accuse … of"). The one list of verbs of saying, for quotes and for numbers.
- `people.py`, `given_names.py`: offices, kin, courtesy titles, groups, bodies; names and gender.
- `names.py`: what makes or ends a name: legal forms, suffixes, parties, seats.
- `place_nouns.py`, `gazetteer.py`, `place_table.py`, `neighbours.py`: kinds of places, the places
  that a name may stand for, the file of them, and which of them lie close to each other.

No rule stands here: a set answers "is this word one of them", and nothing else.
"""
