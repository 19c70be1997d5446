"""Whom a noun means by the name that stands beside it: "their leader, Ann Roe"."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors import joint as joint_subjects
from service.reading.actors.described.by_relation import age_behind
from service.reading.actors.described.label import can_be
from service.reading.actors.described.phrase.description import LAST_OF_LEAD
from service.reading.actors.gender import gender_of
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.punctuation import is_after_comma
from service.reading.grammar.reference.identity import apposition, named_as, named_behind_whole
from service.reading.grammar.reference.part import subjects
from service.reading.grammar.somebody import is_indefinite, is_new, kind_of
from service.reading.grammar.word_classes import (
    any_subject,
    attribute,
    complement,
    is_apposition,
    is_common_noun,
    is_conjunction,
    is_counted,
    is_joined,
    is_possessor,
    is_subject,
)
from service.reading.grammar.words.deeds import is_source
from service.reading.grammar.words.nouns import is_one, whole_of
from service.reading.grammar.words.parts import determiner_of
from service.reading.grammar.words.speech_parts import is_adverb, is_possessive_mark
from service.reading.grammar.words.verbs import OF_CLAUSE_OF_ONE
from service.reading.vocabulary.names import HYPHENS, PACKAGE
from service.reading.vocabulary.people import COURTESY, PERSON, SHORT_TITLES, SPEECH, TITLE_WORDS
from service.reading.vocabulary.people import gender_of as gender_of_noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

# What somebody says who only looks on; who pleads is whom the lead is about.
COMMENTS = SPEECH - lexicon.words("service.reading.actors", "descriptions", "pleas")
DYING = lexicon.words("service.reading.actors", "descriptions", "dying")
_place = attrgetter("first")
LONGEST_TITLE = 8  # words behind its first noun
TITLE_LINKS = lexicon.words("service.reading.actors", "descriptions", "title_links")
LONGEST_KIND = 3  # words from a body's name to its noun: "the Kite online news agency"
NAMING = lexicon.words("service.reading.actors", "descriptions", "naming_verbs")
APPELLATIONS = lexicon.words(PACKAGE, "person_nouns", "appellations")


def told_by_name_beside(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom a name beside it tells: "their leader, Kim Jong Un", "the Yonhap news agency"."""
    body = _called_so(parse, by_word, word) if word.lemma in APPELLATIONS else None
    if body is not None:
        return body
    for child in word.children:
        if child.i > word.i and (is_apposition(child) or _names_bearer(parse, word, child)):
            found = by_word.get(child.i) or _titled(parse, by_word, child)
            if can_be(found, word):
                return found
        of_other = _named_behind_other(by_word, child) if child.i > word.i else None
        if can_be(of_other, word):
            return of_other
    if is_apposition(word):
        above = by_word.get(word.head.i)
        if can_be(above, word):
            return above
    named = attribute(word) or named_behind_whole(word) or named_as(word, NAMING)
    found = None if named is None else by_word.get(named.i)
    if found is not None and found.type == "person" and can_be(found, word):
        return found
    return (
        _named_with_other(by_word, word)
        or _titled(parse, by_word, word)
        or _introduced(parse, by_word, word)
        or _before_its_clause(by_word, word)
    )


