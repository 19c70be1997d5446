"""Which type a name has, the same throughout an article (`type.typed`).

All mentions of one form vote together: weights are added up for each type, and the type with most
wins. A reading by the model weighs 2 (`type.MODEL_WEIGHT`); what else is shown beside a mention:

- `evidence.py`, the table `EVIDENCE`, weighs 3 to 9, an undertaking's owner 50: an age ("Holm,
  65,"), a title, kin, "said she", shares ("Harbour shares fell"), teams. It asks `titles.py` ("Dr",
  "guitarist Ann Roe", "an analyst at"), `things.py` (ships, products, works and events, which are
  not actors), `sites.py` ("Harlow High School", "Wildhorse Creek") and `beside/next_words.py` (a
  legal form: "Roe Ltd") and `beside/sides.py` ("Harlow have lost", "lost to Harlow 2-1").
- `beside/`, 3 or 5: the nouns and names beside a name: "the firm Roe", "the mayor of Corran", or a
  list, "Ann Roe, Holm and Lund".

A full name and its first or last word alone share their evidence for a person; the first word of a
body's full name alone is the body where nothing shows a person ("Roe Heavy Industries … Roe"). Of a
lone word that nobody bears in full, readings beyond the fifth do not count.

Before and after the vote other rules decide. In this order, for each mention (`type.typed`, then
`before_vote.py` and `after_vote.py`, in whose tables each rule has its name):

1. Agreements ("the Lund Accord"), forms voted to be things, common words that only open sentences
   and products are not names.
2. Small towns found by `names/missed/towns` are places; a well-known body's name that mostly has a
   title before it is a person's, and so is a body's noun that has one, in the full name too ("Ms
   Board", "Ida Board"); namesakes of a country get their own bearer
   (`country_namesakes.py`: "Georgia Power" is a company, "the governor of Georgia" of a state).
3. Kin, addresses, months, units and people in general are not names (`no_name.py`). Here the
   table `before_vote.RULES` begins; it asks about a `mention.py`.
4. Known bodies, then platforms, are organizations.
5. What the model gave no label and nobody voted for is a place where its sentence says so
   (`place.py`).
6. A name in a dateline, then a country's, is a place; but a country's name that is plainly
   somebody's ("Ms. Jordan said she …") is a person's. "Rovers", "Karori Stags" and "the Stags" are
   clubs where nobody of a given name is called so.
7. A part of somebody's full name is a person's, unless the sentence treats it as a place.
8. The winner of the vote, checked (`after_vote.OF_ANY`): a unit is not a name, a byname is a
   body's, a site is a facility. Then by the winner (`OF_A_PERSON`, `OF_A_BODY`, `OF_A_PLACE`): a
   lone word for a person may be an acronym or plainly a place, a place in no gazetteer may act like
   a body, a body may be treated as a place (`place.py`).

Where two places share a name (which Georgia?), `places/` says which one is meant.
"""
