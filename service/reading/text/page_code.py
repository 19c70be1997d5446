"""Code that came along with the text of a page: style sheets, scripts, data, tags.

A story has no braces, and no statement that a semicolon ends. What stands between braces is code
where it holds a colon, a semicolon or an equals sign; so is what leads to them on the same line.
The elements of HTML are in `lexicon/boilerplate.toml`.
"""

from __future__ import annotations

import re
from functools import partial

from service.lexicon import pattern

# No repetition in a pattern can match what the one around or beside it can, so that each place is
# tried once.
# Of one block; what is longer is taken for another.
_LONGEST_CODE = 20_000
_LONGEST_LEAD = 200
_pattern = partial(pattern, "service.reading.text", "boilerplate")
_SIGNS = re.compile(r"[:;=]")
_TAG = _pattern(r"</?<elements>(?:\s[^<>\n]{0,1000})?/?>", re.IGNORECASE)
# Elements that are code to their end.
_ENCLOSING = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))
# As in "window.x = y || [];" and "var x = 12;".
_ASSIGNMENT = _pattern(
    r"(?:\b<declaring>\s+[\w$]{1,80}|(?<![\w.$])[\w$]{1,80}(?:\.[\w$]{1,80}){1,6})\s*=[^;\n]{1,500};"
)
# As in "page.send('view');" and "track();".
_CALL = re.compile(
    r"(?<![\w.$])[\w$]{1,80}(?:(?:\.[\w$]{1,80}){1,6}|(?=\(['\"]))"
    r"\((?:[^()\n]|\([^()\n]{0,200}+\)){0,1000}+\);"
)
# What leads to a block: "function f(a)", ".story p", "@media (max-width: 10px)", "var x =".
_LEAD = _pattern(
    r"(?:\b<function_of_code>\b[^(){}\n]{0,80}\([^()\n]{0,120}\)"
    r"|(?<!\w)[.#@][\w-]++(?:[ ,>+~:.#()]{1,3}+[\w-]++){0,20}+\)?"
    r"|\b<declaring>\s+[\w$]+\s*="
    r"|\b<condition_of_code>\s*\([^()\n]{0,120}\)|\b<block_of_code>"
    r"|[\w$.]+\s*(?:=|:|\()|(?<![\w.])<elements>(?:\s*,\s*<elements>){0,4})\s*\Z"
)


def spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each piece of code, in reading order, none touching another."""
    found = _elements(text) if "<" in text else []
    if ";" in text and "=" in text:
        found += [match.span() for match in _ASSIGNMENT.finditer(text)]
    if ");" in text:
        found += [match.span() for match in _CALL.finditer(text)]
    if "{" in text:
        found += _blocks(text)
    return united(text, sorted(found))


def _elements(text: str) -> list[tuple[int, int]]:
    found = [match.span() for match in _TAG.finditer(text)]
    for opening, closing in _ENCLOSING:
        start = text.find(opening)
        while start >= 0 and (end := text.find(closing, start)) >= 0:
            found.append((start, end + len(closing)))
            start = text.find(opening, end)
    return found


def _blocks(text: str) -> list[tuple[int, int]]:
    """What outermost braces hold, with what leads to it and the marks that close it."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for match in re.finditer(r"[{}]", text):
        if match[0] == "{":
            start = match.start() if not depth or match.start() - start > _LONGEST_CODE else start
            depth += 1
        elif depth:
            depth -= 1
            if not depth and _SIGNS.search(text, start, match.start()):
                found.append((_with_lead(text, start), _closed(text, match.end())))
    return found


def _with_lead(text: str, start: int) -> int:
    before = text[max(start - _LONGEST_LEAD, 0) : start]
    opening = max(before.rfind("\n"), before.rfind("{"), before.rfind("}")) + 1
    lead = _LEAD.search(before[opening:])
    return start - (len(lead[0]) if lead else 0)


def _closed(text: str, end: int) -> int:
    """After the ")" and ";" that may follow a brace."""
    while end < len(text) and text[end] in ");,]}":
        end += 1
    return end


def united(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans as one, and those with only white space between them."""
    whole: list[tuple[int, int]] = []
    for start, end in found:
        if whole and (start <= whole[-1][1] or text[whole[-1][1] : start].isspace()):
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole
