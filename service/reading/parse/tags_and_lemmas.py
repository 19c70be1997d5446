"""Universal POS tags and lemmas, from the pipeline's own tables.

spaCy's `attribute_ruler` runs a matcher over every document and its lemmatizer makes a token object
for every token: together a sixth of the time of a parse. But both say the same whenever a word
comes with the same form, tag and dependency (a few patterns look at the word beside it too). So
each answer is worked out once, from the patterns and lemma tables of the loaded pipeline, and kept.
The result is that of the two components, as `tests/rules/parse` compares, but for the verbs that
their tables lack (`lexicon/lemmas.toml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from service import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spacy.language import Language

_KEPT = 50_000  # forms whose answers are kept: some 10 MB at most

Token = tuple[str, str, str]  # lower-case form, tag, dependency label


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern of the attribute ruler: one test a token, and what it sets on which of them.

    `form` and `tag` are what the token that it sets must have, if that is one string; most rules
    are ruled out by them before any test is called.
    """

    form: str | None
    tag: str | None
    tests: tuple[Callable[[Token], bool], ...]
    index: int
    pos: str | None
    morph: str | None
    lemma: str | None


class Annotator:
    """POS tags and lemmas for the words of one pipeline. Raises ValueError for unknown patterns."""

    def __init__(self, nlp: Language) -> None:
        patterns = nlp.get_pipe("attribute_ruler").patterns
        lookups = nlp.get_pipe("lemmatizer").lookups
        self._rules = [rule for pattern in patterns for rule in _rules(pattern)]
        self._single = [rule for rule in self._rules if len(rule.tests) == 1]
        self._pairs = [rule for rule in self._rules if len(rule.tests) > 1]
        self._named, self._expressions = _forms(patterns)
        tags = {rule.pos.lower() for rule in self._rules if rule.pos}
        index, exceptions, endings = map(
            lookups.get_table, ("lemma_index", "lemma_exc", "lemma_rules")
        )
        self._index = {tag: frozenset(index.get(tag, ())) for tag in tags}
        self._exceptions: dict[str, Mapping[str, Sequence[str]]]
        self._exceptions = {tag: exceptions.get(tag, {}) for tag in tags}
        self._missing = _missing_forms()
        self._endings = {tag: endings.get(tag, ()) for tag in tags}
        self._forms: dict[str, str] = {}
        self._single_memory: dict[Token, tuple[str, str, str | None]] = {}
        self._paired_memory: dict[tuple[Token, Token], bool] = {}
        self._lemmas: dict[tuple[str, str, str], str] = {}
        # By what a word comes with: its token, and what is said of it where no pair is.
        self._memory: dict[tuple[str, str, str], tuple[Token, tuple[str, str]]] = {}

    def annotate(
        self, texts: Sequence[str], tags: Sequence[str], deps: Sequence[str]
    ) -> list[tuple[str, str]]:
        """`(pos, lemma)` of every token of one document without white-space tokens."""
        memory = self._memory
        known = [memory.get(key) or self._read(key) for key in zip(texts, tags, deps, strict=True)]
        tokens = [token for token, _ in known]
        found = [answer for _, answer in known]
        for i, token in enumerate(tokens):
            # The second word of every pair is a named one.
            if token[0] and i and self._are_paired(tokens[i - 1], token):
                window = tokens[max(0, i - 2) : i + 2]
                at = min(i, 2)
                found[i - 1] = self._said(texts[i - 1], self._rules, window, at - 1)
                found[i] = self._said(texts[i], self._rules, window, at)
        return found

    def _read(self, key: tuple[str, str, str]) -> tuple[Token, tuple[str, str]]:
        """The token of a word, and its `(pos, lemma)` where no word beside it tells more."""
        text, tag, dep = key
        token = (self._form(text), tag, dep)
        pos, morph, lemma = self._alone(token)
        answer = token, (pos, lemma if lemma is not None else self._lemma(text, pos, morph))
        if len(self._memory) >= _KEPT:
            self._memory.clear()
        self._memory[key] = answer
        return answer

    def _said(
        self, text: str, rules: Sequence[_Rule], window: Sequence[Token], at: int
    ) -> tuple[str, str]:
        pos, morph, lemma = self._apply(rules, window, at)
        return pos, lemma if lemma is not None else self._lemma(text, pos, morph)

    def _form(self, text: str) -> str:
        """The lower-case form where a pattern asks for it, else ""."""
        form = self._forms.get(text)
        if form is None:
            lower = text.lower()
            asked = lower in self._named or any(e.search(lower) for e in self._expressions)
            form = lower if asked else ""
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            self._forms[text] = form
        return form

    def _alone(self, token: Token) -> tuple[str, str, str | None]:
        found = self._single_memory.get(token)
        if found is None:
            found = self._single_memory[token] = self._apply(self._single, [token], 0)
        return found

    def _are_paired(self, first: Token, second: Token) -> bool:
        key = (first, second)
        paired = self._paired_memory.get(key)
        if paired is None:
            paired = any(r.tests[0](first) and r.tests[1](second) for r in self._pairs)
            self._paired_memory[key] = paired
        return paired

    @staticmethod
    def _apply(
        rules: Sequence[_Rule], window: Sequence[Token], at: int
    ) -> tuple[str, str, str | None]:
        """What the rules, the later over the earlier, set on one token of a window."""
        pos, morph, lemma = "", "", None
        form, tag, _ = window[at]
        for rule in rules:
            if (rule.tag or tag) != tag or (rule.form or form) != form:
                continue
            start = at - rule.index
            if start < 0 or start + len(rule.tests) > len(window):
                continue
            if all(test(window[start + i]) for i, test in enumerate(rule.tests)):
                pos = pos if rule.pos is None else rule.pos
                morph = morph if rule.morph is None else rule.morph
                lemma = lemma if rule.lemma is None else rule.lemma
        return pos, morph, lemma

    def _lemma(self, text: str, pos: str, morph: str) -> str:
        key = (text, pos, morph)
        lemma = self._lemmas.get(key)
        if lemma is None:
            if len(self._lemmas) >= _KEPT:
                self._lemmas.clear()
            lemma = self._lemmas[key] = self._lemmatize(text, pos.lower(), morph)
        return lemma

    def _lemmatize(self, text: str, pos: str, morph: str) -> str:
        """The first lemma that spaCy's English rules give for a form, which is the one they keep.

        Endings are replaced where that gives a known word; irregular forms go first; an unknown
        word is taken as the first rule leaves it (WordNet's morphy, as spaCy has it).
        """
        lower = text.lower()
        if pos in {"", "space", "eol"} or _is_base_form(pos, morph):
            return lower
        if pos == "verb" and lower in self._missing:
            return self._missing[lower]
        known, irregular, endings = self._index[pos], self._exceptions[pos], self._endings[pos]
        if not (known or irregular or endings):
            return text if pos == "propn" else lower
        forms: list[str] = []
        unknown: list[str] = []
        for old, new in endings:
            form = lower[: len(lower) - len(old)] + new if lower.endswith(old) else ""
            if form:
                (forms if form in known or not form.isalpha() else unknown).append(form)
        # The last of the irregular forms that no ending gives goes before all others.
        for form in irregular.get(lower, ()):
            if form not in forms:
                forms.insert(0, form)
        return (forms or unknown or [text])[0]


