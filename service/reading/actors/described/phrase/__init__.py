"""The noun phrase by itself: whether it stands for somebody, and what it says of him.

1. `description.py`: which noun phrases stand for somebody who takes part in what is reported, how
   far they reach and what they say: how many, whose, of which country; and which of them are worth
   an actor.
2. `multitudes.py`: "hundreds of people", but not "campaign funds".
3. `predicates.py`: what somebody is said to be: "Roe, a homeopath", "she is a nurse".
"""
