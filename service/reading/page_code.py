"""Code that came along with the text of a page: style sheets, scripts, data, tags.

A story has no braces, and no statement that a semicolon ends. What stands between braces is code
where it holds a colon, a semicolon or an equals sign; so is what leads to them on the same line.
"""

from __future__ import annotations

import re

# Of one block; what is longer is taken for another.
_LONGEST = 20_000
_LONGEST_LEAD = 200
_SIGNS = re.compile(r"[:;=]")
# Elements of HTML; other tags may mark what is story.
_NAMES = (
    "a|abbr|article|aside|b|blockquote|body|br|button|center|dd|div|dl|dt|em|embed|figcaption|figure"
    "|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav"
    "|noscript|ol|p|param|path|picture|script|section|small|source|span|strong|style|sub|sup|svg"
    "|table|tbody|td|th|thead|time|title|tr|u|ul|video"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>\n]{{0,1000}})?/?>", re.IGNORECASE)
# Elements that are code to their end.
_ENCLOSING = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))
# As in "window.x = y || [];" and "var x = 12;".
_ASSIGNMENT = re.compile(
    r"(?:\b(?:var|let|const)\s+[\w$]{1,80}|(?<![\w.$])[\w$]{1,80}(?:\.[\w$]{1,80}){1,6})\s*=[^;\n]{1,500};"
)
# As in "page.send('view');" and "track();".
_CALL = re.compile(
    r"(?<![\w.$])[\w$]{1,80}(?:(?:\.[\w$]{1,80}){1,6}|(?=\(['\")]))"
    r"\((?:[^()\n]{0,200}|\([^()\n]{0,200}\)){0,5}\);"
)
# What leads to a block: "function f(a)", ".story p", "@media (max-width: 10px)", "var x =".
_LEAD = re.compile(
    r"(?:\bfunction\b[^(){}\n]{0,80}\([^()\n]{0,120}\)"
    r"|(?<!\w)[.#@][\w-]+(?:[ ,>+~:.#]{1,3}[\w().#:-]+){0,6}"
    r"|\b(?:var|let|const)\s+[\w$]+\s*="
    r"|\b(?:if|for|while|switch|catch)\s*\([^()\n]{0,120}\)|\b(?:else|try|do)"
    rf"|[\w$.]+\s*(?:=|:|\()|(?<![\w.])(?:{_NAMES})(?:\s*,\s*(?:{_NAMES})){{0,4}})\s*\Z"
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
            start = match.start() if not depth or match.start() - start > _LONGEST else start
            depth += 1
        elif depth:
            depth -= 1
            if not depth and _SIGNS.search(text, start, match.start()):
                found.append((_with_lead(text, start), _closed(text, match.end())))
    return found


def _with_lead(text: str, start: int) -> int:
    before = text[max(start - _LONGEST_LEAD, 0) : start]
    lead = _LEAD.search(before[before.rfind("\n") + 1 :])
    return start - (len(lead[0]) if lead else 0)


def _closed(text: str, end: int) -> int:
    """After the ")" and ";" that may follow a brace."""
    while end < len(text) and text[end] in ");,]}":
        end += 1
    return end


def united(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans as one, and those with only white space between them."""
    united: list[tuple[int, int]] = []
    for start, end in found:
        if united and (start <= united[-1][1] or text[united[-1][1] : start].isspace()):
            united[-1] = united[-1][0], max(united[-1][1], end)
        else:
            united.append((start, end))
    return united
