"""What stands beside a name says about its type (`votes.votes`), and who is a person by it.

- `votes.py`: the names beside it, weight 5: in a list of people it is a person's ("Ann Roe, Holm
  and Lund"), as is who a body owns ("the bank's Ann Roe"). It adds the votes of `nouns.py`.
- `nouns.py`, 3 or 5: the noun beside it, "the firm Roe", "the town of Roe". It asks
- `places.py` first: who lives there, what it has, what lies in it ("the mayor of Corran", "a
  Williston man").
- `bodies.py`, in the table `evidence.EVIDENCE`: shares, a chief executive, analysts and players
  ("a stake in Roe", "Roe boss Ann Holm"), examples ("carmakers such as Roe").
- `next_words.py`, in the table `evidence.EVIDENCE`: a legal form ("Roe Ltd"), the road before it,
  the partners of a firm.
- `sides.py`, in the same table: the verb of many ("Harlow have lost"), a result ("lost to Harlow
  2-1").
- `pronouns.py`, in the same table: "Roe said he", "Harbour said it", "Harbour cut its forecast".
"""
