"""Which type a name has, the same throughout an article (`type.typed`).

1. All mentions of one form vote with the model's type; evidence beside a mention outweighs votes.
2. `evidence.py`, one table `EVIDENCE` with all weights: an age ("Holm, 65,"), a title, kin, "said
   she", shares ("Harbour shares fell"), teams. A full name and its surname alone share it.
   `things.py`: ships, products, works and events are no actors; `titles.py`: "Dr", "an analyst at".
3. `by_noun_beside.py`: "the firm Roe", "the town of Roe".
4. `by_company.py`: what the names in a list with it are.
5. The winner is checked: a lone word for a person, a place in no gazetteer that acts, a place that
   the sentence treats as one (`place.py`).
6. `no_name.py`: addresses, months, units, and words that only open sentences are no names.
7. `country_namesakes.py`: "Georgia Power" is no country, and "the governor of Georgia" governs a
   state. Which Georgia a name that stays open is, `places/senses.py` decides.
"""
