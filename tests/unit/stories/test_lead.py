"""The sentence at the head of a story, and what only one outlet has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Date, KeySentence, Mention, Phrase, Span
from service.stories.head import lines
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, place, quantity, quote, summary


def sentences(*texts):
    """Sentences that open an article, one after the other."""
    start, made = 0, []
    for text in texts:
        made.append(KeySentence(start, start + len(text), text, ()))
        start += len(text) + 1
    return tuple(made)


def article(id_, *texts, names=("Ana Costa",), **info):
    """An article that names people and places of these names wherever they stand."""
    whole = " ".join(texts)
    cast = []
    for name in names:
        made = place(name) if name == "Lviv" else actor(name)
        at = whole.find(name)
        cast.append(replace(made, mentions=(Mention(at, at + len(name), name, "name"),)))
    found = summary(id_, *cast, text=whole, key_sentences=sentences(*texts), **info)
    return replace(found, article=replace(found.article, words=200))


FULL = "A fire at a mill in Lviv killed the night watch on Monday, mayor Ana Costa said."
BRIEF = "Mayor Ana Costa said that a mill in Lviv has burnt down on Monday."
ASIDE = "The old town has many mills of brick that nobody wants to keep or to mend."


def test_the_lead_says_most_of_what_most_say():
    """Who, what, where and when, in the words of one article."""
    names = ("Ana Costa", "Lviv")
    story = merge([article("x", ASIDE, FULL, names=names), article("y", BRIEF, ASIDE, names=names)])
    assert story.lead.text in (FULL, BRIEF)
    assert len(story.lead.actor_ids) == len(story.lead.location_ids) == 1
    assert story.overview[0].kind == "lead"
    assert story.overview[0].ref is None


def test_a_sentence_that_leans_on_another_does_not_lead():
    """Nobody knows who "she" is at the head of a record."""
    leaning = "She said that a mill in Lviv has burnt down on Monday, the mayor told us."
    story = merge([article("x", leaning, FULL), article("y", leaning, BRIEF)])
    assert story.lead.text in (FULL, BRIEF)


@pytest.mark.parametrize(
    "background",
    [
        "Seven years ago, mayor Ana Costa warned that a mill in Lviv had burnt on a Monday.",
        "Mayor Ana Costa also said on Monday that a mill in Lviv has burnt down twice.",
        "In a story on May 6 about a fire in a mill in Lviv, mayor Ana Costa got a wrong age.",
        "Mayor Ana Costa of Lviv asks all who saw the mill fire on Monday to come forward.",
        "The night watch of a Lviv mill died at the scene on Monday, mayor Ana Costa said.",
        "A fire kills watch at Lviv mill, Ana Costa says A fire kills watch at Lviv mill Monday",
        "Did you see that a mill in Lviv burnt down on Monday, as mayor Ana Costa said?",
    ],
    ids=[
        "years ago",
        "also",
        "correction",
        "appeal",
        "at the scene",
        "doubled headline",
        "question",
    ],
)
def test_what_is_not_the_news_does_not_lead(background):
    """Not what was years before, a side matter, a correction, an appeal, a headline copied."""
    names = ("Ana Costa", "Lviv")
    story = merge(
        [article("x", background, FULL, names=names), article("y", background, BRIEF, names=names)]
    )
    assert story.lead.text in (FULL, BRIEF)


def test_the_lead_tells_when():
    """The first day of the sentence is the lead's."""
    one = article("x", FULL)
    at = FULL.index("Monday")
    monday = Date("date-1", at, at + 6, "Monday", "2024-05-06", "2024-05-07", "day", None, "in")
    story = merge([replace(one, dates=(monday,))])
    assert (story.lead.from_, story.lead.to) == ("2024-05-06", "2024-05-07")


def test_an_article_on_another_event_does_not_lead():
    """The lead is the story's."""
    far = article("z", "A ferry sank off Aldo before dawn, captain Per Dahl said on Friday.",
                  names=("Per Dahl",))  # fmt: skip
    story = merge([article("x", FULL), article("y", BRIEF), far])
    assert story.lead.article_id in ("x", "y")


def test_no_article_has_a_sentence():
    """Then nothing leads."""
    assert merge([summary("x", actor("Ana Costa"))]).lead is None


ALONE = "I had warned the owners in Lviv as their mayor of the rotten beams."


