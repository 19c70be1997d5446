"""What belongs to a person's name, and what only stands beside it.

1. Letters of honours and degrees after it are not a part of it: "Ann Roe | QC", "Ann Roe, | M.S.".
2. A nickname in quotation marks or brackets stands inside it: 'Ann "Patch" Roe', "Ann (Patch) Roe".
3. A month or a day may be its first word ("Sunday Adeyemi") or its last ("Will May").
4. An apostrophe behind it may be its last letter: "Anyang' Wekesa".
5. A given name joined to a foundation's opens the name of that: "the Karl and Ann Roe Foundation".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.word_classes import PROPER_NOUN, is_active_subject, is_subject
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.speech_parts import may_precede_sentence
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.parse.words import among
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.names import CALENDAR, MODAL_MONTHS, ORGANIZATION_HEADS, PACKAGE
from service.reading.vocabulary.people import COURTESY, OFFICES, SPEECH

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

APOSTROPHES = frozenset("'’")
OWNING_ENDINGS = tuple(lexicon.table("service.reading.names", "parts_of_names")["owning_endings"])
LETTERS = lexicon.words(PACKAGE, "titles", "letters")
GIVEN_NAMES = given_names.given_names()
OF_DAYS = lexicon.words(PACKAGE, "name_words", "of_days")
OPENING, CLOSING = frozenset("\"“'‘"), frozenset("\"”'’")
JOINING = lexicon.words("service.reading.names", "parts_of_names", "joining")
DATES = CALENDAR | MODAL_MONTHS
LEAST_PEOPLE = 20_000  # smaller towns share their names with families
LONGEST_NICKNAME = 3  # words: "the Iron Duke"


def with_whole_persons(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with whole names of persons and without letters, in reading order."""
    found = _with_nicknames(parse, _without_letters(parse, _with_apostrophes(parse, found)))
    found = _with_founders(parse, found)
    for candidate in found:
        if candidate.label in ("PERSON", "ORG"):
            _extend_by_month(parse, candidate)
    more = _called_like_months(parse, covered(found))
    return sorted(found + more, key=IN_READING_ORDER) if more else found


