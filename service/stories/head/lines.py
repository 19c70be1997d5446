"""The words of the lines at the head of a record, out of the articles' own."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.stories.claims import casualties, fires, happening
from service.stories.claims.same import portion
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from service.records import ClaimValue, NumericClaim, StoryClaim

# Fewer words are a piece of a sentence; longer lines are not read at the head.
SENTENCE, LONGEST_SENTENCE = 8, 45
# Those who are counted are called by so many words at most.
MOST_WORDS = 4
LONGEST_ACRONYM = 4
# "Have been deployed", "were badly damaged".
LONGEST_PASSIVE = 3
OTHERS = "others"
# What became of the dead, as most articles have it: by whose hand, or not.
KILLED = "killed"
DIED = "died"
WOUNDED = "wounded"
MAGNITUDE = "magnitude"

_pattern = partial(pattern, PACKAGE, "page_lines")
# Where an article was written, on what day and by whose agency: "MADRID, May 3 (AP) - ", "Lima — ".
_DAY, _AGENCY = r"(?:, [A-Z][a-z.]+ \d{1,2}(?:, \d{4})?)?", r"(?: ?\([A-Z][^)]{1,20}\))?"
_LAND = r"(?:, [A-Z][a-z.]+(?: [A-Z][a-z.]+)?)?"
_CAPITALS = rf"(?=(?:ST\. )?[A-Z]{{3}})[^a-z\d]{{2,40}}?{_LAND}{_DAY}{_AGENCY}"
_TOWN = rf"[A-Z][a-z]+(?:,? [A-Z][a-z]+){{0,2}}{_AGENCY}(?= [-—–] )"
_DATELINE = re.compile(rf"(?:{_CAPITALS}|{_TOWN})\s*(?:[-–—―]+|>>)\s*(?=[A-Z\"“])")
# Who is seen where in a picture.
_CAPTION = _pattern(r"\(<sides>\)|, <sides_of_a_row>,")
_AT_THE_SCENE = _pattern(r"\b<at_the_scene>\b(?! <telling_which_scene>\b)")
# A space inside a figure, behind the hyphen of a word, or by a mark: "4. 4", "recently- built",
# "the mayor’ s", "‘ The Mill’"; a word that stands twice: "in in".
_TORN = _pattern(
    r"\d[.,:] \d|[a-z]- (?!<joining_halves>\b)[a-z]|[a-z][’'] s\b|[‘’“] |\b[ap]\. m\b|\b\w+[–—] "
    r"|\b(?!<said_twice>\b)([a-z]+) \1\b|[a-z] [.,;](?: |$)"
)
# Of these an editor closes up what can be read in one way only: "a 4. 4-magnitude quake", "$2. 5",
# "5: 47 a. m.", "the mayor’ s"; "on May 4. 6 people" and "on May 4, 600" have two.
_PARTED = _pattern(
    r"(?<=[$£€]\d)(?:(\.) (?=\d))|(?<=\d)(\.) (?=\d+(?:-| )<measured>\b)"
    r"|(?<=\d)(:) (?=\d\d ?[ap]\.)|\b([ap]\.) (?=m\.)|(?<=[a-z])([’']) (?=s\b)"
)
_MEASURED_BEFORE = _pattern(r"(\b<measuring> \d)\. (?=\d)")
_TYPED_MARK = re.compile(r"''|``")
# Where to turn: an address, a number to call. And who took a picture: "Ann Roe/For the Post".
# Or which picture of a page it is: "Image 2 of 7".
_CONTACT = _pattern(
    r"@|#|https?:|www\.|\d{3}-\d{4}|[a-z]/<credits>\b|\b<pictures> \d+ of \d+|\bPhoto:"
)


def outcome(claim: StoryClaim) -> str | None:
    """What became of the people that are counted, in one word.

    "Four people were shot" is printed so: some of them may have died.
    """
    if claim.kind != "count":
        return None
    outcomes: dict[str, str] = table(PACKAGE, "overview")["outcomes"]
    loose = words(PACKAGE, "overview", "loose_outcomes")
    claims = [one for value in claim.values for one in value.claims]
    votes = Counter(
        sense
        for one in claims
        if casualties.counts_people(one)
        for sense in happening.senses(one) & outcomes.keys()
        if sense not in loose or sense in _in_so_many_words(one)
    )
    best = min(votes, key=lambda sense: (-votes[sense], sense), default=None)
    if best is None or 2 * votes[best] <= len(claims):
        return None
    hits = Counter(word for one in claims if (word := _hit(one)) is not None)
    if best == casualties.WOUND and 2 * hits.total() >= votes[best]:
        return min(hits, key=lambda word: (-hits[word], word))
    if best == casualties.KILL and 2 * sum(map(_dies, claims)) > len(claims):
        return DIED
    return outcomes[best]


def _dies(claim: NumericClaim) -> bool:
    """Whether nobody's hand is told of: "12 have died", not "12 were killed"."""
    dying = words(PACKAGE, "overview", "dying")
    return claim.predicate is not None and claim.predicate.lemma.lower() in dying


