"""Actors without a name: "the driver", "two officials" (`read.py`).

1. `phrase/`: which noun phrases stand for somebody who takes part in something, what they say of
   him, and what he is said to be: "Roe, a homeopath", "she is a nurse".
2. `epithets.py`: what newsrooms call somebody just named: "the Vermont senator".
3. `named_before.py`: which named actor it takes up. `by_noun.py`: whom the text calls so, "Gov. Roe
   … the governor", or who is one by his title: a senator is a lawmaker. `bodies.py`, `seen.py`:
   which named body "the agency" or "the company" means, which country "the country";
   `by_relation.py`: "his father", and whose son that makes him, "the 34-year-old"; `beside.py`: a
   name beside it; `by_party.py`: "the Ohio Republican".
4. `same_again.py`: whether a description means one that was described before.
5. Else it is an actor of its own, called by its `label.py`.
"""
