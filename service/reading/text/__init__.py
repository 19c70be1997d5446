"""What of a page is the story: the text as sent in, language, furniture and blocks out.

In this order:

1. `html.py`: the article of an HTML page as a reader sees it; `page_tree.py` prepares the markup.
   The callers ask for it (`web`, `bulk`, `cli`); plain text begins with step 2.
2. `language.py`: only English is read; anything else is refused.
3. `boilerplate.py`, `find`: what came along with the story and is not read, in this order: lines by
   their own shape ("Read more: …", stamps, credits: `page_lines.py`), lists of links, bylines,
   footers. A line with nothing but a date that heads the story is kept all the same
   (`heading_dates.py`). Then what stands inside a line, and code (`page_code.py`: style sheets,
   scripts, tags).
4. `paragraphs.py`, `split`: the blocks that are parsed together; a headline or a list item is a
   block of its own.

Offsets are those of the text as sent: nothing is cut out, only skipped.
"""
