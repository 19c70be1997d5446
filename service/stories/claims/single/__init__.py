"""What a story tells one number of, however its outlets put it.

In: a claim with what its article says round it. Out: whose or of what it is; of one thing two
different numbers contradict each other, whatever else their sentences share.

- `toll.py`   the dead, the wounded, the arrested of its event, and the magnitude of its quake: the
  first number of all of them that a report gives
- `event.py`  what one event did to all the people or homes that it befell
- `ages.py`   the age of a person at one time, by the name that it stands beside
- `terms.py`  the term to which a court sentences a person
- `deals.py`  what a deal between two parties is worth
- `gauges.py` what a word beside the number names: a turnout, a ransom, homes without power, cases,
  a crowd, a saving, a bribe
"""
