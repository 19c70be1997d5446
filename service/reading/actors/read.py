"""The actors of an article: every name of one entity together, with its roles and salience."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from service.naming import countries, people
from service.reading.actors import salience
from service.reading.actors.cast import Cast
from service.reading.actors.gender import gender_of
from service.reading.actors.named import read as clusters
from service.reading.actors.pronouns import read as coreference
from service.reading.names.edges.persons import letters_behind
from service.reading.parse.words import plain
from service.records import Actor

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

IN_READING_ORDER = attrgetter("start", "end")


def read_actors(parse: Parse, names: list[Name]) -> Cast:
    """The cast of an article from its names."""
    drafts = clusters.grouped(parse, names)
    by_word: dict[int, Draft] = {}
    for draft in drafts:
        for name in draft.names:
            for i in range(name.first, name.last + 1):
                by_word[i] = draft
            if name.type == "person":
                by_word.update(dict.fromkeys(letters_behind(parse, name.last), draft))
    several: dict[int, tuple[Draft, ...]] = {}
    drafts += coreference.resolve(parse, names, drafts, by_word, several)
    return _cast(parse, drafts, names, by_word, several)


def _cast(
    parse: Parse,
    drafts: list[Draft],
    names: list[Name],
    by_word: dict[int, Draft],
    several: dict[int, tuple[Draft, ...]],
) -> Cast:
    firsts = [min([mention.start for mention in draft.mentions]) for draft in drafts]
    measured = salience.measure(parse, drafts, names)
    order = sorted(range(len(drafts)), key=lambda k: (-measured[k], firsts[k]))
    made: dict[int, Actor] = {}
    for number, k in enumerate(order, 1):
        draft = drafts[k]
        made[id(draft)] = _actor(draft, f"actor-{number}", measured[k])
    for draft in drafts:
        if draft.members:
            members = tuple(sorted({made[id(member)].id for member in draft.members}))
            made[id(draft)] = replace(made[id(draft)], member_ids=members)
    return Cast(
        tuple(made.values()),
        {i: made[id(draft)] for i, draft in by_word.items()},
        {i: tuple(made[id(draft)] for draft in drafts) for i, drafts in several.items()},
        {made[id(d)].id: gender for d in drafts if (gender := gender_of(d))},
    )


def _actor(draft: Draft, identifier: str, measure: float) -> Actor:
    mentions = tuple(sorted(draft.mentions, key=IN_READING_ORDER))
    named = [(plain(m.text), m.kind) for m in mentions if m.kind in ("name", "metonym")]
    forms = [form for form, _ in named]
    proper = [form for form, kind in named if kind == "name"]
    if not proper and draft.country is not None:  # told of by its capital alone
        proper = [countries.main_name(draft.country) or forms[0]]
    name = fullest(_as_in_running_text(proper or draft.descriptions))
    aliases = tuple([form for form in dict.fromkeys(forms) if form != name])
    roles = tuple(draft.roles)
    if draft.courtesy and not people.is_full(name):
        # Nothing but her title tells a Mrs. Roe from her husband in another article.
        roles += (draft.courtesy,)
    return Actor(
        identifier, name, draft.type, draft.named, aliases, roles,
        draft.country if draft.type == "country" else None, measure, mentions,
    )  # fmt: skip


def _as_in_running_text(forms: list[str]) -> list[str]:
    """Without forms in a headline's capitals that the text also has in small letters."""
    if not any(map(str.isupper, forms)):
        return forms
    small = {form.lower() for form in forms if not form.isupper()}
    return [form for form in forms if not form.isupper() or form.lower() not in small]


def fullest(forms: list[str]) -> str:
    """The form with most words, then most mentions, then first in code point order."""
    if forms.count(forms[0]) == len(forms):
        return forms[0]
    counted = Counter(forms)
    return min(counted, key=lambda form: (-len(form.split()), -counted[form], form))
