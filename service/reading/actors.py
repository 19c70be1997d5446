"""The actors of an article: every name of one entity together, with its roles and salience."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service.reading import coreference
from service.reading.cast import Cast
from service.records import Actor, Mention

if TYPE_CHECKING:
    from service.reading.names import Name
    from service.reading.parse import Parse


@dataclass(slots=True, eq=False)
class Draft:
    """An actor while it is put together; `heads` are the words that stand for it, with spans."""

    type: str
    named: bool = True
    names: list[Name] = field(default_factory=list)
    mentions: list[tuple[int, Mention]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: str = ""
    plural: bool = False


def read_actors(parse: Parse, names: list[Name]) -> Cast:
    """The cast of an article from its names."""
    drafts: list[Draft] = []
    by_key: dict[tuple[str, str], Draft] = {}
    by_word: dict[int, Draft] = {}
    people = [n for n in names if n.type == "person"]
    for name in [n for n in people if n.first < n.last] + [n for n in people if n.first == n.last]:
        surname = parse.words[name.last].lower
        _add(name, ("person", surname), drafts, by_key, by_word)
    for name in names:
        if name.type != "person" and name.role == "actor":
            _add(name, (name.type, name.text.lower()), drafts, by_key, by_word)
    coreference.attach_pronouns(parse, by_word)
    return _cast(parse, drafts, by_word)


def _add(
    name: Name,
    key: tuple[str, str],
    drafts: list[Draft],
    by_key: dict[tuple[str, str], Draft],
    by_word: dict[int, Draft],
) -> None:
    draft = by_key.get(key)
    if draft is None:
        draft = by_key[key] = Draft(name.type)
        drafts.append(draft)
    draft.names.append(name)
    draft.mentions.append((name.last, Mention(name.start, name.end, name.text, name.kind)))
    for i in range(name.first, name.last + 1):
        by_word[i] = draft


def _cast(parse: Parse, drafts: list[Draft], by_word: dict[int, Draft]) -> Cast:
    most = max((len(draft.mentions) for draft in drafts), default=1)
    records = []
    for draft in drafts:
        mentions = tuple(sorted((m for _, m in draft.mentions), key=lambda m: (m.start, m.end)))
        forms = [name.text for name in draft.names]
        name = max(sorted(set(forms)), key=lambda form: (len(form.split()), forms.count(form)))
        aliases = tuple(form for form in dict.fromkeys(forms) if form != name)
        place = 1 - mentions[0].start / max(len(parse.text), 1)
        salience = round(0.7 * len(mentions) / most + 0.3 * place, 3)
        records.append((draft, name, aliases, salience, mentions))
    records.sort(key=lambda record: (-record[3], record[4][0].start))
    made: dict[int, Actor] = {}
    for number, (draft, name, aliases, salience, mentions) in enumerate(records, 1):
        made[id(draft)] = Actor(
            f"actor-{number}", name, draft.type, draft.named, aliases, tuple(draft.roles), None,
            salience, mentions,
        )  # fmt: skip
    return Cast(tuple(made.values()), {i: made[id(draft)] for i, draft in by_word.items()})
