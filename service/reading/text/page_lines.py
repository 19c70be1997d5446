"""Lines that are not the story by their own shape and words, wherever they stand.

The words are in `lexicon/boilerplate.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial

from service.lexicon import pattern, table, words

EDGES = " \t\xa0.,:;!?…|»«>–—-•*·\"'“”‘’()[]"

_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d{2}){1,2}(?:[ap]\.?m\.?)?z?|\d{1,2}[ap]\.?m\.?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
    r"(?:t[\d:.+z-]+)?"
)
_pattern = partial(pattern, "service.reading.text", "boilerplate")
_FIGURE = _pattern(r"\d{1,4}<figure_endings>?|<time_zones>?[+-]\d{1,4}(?::\d\d)?")
_PLACE_IN_GALLERY = _pattern(
    r"(?:(?P<picture>[a-z]+) )?(?P<place>\d{1,3}) ?(?P<of><of_pictures>|/) ?(?P<all>\d{1,3})"
)
_TALLY = re.compile(r"\(?[\d][\d,. ]*[km]?\+?\)?")
_RIGHTS_SIGN = _pattern(r"©|\(c\)\s*\d{4}|<rights_word>\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”]")
# Another sentence before the last: behind a word of the language, not an initial or "St."
_SENTENCE_BEFORE = re.compile(r"[a-z]{3}[.!?][\"”’)]?\s+[(\[\"“]?[A-Z]")
_HANDLE = re.compile(r"@\w+")

# Links, addresses and handles in brackets. No repetition can start inside another or itself, so
# that a long run of letters is read once.
LINK = _pattern(
    r"""
      (?:<link_beginnings>|(?<![\w.])<hosts_first>|(?<![\w./])<short_hosts>/)
        [^\s<>"“”—]*(?<![.,;:!?)\]’'…])
    | (?<![\w.+%-])[\w.+%-]++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++
    | [(\[]@\w++[)\]]
    | @<passed_on>\s[A-Z]\w*+
    """,
    re.VERBOSE,
)
LINK_SIGNS = ("://", "www.", ".com/", ".co/", "bit.ly/", "youtu.be/", "@")
SIGNATURE = re.compile(r"\s*[–—―-]{1,2}\s?[^\d\s]")


@dataclass(slots=True)
class PageLine:
    """A line of a page.

    `text` is without list mark, `bare` also without marks at its ends and in lower case. A
    `fragment` is part of a longer piece of prose and is never judged.
    """

    start: int
    end: int
    text: str
    bare: str
    words: list[str]
    fragment: bool


def line_of(text: str, start: int = 0, end: int = 0) -> PageLine:
    """A line without its list mark, which stands from `start` to `end`."""
    bare = text.strip(EDGES).casefold().replace("’", "'")
    return PageLine(start, end, text, bare, text.split(), fragment=False)


def stands_outside(line: PageLine) -> bool:
    """A line that is no story wherever it stands."""
    if line.fragment:
        return False
    return (
        line.bare in lexicon_words("whole")
        or is_stamp(line)
        or _is_tally(line)
        or _is_place_in_gallery(line)
        or _is_share_bar(line)
        or _is_prompt(line)
        or _is_rights(line)
        or is_credit(line.text)
        or _is_contact(line)
        or credits_makers(line)
    )


def is_stamp(line: PageLine) -> bool:
    """A date, a clock time, an age or a reading time, and nothing else."""
    if len(line.words) > 16:
        return False
    marked = figured = False
    for token in re.split(r"[\s,|•·@()\[\]–—]+", line.bare):
        token = token.strip(".:-/")
        if _CLOCK.fullmatch(token):
            marked = figured = True
        elif _FIGURE.fullmatch(token):
            figured = True
        elif token in lexicon_words("stamp_words"):
            marked = marked or token in lexicon_words("stamp_marks")
        elif token:
            return False
    return marked and figured


def _is_tally(line: PageLine) -> bool:
    """Counts of views, shares or comments, or a number alone."""
    if len(line.words) > 10 or line.text.endswith((".", "!", "?")):
        return False
    counted = [word for part in line.words if (word := part.strip(EDGES).casefold())]
    figures = sum(bool(_TALLY.fullmatch(word)) for word in counted)
    others = [word for word in counted if not _TALLY.fullmatch(word)]
    return (figures == 1 or 1 < figures <= len(others)) and all(
        word in lexicon_words("tallied") for word in others
    )


def _is_place_in_gallery(line: PageLine) -> bool:
    """Which picture of a gallery is shown: "Image 4 of 17", "Photo 3/12", "1/17"."""
    match = _PLACE_IN_GALLERY.fullmatch(line.bare)
    if match is None or int(match["place"]) > int(match["all"]):
        return False
    picture = match["picture"]
    return picture in lexicon_words("pictures") if picture else match["of"] == "/"


def _is_share_bar(line: PageLine) -> bool:
    tokens = re.split(r"[\s|/,•·]+", line.bare)
    return len(tokens) >= 2 and all(
        token in lexicon_words("share_bar") for token in tokens if token
    )


def _is_prompt(line: PageLine) -> bool:
    """A line that asks the reader to click, sign up, follow or share."""
    if len(line.words) > 30 or _QUOTED.search(line.text[1:-1]):
        return False
    if line.bare.startswith(lexicon_phrases("prompts")):
        return True
    if line.bare.startswith(("follow ", "on twitter follow ", "on twitter, follow ")):
        return bool(_HANDLE.search(line.text)) or any(
            site in line.bare for site in lexicon_phrases("follow_where")
        )
    head, colon, rest = line.bare.partition(":")
    if colon and rest and len(line.words) <= 20:
        linked = head in lexicon_words("inline_headings") and not line.text.endswith(".")
        return linked or head in lexicon_words("tags")
    return False


def _is_rights(line: PageLine) -> bool:
    if len(line.words) > 60:
        return False
    sign = _RIGHTS_SIGN.match(line.text)
    if sign and (len(line.words) <= 12 and re.search(r"\d{4}|©", line.text)):
        return True
    return any(phrase in line.bare for phrase in lexicon_phrases("rights"))


def is_credit(text: str) -> bool:
    """The credit of a photo: "Anna Holm/Reuters", "Getty Images", "Photo: AP", "Holm via AP"."""
    parts = text.split()
    if len(parts) > 9:
        return False
    bare = text.strip(EDGES).casefold()
    if bare in lexicon_words("agencies"):
        return len(bare) > 4 or text.strip(EDGES).isupper()  # "(AP)", but "(Pa.)" is a place
    start, mark, rest = text.strip(EDGES).partition(":")
    if mark and start.strip().casefold() in lexicon_words("credit_starts") and rest:
        return are_names(rest.replace("/", " ").split())
    for cut in (" via ", "/", "|", " courtesy of "):
        left, found, right = (side.strip() for side in bare.rpartition(cut))
        if found and left and not lexicon_words("agencies").isdisjoint({left, right}):
            return are_names(re.sub(r" via | courtesy of |/", " ", text).split())
    starts = lexicon_phrases("credit_starts")
    if not bare.startswith(starts):
        return False
    by = next((start for start in starts if bare.startswith(start + " ")), None)
    if by is None or not (
        by.endswith((" by", " of", " via", " copyright")) or by in lexicon_words("agencies")
    ):
        return False
    return are_names(parts[len(by.split()) :])


def _is_contact(line: PageLine) -> bool:
    """A link, an address or a handle, with at most three words round it."""
    if len(line.words) > 8 or not any(sign in line.text for sign in LINK_SIGNS):
        return False
    rest = _HANDLE.sub(" ", LINK.sub(" ", line.text))
    if rest == line.text or SIGNATURE.match(line.text):
        return False
    return len(re.findall(r"[^\W_]+", rest)) <= 3


def credits_makers(line: PageLine) -> bool:
    """A line or sentence that says who wrote, edited or contributed."""
    if len(line.words) > 45:
        return False
    if any(phrase in line.bare for phrase in lexicon_phrases("byline_sentences")):
        return _SENTENCE_BEFORE.search(line.text) is None
    starts = lexicon_phrases("byline_starts")
    if not line.bare.startswith(starts):
        return False
    start = next(start for start in starts if line.bare.startswith(start))
    rest = line.bare[len(start) :]
    names = line.text.strip(EDGES)[len(start) :].split()
    return rest[:1] in {" ", ":"} and are_names(names, most=40)


def is_byline(line: PageLine) -> bool:
    """A line of names as it stands above or below a story: "By Anna Holm", "Paris bureau"."""
    text = line.text.strip(EDGES)
    if line.bare.startswith("by ") and line.bare[3:]:
        names = text[3:].split()
        first = names[0].casefold().strip(EDGES) if names else ""
        return first not in lexicon_words("not_names") and are_names(names, full=len(names) > 1)
    ending = next((e for e in lexicon_phrases("byline_ends") if line.bare.endswith(" " + e)), None)
    if ending and len(line.words) <= 9:
        names = text[: -len(ending)].split()
        return names[:1] != ["The"] and are_names(names)
    *people, outlet = re.split(r"\s*[,|/–—]\s*", text)
    return (
        bool(people)
        and outlet.casefold() in lexicon_words("agencies")
        and are_names(" ".join(people).split(), full=True)
    )


def are_names(parts: list[str], *, full: bool = False, most: int = 15) -> bool:
    """Words that are all names, initials or what joins them; `full`: at least two of them."""
    named = 0
    if len(parts) > most:
        return False
    for part in parts:
        word = part.strip(EDGES + "/&;@")
        if not word or word.casefold() in lexicon_words("name_joiners"):
            continue
        if not word[0].isupper() and "." not in word:
            return False
        named += 1
    return named >= (2 if full else 1)


@cache
def lexicon_words(key: str) -> frozenset[str]:
    """A list of the lexicon as a set."""
    return words(__package__, "boilerplate", key)


@cache
def lexicon_phrases(key: str) -> tuple[str, ...]:
    """A list of the lexicon, longest first."""
    return tuple(sorted(table(__package__, "boilerplate")[key], key=lambda s: (-len(s), s)))
