"""What a quantity counts or measures: its unit, its subject and the word whose verb speaks of them.

The rules stand in their order in `Subjects.of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.reading.claims.measured import change, goes_on
from service.reading.claims.measured import whole as wholes
from service.reading.claims.measured.amount_context import is_scale
from service.reading.claims.measured.bare_number import do_something, is_person, numbered
from service.reading.claims.measured.tally import (
    is_first_of_two,
    is_of_another_order,
    is_score_for,
    is_tally,
)
from service.reading.grammar.attachment import event_dated_by
from service.reading.numbers import pieces
from service.reading.quantities.changes import is_of_change, is_of_size
from service.reading.quantities.kinds.ratios import is_word_of_ratio
from service.reading.quantities.kinds.shares_and_scores import cast
from service.reading.quantities.nouns.noun_kinds import (
    are_others,
    are_people,
    is_harmed,
    is_money,
    is_parent,
    is_plural,
    singular,
)

if TYPE_CHECKING:
    from service.reading.claims.measured.before import Before
    from service.reading.claims.measured.measured_thing import Measured
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import Span

_LARGE = 1000  # from which a number that is handed over is money more often than things
_HANDING = words("service.reading.quantities", "measured", "handing")
_VICTIMS = words("service.reading.quantities", "measured", "homeless")
_LEVELS = frozenset({"to", "at", "by", "from", "as"})


class Told(NamedTuple):
    """`hook` is the word whose verb says something; `in_gap` tells that the verb is left out."""

    unit: str | None
    subject: Span | None
    hook: Word
    in_gap: bool = False


class Subjects:
    """What the quantities of one article count or measure."""

    def __init__(self, measured: Measured, before: Before) -> None:
        self._measured, self._phrases, self._before = measured, measured.phrases, before
        self._respective: dict[int, Word] = {}  # by the first atom of an amount, whose it is

    def enter(self, atoms: list[Atom], measures: list[Measure]) -> None:
        """Begin a sentence: tell apart whose amounts are that it gives "respectively"."""
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

    def of(self, atoms: list[Atom], measure: Measure, top: Word) -> Told:
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
        return Told(cast(atoms, measure), subject, told.hook, in_gap=set_before)

    def _former(self, atoms: list[Atom], measure: Measure, top: Word) -> Told | None:
        """A former value of what the claim before tells: "won 44, up from 31"."""
        last = goes_on.once(self._before, atoms, measure, top)
        if last is None:
            return None
        unit = measure.unit.name if measure.unit is not None else last.quantity.unit
        return Told(unit, last.subject, top)

    def _restated(self, atoms: list[Atom], measure: Measure, top: Word) -> Told | None:
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
        return Told(unit, last.subject, top, in_gap=True)

    def _compared(self, atoms: list[Atom], measure: Measure, word: Word) -> Told:
        """What is so many times the size of something else: the subject of the clause."""
        last, here = self._before.claim, word.sentence.index
        behind = pieces.lower_at(atoms, measure.first - 1) == ","
        if behind and last is not None and self._before.sentence == here:
            return Told(None, last.subject, word, in_gap=True)
        verb, _ = self._phrases.governor(word)
        whom = self._phrases.subject_of(verb) if verb is not None else None
        return Told(None, self._phrases.span(whom) if whom is not None else None, word)

    def _next_of_list(self, atoms: list[Atom], measure: Measure, top: Word) -> Told | None:
        """As in "rises of 2 GW in Goa, 9 in Pune"."""
        last = self._before.claim
        if last is None or not goes_on.listed(self._before, atoms, measure, top):
            return None
        unit = measure.unit.name if measure.unit is not None else last.quantity.unit
        return Told(unit, last.subject, top, in_gap=True)

    def _count(self, atoms: list[Atom], measure: Measure, top: Word) -> Told:
        """What a bare number counts."""
        within = _within(atoms, measure)
        part = wholes.partitive(atoms, measure)
        noun = part if part is not None else self._measured.noun(atoms, measure, top)
        others = are_others(atoms, measure, noun, known=is_person(self._before.counted))
        if noun is None or noun.pos == "PRON" or (noun.lower == "others" and not others):
            return self._elliptic(atoms, measure, top, noun)
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
                return Told(unit, subject, noun)
        subject = self._phrases.span(whole, within)
        if measure.alone:
            return Told(None, subject, top if part is not None else noun)
        if measure.parts:
            return Told(None, subject, top if part is not None else noun)
        # The noun in "the 5 speed version" is counted by no number that follows without one.
        if subject is not None and (is_plural(noun) or measure.value in (None, 1)):
            known, here = self._before.counted, top.sentence.index
            aside = noun.dep == "pobj" and noun.head.lower == "in"  # "89 goals in 33 games"
            if not aside or known is None or known[2] != here:
                self._before.counted = (unit, subject, here)
        return Told(unit, subject, top if part is not None else noun)

    def _ratio(self, atoms: list[Atom], measure: Measure, _top: Word) -> Told | None:
        """What is so many times as large: the object of "doubled", else its subject."""
        if not measure.ratio:
            return None
        within = _within(atoms, measure)
        word = atoms[measure.last - 1].word
        if is_word_of_ratio(word) and word.tag.startswith("VB"):
            thing = self._phrases.object_of(word) or self._phrases.subject_of(word)
        else:
            thing = self._measured.happening(measure, word)
            if thing is not None and thing.i > word.i:  # the measure: "twice the average"
                return self._compared(atoms, measure, word)
        subject = self._phrases.span(thing, within) if thing is not None else None
        return Told(None, subject, word)

    def _interval(self, atoms: list[Atom], measure: Measure, top: Word) -> Told | None:
        """Whose event a length of time dates: "the mill shut two days after Roe had left"."""
        event = event_dated_by(top) if measure.kind == "duration" else None
        if event is None or measure.unit is None:
            return None
        whose = self._phrases.subject_of(event)
        subject = self._phrases.span(whose, _within(atoms, measure)) if whose is not None else None
        return Told(measure.unit.name, subject, event)

    def _amount(self, atoms: list[Atom], measure: Measure, top: Word) -> Told | None:
        """What a sum, a share or a measure is of."""
        if measure.unit is None and not measure.numeral.fraction:
            return None
        within = _within(atoms, measure)
        unit = measure.unit.name if measure.unit is not None else None
        if measure.noun is not None and within[0] < measure.noun.i < within[1]:
            return Told(unit, self._phrases.alone(measure.noun), top)  # "one child in three"
        if measure.conversion and self._before.claim is not None:
            return Told(unit, self._before.claim.subject, top)
        rival = goes_on.rival(self._before, self._phrases, atoms, measure, top)
        if rival is None and is_first_of_two(atoms, measure):
            verb = goes_on.contest(atoms, measure)
            rival = self._phrases.subject_of(verb) if verb is not None else None
        if rival is not None:
            return Told(unit, self._phrases.span(rival, within), top)
        noun = self._respective.get(measure.first) or self._measured.amount(atoms, measure, top)
        subject = self._phrases.span(noun, within) if noun is not None else None
        if noun is not None and is_of_change(noun):
            subject = (
                change.undergone_by(self._before, self._phrases, atoms, measure, noun) or subject
            )
        gapped = goes_on.gapped(self._before, atoms, measure, subject)
        if gapped is not None:
            return Told(unit, self._phrases.span(gapped, within), top, in_gap=True)
        share = measure.kind in ("percent", "fraction")
        persons = share and pieces.lower_at(atoms, measure.last) == "who"  # "24 percent who agreed"
        subject = None if persons else subject
        alone = persons or top.dep in ("nsubj", "nsubjpass")
        if subject is None and alone and share:
            among = wholes.among(top)
            subject = self._phrases.span(among) if among else self._whole_before(top)
            if among is not None and subject is not None:
                self._before.whole = subject, top.sentence.index
        elif subject is None and not alone and self._before.claim is not None:
            same = self._before.sentence == top.sentence.index
            subject = self._before.claim.subject if same else None
        before = noun is not None and noun.i > top.i and top.head is noun
        part = (
            noun is not None
            and noun.dep == "pobj"
            and noun.head.lower == "of"
            and noun.i > within[1]
        )
        by = noun is not None and pieces.lower_at(atoms, measure.first - 1) == "by"
        if part and subject is not None and share:
            self._before.whole = subject, top.sentence.index
        moved = by and noun is not None and is_of_change(noun.head)
        return Told(unit, subject, noun if noun is not None and (before or part or moved) else top)

    def _whole_before(self, top: Word) -> Span | None:
        """What a share without its whole is of: the whole of the share before it, if near."""
        if self._before.whole is None or top.sentence.index - self._before.whole[1] > 1:
            return None
        self._before.whole = self._before.whole[0], top.sentence.index
        return self._before.whole[0]

    def _elliptic(
        self, atoms: list[Atom], measure: Measure, top: Word, pronoun: Word | None
    ) -> Told:
        """A number without its noun counts what was counted last, if that was near.

        A level ("rose to 4,577.10") counts nothing, but may carry on with the points of an index.
        """
        apart = measure.alone or bool(measure.parts) or is_score_for(atoms, measure)
        last = self._before.claim
        whole = pieces.lower_at(atoms, measure.first - 1) == "all" and top.dep in ("dobj", "pobj")
        if whole and last is not None:
            apart = apart or last.quantity.value != measure.value  # "counted on winning all three"
        phrases, known = self._phrases, None if apart else self._before.counted
        group = wholes.group_of(atoms, measure, top)
        within = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
        if group is not None:
            unit = "child" if is_parent(group) else None
            return Told(unit, phrases.span(group, within), top)
        if top.head.lower == "more" and top.head.head.pos == "VERB":
            top = top.head  # "found nearly 200 more"
        near = known is not None and top.sentence.index - known[2] <= 1
        near = near and not is_of_another_order(self._before, measure)
        level = pieces.lower_at(atoms, measure.first - 1) in _LEVELS
        level = level and not is_tally(atoms, measure, known[0] if known is not None else None)
        level = level or (measure.value is not None and measure.value % 1 != 0)
        harmed = top.dep == "dobj" and is_harmed(top)
        # "spent millions on ads", "was handed 512,339"
        handed = top.dep == "dobj" and top.head.lemma in _HANDING
        handed = handed and (measure.value or 0) >= _LARGE and measure.noun is None
        sum_of_money = handed or (measure.numeral.vague and is_money(top))
        level = level or sum_of_money
        if harmed and known is not None and self._goes_on_harming(top):
            return Told(known[0], known[1], top)  # "killed 49 people and wounded 53"
        victims = pieces.lower_at(atoms, measure.last) in _VICTIMS and known is not None
        if victims and not is_person(known):
            return Told("person", None, top)  # "40 houses fell, leaving 1,500 homeless"
        if measure.numeral.vague and do_something(top) and not is_person(known):
            return Told("person", None, top)  # "thousands are spending the night"
        if known is not None and near and not level and not harmed:
            self._before.counted = (known[0], known[1], top.sentence.index)
            return Told(known[0], known[1], top)
        people = are_people(atoms, measure, top if pronoun is None else pronoun)
        if pronoun is not None:
            return Told("person" if people else None, phrases.span(pronoun), top)
        if people:
            return Told("person", None, top)  # "the quake killed 12"
        there = any(child.dep == "expl" for child in top.head.children[:12])
        alone = there or top.dep in ("nsubj", "nsubjpass")
        # "hired 300": who hires is not counted; "the toll reached 300" says how large it is.
        hired = top.dep == "dobj" and not is_of_size(top.head) and not sum_of_money
        alone = alone or (hired and not measure.parts)
        noun = None if alone else self._measured.amount(atoms, measure, top)
        subject = phrases.span(noun, within) if noun is not None else None
        things = numbered(noun)
        if things is not None and subject is not None:
            self._before.counted = (singular(things), subject, top.sentence.index)
            return Told(singular(things), subject, top)
        points = level and near and known is not None and known[0] == "point"
        return Told("point" if points else None, subject, top)

    def _goes_on_harming(self, top: Word) -> bool:
        """Whether the claim before tells of the same event whom it killed or hurt."""
        last, head = self._before.claim, top.head
        if last is None or last.predicate is None or self._before.sentence != top.sentence.index:
            return False
        return head.dep == "conj" and head.head.start + len(head.head.text) == last.predicate.end


def _within(atoms: list[Atom], measure: Measure) -> tuple[int, int]:
    """The first and the last word of a quantity phrase."""
    return atoms[measure.first].word.i, atoms[measure.last - 1].word.i
