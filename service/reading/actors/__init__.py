"""Who acts: parse and names in, the `Cast` out: actors, and whom each word means (`read.py`).

1. `named/`: all names of one person or body are one actor: "Ann Roe … Ms. Roe … Roe". With it,
   `roles.py`: what the text says that somebody is ("Mayor Ann Roe"); `gender.py`: whether somebody
   is a man or a woman, as far as the text shows.
2. `pronouns/` and `described/` in one pass over the text: whom "she" and "the mayor" mean, and
   actors without a name ("the driver"). `joint.py`: subjects of several, for "they".
3. `salience.py`: how much the article is about an actor; actors stand in that order in the cast
   (`cast.py`).

A `Draft` (`draft.py`) gathers mentions until the cast is complete. If no actor fits clearly, none
is set. Pronouns inside quotation marks wait for a stage of their own, after the quotes
(`pronouns/quoted.py`).
"""
