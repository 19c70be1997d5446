"""Which clauses tell of one event, and where and when it is put. Verbs and nouns in, an answer out.

- `clauses.py`: two verbs of one event: "When it sank on Monday, two died".
- `telling.py`: what a sentence mainly tells, and whether it came about; `dating.py`: which of its
  dates is that of it, and `led_to.py`: that of the event which it tells the outcome of.
- `placed.py`: what a place's name is said of: "a shop on the west side of Toledo".
- `beside.py`: what only stands beside something, so that no verb speaks of it.
- `standing.py`: lasting properties, which have no day of their own: "the 90-metre tower".
- `own_days.py`: nouns with a day of their own: "the close on Tuesday", "Monday's shooting".
- `beginning.py`: what begins or is aimed at is still to come: "The ban applies from Monday".
- `schedules.py`: a present tense that tells of what is arranged: "Ulm visit Rees on Saturday".
- `distances.py`: how far a time is from another: "three days after the plea".
- `relative_clauses.py`: "Dalarna, where 20 fires were burning"; compared amounts.
"""