def only(story):
    return [line for line in story.overview if line.kind == "only"]


def speaking(words, *texts, source="Daily Post"):
    """An article with a quote of the mayor, who is the story's."""
    found = article("x", *texts, source=source)
    return replace(found, quotes=summary("x", quote(words, "actor-1")).quotes)


def test_what_one_outlet_alone_has():
    """A quote of one whom the story is about, with the outlet that has it."""
    (line,) = only(merge([speaking(ALONE, FULL), article("y", BRIEF)]))
    assert line.text == f"Daily Post alone: Ana Costa: “{ALONE}”"
    assert (line.ref, line.article_ids) == ("quote-1", ("x",))


def test_what_another_outlet_tells_in_other_words_nobody_has_alone():
    """As far as the record holds what the others wrote."""
    told = "Ana Costa warned the owners of rotten beams when she became mayor of Lviv."
    assert only(merge([speaking(ALONE, FULL), article("y", BRIEF, told)])) == []


@pytest.mark.parametrize(
    "words",
    [
        "And I had warned the owners in Lviv as their mayor of the rotten beams.",
        "If the owners in Lviv had warned me as their mayor of the rotten beams",
        "I had warned the owners in Lviv as their mayor [of] the rotten beams.",
        "My mother always told me that good soup needs time, salt and patience.",
        "Mayor Ana Costa said that a mill in Lviv has burnt down again today.",
    ],
    ids=["leans", "half a sentence", "words put in", "beside the story", "stands above"],
)
def test_what_is_no_line_of_one_outlet(words):
    """A line that an editor would mend or strike is left out."""
    assert only(merge([speaking(words, FULL), article("y", BRIEF)])) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LVIV, Ukraine (AP) - A mill has burnt down.", "A mill has burnt down."),
        ("LVIV, North Ulmia, May 3 - A mill has burnt down.", "A mill has burnt down."),
        ("LVIV, May 3 (Reuters) - A mill has burnt down.", "A mill has burnt down."),
        ("Lviv — The mayor spoke of a fire.", "The mayor spoke of a fire."),
        ("Lviv (AFP) – The mayor spoke of a fire.", "The mayor spoke of a fire."),
        ("ST. ULM, Iowa (AP) - A mill has burnt down.", "A mill has burnt down."),
        ("NATO troops moved - A first.", "NATO troops moved - A first."),
    ],
)
def test_a_line_has_no_dateline(text, told):
    """The place and the agency before a sentence are left out."""
    assert lines.without_dateline(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The fire was reported to the mayor Ana Costa on Monday in the old mill of Lviv.",
        "Whoever saw the mill in Lviv on Monday should call Ana Costa at 555-0137 at once.",
        "Mayor Ana Costa of Lviv said on Monday of the fire in the mill: “It burns.",
        "Mr. Costa, mayor Ana Costa and the mill in Lviv were all there on Monday at noon.",
        "Bela Novak/For the Post Mayor Ana Costa walks by the mill in Lviv on Monday.",
        "Mayor Ana Costa (left) walks by the mill in Lviv with the watch on Monday.",
        "2:07 Mayor Ana Costa of Lviv tells of the fire in the mill on Monday",
        "Mayor Ana Costa of Lviv said on Monday that the newly- built mill burns.",
        "Mayor Ana Costa of Lviv said on Monday that the mill (The Old Mill. Co.",
        "Image 2 of 7 Mayor Ana Costa walks by the mill in Lviv with the watch on Monday.",
        "I'm mayor Ana Costa and the mill in Lviv has burnt down on Monday.",
        "Not to mention mayor Ana Costa and the burnt mill of Lviv on Monday.",
    ],
    ids=[
        "told before",
        "notice",
        "torn",
        "known by title",
        "credit",
        "caption",
        "headline",
        "torn word",
        "open bracket",
        "gallery",
        "speech",
        "half a sentence",
    ],
)
def test_what_does_not_lead(text):
    """A sentence about what was told before, a notice or half a quotation."""
    assert merge([article("x", text, FULL), article("y", text, BRIEF)]).lead.text != text


