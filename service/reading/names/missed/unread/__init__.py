"""Whom and what the model reads as nothing, or reads in half.

1. `people.py`: a given name and a surname for a subject: "Ivy Manners left".
2. `bodies.py`: rows of names that end in a body's noun: "Queen Ida Roe University".
3. `foreign.py`: bodies with a noun of another language: "Coláiste Ide".
4. `acronyms.py`: letters of a body named in full: "HRT" of the Harlow Rescue Trust.
5. `doers.py`: others that act or are told something: "Seedwatch estimated".
"""