def _with_apostrophes(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Join what an apostrophe parts that owns nothing: "Anyang' Wekesa".

    An owner in the singular has an "s" behind the mark, one in the plural has it before. A mark
    that closes a quotation has another before it.
    """
    joints = [word for word in among(parse.by_form, APOSTROPHES) if _is_a_letter(word)]
    if not joints:
        return found
    by_word = {
        i: candidate for candidate in found for i in range(candidate.first, candidate.last + 1)
    }
    for joint in joints:
        before, after = by_word.get(joint.i - 1), by_word.get(joint.i + 1)
        if before is after and before is not None:
            before.label = "PERSON"
            continue
        if all(one is not None and one.label not in ("PERSON", "ORG") for one in (before, after)):
            continue
        first = joint.i - 1 if before is None else before.first
        last = joint.i + 1 if after is None else after.last
        whole = Candidate(first, last, "PERSON", parse.words[last].end)
        by_word |= dict.fromkeys(range(first, last + 1), whole)
    return sorted({id(one): one for one in by_word.values()}.values(), key=IN_READING_ORDER)


def _is_a_letter(mark: Word) -> bool:
    """Whether a mark ends a word that no possessive ends so, before another of the name."""
    before, after = mark.before, mark.after
    if before is None or after is None or before.end != mark.start or after.start == mark.end:
        return False
    named = before.text.istitle() and after.text[0].isupper() and is_proper(after)
    if not named or before.lower.endswith(OWNING_ENDINGS) or not before.text.isalpha():
        return False
    return not any(
        word.text in OPENING for word in mark.sentence.words[: mark.sentence.place_of(mark)]
    )


def _without_letters(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Letters are cut off a person, and those after a person are not names by themselves."""
    result: list[Candidate] = []
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        if all(map(_are_letters, words)) and _stand_behind(parse, words[0], result):
            continue
        size = len(words)
        while size > 1 and _are_letters(words[size - 1]):
            size -= 1
        if size < len(words) and (candidate.label == "PERSON" or _opens_given(words[:size])):
            last = words[size - 1]
            candidate = Candidate(candidate.first, last.i, "PERSON", last.end)
        result.append(candidate)
    return result


def _are_letters(word: Word) -> bool:
    text = word.text
    return text.replace(".", "") in LETTERS if "." in text else text in LETTERS


def letters_behind(parse: Parse, last: int) -> list[int]:
    """The `i` of the letters that stand right after a person's last word.

    The parser often hangs the name by them: in "Ann Roe QC said" they are the subject.
    """
    found: list[int] = []
    word = parse.words[last].after
    while word is not None and _are_letters(word):
        found.append(word.i)
        word = word.after
    return found


def _opens_given(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].lower in GIVEN_NAMES


def _stand_behind(parse: Parse, word: Word, before: list[Candidate]) -> bool:
    """Whether only commas and other letters stand between a person and a word."""
    if not before or before[-1].label != "PERSON" or before[-1].first == before[-1].last:
        return False
    gap = parse.words[before[-1].last + 1 : word.i]
    return all(w.text == "," or _are_letters(w) for w in gap)


def _with_nicknames(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Join given name, nickname and surname that follow each other: 'Ann "Patch" Roe'."""
    result: list[Candidate] = []
    end = -1
    for candidate in found:
        if candidate.first <= end:
            continue
        surname = _behind_nickname(parse, candidate) if candidate.label == "PERSON" else None
        if surname is not None:
            last = next((c for c in found if c.first <= surname.i <= c.last), None)
            if last is None or (last.first == surname.i and last.last - last.first < 2):
                end = surname.i if last is None else last.last
                stop = surname.end if last is None else last.end
                candidate = Candidate(candidate.first, end, "PERSON", stop)
        result.append(candidate)
    return result


def _behind_nickname(parse: Parse, candidate: Candidate) -> Word | None:
    """The capitalized word after the quotation marks that follow a name at once.

    After a given name brackets do the same: "Ann (Patch) Roe".
    """
    sentence = parse.words[candidate.last].sentence
    opening = parse.words[candidate.last].after
    if opening is None:
        return None
    bracketed = opening.text == "(" and parse.words[candidate.first].lower in GIVEN_NAMES
    if opening.text not in OPENING and not bracketed:
        return None
    closings = frozenset(")") if bracketed else CLOSING
    for size in range(1, LONGEST_NICKNAME + 1):
        closing, surname = sentence.at(opening.i + size + 1), sentence.at(opening.i + size + 2)
        if closing is None or surname is None:
            return None
        if closing.text not in closings or closing.start != parse.words[closing.i - 1].end:
            continue
        inside = parse.words[opening.i + 1 : closing.i]
        named = inside[-1].text[0].isupper() and all(w.text.isalpha() for w in inside)
        goes_on = surname.text.istitle() and is_proper(surname)
        if bracketed and gazetteer.kind_of(" ".join([word.text for word in inside])) is not None:
            return None  # "Ann (Kenya) Roe" is a row of a table
        return surname if named and goes_on and surname.start > closing.end else None
    return None


def _with_founders(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Join "the Karl" and "Ann Roe Foundation": no article stands before a given name."""
    result: list[Candidate] = []
    for candidate in found:
        before = result[-1] if result else None
        if before is not None and _found_together(parse, before, candidate):
            result[-1] = Candidate(before.first, candidate.last, "ORG", candidate.end)
        else:
            result.append(candidate)
    return result


def _found_together(parse: Parse, before: Candidate, candidate: Candidate) -> bool:
    first, joint = parse.words[before.first], parse.words[before.last + 1]
    given = before.first == before.last and first.lower in GIVEN_NAMES
    if not given or joint.lower not in JOINING or candidate.first != joint.i + 1:
        return False
    article = first.before
    if article is None or article.lower != "the" or candidate.label != "ORG":
        return False
    words = parse.words[candidate.first : candidate.last + 1]
    return len(words) > 1 and words[-1].lower in ORGANIZATION_HEADS


def _extend_by_month(parse: Parse, candidate: Candidate) -> None:
    """Take in a month or day that opens the sentence or stands after a title before a surname.

    After "on" or a verb it is a date: "said Sunday Roe would", "in August Roe said".
    """
    name = parse.words[candidate.first]
    month = name.before
    if month is None or month.lower not in DATES or not month.text.istitle():
        return
    if not month.text.isalpha() or candidate.first != candidate.last or not _may_be_surname(name):
        return
    before = month.before
    titled = before is not None and (before.lower in OFFICES or before.lower in COURTESY)
    opens = before is None or may_precede_sentence(before)
    acts = is_subject(name)
    if titled or (opens and acts and (candidate.label == "PERSON" or name.head.lemma in SPEECH)):
        candidate.first, candidate.label = month.i, "PERSON"


def _may_be_surname(word: Word) -> bool:
    if not (word.text.istitle() and word.text.isalpha()) or word.lower in ORGANIZATION_HEADS:
        return False
    if countries.code(word.text) or countries.demonym(word.text):
        return False
    towns = gazetteer.candidates(word.text)
    return not towns or towns[0].population < LEAST_PEOPLE


def _called_like_months(parse: Parse, taken: set[int]) -> list[Candidate]:
    """Names that were read as dates: "Sunday Adeyemi scored", "Will May said"."""
    found = []
    if DATES.isdisjoint(parse.by_form):
        return []
    for surname in parse.capitalized:
        if _is_behind_month(surname) and surname.i not in taken:
            found.append(Candidate(surname.i - 1, surname.i, "PERSON", surname.end))
        if surname.lower not in DATES or not is_active_subject(surname) or surname.i in taken:
            continue
        given = surname.before
        if given is None or given.i in taken or not given.text.istitle():
            continue
        asks = surname.sentence.words[-1].text == "?"
        speaks = surname.head.lemma in SPEECH and surname.head.i > surname.i
        if given.lower in GIVEN_NAMES and given.lower not in CALENDAR and speaks and not asks:
            found.append(Candidate(given.i, surname.i, "PERSON", surname.end))
    return found


def _is_behind_month(word: Word) -> bool:
    """Whether a month or day that opens the sentence is the first name of its subject."""
    month = word.before if is_subject(word) else None
    if month is None or month.lower not in DATES or month.before is not None:
        return False
    if not month.text.istitle() or word.lower in DATES:
        return False
    return word.tag == PROPER_NOUN and word.lower not in OF_DAYS and _may_be_surname(word)
