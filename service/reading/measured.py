"""What a quantity counts or measures, and what is said of it, read from the parse.

One `Measured` an article: what it finds for a verb or a noun is kept, so that a list of thousands
of numbers under one head costs no more than its length. Climbs are bounded: a chain of conjuncts
may be as long as the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.quantities import counted
from service.records import Phrase, Span

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.cast import Cast
    from service.reading.parse import Parse, Word
    from service.reading.quantities import Measure

_CLIMB = 12
_LONGEST = 16  # words of a subject
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "SYM"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_COMPLEMENT_PREPOSITIONS = frozenset(
    {"of", "in", "for", "on", "at", "to", "from", "between", "with", "against", "into"}
)
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})
_SPENDING = frozenset({"pay", "spend", "cost", "charge", "buy", "sell", "offer", "invest"})
_BE = frozenset({"be", "become", "remain", "equal", "total", "reach", "average"})


class Measured:
    """Subjects and predicates of one article's quantities."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self._parse = parse
        self._cast = cast
        self._subjects: dict[int, Word | None] = {}
        self._phrases: dict[int, tuple[int, int]] = {}
        self._groups: dict[int, Phrase] = {}

    # -------------------------------------------------------------- the quantity in the tree

    def top(self, atoms: list[Atom], measure: Measure) -> Word:
        """The word of the phrase that the rest of the sentence hangs it on."""
        first, last = atoms[measure.core].word.i, atoms[measure.core_last - 1].word.i
        word = atoms[measure.numeral.last - 1].word
        for _ in range(_CLIMB):
            if word.head is word or not first <= word.head.i <= last:
                break
            word = word.head
        return word

    def noun(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun that the quantity stands before or is a part of, or None."""
        last = atoms[measure.last - 1].word.i
        head = top.head
        if (
            top.dep in ("nummod", "amod", "compound", "nmod", "npadvmod", "quantmod", "poss")
            and head.i > last
        ):
            for _ in range(3):  # "20-year-old infantryman" hangs on "old"
                if head.tag in _NOUNS or head.head is head or head.head.i <= head.i:
                    break
                head = head.head
            if head.tag in _NOUNS and head.i - last <= _LONGEST:
                return head
        return counted(atoms, measure.last)

    def partitive(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun or pronoun after "of": "60% of its market cap", "2,700 of them"."""
        j = measure.last
        if j >= len(atoms) or atoms[j].lower not in ("of", "in"):
            return None
        of = atoms[j].word
        if of.lower == "in" and not measure.numeral.fraction:
            return None
        if of.lower == "of":
            for child in of.children:
                if child.dep == "pobj":
                    return child
        following = counted(atoms, j + 1) if j + 1 < len(atoms) else None
        if following is None and j + 2 < len(atoms):
            following = counted(atoms, j + 2)
        if following is None and j + 1 < len(atoms) and atoms[j + 1].word.pos == "PRON":
            return atoms[j + 1].word
        return following

    # -------------------------------------------------------------- noun phrases

    def phrase(self, noun: Word) -> tuple[int, int]:
        """First and last word index of a noun's phrase, without article, clauses and appositions."""
        found = self._phrases.get(noun.i)
        if found is None:
            found = self._phrases[noun.i] = self._read_phrase(noun)
        return found

    def _read_phrase(self, noun: Word) -> tuple[int, int]:
        words = self._parse.words
        first = last = noun.i
        for child in noun.children:
            if child.i < noun.i and child.dep in (
                "compound",
                "amod",
                "nmod",
                "poss",
                "nummod",
                "quantmod",
                "npadvmod",
            ):
                first = min(first, child.left)
            elif (
                child.i > noun.i and child.dep == "prep" and child.lower in _COMPLEMENT_PREPOSITIONS
            ):
                if child.right - noun.i <= _LONGEST and child.i - last <= 1:
                    last = self._without_clause(child)
        first = max(first, noun.i - _LONGEST)
        while first < noun.i and (
            words[first].tag in ("DT", "PRP$", "CD", ",", "``", "''", "-LRB-", ":", "PDT")
            or words[first].lower in ("of",)
        ):
            first += 1
        return first, last

    def _without_clause(self, preposition: Word) -> int:
        """The last word of a prepositional phrase, before any relative clause in it."""
        words, last = self._parse.words, preposition.i
        for i in range(preposition.i, preposition.right + 1):
            word = words[i]
            if word.tag in (
                "WDT",
                "WP",
                "VBZ",
                "VBD",
                "VBP",
                "MD",
                ",",
                ":",
                ".",
                "''",
                "``",
                "-LRB-",
            ):
                break
            last = i
        while last > preposition.i and words[last].pos in ("ADP", "CCONJ", "DET", "PUNCT"):
            last -= 1
        return last if last > preposition.i else preposition.i - 1

    def span(self, noun: Word, atoms: list[Atom], measure: Measure | None) -> Span | None:
        """The phrase of a noun, without the quantity in it."""
        if noun.pos == "PRON" and noun.tag not in ("WDT", "WP"):
            return self._antecedent(noun)
        first, last = self.phrase(noun)
        if measure is not None:
            start, end = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
            if first <= end and start <= last:
                if noun.i > end:
                    first = end + 1
                elif noun.i < start:
                    last = start - 1
                else:
                    return None
        words = self._parse.words
        while first < last and (
            words[first].pos in ("PUNCT", "ADP", "DET", "CCONJ", "PART")
            or words[first].tag == "PRP$"
        ):
            first += 1
        while last > first and words[last].pos in ("PUNCT", "ADP", "DET", "CCONJ", "PART"):
            last -= 1
        return self._parse.over(words[first], words[last])

    def _antecedent(self, pronoun: Word) -> Span:
        """The nearest earlier name or description of whom a pronoun stands for, else the pronoun."""
        actor = self._cast.at(pronoun.i)
        if actor is not None:
            best = None
            for mention in actor.mentions:
                if mention.start >= pronoun.start:
                    break
                if mention.kind != "pronoun":
                    best = mention
            if best is not None:
                return Span(best.start, best.end, best.text)
        return Span(pronoun.start, pronoun.end, pronoun.text)

    # -------------------------------------------------------------- verbs

    def governor(self, word: Word) -> tuple[Word | None, Word]:
        """`(verb, the word below it)`: the verb that a noun phrase depends on, if any."""
        below = word
        for _ in range(_CLIMB):
            head = below.head
            if head is below:
                return (below if below.pos in _VERBAL else None), below
            if head.pos in _VERBAL:
                return head, below
            below = head
        return None, below

    def subject_of(self, verb: Word) -> Word | None:
        """The subject of a verb, through coordination, control and relative clauses."""
        if verb.i in self._subjects:
            return self._subjects[verb.i]
        found: Word | None = None
        current = verb
        for _ in range(_CLIMB):
            own = self._own_subject(current)
            if own is not None:
                found = own
                break
            head = current.head
            if current.dep in ("acl", "relcl") and head.pos in _NOMINAL:
                found = head
                break
            if head is current:
                break
            if current.dep == "prep" or head.pos == "ADP":
                current = head
                continue
            if head.pos not in _VERBAL:
                if current.dep in ("acl", "relcl", "advcl", "conj") and head.pos in _NOMINAL:
                    found = head
                break
            current = head
        self._subjects[verb.i] = found
        return found

    def _own_subject(self, verb: Word) -> Word | None:
        for child in verb.children:
            if child.dep not in _SUBJECTS or child.dep == "expl":
                continue
            if child.lower in _RELATIVES and child.tag in ("WDT", "WP", "IN"):
                return (
                    verb.head
                    if verb.dep in ("relcl", "acl", "ccomp") and verb.head.pos in _NOMINAL
                    else None
                )
            return child
        return None

    def object_of(self, verb: Word) -> Word | None:
        """The direct object of a verb."""
        return verb.child("dobj", "obj")

    def group(self, verb: Word) -> Phrase:
        """A verb with its auxiliaries as one piece of text."""
        found = self._groups.get(verb.i)
        if found is None:
            first = verb
            for child in verb.children:
                if (
                    child.i < verb.i
                    and child.dep in ("aux", "auxpass", "neg")
                    and verb.i - child.i <= 6
                ):
                    first = child
                    break
            if any(c.dep in _SUBJECTS and first.i < c.i < verb.i for c in verb.children[:40]):
                first = verb
            span = self._parse.over(first, verb)
            found = self._groups[verb.i] = Phrase(
                span.start, span.end, span.text, verb.lemma.lower()
            )
        return found

    # -------------------------------------------------------------- what is measured

    def measured(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun whose size an amount with a unit gives."""
        part = self.partitive(atoms, measure, top)
        if part is not None:
            return part
        noun = self.noun(atoms, measure, top)
        if noun is not None:
            return noun
        if measure.first and atoms[measure.first - 1].text in "(:":
            before = self._noun_before(atoms, measure)
            if before is not None:
                return before
        head = top.head
        if head is top:
            return self._own_subject(top) if top.pos in _VERBAL else None
        if head.pos == "ADP" or top.dep in ("pobj", "pcomp"):
            return self._through_preposition(head)
        if head.pos in _VERBAL:
            return self._through_verb(head, top)
        if head.tag in _NOUNS:
            return head
        verb, _ = self.governor(top)
        return self.subject_of(verb) if verb is not None else None

    def _noun_before(self, atoms: list[Atom], measure: Measure) -> Word | None:
        for k in range(measure.first - 2, max(measure.first - 4, -1), -1):
            if atoms[k].word.tag in _NOUNS:
                return atoms[k].word
        return None

    def _through_preposition(self, preposition: Word) -> Word | None:
        owner = preposition.head
        for _ in range(3):  # "from between", "up to"
            if owner.pos != "ADP" or owner.head is owner:
                break
            owner = owner.head
        if owner.pos in _NOMINAL:
            return owner
        if owner.pos in _VERBAL:
            thing = self.object_of(owner)
            if thing is not None and thing.pos in _NOMINAL and thing.tag in _NOUNS:
                return thing
            return self.subject_of(owner)
        verb, _ = self.governor(owner)
        return self.subject_of(verb) if verb is not None else None

    def _through_verb(self, verb: Word, top: Word) -> Word | None:
        if top.dep in ("nsubj", "nsubjpass"):
            other = verb.child("attr", "dobj")
            return (
                other if other is not None and other.tag in _NOUNS and verb.lemma in _BE else None
            )
        if verb.lemma in _SPENDING and top.dep == "dobj":
            for child in verb.children:
                if child.dep == "prep" and child.lower in ("for", "on", "in"):
                    thing = child.child("pobj")
                    if (
                        thing is not None
                        and thing.tag in _NOUNS
                        and thing.entity not in ("DATE", "TIME")
                    ):
                        return thing
        thing = self.object_of(verb)
        if (
            top.dep not in ("dobj", "obj", "attr", "ccomp")
            and thing is not None
            and thing is not top
            and thing.tag in _NOUNS
        ):
            return thing
        return self.subject_of(verb)


_CHANGES = table("service.reading", "changes")
_UP, _DOWN = frozenset(_CHANGES["up"]), frozenset(_CHANGES["down"])
_EITHER, _THINGS = frozenset(_CHANGES["either"]), frozenset(_CHANGES["things"])
_UP_WORDS, _DOWN_WORDS = frozenset(_CHANGES["up_words"]), frozenset(_CHANGES["down_words"])
_UP_NOUNS, _DOWN_NOUNS = frozenset(_CHANGES["up_nouns"]), frozenset(_CHANGES["down_nouns"])
_LEVELS = frozenset(_CHANGES["level_prepositions"])


def direction(atoms: list[Atom], measure: Measure) -> str | None:
    """ "up" or "down" where the number is a change; None for a level and for anything else.

    Read from the words before the phrase, which a bad parse leaves in place: "rose 2%", "was up by
    nearly 57%", "a rise of 3%"; "rose to 40" is a level.
    """
    kind = measure.unit.kind if measure.unit is not None else "count"
    for k in range(measure.first - 1, max(measure.first - 5, -1), -1):
        word = atoms[k].word
        lower = atoms[k].lower
        if lower in _LEVELS and not (lower in _UP_WORDS or lower in _DOWN_WORDS):
            return None
        if lower in _UP_WORDS or lower in _DOWN_WORDS:
            if k and (atoms[k - 1].word.pos in ("VERB", "AUX") or atoms[k - 1].text == ","):
                return "up" if lower in _UP_WORDS else "down"
            continue
        lemma = word.lemma.lower()
        if word.tag.startswith("VB") and (lemma in _UP or lemma in _DOWN):
            if kind == "count" and (lemma in _THINGS or measure.noun is not None):
                return None
            if (
                kind in ("duration", "measurement", "money")
                and lemma in _THINGS
                and lemma not in ("gain", "lose")
            ):
                return None
            return "up" if lemma in _UP else "down"
        if lower == "of" and k and atoms[k - 1].word.lemma in _UP_NOUNS | _DOWN_NOUNS:
            return "up" if atoms[k - 1].word.lemma in _UP_NOUNS else "down"
        if word.pos not in ("ADV", "ADP", "DET", "ADJ", "PART") and lower not in ("by", "another"):
            return None
    return None
