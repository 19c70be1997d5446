"""Who acts: parse and names in, the `Cast` out: actors, and whom each word means (`read.py`).

1. `named/`: all names of one person or body are one actor: "Ann Roe … Ms. Roe … Roe".
2. `pronouns/` and `described/` in one pass over the text: whom "she" and "the mayor" mean, and
   actors without a name ("the driver"). `joint.py`: subjects of several, for "they".
3. `roles.py`: what the text says that somebody is; `gender.py`: he or she, as far as it shows.
4. `salience.py`: how much the article is about an actor; actors stand in that order.

A `Draft` gathers mentions until the cast is complete. What stays open is left open.
"""
