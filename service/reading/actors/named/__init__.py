"""Which names are one actor: names in, drafts out (`read.grouped`).

1. `people.py`: names that agree in given name and surname are one person; a bare surname joins it.
2. `surnames.py`: whom a bare surname means where several bear it. Out go those of another suffix,
   relatives where somebody else bears it, the kin that the text names beside it ("Roe, the son of
   Peter Roe") and the other gender. Of those left: the only one; whom this courtesy title meant
   before ("Mr. Roe"); then the table `CHOICES`: whose title stands before it, whom the article
   first called so, who alone was named nearby, who is named far more often, who was named last.
3. `organizations.py`: a short form, initials or an acronym in brackets join the full name.
"""