@pytest.mark.parametrize(
    "text",
    [
        "Either way, the 40 men of the mill in Lviv go home.",
        "In addition, the 40 men of the mill in Lviv lost their pay.",
    ],
)
def test_a_line_leans_on_no_other(text):
    """Words in front of a sentence may say that it goes on from another."""
    assert not lines.is_a_line(text)
    assert lines.is_a_line(text.partition(", ")[2].capitalize())


@pytest.mark.parametrize(
    ("background", "is_told"),
    [("in 2011", False), ("last year", False), ("in June", True)],
)
def test_what_was_before_the_news_is_no_line_of_one_outlet(background, is_told):
    """A detail of another year does not matter to the story."""
    text = f"The Lviv mill that Costa owns paid 40 fines {background} after a lawsuit over dust."
    fines = claim(quantity(40, "fine"), "fines", "paid/pay", text)
    story = merge([with_claim(article("x", FULL), fines), article("y", BRIEF)])
    assert bool(only(story)) is is_told


@pytest.mark.parametrize(
    ("number", "span", "is_told"),
    [(40, "in June", True), (2, "in June", False), (40, "in the past year", False)],
)
def test_what_one_outlet_alone_has_is_a_number_of_now(number, span, is_told):
    """Two of a thing are no news by themselves; what went on for a year is background."""
    text = f"The Lviv mill that Costa owns paid {number} fines {span} after a lawsuit over dust."
    fines = claim(quantity(number, "fine"), "fines", "paid/pay", text)
    story = merge([with_claim(article("x", FULL), fines), article("y", BRIEF)])
    assert bool(only(story)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "The mill that Costa owns in Lviv paid 40 fines in June after a lawsuit over dust.",
        "Costa, who owns the mill in Lviv, said that a motive for 40 thefts was unclear.",
    ],
    ids=["which mill", "nobody knows"],
)
def test_a_line_of_one_outlet_tells_something_by_itself(text):
    """Not of a mill that was told of, nor what nobody knows."""
    fines = claim(quantity(40, "fine"), "fines", "paid/pay", text)
    assert only(merge([with_claim(article("x", FULL), fines), article("y", BRIEF)])) == []


@pytest.mark.parametrize(("number", "is_told"), [(40, False), (41, True)])
def test_a_number_that_another_outlet_has_is_nobodys_alone(number, is_told):
    """Even where it is of other things: readers would find it there."""
    text = "The Lviv mill that Costa owns paid 40 fines in June after a lawsuit over dust."
    fines = claim(quantity(40, "fine"), "fines", "paid/pay", text)
    others = claim(quantity(number, "fine"), "fines", "waived/waive", f"Judges waived {number}.")
    told = [with_claim(article("x", FULL), fines), with_claim(article("y", BRIEF), others)]
    assert bool(only(merge(told))) is is_told


def test_the_sentence_that_opens_a_report_is_on_the_event():
    """It tells what all tell in other words, not what one outlet alone has."""
    text = "The Lviv mill that Costa owns paid 40 fines in June after a lawsuit over dust."
    fines = claim(quantity(40, "fine"), "fines", "paid/pay", text)
    opened = with_claim(article("x", text, FULL), fines)
    assert only(merge([opened, article("y", BRIEF)])) == []


def with_claim(found, one):
    return replace(found, numeric_claims=(replace(one, id="claim-1"),))


def agreements(*claims):
    """The lines of agreement of a story with a claim in each article."""
    story = merge([summary(str(n), one) for n, one in enumerate(claims)])
    return [line.text for line in story.overview if line.kind == "agreement"]


def test_how_people_are_called_is_no_agreement():
    """Nothing happened to "five men who were nicknamed the Owls"."""
    called, hired = (
        [claim(quantity(5, "man"), "men", f"were {verb}/{verb}", "The mill's five men worked on.")]
        * 2
        for verb in ("nicknamed", "hired")
    )
    assert agreements(*called) == []
    assert agreements(*hired) == ["2 of 2 articles: 5 men were hired"]


def test_what_is_only_believed_is_no_agreement():
    """ "Five men were reportedly hired" and "five men were also hired" are not what is agreed."""
    told = [
        replace(
            claim(quantity(5, "ship"), "ships", "sunk/sink", f"Five ships were{word} sunk."),
            text="Five", end=4, subject=Span(5, 10, "ships"),
            predicate=Phrase(11, 20 + len(word), f"were{word} sunk", "sink"),
        )
        for word in ("", " reportedly", " also")
    ]  # fmt: skip
    assert agreements(told[0], told[0])
    assert not any("reportedly" in line for line in agreements(told[1], told[1]))
    assert not any("also" in line for line in agreements(told[2], told[2]))


