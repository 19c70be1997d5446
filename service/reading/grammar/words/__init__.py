"""Questions to one word, and to the words right beside it: words in, answers or words out.

- `nouns.py`: what kind of noun or name a word is, and what it is to the noun beside it.
- `verbs.py`: the same of verbs.
- `parts.py`: what part a word has in its phrase or clause, and what hangs by it there.
- `clauses.py`: what kind of clause a verb heads, and what opens it.
- `numbers.py`: what a number is to the words beside it.
- `phrases.py`: what stands in a noun phrase beside its noun, and how far the phrase reaches.
- `speech_parts.py`: what may stand in a phrase, or begin one, where the parser may have torn it.
- `reporting.py`: whether a verb reports where it stands, with its particle or its object,
  and what stands between it and the subject of what is said.
- `deeds.py`: what a noun is said to do: "residents fled", "critics called it a farce".
- `relatives.py`: what "whom" and "which" stand for, and what a clause with "what" is said to be.
- `nickname.py`: the marks inside a name: `Ann "Patch" Roe`.
- `joined.py`: the nouns that "and" joins into one phrase, "wool coats and scarves".
"""
