"""Words in quotation marks: whose they are, and which cue gives them (`read.DirectQuotes`).

The first rule that answers places a quotation (`read.RULES`):

1. A signature or the layout: `“I am tired.” — Ann Roe` (`name_behind.py`).
2. A paragraph that opens again without a tag of its own goes on with the one above it.
3. Its own tag behind a pause: `Roe had enough: “I am tired,” she said` (a tag beats the colon).
4. What a crowd cries: `to chants of “…”`.
5. What leads up to it: `Roe said: “…”` (`lead.py`); a name alone: `Roe: “…”` (`lead_name.py`).
6. The tag that follows it: `“…,” Roe said`, `“…,” said Roe` (`tag.py`).
7. Of a quotation opened again in its paragraph, its tag further on: `“A. “B,” Roe said.`
8. The speech before it in the paragraph: `“A,” Roe said. “B.”` (`same_speech.py`).
9. A name after its comma: `“…,” Roe.` (`name_behind.py`)
10. A half quoted sentence behind one: `“A,” she says. It is “B.”`
11. None: an orphan, for `quotes/orphans.py`.

A rule writes nothing: it answers with a `Placing` (`placing.py`), which `DirectQuotes` keeps.

Headlines are passed by where they report more than their quotation.
"""