@pytest.mark.parametrize(("bounded", "is_told"), [(1, True), (2, False)])
def test_a_number_keeps_the_bound_of_most(bounded, is_told):
    """Where half say "as many as 40 barrels" or "under 40", "40 barrels" says more than they do."""
    exact = claim(quantity(40, "barrel"), "barrels", "rose/rise", "40 barrels rose.")
    exact = replace(exact, subject=Span(3, 10, "barrels"), predicate=Phrase(11, 15, "rose", "rise"))
    bounds = [
        claim(
            quantity(40, "barrel", comparator=comparator), "barrels", "rose/rise",
            "Of the barrels that rose, the miller of Lviv said, there were 40.",
        )
        for comparator in ("at_most", "less_than")
    ]  # fmt: skip
    told = agreements(*[exact] * (4 - bounded), *bounds[:bounded])
    assert any("40 barrels rose" in line for line in told) is is_told


def test_he_of_whom_nobody_knows_does_not_lead():
    """ "Fire, he told the council, is": of whom, in a sentence that names nobody?"""
    nobody = "A mill in Lviv, he told the council on Monday, has burnt down to the ground."
    story = merge([article("x", nobody, FULL), article("y", nobody, BRIEF)])
    assert story.lead.text in (FULL, BRIEF)


def test_news_begins_with_what_is_new():
    """ "A mill has burnt down" leads before "The great mill fire": which one?"""
    known = "The great mill fire in Lviv came on Monday, says mayor Ana Costa to all."
    names = ("Ana Costa", "Lviv")
    story = merge([article("x", known, names=names), article("y", BRIEF, names=names)])
    assert story.lead.text == BRIEF


def test_a_sentence_on_the_suspect_is_no_news():
    """Who "the suspect" is was told before; "the man accused of arson" says it."""
    known = "Mayor Ana Costa of Lviv told the victims today that a mill burns."
    news = "Mayor Ana Costa of Lviv told today of a mill that burns there now."
    names = ("Ana Costa", "Lviv")
    story = merge([article("x", known, names=names), article("y", news, names=names)])
    assert story.lead.text == news


def test_those_who_died_are_the_news():
    """A sentence that counts them leads before one that names more people."""
    toll = "A fire killed three people at a mill near Lviv late on Monday evening."
    names = "Mayor Ana Costa met Bela Novak at a mill near Lviv on Monday."
    cast = ("Ana Costa", "Bela Novak")

    def told(id_):
        made = article(id_, toll, names, names=cast)
        dead = claim(quantity(3, "person"), "people", "killed/kill", toll, id="claim-1")
        return replace(made, numeric_claims=(dead,))

    assert merge([told("x"), told("y")]).lead.text == toll


def carried(*told):
    """The line of what a mayor said, each article with its wording."""
    reports = [
        summary(id_, actor("Ana Costa"), quote(words, "actor-1", type_))
        for id_, (words, type_) in zip("xyz", told, strict=False)
    ]
    return [line for line in merge(reports).overview if line.kind == "quote"]


WHOLE = "The old mill is the heart of this town. We shall build it again before the winter comes."
CITED = 'that it would be done "before the winter"'


def test_words_that_lean_on_a_sentence_before_are_no_line():
    """ "Until then" does not say until when."""
    said = "Until then, we shall bake our bread in the kitchens of the school by the river."
    assert carried((said, "direct"), (said, "direct")) == []


def test_a_line_counts_those_who_carry_its_words():
    """An article that cites three words of a long quote does not carry the rest."""
    (both,) = carried((WHOLE, "direct"), (WHOLE, "direct"), (CITED, "mixed"))
    assert both.text.startswith("Ana Costa (2 articles): “The old mill is the heart")
    assert both.article_ids == ("x", "y")


def test_of_a_long_quote_the_sentence_that_several_carry_is_shown():
    """What one outlet alone goes on with is not said to be in two."""
    (line,) = carried((WHOLE, "direct"), (WHOLE.partition(". ")[2], "direct"))
    assert line.text == (
        "Ana Costa (2 articles): “We shall build it again before the winter comes.”"
    )
