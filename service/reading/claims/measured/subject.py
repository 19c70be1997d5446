"""What a quantity counts or measures: its unit, its subject and the word whose verb speaks of them.

The rules stand in their order in `Subjects.of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured import change, elliptic, goes_on
from service.reading.claims.measured import whole as wholes
from service.reading.claims.measured.amount_context import is_scale
from service.reading.claims.measured.bare_number import is_person
from service.reading.claims.measured.measurand import Measurand
from service.reading.claims.measured.tally import is_first_of_two, is_runs_off
from service.reading.grammar.attachment import event_dated_by
from service.reading.grammar.word_classes import is_subject, is_verb_form
from service.reading.numbers import pieces
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.kinds.ratios import is_word_of_ratio
from service.reading.quantities.kinds.shares_and_scores import cast
from service.reading.quantities.nouns.noun_kinds import are_others, is_plural, singular

if TYPE_CHECKING:
    from service.reading.claims.measured.before import Before
    from service.reading.claims.measured.measured_thing import Measured
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Span


_ASIDES = words("service.reading.claims", "function_words", "asides")


class Subjects:
    """What the quantities of one article count or measure."""

    def __init__(self, measured: Measured, before: Before) -> None:
        self._measured, self._phrases, self._before = measured, measured.phrases, before
        self._respective: dict[int, Word] = {}  # by the first atom of an amount, whose it is

    def enter(self, atoms: list[Atom], measures: list[Measure]) -> None:
        """Begin a sentence; where it says "respectively", pair each amount with its owner."""
        self._measured.enter(atoms, measures)
        self._respective = {}
        if not any(atom.lower == "respectively" for atom in atoms):
            return
        amounts = [measure for measure in measures if measure.unit is not None]
        if len(amounts) < 2:
            return
        first = amounts[0]
        owner = self._measured.amount(atoms, first, self._measured.top(atoms, first))
        owners = [owner] if owner is not None else []
        while owners and (joined := owners[-1].child("conj")) is not None:
            owners.append(joined)
        if len(owners) == len(amounts):
            pairs = zip(amounts, owners, strict=True)
            self._respective = {measure.first: word for measure, word in pairs}

    def of(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand:
        """Unit, subject, and the word whose verb speaks of them, by the first rule that tells."""
        for rule in (
            self._former,
            self._restated,
            self._ratio,
            self._next_of_list,
            self._interval,
            self._amount,
        ):
            told = rule(atoms, measure, top)
            if told is not None:
                return told
        told = self._count(atoms, measure, top)
        if not measure.parts:
            return told
        last = self._before.claim
        set_before = last is not None and goes_on.next_set(self._before, atoms, measure, top)
        subject = last.subject if last is not None and set_before else told.subject
        winner = None if set_before else self._measured.winner(told.hook)
        if winner is not None:
            subject = self._phrases.span(winner, _within(atoms, measure))
        return Measurand(cast(atoms, measure), subject, told.hook, in_gap=set_before)

    def _former(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand | None:
        """A former value of what the claim before tells: "won 44, up from 31"."""
        last = goes_on.formerly(self._before, atoms, measure, top)
        if last is None:
            return None
        unit = measure.unit.name if measure.unit is not None else last.quantity.unit
        return Measurand(unit, last.subject, top)

    def _restated(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand | None:
        """The same in another unit, behind "or": "0.7%, or 198.07 points"."""
        last = self._before.claim
        joined = measure.like is not None and pieces.lower_at(atoms, measure.first - 1) == "or"
        if last is None or not joined or self._before.sentence != top.sentence.index:
            return None
        unit = measure.unit.name if measure.unit is not None else None
        if unit is None and measure.noun is not None:
            unit = singular(measure.noun)
            if last.subject is not None:
                self._before.counted = (unit, last.subject, top.sentence.index)
        return Measurand(unit, last.subject, top, in_gap=True)

    def _compared(self, atoms: list[Atom], measure: Measure, word: Word) -> Measurand:
        """What is so many times the size of something else: the subject of the clause."""
        last, here = self._before.claim, word.sentence.index
        behind = pieces.lower_at(atoms, measure.first - 1) == ","
        if behind and last is not None and self._before.sentence == here:
            return Measurand(None, last.subject, word, in_gap=True)
        verb, _ = self._phrases.governor(word)
        whom = self._phrases.subject_of(verb) if verb is not None else None
        return Measurand(None, self._phrases.span(whom) if whom is not None else None, word)

    def _next_of_list(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand | None:
        """As in "rises of 2 GW in Goa, 9 in Pune"."""
        last = self._before.claim
        if last is None or not goes_on.listed(self._before, atoms, measure, top):
            return None
        unit = measure.unit.name if measure.unit is not None else last.quantity.unit
        return Measurand(unit, last.subject, top, in_gap=True)

    def _count(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand:
        """What a bare number counts."""
        within = _within(atoms, measure)
        part = wholes.partitive(atoms, measure)
        if part is None and is_runs_off(atoms, measure):
            return Measurand(None, None, top)
        noun = part if part is not None else self._measured.noun(atoms, measure, top)
        others = are_others(atoms, measure, noun, known=is_person(self._before.counted))
        if noun is None or noun.pos == "PRON" or (noun.lower == "others" and not others):
            return elliptic.counted(self._measured, self._before, atoms, measure, top, noun)
        whole = wholes.thing_of_parts(atoms, measure, noun)
        if whole is not noun:
            within = within[0], noun.i
        unit = singular(noun)
        if is_scale(noun):
            told = self._measured.happening(measure, noun)
            if told is not None:
                subject = self._phrases.span(told, within)
                if subject is not None and unit == "point":
                    self._before.counted = (unit, subject, top.sentence.index)
                return Measurand(unit, subject, noun)
        subject = self._phrases.span(whole, within)
        if measure.alone:
            return Measurand(None, subject, top if part is not None else noun)
        if measure.parts:
            return Measurand(None, subject, top if part is not None else noun)
        # The noun in "the 5 speed version" is counted by no number that follows without one.
        if subject is not None and (is_plural(noun) or measure.value in (None, 1)):
            known, here = self._before.counted, top.sentence.index
            # "89 goals in 33 games"; "nine people, including three children, … and 21 others"
            aside = noun.dep == "pobj" and noun.head.lower in _ASIDES
            if not aside or known is None or known[2] != here:
                self._before.counted = (unit, subject, here)
        return Measurand(unit, subject, top if part is not None else noun)

    def _ratio(self, atoms: list[Atom], measure: Measure, _top: Word) -> Measurand | None:
        """What is so many times as large: the object of "doubled", else its subject."""
        if not measure.ratio:
            return None
        within = _within(atoms, measure)
        word = atoms[measure.last - 1].word
        if is_word_of_ratio(word) and is_verb_form(word):
            thing = self._phrases.object_of(word) or self._phrases.subject_of(word)
        else:
            thing = self._measured.happening(measure, word)
            if thing is not None and thing.i > word.i:  # the measure: "twice the average"
                return self._compared(atoms, measure, word)
        subject = self._phrases.span(thing, within) if thing is not None else None
        return Measurand(None, subject, word)

    def _interval(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand | None:
        """Whose event a length of time dates: "the mill shut two days after Roe had left"."""
        event = event_dated_by(top) if measure.kind == "duration" else None
        if event is None or measure.unit is None:
            return None
        whose = self._phrases.subject_of(event)
        subject = self._phrases.span(whose, _within(atoms, measure)) if whose is not None else None
        return Measurand(measure.unit.name, subject, event)

    def _amount(self, atoms: list[Atom], measure: Measure, top: Word) -> Measurand | None:
        """What a sum, a share or a measure is of."""
        if measure.unit is None and not measure.numeral.fraction:
            return None
        within = _within(atoms, measure)
        unit = measure.unit.name if measure.unit is not None else None
        if measure.noun is not None and within[0] < measure.noun.i < within[1]:
            return Measurand(unit, self._phrases.alone(measure.noun), top)  # "one child in three"
        if measure.conversion and self._before.claim is not None:
            return Measurand(unit, self._before.claim.subject, top)
        rival = goes_on.rival(self._before, self._phrases, atoms, measure, top)
        if rival is None and is_first_of_two(atoms, measure):
            verb = goes_on.contest(atoms, measure)
            rival = self._phrases.subject_of(verb) if verb is not None else None
        if rival is not None:
            return Measurand(unit, self._phrases.span(rival, within), top)
        noun = self._respective.get(measure.first) or self._measured.amount(atoms, measure, top)
        subject = self._phrases.span(noun, within) if noun is not None else None
        if noun is not None and is_of_change(noun):
            undergone = change.undergone_by(self._before, self._phrases, atoms, measure, noun)
            subject = undergone or subject
        gapped = goes_on.gapped(self._before, atoms, measure, subject)
        if gapped is not None:
            return Measurand(unit, self._phrases.span(gapped, within), top, in_gap=True)
        subject = self._of_whole(atoms, measure, top, subject)
        if noun is None:
            return Measurand(unit, subject, top)
        part = noun.dep == "pobj" and noun.head.lower == "of" and noun.i > within[1]
        if part and subject is not None and measure.kind in ("percent", "fraction"):
            self._before.whole = subject, top.sentence.index
        before = noun.i > top.i and top.head is noun
        moved = pieces.lower_at(atoms, measure.first - 1) == "by" and is_of_change(noun.head)
        return Measurand(unit, subject, noun if before or part or moved else top)

    def _of_whole(
        self, atoms: list[Atom], measure: Measure, top: Word, subject: Span | None
    ) -> Span | None:
        """What a share is of where its noun does not say so: "among nurses, 60 percent agreed"."""
        share = measure.kind in ("percent", "fraction")
        persons = share and pieces.lower_at(atoms, measure.last) == "who"  # "24 percent who agreed"
        if subject is not None and not persons:
            return subject
        if persons or is_subject(top):
            among = wholes.among(top) if share else None
            if among is None:
                return self._whole_before(top) if share else None
            subject = self._phrases.span(among)
            if subject is not None:
                self._before.whole = subject, top.sentence.index
            return subject
        last = self._before.claim
        same = last is not None and self._before.sentence == top.sentence.index
        return last.subject if last is not None and same else None

    def _whole_before(self, top: Word) -> Span | None:
        """What a share without its whole is of: the whole of the share before it, if near."""
        if self._before.whole is None or top.sentence.index - self._before.whole[1] > 1:
            return None
        self._before.whole = self._before.whole[0], top.sentence.index
        return self._before.whole[0]


def _within(atoms: list[Atom], measure: Measure) -> tuple[int, int]:
    """The first and the last word of a quantity phrase."""
    return atoms[measure.first].word.i, atoms[measure.last - 1].word.i
