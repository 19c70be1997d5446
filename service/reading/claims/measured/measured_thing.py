"""What a quantity counts or measures, and what is said of it, read from the parse.

One `MeasuredThings` an article: what it finds for a verb or a noun is kept, so that a list of many
numbers under one head costs no more than its length. Climbs are bounded: a chain of conjuncts
may be as long as the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import table, words
from service.reading.claims.age_beside_person import aged
from service.reading.claims.measured import amount_beside as beside
from service.reading.claims.measured import amount_context as amounts
from service.reading.claims.measured.change import is_moved, moved_by
from service.reading.claims.measured.tally import named_before
from service.reading.claims.measured.whole import (
    away,
    is_distance,
    partitive,
    placed_by,
)
from service.reading.grammar.object import is_direct_object, keeps_from
from service.reading.grammar.word_classes import (
    TIMES,
    complement,
    is_apposition,
    is_joined,
    is_pronoun,
    is_subject,
    is_verb,
    is_verb_form,
    owner,
)
from service.reading.grammar.words.nouns import (
    is_adposition,
    is_attribute,
    is_before_noun,
    is_common,
    is_noun,
)
from service.reading.grammar.words.numbers import (
    is_cardinal,
    is_degree_of,
    is_dependent_before,
    qualifies_number,
)
from service.reading.grammar.words.parts import (
    is_behind_preposition,
    is_joined_or_apposed,
    is_nominal,
    is_object,
    is_of_a_rate,
    preposition_of,
)
from service.reading.grammar.words.verbs import is_gerund_as_noun
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.kinds import ages
from service.reading.quantities.nouns.counted_noun import counted

if TYPE_CHECKING:
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_CLIMB = 12  # bounds the cost: heads and words; phrases are shorter
_TABLE = table("service.reading.quantities", "measured")
_LASTING = frozenset(_TABLE["lasting"])
_TOTALS = frozenset(_TABLE["totals"])
_CONTESTS = frozenset(_TABLE["contests"])
_COMPASS, _NEEDING = frozenset(_TABLE["compass"]), frozenset(_TABLE["needing"])
_PERSONAL = words("service.reading.claims", "function_words", "personal")


class MeasuredThings(NamedTuple):
    """The nouns that the quantities of one sentence count or measure.

    `amounts` are the words that are part of its amounts: they measure nothing.
    """

    phrases: Phrases
    amounts: frozenset[int]

    @classmethod
    def of(cls, phrases: Phrases, atoms: list[Atom], measures: list[Measure]) -> MeasuredThings:
        """Those of a sentence, given its quantities."""
        return cls(
            phrases,
            frozenset(
                atom.word.i
                for measure in measures
                if not measure.age and (measure.unit is not None or measure.noun is None)
                for atom in atoms[measure.core : measure.core_last]
                if not (measure.ratio and is_verb_form(atom.word))  # "tripled in 30 years"
            ),
        )

    def _is_amount(self, word: Word) -> bool:
        return word.i in self.amounts or (is_cardinal(word) and word.lower != "one")

    def top(self, atoms: list[Atom], measure: Measure) -> Word:
        """The word of the phrase by which it hangs on the rest of the sentence."""
        first, last = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
        word = atoms[measure.numeral.last - 1].word
        for _ in range(_CLIMB):
            if word.head is word or not first <= word.head.i <= last:
                break
            word = word.head
        return word

    def noun(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun that an amount stands before: "a 25% tax", "a 24-year-old rifleman"."""
        last = atoms[measure.last - 1].word.i
        if beside.is_tied_to_noun(atoms, measure):
            return measure.noun
        head = top.head
        if is_dependent_before(top) and head.i > last:
            for _ in range(3):  # "24-year-old rifleman" hangs on "old"
                if is_noun(head) or head.head is head or head.head.i <= head.i:
                    break
                head = head.head
            if measure.unit is not None:
                head = amounts.whole_compound(head)
            if beside.is_no_noun_of(atoms, measure, top, head):
                return None
            named = is_noun(head) and head.text[0].isalnum()
            whose = owner(head) if measure.age else None
            if whose is not None and whose.i > last and is_noun(whose):
                return whose  # "62-year-old Roe's house"
            if named and head.i - last <= _CLIMB and head.entity not in TIMES:
                kind = measure.unit is None and measure.noun is not None
                return measure.noun if kind and amounts.tells_the_kind(head, measure.noun) else head
        if measure.unit is None:
            return measure.noun
        if is_adposition(atoms[measure.last - 1].word):  # "a 17in screen"
            return counted(atoms, measure.last)
        if (is_object(top) or is_attribute(top) or is_subject(top)) and not measure.prefix:
            return None
        following = atoms[measure.last].word if measure.last < len(atoms) else None
        before = following is not None and following.head.i >= last
        sized = before or amounts.is_adjectival(atoms, measure)
        return counted(atoms, measure.last) if sized else None

    def amount(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun whose size an amount with a unit gives: by the words beside it, or the parse."""
        found = self._beside(atoms, measure, top)
        if found is None and not is_apposition(top) and ages.stands_for_somebody(atoms, measure):
            return None
        found = found or self._inside(atoms, measure, top)
        found = found and (amounts.marked(self.phrases, found) or found)
        found = found or amounts.possessor(measure, top) or beside.worth(atoms, measure)
        found = found or beside.who_leads(self.phrases, atoms, measure)
        if found is not None and found.lower in _COMPASS:  # "lies 12 miles south-west of Leeds"
            verb, _ = self.phrases.governor(found)
            found = placed_by(self.phrases, verb, top) if verb is not None else None
        if found is None and measure.kind == "age":
            found = aged(self.phrases, atoms, measure)
        if found is not None and self._can_be_measured(found):
            return found
        found = away(self.phrases, top) or amounts.giver(measure, top)
        found = self._of_its_whole(found or self._through_tree(measure, top))
        if found is not None:
            return found if self._can_be_measured(found) else None
        # None of "and 60 percent said": a share of what was spoken of before
        return None if is_subject(top) else beside.noun_before(self._is_amount, atoms, measure)

    def _of_its_whole(self, found: Word | None) -> Word | None:
        """What an amount or a total is of: "64 percent of the vote", "a total of 40 cats"."""
        if found is None or not (self._is_amount(found) or found.lemma in _TOTALS):
            return found
        whole = preposition_of(found)
        inside = complement(whole) if whole is not None else None
        known = inside is not None and not self._is_amount(inside)
        return inside if known or self._is_amount(found) else found

    def _beside(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun right beside an amount that tells by its words: "aged", "in height"."""
        found = beside.moved_before(atoms, measure) or beside.sized_before(atoms, measure, top)
        found = found or beside.in_one_dimension(atoms, measure)
        if found is None and measure.age and lower_at(atoms, measure.first - 1) == "aged":
            return aged(self.phrases, atoms, measure)
        return found

    def _inside(self, atoms: list[Atom], measure: Measure, top: Word) -> Word | None:
        """The noun of the phrase that an amount stands in: "5% of voters", "a 25% tax"."""
        found = None
        if not measure.age and not is_distance(atoms, measure):
            found = partitive(atoms, measure)
        return found or self.noun(atoms, measure, top) or beside.behind_brackets(atoms, measure)

    def happening(self, measure: Measure, times: Word) -> Word | None:
        """What is so many times as large, or does or undergoes something so many times."""
        found = self._through_tree(measure, times)
        if found is None or found is times or not self._can_be_measured(found):
            return None
        return found if is_nominal(found) else None

    def _can_be_measured(self, noun: Word) -> bool:
        dated = noun.entity in TIMES and not is_subject(noun)
        return not (dated or self._is_amount(noun))

    def _through_tree(self, measure: Measure, top: Word) -> Word | None:
        word = top
        for _ in range(4):  # an amount beside an amount shares its place: "… and 6.7 inches"
            # "by $500 to $8,000"
            moved = qualifies_number(word) and word.head.head.lower == "by"
            if amounts.is_total_of(word) or (
                (moved or is_joined_or_apposed(word)) and self._is_amount(word.head)
            ):
                word = word.head
            else:
                break
        if is_degree_of(word, word.head) or beside.is_quality_or_period(word.head):
            word = word.head  # "three feet wide"
            if is_before_noun(word) and is_noun(word.head):
                return word.head
        head = word.head
        if head is not word and amounts.is_name_of_measure(head, measure):
            word, head = head, head.head  # "at age 23", "at magnitude 6.4"
        if head.lower == "those" and head is not word:
            return head  # "those 45 and over"
        if head is word:
            return self.phrases.own_subject(word) if is_verb(word) else None
        if is_adposition(head) or is_behind_preposition(word):
            return self._through_preposition(head, measure)
        if is_verb(head):
            return self._through_verb(head, word, measure)
        if measure.kind == "money" and is_joined(word) and is_direct_object(head):
            return self.phrases.subject_of(head.head)  # "won the title and $50,000"
        if is_noun(head) and not self._is_amount(head):
            return head
        verb, _ = self.phrases.governor(word)
        return self.phrases.subject_of(verb) if verb is not None else None

    def _through_preposition(self, preposition: Word, measure: Measure) -> Word | None:
        found = moved_by(self.phrases, preposition) if preposition.lower == "by" else None
        found = found or named_before(preposition, measure)
        if found is not None:
            return found
        above, passed = self._above(preposition, measure)
        if above.lemma in _TOTALS and is_common(above):
            return self._totalled(above, preposition, measure)
        if measure.kind == "money" and preposition.lower == "for":
            above = amounts.priced(above)
        if measure.kind == "money" and preposition.lower == "with" and above.i > preposition.i:
            return self.phrases.subject_of(above)  # "With just $200,000, Roe beat Holm"
        keeper = keeps_from(above) if measure.kind == "duration" else None
        if keeper is not None:
            above = keeper  # "banned from driving for a year"
        elif is_gerund_as_noun(above) and preposition.lower in ("for", "in"):
            return beside.of_deed(self.phrases, above) if measure.kind == "duration" else None
        if measure.kind == "duration" and amounts.is_superlative(above):
            return above  # "the biggest strike in two decades"
        timed = passed or (measure.kind == "duration" and preposition.lower not in ("of", "for"))
        if is_nominal(above) and not timed:
            return amounts.sized(above) if preposition.lower == "of" else above
        timed = timed or measure.kind == "duration"
        verb = above if is_verb(above) else self.phrases.governor(above)[0]
        found = self._of_verb(verb, preposition, measure, timed) if verb is not None else None
        return found or (above if is_nominal(above) else None)

    def _above(self, preposition: Word, measure: Measure) -> tuple[Word, bool]:
        """The word above a phrase and the amounts it is in; whether a period was passed."""
        above, passed = amounts.right_before(preposition), False
        for _ in range(5):  # "from between", "up to"; "lost 2 percent to 5"
            period = amounts.is_only_of_a_kind(above, measure)
            passed = passed or period
            within = period or is_adposition(above) or self._is_amount(above)
            # "rose by 9 points to 52 percent", "by $9 a kg to $40"
            within = within or amounts.is_scale(above) or is_of_a_rate(above)
            if preposition.head is preposition or not within or above.head is above:
                break
            above = above.head
        return above, passed

    def _totalled(self, total: Word, preposition: Word, measure: Measure) -> Word | None:
        """What a total is of, which says no more than the amount: "a record of $5 million"."""
        if preposition.lower == "of":
            whose = owner(total)
            if whose is not None and not is_pronoun(whose):
                return total  # "that city's peak of 2,245"
            return self._through_tree(measure, total) or total
        whole = next((complement(c) for c in total.children[:40] if c.lower == "of"), None)
        return whole if whole is not None and is_noun(whole) else None

    def _of_verb(self, verb: Word, preposition: Word, measure: Measure, timed: bool) -> Word | None:
        """What a verb says a size of, in a phrase with a preposition."""
        lemma = verb.lemma.lower()
        leads = lemma in _CONTESTS and preposition.lower in ("by", "with", "at")
        thing = self.phrases.object_of(verb)
        timed = timed and lemma not in _LASTING and not is_moved(verb, measure)
        if thing is None or leads or measure.age or timed:
            return self.phrases.subject_of(verb)
        # "put it at 5 percent", "sentenced him to two years"
        set_at = thing.lower in _PERSONAL and (measure.kind != "duration" or lemma in _LASTING)
        known = (
            (is_noun(thing) or set_at) and not amounts.is_scale(thing) and not is_of_change(thing)
        )
        return thing if known and not self._is_amount(thing) else self.phrases.subject_of(verb)

    def _through_verb(self, verb: Word, top: Word, measure: Measure) -> Word | None:
        lemma = verb.lemma.lower()
        if measure.kind == "duration" and is_gerund_as_noun(verb):
            return verb  # "after baking for 35 minutes"
        if lemma in _NEEDING and measure.kind == "duration":
            return amounts.who_needs(verb, top) or self.phrases.subject_of(verb)
        if is_subject(top):
            return amounts.equated(verb)
        if (place := beside.where_given(verb, top, measure)) is not None:
            return place
        if (whose := amounts.of_price(self.phrases, verb, top, measure)) is not None:
            return whose
        if lemma in _CONTESTS and not is_direct_object(top) and measure.kind != "duration":
            return self.phrases.subject_of(verb)  # "Smith leads Jones 46 percent to 40"
        thing = self.phrases.object_of(verb)
        lasts = measure.kind != "duration" or lemma in _LASTING or is_moved(verb, measure)
        if thing is not None and thing is not top and is_noun(thing) and lasts:
            return self.phrases.subject_of(verb) if self._is_amount(thing) else thing
        return self.phrases.subject_of(verb)
