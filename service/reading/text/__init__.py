"""What of a page is the story: the text as sent in, language, furniture and blocks out.

In this order:

1. `language.py`: only English is read; anything else is refused.
2. `html.py`: the article of an HTML page as a reader sees it.
3. `boilerplate.find`: what came along with the story and is not read. `page_lines.py` knows a line
   by its own shape ("Read more: …", bylines, stamps, credits), `page_code.py` style sheets, scripts
   and tags.
4. `paragraphs.split`: the blocks that are parsed together; a headline or a list item is one.

Offsets are those of the text as sent: nothing is cut out, only passed by.
"""