def _in_so_many_words(claim: NumericClaim) -> frozenset[str]:
    """What the verb and the words after it call what happened: who left is not "displaced"."""
    verb = claim.predicate.text if claim.predicate else ""
    return casualties.said_in(f"{verb} {happening.complement(claim)}")


def _hit(claim: NumericClaim) -> str | None:
    """The participle of a verb that says that people were hit, not how they are."""
    verbs: dict[str, str] = table(PACKAGE, "overview")["hits"]
    return verbs.get(claim.predicate.lemma.lower()) if claim.predicate else None


def people(claim: StoryClaim) -> str:
    """Who is counted, as the articles call them in a word or two; "deaths" are people."""
    found = tokens(claim.subject or "")
    claims = [one for value in claim.values for one in value.claims]
    if 2 * sum(map(_are_not_all, claims)) >= len(claims):
        return OTHERS
    rest = words("service.stories.claims", "parts", "rest")
    known = not casualties.people_words().isdisjoint(found)
    idle = rest | casualties.every_word() | words("service.stories.claims", "counted", "numerals")
    is_plain = 0 < len(found) <= MOST_WORDS and idle.isdisjoint(found)
    is_plain = is_plain and (claim.consensus == 1 or _is_plural(found[-1]))
    anybody = words("service.stories.claims", "parts", "anybody")
    if not known or not is_plain or (claim.consensus != 1 and found[-1] in anybody):
        return "people"  # who was killed is a victim
    return " ".join(map(_without_capitals, flat(claim.subject or "").split()))


def _without_capitals(word: str) -> str:
    """A word as a sentence has it, where a headline or a page has capitals: "five OFFICERS"."""
    is_common = word.lower() in casualties.people_words()
    return word.lower() if is_common or (word.isupper() and len(word) > LONGEST_ACRONYM) else word


def _are_not_all(claim: NumericClaim) -> bool:
    """Whether others met with the same: "two others died", "he shot two others"."""
    hit = happening.HIT in happening.senses(claim) and portion.is_of_others(claim)
    return hit or portion.is_rest(claim)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") or noun in words(PACKAGE, "overview", "plurals")


def of_people(claim: StoryClaim) -> bool:
    """Whether people are counted, by a word for them."""
    found = set(tokens(claim.subject or ""))
    return claim.kind == "count" and not casualties.people_words().isdisjoint(found)


def done(claim: StoryClaim) -> str | None:
    """The participle that says what was done to those who are counted: "deployed"."""
    verbs = flat(claim.predicate or "").split()
    before = {word.lower() for word in verbs[:-1]}
    is_passive = 1 < len(verbs) <= LONGEST_PASSIVE and verbs[-1].endswith(("ed", "n", "t"))
    is_passive = is_passive and not words(PACKAGE, "overview", "passive").isdisjoint(before)
    is_done = _is_done_to_them(claim)
    if not (is_passive or is_done) or _only_describes(claim):
        return None
    predicates = [c.predicate for v in claim.values for c in v.claims if c.predicate]
    if any(verb.text == claim.predicate and verb.lemma in _saying_nothing() for verb in predicates):
        return None
    is_theirs = any(_is_of_what_is_counted(c) for v in claim.values for c in v.claims)
    return verbs[-1] if is_done or is_theirs else None


def _is_done_to_them(claim: StoryClaim) -> bool:
    """Whether articles tell it of somebody who did it: "police arrested seven pickets"."""
    claims = [one for value in claim.values for one in value.claims]
    said = [one for one in claims if one.predicate and one.predicate.text == claim.predicate]
    return bool(said) and all(
        one.predicate.text.endswith("ed") and one.predicate.end <= one.start
        for one in said
        if one.predicate is not None
    )


@lru_cache(maxsize=1)
def _saying_nothing() -> frozenset[str]:
    """Verbs that say how many there are, not what was done to them: "involved 12 people"."""
    return (
        words(casualties.LEXICON, "predicates", "neutral")
        | words(casualties.LEXICON, "parts", "light")
        | words(casualties.LEXICON, "parts", "running")
    )


def _only_describes(claim: StoryClaim) -> bool:
    """Whether nothing happened to those who are counted: "five men were nicknamed"."""
    describing = words(PACKAGE, "overview", "describing")
    return not describing.isdisjoint(tokens(claim.predicate or ""))


def _is_of_what_is_counted(claim: NumericClaim) -> bool:
    """Not of what stands before: "who was described as the mother of his eight children"."""
    subject, predicate = claim.subject, claim.predicate
    return subject is None or predicate is None or predicate.end > subject.start


