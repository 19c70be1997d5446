"""What stands in quotation marks, or is set off by the layout: a parse in, `Marked` out.

1. `pairs.py`: which marks open and close: curly, straight, single, nested, across paragraphs.
2. `lost.py`: quotations that lack one mark, recognised by the tag beside them (`tags.py`):
   `We are tired,” Anna Holm said.`
3. `layout.py`: words without marks that are somebody's: transcripts ("ROE: I am tired."), posts,
   block quotes, statements; `headline_label.py`: "Sheriff: Dam shut".
4. `marked_text.py`: the parse with its quotations, and for each word the one that it stands in.
"""