def _missing_forms() -> dict[str, str]:
    """The lemma of each form of a verb that the pipeline's tables lack."""
    table = lexicon.table("service.reading.parse", "lemmas")["verbs"]
    return {form: lemma for lemma, forms in table.items() for form in forms.split()}


# --------------------------------------------------------------------------- patterns


def _rules(pattern: Mapping[str, Any]) -> list[_Rule]:
    attrs = pattern["attrs"]
    if not attrs.keys() <= {"POS", "MORPH", "LEMMA", "TAG", "DEP"}:
        raise ValueError(f"attribute ruler sets {sorted(attrs)}")
    return [
        _Rule(
            _string(specs[pattern["index"]].get("LOWER")),
            _string(specs[pattern["index"]].get("TAG")),
            tuple(_test(spec) for spec in specs),
            pattern["index"],
            attrs.get("POS"),
            attrs.get("MORPH"),
            attrs.get("LEMMA"),
        )
        for specs in pattern["patterns"]
        # Of white space the rules never hear.
        if not any(spec.get("IS_SPACE") for spec in specs)
    ]


def _string(wanted: Any) -> str | None:
    return wanted if isinstance(wanted, str) else None


def _test(spec: Mapping[str, Any]) -> Callable[[Token], bool]:
    """A token pattern as a predicate. `IS_SPACE: False` holds for all that comes here."""
    places = {"LOWER": 0, "TAG": 1, "DEP": 2}
    if not spec.keys() <= {*places, "IS_SPACE"}:
        raise ValueError(f"attribute ruler asks for {sorted(spec)}")
    tests = [(places[name], _value_test(spec[name])) for name in places if name in spec]
    return lambda token: all(test(token[place]) for place, test in tests)


def _value_test(wanted: Any) -> Callable[[str], bool]:
    if isinstance(wanted, str):
        return lambda value: value == wanted
    ((relation, operand),) = wanted.items()
    if relation == "IN":
        return frozenset(operand).__contains__
    if relation == "NOT_IN":
        return lambda value: value not in operand
    if relation == "REGEX":
        expression = re.compile(operand)
        return lambda value: expression.search(value) is not None
    raise ValueError(f"attribute ruler compares with {relation}")


def _forms(patterns: Sequence[Mapping[str, Any]]) -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """The forms that any pattern names, and the expressions for more of them."""
    named: set[str] = set()
    expressions = []
    for pattern in patterns:
        for specs in pattern["patterns"]:
            for place, spec in enumerate(specs):
                wanted = spec.get("LOWER", {"IN": []})
                if place and "LOWER" not in spec:
                    raise ValueError("attribute ruler pairs a word with any other")
                if isinstance(wanted, str):
                    named.add(wanted)
                else:
                    named.update(wanted.get("IN", ()))
                    expressions += [re.compile(wanted["REGEX"])] if "REGEX" in wanted else []
    return frozenset(named), expressions


def _is_base_form(pos: str, morph: str) -> bool:
    features = dict(part.split("=", 1) for part in morph.split("|") if "=" in part)
    if pos == "noun" and features.get("Number") == "Sing":
        return True
    if pos == "verb" and features.get("VerbForm") == "Fin":
        return features.get("Tense") == "Pres" and "Number" not in features
    return features.get("VerbForm") == "Inf" or features.get("Degree") == "Pos"