def _called_so(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Which body the noun behind its name is: "the Yonhap news agency".

    What a hyphen joins to another word is told of somebody else: "the Kite-listed company".
    """
    for i in range(word.i - 1, max(word.left, word.i - LONGEST_KIND) - 1, -1):
        if parse.words[i].text in HYPHENS and i + 1 < word.i:
            return None
        found = by_word.get(i)
        if found is not None and found.type == "organization" and found.named:
            return found
    return None


def named_next(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Who the lead is about where it keeps the name back: "A cook was jailed. Ann Roe, 58, stole".

    Newsrooms call it delayed identification: the main subject of the lead is somebody new, that of
    the next sentence a full name that the text has not told before. Who only speaks there, or has
    another title before the name, is somebody else; so may be, unless an age stands after the
    name, who follows on a death: "A singer died. Ann Roe wept".
    """
    here = word.sentence.index
    if here > LAST_OF_LEAD or here + 1 == len(parse.sentences) or not _is_brought_in(word):
        return None
    verb, root = word.sentence.root, parse.sentences[here + 1].root
    named = any_subject(root)
    if any_subject(verb) is not word or named is None:
        return None
    found = by_word.get(named.i)
    if found is None or found.type != "person" or not can_be(found, word):
        return None
    name = min(found.names, key=_place)
    if not name.first <= named.i <= name.last or name.first == name.last:
        return None
    gender = gender_of_noun(word.lemma)
    if gender and gender_of(found) not in ("", gender):
        return None
    title = parse.words[name.first].before
    titled = title is not None and title.lower in PERSON and title.lemma.lower() != word.lemma
    if verb.lemma in DYING and not age_behind(parse.words[name.last]):
        return None
    comments = root.lemma in COMMENTS and verb.lemma not in COMMENTS
    return None if titled or comments else found


def _is_brought_in(word: Word) -> bool:
    """Whether nobody knows him yet: "a cook", "the owner of a mill"."""
    if is_new(word):
        return True
    whole = whole_of(word)
    return whole is not None and is_indefinite(whole) and kind_of(word) == "person"


def _introduced(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Which body a noun right before its name brings in: "The Danish chain Kite is selling".

    The parser makes two subjects, or two objects, of them.
    """
    following = word.after
    found = None if following is None else by_word.get(following.i)
    if following is None or not can_be(found, word):
        return None
    last = parse.words[_end_of_name(by_word, following.i)]
    return found if last.head is word.head and last.dep == word.dep else None


def _named_behind_other(by_word: Mapping[int, Draft], link: Word) -> Draft | None:
    """As in "a lawyer for Mr. Holm, Ann Roe,": of two people, one is not said to be the other.

    Nor is a place or a thing: "the head of the free port, Ann Roe".
    """
    other = complement(link)
    named = None if other is None else apposition(other)
    if other is None or named is None:
        return None
    one, found = by_word.get(other.i), by_word.get(named.i)
    if found is None or found.type != "person" or one is found:
        return None
    told = one is not None and one.type == "person"
    whole = link.lower == "of" and not can_be(found, other)
    return found if told or whole else None


def _titled(parse: Parse, by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom a title of several words stands before: "chairman and chief executive Ann Roe".

    Also "editor-in-chief Ann Roe" and "head of the Harbour Board Ann Roe"; not "wife of Ann Roe",
    "spokesman for Mr Roe" or "lawyer for Kite chief Ann Roe", and "the president and Speaker Roe"
    are two.
    """
    following, link, led = word.after, "", ""  # the last link, and that to a body it is of
    for _ in range(LONGEST_TITLE):
        if following is None or (link == "and" and determiner_of(word) is not None):
            return None
        found = by_word.get(following.i)
        if found is not None and found.named and found.type == "person":
            last = parse.words[_end_of_name(by_word, following.i)]
            behind = following.i > word.i + 1 and link in ("", "and") and not is_possessor(last)
            return found if behind and can_be(found, word) else None
        if following.text == ",":
            return _between_commas(parse, by_word, word, following)
        if following.lower in TITLE_LINKS:
            link = following.lower
            led = "" if link == "and" else led
        elif led and (_is_title(following, led) or is_possessive_mark(following)):
            return None
        elif found is not None or (link and _is_whole(following)):
            link, led = "", led or link  # what the post is of: "Minister of Trade"
        elif following.lower not in TITLE_WORDS and not _is_within(following):
            return None
        following = following.after
    return None


def _is_whole(word: Word) -> bool:
    """Whether it can be what a post is of, by its capital: no title of somebody else."""
    return word.text.istitle() and not _is_title(word) and word.entity != "NORP"


def _is_title(word: Word, led: str = "") -> bool:
    """Whether it may be the title of a name behind it: "Mr", "Gov.", "Leader", "captain".

    Behind a body that "of" has `led` to, a short one may be his whose post that is: "chairman of
    the House Rep. Ann Roe".
    """
    form = word.lower.rstrip(".")
    if led == "of" and (word.text.endswith(".") or form in COURTESY):
        return False
    return form in TITLE_WORDS or form in COURTESY or form in PERSON or word.lower in SHORT_TITLES


def _before_its_clause(by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom a noun before a clause tells: "The son of farmers, Roe challenged it".

    The parser makes two subjects of them, with a comma between.
    """
    if not is_subject(word):
        return None
    other = next((one for one in subjects(word.head) if one.i > word.i), None)
    opening = None if other is None else other.sentence.at(other.left)
    if other is None or opening is None or not is_after_comma(opening):
        return None
    found = by_word.get(other.i)
    person = found is not None and found.type == "person" and found.named
    return found if person and can_be(found, word) else None


def _between_commas(
    parse: Parse, by_word: Mapping[int, Draft], word: Word, comma: Word
) -> Draft | None:
    """Whom a title without article tells: "Founder of Kite, Ann Roe, left".

    Or one that is cited: "according to chief engineer, Ann Roe,". "Kite, Ann Roe, Ben Holm and" is
    a list.
    """
    name = comma.after if determiner_of(word) is None and is_one(word) else None
    found = None if name is None else by_word.get(name.i)
    if name is None or found is None or not found.named or found.type != "person":
        return None
    closing = parse.words[_end_of_name(by_word, name.i)].after
    verb = None if closing is None or closing.text != "," else closing.after
    if verb is not None and is_adverb(verb):  # "Ann Roe, once said"
        verb = verb.after
    goes_on = is_source(word) or (verb is not None and verb.tag in OF_CLAUSE_OF_ONE)
    return found if goes_on and can_be(found, word) else None


def _is_within(word: Word) -> bool:
    """Whether it may stand inside a title: "the" after "of", both hyphens of "editor-in-chief"."""
    before = word.before
    if word.text in HYPHENS or before is None:
        return True
    return before.text in HYPHENS or (word.lower == "the" and before.lower in TITLE_LINKS)


def _end_of_name(by_word: Mapping[int, Draft], i: int) -> int:
    """The last word of the name that begins at word `i`."""
    found = by_word[i]
    while by_word.get(i + 1) is found:
        i += 1
    return i


def _named_with_other(by_word: Mapping[int, Draft], word: Word) -> Draft | None:
    """Whom another title of the same person tells: "the minister and negotiator, Ann Roe"."""
    joined = conjunct(word)
    if joined is not None and joint_subjects.are_one_person(word, joined):
        named = apposition(joined)
        found = None if named is None else by_word.get(named.i)
        return found if can_be(found, word) else None
    if joint_subjects.are_one_person(word.head, word):
        return by_word.get(word.head.i)
    return None


def _names_bearer(parse: Parse, word: Word, child: Word) -> bool:
    """As in "Journalist and author Hiro Aida": two nouns, one article, for one person."""
    if not is_joined(child) or not is_common_noun(word) or is_counted(word):
        return False
    titles = parse.words[child.left : child.i]
    if titles and titles[0].lower in COURTESY and _is_between_commas(word, titles[0], child):
        return True
    if determiner_of(word) is None:  # "Former prosecutor and Mayor Ann Roe"
        return any(title.lower in PERSON for title in titles)
    return bool(titles) and is_common_noun(titles[0]) and titles[0].lemma in PERSON


def _is_between_commas(word: Word, title: Word, name: Word) -> bool:
    """Whether commas alone part a name from a noun: "Counsel for the mill, Mr. Roe, said".

    "A vet, Mr. Roe and others" are several.
    """
    before, behind = title.before, name.after
    closed = behind is not None and behind.text == "," and name.right == name.i
    lone = [one for one in word.children if is_joined(one)] == [name]
    linked = any(is_conjunction(one) for one in word.children)
    return (
        is_one(word)
        and closed
        and lone
        and not linked
        and before is not None
        and (before.text == ",")
    )
