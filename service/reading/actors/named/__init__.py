"""Which names are one actor: names in, drafts out (`read.grouped`).

1. `people.py`: names that agree in given name and surname are one person; a bare surname joins it.
2. `surnames.py`: whom a bare surname means where several bear it. The candidates are first cut
   down, in `bearers.py`: only those of its suffix if it has one; else no relatives where somebody
   else bears it, but a "Jr." who is named before the others, or is in high office where they are
   all of the past; then, back in `surnames.py`, by the words beside it: no kin that the text names
   there ("Roe, the son of Peter Roe"), nobody of the other gender. Then the first that answers: the
   kin just named in full who speaks ("The couple's daughter, Ann Roe …. Roe said"), unless a title
   or "Mr." stands before the surname; the only candidate left; whom this courtesy title meant
   before ("Mr. Roe"); then the table `CHOICES`: whose title stands before it, whom the article
   first called so, who alone was named nearby, who is named far more often, who was last named in
   full. If nobody fits, the surname is an actor of its own.
3. `organizations.py`: a short form ("the Society"), initials or an acronym in brackets join the
   full name.
4. Countries and regions, by code or else by name (`read.py`).
"""