def about(claim: StoryClaim) -> str:
    """What is counted, as the articles call it."""
    fate = outcome(claim)
    counted = flat(claim.subject or claim.unit or claim.kind)
    if fate == DIED:
        return f"the number of {people(claim)} who {fate}"
    if fate is not None:
        return f"the number of {people(claim)} {fate}"
    if claim.kind == "age" and claim.subject:
        return f"the age of {counted}"
    if claim.unit == MAGNITUDE and claim.subject:
        return (
            f"the magnitude of the {counted}" if counted.islower() else f"how strong {counted} was"
        )
    if claim.kind == "duration" and claim.subject and claim.predicate:
        if not words(PACKAGE, "overview", "jailing").isdisjoint(tokens(claim.predicate)):
            return f"the sentence of {_who(claim)}"
        return f"how long {counted} {flat(claim.predicate)}"
    of_fire = fires.measure(claim.values[0].claims[0])
    if of_fire is not None:
        return str(table(PACKAGE, "overview")["fires"][of_fire])
    if claim.kind != "count":
        return counted
    participle = done(claim)
    return f"the number of {counted} {participle}" if participle else f"the number of {counted}"


def _who(claim: StoryClaim) -> str:
    """Who is counted or measured, by name where an article gives it: not "former nurse"."""
    subjects = [
        claim.subject or "",
        *(one.subject.text for v in claim.values for one in v.claims if one.subject),
    ]
    named = next((subject for subject in subjects if is_a_name(subject)), None)
    return flat(named or f"the {subjects[0]}")


def is_a_name(subject: str) -> bool:
    """Whether what is counted is somebody by name: "Ana Ruiz", not "male" nor 'Duke" Ruiz'."""
    last = subject.split()[-1:]
    return bool(last) and last[0][:1].isupper() and subject.count('"') % 2 == 0


def value(value: ClaimValue) -> str:
    """A number as an article gives it, without the capitals of a sentence or a headline.

    "2-1/2 years" rather than the "2-1/2 year" of a sentence.
    """
    texts = [flat(claim.text) for claim in value.claims]
    is_one = value.value == 1 or value.unit is None
    is_bare = value.claims[0].quantity.kind == "age" or value.unit == MAGNITUDE
    if is_bare and value.value is not None:
        return f"{value.value:g}"
    told = next((text for text in texts if is_one or not text.endswith(value.unit or "")), texts[0])
    if told.isalpha() and told.isupper() and len(told) > 1:
        return told.lower()
    return told if told[1:2].isupper() else f"{told[:1].lower()}{told[1:]}"


def is_a_line(sentence: str) -> bool:
    """Whether a sentence can stand at the head by itself: a whole one that leans on no other."""
    line = flat(sentence)
    found = tokens(line)
    leaning = words(PACKAGE, "overview", "leaning")
    return (
        SENTENCE <= len(found) <= LONGEST_SENTENCE
        and line[:1].isupper()
        and line.endswith((".", ".”"))
        and found[0] not in leaning
        and " ".join(found[:2]) not in words(PACKAGE, "overview", "leaning_phrases")
        and not any(mark in line for mark in (*"|…[]©", "..."))
        and not is_a_notice(line)
        and not is_torn(line)
    )


def is_a_notice(line: str) -> bool:
    """Whether a line tells readers where to turn, or shows a page: "call 555-0137"."""
    said = " ".join(tokens(line))
    return bool(_CONTACT.search(line) or _CAPTION.search(line)) or any(
        notice in said for notice in words(PACKAGE, "overview", "notices")
    )


def refers_back(line: str) -> bool:
    """Whether a line refers to what was said before: "The shooting was", "Mr. Roe said".

    "Two men died at the scene" does not say of what; "at the scene of a crash near Lund" does.
    """
    found = tokens(line)[:2]
    if not words(PACKAGE, "overview", "courtesy").isdisjoint(found[:1]):
        return True
    if _AT_THE_SCENE.search(line):
        return True
    return found[:1] == ["the"] and not words(PACKAGE, "overview", "told").isdisjoint(found[1:])


def is_torn(line: str) -> bool:
    """Whether a mark has no other, or a space parts a figure or a word: "a 4. 4 quake"."""
    return (
        line.count('"') % 2 == 1
        or line.count("(") != line.count(")")
        or line.count("“") != line.count("”")
        or bool(_TORN.search(line) or _TYPED_MARK.search(line))
    )


def mended(line: str) -> str:
    """A line without the spaces that tear a figure or a word, where it can be read in one way."""
    closed = _PARTED.sub(lambda found: "".join(filter(None, found.groups())), line)
    return _MEASURED_BEFORE.sub(r"\1.", closed)


def without_dateline(line: str) -> str:
    """A sentence without the place and the agency before it."""
    text = line
    while (found := _DATELINE.match(text)) is not None:
        text = text[found.end() :]
    return text


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
