"""The noun phrase by itself: whether it stands for somebody, and what it says of him.

1. `description.py`: which noun phrases take part in what is told, how far they reach and what they
   say: how many, whose, of which country. Which of them are worth an actor.
2. `multitudes.py`: "hundreds of people", and no "campaign funds".
3. `predicates.py`: what somebody is said to be: "Roe, a homeopath", "she is a nurse".
"""
