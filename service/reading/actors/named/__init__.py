"""Which names are one actor: names in, drafts out (`read.grouped`).

1. `people.py`: names that agree in given name and surname are one person; a bare surname joins it.
2. `surnames.py`: whom a bare surname means where relatives share it: a courtesy title or a given
   name beside it, then whom the article called so first, then who was named last and near.
3. `organizations.py`: a short form, initials or an acronym in brackets join the full name.
"""
