"""Actors without a name: "the driver", "two officials" (`read.py`).

`phrase/` says which noun phrases stand for somebody who takes part in something, and what they say
of him. Whom one means, in this order (`read.take_in`):

1. `beside.py`: a name beside it: "their leader, Ann Roe".
2. `by_party.py`: a party and a state given earlier: "the Ohio Republican".
3. `by_relation.py`: kin, clients and parents: "his father", and whose son that makes him, "the
   mother of two".
4. `named_before.py`: a named actor that it takes up. `by_noun.py`: whom the text calls so, "Gov.
   Roe … the governor", or who is one by his title (a senator is a lawmaker); `epithets.py`: what
   newsrooms call somebody just named, "the Vermont senator"; `bodies.py`, `seen.py`: which named
   body "the agency" or "the company" means.
5. `same_again.py`: an actor that was described before: "two men … the men".
6. Else it is an actor of its own, if it is worth one, called by its `label.py`.

Some nouns make no actor but may take one up: "the country" (`seen.py`), "the 34-year-old"
(`by_relation.py`), "the museum". When the whole article has been read (`read.settle`), an
actor who turned out to be somebody with a name is joined to him, and one mentioned once and in
general is left out.
"""
