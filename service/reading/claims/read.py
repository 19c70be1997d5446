"""Numeric claims: how many or how much of what, what is said of it, and who says so.

Puts together what its neighbours read: quantity phrases (`quantities/`), what they count or
measure (measured_thing.py), their source (source.py) and whether it is a fact (modality.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.claims import age_beside_person
from service.reading.claims import predicate as predicates
from service.reading.claims import whole as wholes
from service.reading.claims.amount_context import is_scale
from service.reading.claims.measured_thing import Measured
from service.reading.claims.modality import is_hypothetical, is_negated
from service.reading.claims.source import Sources
from service.reading.numbers import pieces
from service.reading.numbers.currencies import Currencies
from service.reading.quantities import read as quantities
from service.reading.quantities.changes import direction, is_of_change, is_of_size
from service.reading.quantities.neighbours import is_restated
from service.reading.quantities.noun_kinds import (
    are_people,
    is_harmed,
    is_money,
    is_parent,
    is_plural,
    singular,
)
from service.records import NumericClaim, Quantity, Span

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Parse, Sentence, Word
    from service.reading.quantities.measure import Measure
    from service.records import Quote
from service.reading.claims.tally import is_score_for, is_tally

_LEVELS = frozenset({"to", "at", "by", "from", "as"})


class _Reader:
    """The claims of one article, in reading order; remembers what was last counted."""

    def __init__(self, parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> None:
        self._parse, self._cast = parse, cast
        self._measured = Measured(parse, cast)
        self._sources = Sources(parse, cast, quotes)
        self._currencies = Currencies(parse)
        self._counted: tuple[str, Span, int] | None = None  # unit, subject, sentence
        self._whole: tuple[Span, int] | None = None  # what the last share was of, and its sentence
        # Of the claim before: last word, subject, predicate, sentence.
        self._last: NumericClaim | None = None
        self._sentence: tuple[Sentence, Span] | None = None
        self._in_gap = False  # whether the claim lacks the verb of the one before
        self._last_word = (-1, -1)  # its last word and its sentence

    def enter(self, atoms: list[Atom], measures: list[Measure]) -> None:
        """Begin a sentence."""
        self._measured.enter(atoms, measures)

    def claim(self, atoms: list[Atom], measure: Measure, number: int) -> NumericClaim:
        """The claim that a quantity phrase makes."""
        if measure.noun is None:
            age_beside_person.take_beside_person(atoms, measure, self._cast)
        top = self._measured.top(atoms, measure)
        self._in_gap = False
        unit, subject, hook = self._what(atoms, measure, top)
        verb = predicates.verb_of(self._measured.phrases, atoms, measure, top, hook)
        predicate = self._measured.phrases.group(verb) if verb is not None else None
        start, end = atoms[measure.first].start, atoms[measure.last - 1].end
        source = self._sources.of(start, end, top)
        planned = is_hypothetical(verb, top)
        if self._last is not None and self._goes_on(atoms, measure, top, start):
            if measure.conversion or is_restated(atoms, measure):
                predicate, planned = self._last.predicate, self._last.hypothetical
            source = source or self._last.attribution
        if source is not None:
            subject, predicate = predicates.without_source(subject, predicate, source, end)
        self._last = NumericClaim(
            id=f"claim-{number}",
            start=start,
            end=end,
            text=self._parse.text[start:end],
            sentence=self._span_of(top.sentence),
            quantity=self._quantity(atoms, measure, unit),
            subject=subject,
            predicate=predicate,
            attribution=source,
            negated=is_negated(verb, top),
            hypothetical=planned,
            when=None,
            where=(),
            part_of=None,
        )
        self._last_word = atoms[measure.last - 1].word.i, top.sentence.index
        return self._last

    def _goes_on(self, atoms: list[Atom], measure: Measure, top: Word, start: int) -> bool:
        """Whether a number shares the clause of the one before: "300 died and 2,700 were hurt"."""
        last = self._last
        if last is None or self._last_word[1] != top.sentence.index:
            return False
        between = self._parse.text[last.end : min(start, last.end + 40)]
        near = start - last.end < 40 and not any(mark in between for mark in ';:—–“”"')
        bare = measure.unit is None and measure.noun is None
        return measure.conversion or is_restated(atoms, measure) or (near and bare)

    def _span_of(self, sentence: Sentence) -> Span:
        """One for all claims of a sentence: a list of numbers would hold its text once for each."""
        if self._sentence is None or self._sentence[0] is not sentence:
            self._sentence = sentence, self._parse.span(sentence.start, sentence.end)
        return self._sentence[1]

    def _quantity(self, atoms: list[Atom], measure: Measure, unit: str | None) -> Quantity:
        comparator = measure.comparator or ("between" if measure.value is None else "equal")
        change = direction(atoms, measure)
        before = self._last if self._in_gap else self._beside(atoms, measure)
        if change is None and before is not None and before.quantity.kind == measure.kind:
            # "Fords fell 1.2%, Fiats by 1.7%"; "sank 5 degrees Celsius (9 Fahrenheit)" too
            change = before.quantity.direction
        return Quantity(
            measure.value,
            measure.lower,
            measure.upper,
            comparator,
            measure.kind,
            self._currencies.meant(unit) if measure.kind == "money" else unit,
            change,
            measure.previous,
        )

    def _beside(self, atoms: list[Atom], measure: Measure) -> NumericClaim | None:
        """The claim of the same sentence that a conversion or a bare "by" leans on."""
        sentence = atoms[measure.first].word.sentence.index
        if self._last is None or self._last_word[1] != sentence:
            return None
        by = pieces.lower_at(atoms, measure.first - 1) == "by"
        return self._last if by or measure.conversion else None

    def _once(self, atoms: list[Atom], measure: Measure, top: Word) -> NumericClaim | None:
        """The claim before, of which an amount is the former value: "won 44, up from 31"."""
        words = [pieces.lower_at(atoms, measure.first - k) for k in (2, 1)]
        last = self._last
        if words[1] != "from" or words[0] not in ("up", "down") or last is None:
            return None
        same = self._last_word[1] == top.sentence.index and measure.noun is None
        return last if same and last.quantity.kind == measure.kind else None

    def _what(
        self, atoms: list[Atom], measure: Measure, top: Word
    ) -> tuple[str | None, Span | None, Word]:
        """Unit, subject, and the word whose verb says something of them."""
        within = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
        last = self._once(atoms, measure, top)
        if last is not None:
            unit = measure.unit.name if measure.unit is not None else last.quantity.unit
            return unit, last.subject, top
        if measure.unit is not None or measure.numeral.fraction:
            return self._amount(atoms, measure, top, within)
        part = wholes.partitive(atoms, measure)
        noun = part if part is not None else self._measured.noun(atoms, measure, top)
        if noun is None or noun.pos == "PRON" or noun.lower == "others":
            return self._elliptic(atoms, measure, top, noun)
        whole = noun
        hyphened = pieces.lower_at(atoms, measure.core_last) == "-" and noun.tag == "NN"
        if hyphened and noun.head.pos == "NOUN" and 0 < noun.head.i - noun.i < 5:
            whole, within = noun.head, (within[0], noun.i)  # "nine-nation trade pact"
        unit = singular(noun)
        if is_scale(noun):
            told = self._measured.happening(measure, noun)
            if told is not None:
                subject = self._measured.phrases.span(told, within)
                if subject is not None and unit == "point":
                    self._counted = (unit, subject, top.sentence.index)
                return unit, subject, noun
        subject = self._measured.phrases.span(whole, within)
        if measure.score:
            return None, subject, top if part is not None else noun
        # The noun in "the 5 speed version" is counted by no number that follows without one.
        if subject is not None and (is_plural(noun) or measure.value in (None, 1)):
            known, here = self._counted, top.sentence.index
            aside = noun.dep == "pobj" and noun.head.lower == "in"  # "89 goals in 33 games"
            if not aside or known is None or known[2] != here:
                self._counted = (unit, subject, here)
        return unit, subject, top if part is not None else noun

    def _amount(
        self, atoms: list[Atom], measure: Measure, top: Word, within: tuple[int, int]
    ) -> tuple[str | None, Span | None, Word]:
        unit = measure.unit.name if measure.unit is not None else None
        if measure.conversion and self._last is not None:
            return unit, self._last.subject, top
        noun = self._measured.amount(atoms, measure, top)
        subject = self._measured.phrases.span(noun, within) if noun is not None else None
        gapped = self._gapped(atoms, measure, subject)
        self._in_gap = gapped is not None
        if gapped is not None:
            return unit, self._measured.phrases.span(gapped, within), top
        share = measure.kind in ("percent", "fraction")
        persons = share and pieces.lower_at(atoms, measure.last) == "who"  # "24 percent who agreed"
        subject = None if persons else subject
        alone = persons or top.dep in ("nsubj", "nsubjpass")
        if subject is None and alone and share:
            among = wholes.among(top)
            subject = self._measured.phrases.span(among) if among else self._whole_before(top)
            if among is not None and subject is not None:
                self._whole = subject, top.sentence.index
        elif subject is None and not alone and self._last is not None:
            same = self._last_word[1] == top.sentence.index
            subject = self._last.subject if same else None
        before = noun is not None and noun.i > top.i and top.head is noun
        part = (
            noun is not None
            and noun.dep == "pobj"
            and noun.head.lower == "of"
            and noun.i > within[1]
        )
        by = noun is not None and pieces.lower_at(atoms, measure.first - 1) == "by"
        if part and subject is not None and share:
            self._whole = subject, top.sentence.index
        moved = by and noun is not None and is_of_change(noun.head)
        return unit, subject, noun if noun is not None and (before or part or moved) else top

    def _whole_before(self, top: Word) -> Span | None:
        """What a share without its whole is of: the whole of the share before it, if near."""
        if self._whole is None or top.sentence.index - self._whole[1] > 1:
            return None
        self._whole = self._whole[0], top.sentence.index
        return self._whole[0]

    def _gapped(self, atoms: list[Atom], measure: Measure, subject: Span | None) -> Word | None:
        """The noun of a clause whose verb stands only in the one before: "A fell 2%, B 3%".

        The parse gives both amounts the first subject; no verb stands between them.
        """
        last, j = self._last, measure.first - 1
        if last is None or subject is None or last.end <= subject.start:
            return None
        j -= pieces.lower_at(atoms, j) in ("by", "to", "at", "with")
        if j < 0 or atoms[j].start < last.end:
            return None
        noun, k = atoms[j].word, j
        while k > 0 and atoms[k].word.tag == "NNP" and atoms[k].start > last.end:
            k -= 1
        listed = noun.tag == "NNP" and atoms[k].text in (",", ";", "and")
        listed = listed and last.quantity.kind == measure.kind
        if is_scale(noun) or (subject != last.subject and not listed):
            return None
        for k in range(j, max(j - 6, -1), -1):
            word = atoms[k].word
            if atoms[k].start < last.end:
                break
            if word.pos in ("VERB", "AUX") and word.dep != "amod":
                return None
        return noun if noun.tag in ("NNS", "NNP", "NNPS") and noun.entity != "DATE" else None

    def _elliptic(
        self, atoms: list[Atom], measure: Measure, top: Word, pronoun: Word | None
    ) -> tuple[str | None, Span | None, Word]:
        """A number without its noun counts what was counted last, if that was near.

        A level ("rose to 4,577.10") counts nothing, but may carry on with the points of an index.
        """
        apart = measure.score or is_score_for(atoms, measure)
        phrases, known = self._measured.phrases, None if apart else self._counted
        group = wholes.group_of(atoms, measure, top)
        within = atoms[measure.first].word.i, atoms[measure.last - 1].word.i
        if group is not None:
            unit = "child" if is_parent(group) else None
            return unit, phrases.span(group, within), top
        near = known is not None and top.sentence.index - known[2] <= 1
        level = pieces.lower_at(atoms, measure.first - 1) in _LEVELS
        level = level and not is_tally(atoms, measure, known[0] if known is not None else None)
        level = level or (measure.value is not None and measure.value % 1 != 0)
        harmed = top.dep == "dobj" and is_harmed(top)
        sum_of_money = measure.numeral.vague and is_money(top)  # "spent millions on ads"
        level = level or sum_of_money
        if harmed and known is not None and self._goes_on_harming(top):
            return known[0], known[1], top  # "killed 49 people and wounded 53"
        if known is not None and near and not level and not harmed:
            self._counted = (known[0], known[1], top.sentence.index)
            return known[0], known[1], top
        if top.head.lower == "more" and top.head.head.pos == "VERB":
            top = top.head  # "found nearly 200 more"
        people = are_people(atoms, measure, top if pronoun is None else pronoun)
        if pronoun is not None:
            return "person" if people else None, phrases.span(pronoun), top
        if people:
            return "person", None, top  # "the quake killed 12"
        there = any(child.dep == "expl" for child in top.head.children[:12])
        alone = there or top.dep in ("nsubj", "nsubjpass")
        # "hired 300": who hires is not counted; "the toll reached 300" says how large it is.
        alone = alone or (top.dep == "dobj" and not is_of_size(top.head) and not sum_of_money)
        noun = None if alone else self._measured.amount(atoms, measure, top)
        subject = phrases.span(noun, within) if noun is not None else None
        points = level and near and known is not None and known[0] == "point"
        return "point" if points else None, subject, top

    def _goes_on_harming(self, top: Word) -> bool:
        """Whether the claim before tells of the same event whom it killed or hurt."""
        last, head = self._last, top.head
        if last is None or last.predicate is None or self._last_word[1] != top.sentence.index:
            return False
        return head.dep == "conj" and head.head.start + len(head.head.text) == last.predicate.end


def read_claims(parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> tuple[NumericClaim, ...]:
    """All numeric claims of an article, in reading order; figures without any word are none."""
    if not any(map(str.isalpha, parse.text)):
        return ()
    reader = _Reader(parse, cast, quotes)
    claims: list[NumericClaim] = []
    for sentence in dict.fromkeys([word.sentence for word in quantities.starters(parse.words)]):
        atoms = pieces.split(sentence.words, parse.text)
        measures = quantities.read(atoms)
        reader.enter(atoms, measures)
        for measure in measures:
            claims.append(reader.claim(atoms, measure, len(claims) + 1))
    return tuple(claims)
