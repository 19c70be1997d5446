"""Words in quotation marks: whose they are, and which cue gives them (`read.DirectQuotes`).

The first rule that answers places a quotation (`read.RULES`):

1. The layout, such as a transcript's "ROE:" (found by `quotes/marks/layout.py`), then a signature:
   `“I am tired.” — Ann Roe` (`name_behind.py`).
2. A paragraph that opens its marks again without a tag of its own goes on with the one above it.
3. Its own tag, though a colon or dash leads up to it: `Roe had enough: “I am tired,” she said`.
4. What a crowd cries: `to chants of “…”`.
5. What leads up to it: `Roe said: “…”` (`lead.py`), or a name alone: `Roe: “…”` (`lead_name.py`).
6. The tag that follows it: `“…,” Roe said`, `“…,” said Roe` (`tag.py`).
7. The tag further on, where the quotation is opened again in its paragraph: `“A. “B,” Roe said.`
8. The speech before it in the paragraph: `“A,” Roe said. “B.”`, also where the tag cuts one
   sentence: `“The dam,” Roe said, “is old.”` (`same_speech.py`).
9. A name after its comma: `“…,” Roe.` (`name_behind.py`).
10. The end of a sentence that is half in quotation marks and follows a tag:
    `“A,” she says. It is “B.”` (`same_speech.py`).
11. A quoted sentence by itself: left as an orphan to `quotes/orphans.py`.

A quotation in a headline that reports more than the quotation is skipped: `Roe: “Old” bridge must
go`. A rule changes nothing: it answers with a `Placing` (`placing.py`), which `DirectQuotes` keeps.
`speaker.py` finds who speaks where a cue stands beside the quotation.
"""
