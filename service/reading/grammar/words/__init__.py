"""Questions to one word, and to the words right beside it: words in, answers or words out.

- `nouns.py`: what kind of noun or name a word is, and what it is to the one beside it.
- `verbs.py`: the same of verbs.
- `deeds.py`: what a noun is said to do: "residents fled", "critics called it a farce".
- `relatives.py`: what "whom" and "which" stand for.
- `nickname.py`: the marks inside a name: `Ann "Patch" Roe`.
- `joined.py`: the nouns that "and" joins into one phrase, "wool coats and scarves".
"""
