"""Which quotes of different articles are one utterance."""

from __future__ import annotations

from dataclasses import replace

from service.stories.merge import merge
from tests.unit.stories.build import actor, quote, summary

LONG = "Nobody on this island should believe that the harbour depends on money from abroad"
CUT = "the harbour depends on money from abroad"
TRANSLATED = "No one on our island must think the harbour is dependent on foreign money"
OTHER = "We will rebuild every school before the winter, and the island will pay for it"
MAYOR, COACH = actor("Ana Costa", id="actor-1"), actor("Eva Holm", id="actor-1")


def entries(*quotes):
    """Entries of quotes by the mayor, each in its own article."""
    story = merge([summary(f"a{n}", MAYOR, q) for n, q in enumerate(quotes)])
    return story.quotes


def test_the_same_words_cut_are_one_entry_with_the_fullest_text():
    """A cut quote is a variant of the whole; the whole is the text."""
    (entry,) = entries(quote(CUT, "actor-1"), quote(LONG, "actor-1"))
    assert (entry.text, entry.article_ids) == (LONG, ("a0", "a1"))
    assert [v.similarity for v in entry.variants] == [1.0, 1.0]


def test_two_translations_are_one_entry():
    """The same speaker's same thought in other words is one utterance."""
    assert len(entries(quote(LONG, "actor-1"), quote(TRANSLATED, "actor-1"))) == 1


def test_a_paraphrase_joins_under_the_same_speaker_only():
    """Like thoughts of two people are two utterances."""
    reported = quote(f"that {TRANSLATED.lower()}", "actor-1", "indirect")
    story = merge([summary("x", MAYOR, quote(LONG, "actor-1")), summary("y", COACH, reported)])
    assert len(story.quotes) == 2
    assert len(entries(quote(LONG, "actor-1"), reported)) == 1


def test_nearly_the_same_words_join_whatever_body_is_credited():
    """Two outlets credit one statement to two speakers: one entry, variants keep theirs."""
    story = merge(
        [
            summary("x", MAYOR, quote(LONG, "actor-1")),
            summary("y", COACH, quote(LONG + ", really", "actor-1")),
        ]
    )
    (entry,) = story.quotes
    assert {v.speaker.name for v in entry.variants} == {"Ana Costa", "Eva Holm"}


def test_two_sentences_of_one_speaker_stay_apart():
    """One subject, two sentences: two utterances."""
    assert len(entries(quote(LONG, "actor-1"), quote(OTHER, "actor-1"))) == 2


def test_own_words_inside_reported_speech_join():
    """Two words in quotation marks are the speaker's own in both articles."""
    first = quote("that it was a “grave mistake” to close the mine", "actor-1", "mixed")
    second = quote("it a “grave mistake”", "actor-1", "mixed")
    assert len(entries(first, second)) == 1


def test_a_denial_is_not_the_same_utterance():
    """The opposite in nearly the same words is another statement."""
    yes = quote(
        "that the city council has enough money for the harbour works", "actor-1", "indirect"
    )
    no = quote("that the city has no money for harbour works at all", "actor-1", "indirect")
    assert len(entries(yes, no)) == 2


def test_the_speaker_of_most_outlets_speaks():
    """The entry's speaker is the one whom most articles give."""
    story = merge(
        [
            summary("x", MAYOR, quote(LONG, "actor-1")),
            summary("y", MAYOR, quote(LONG, "actor-1")),
            summary("z", COACH, quote(LONG, "actor-1")),
        ]
    )
    assert story.quotes[0].speaker.name == "Ana Costa"


def test_quotes_of_one_article_stay_as_they_are():
    """A report of a report keeps both in one article."""
    story = merge([summary("x", MAYOR, quote(LONG, "actor-1"), quote(CUT, "actor-1"))])
    assert len(story.quotes) == 2


def test_two_plain_words_in_common_are_two_utterances():
    """Whoever speaks of a deal calls it a new one sooner or later."""
    first = quote("that he wanted a “new deal” for the farmers", "actor-1", "mixed")
    second = quote("that she feared a “new deal” would close the harbour", "actor-1", "mixed")
    assert len(entries(first, second)) == 2


def test_a_translation_of_one_sentence_is_as_like_it_as_if_it_stood_alone():
    """What a speaker says before and after it takes nothing from the likeness."""
    longer = f"{OTHER}. {LONG}. Thank you all for coming out in this weather tonight"
    alone = entries(quote(LONG, "actor-1"), quote(TRANSLATED, "actor-1"))[0].variants
    within = entries(quote(longer, "actor-1"), quote(TRANSLATED, "actor-1"))[0].variants
    assert min(v.similarity for v in within) >= min(v.similarity for v in alone)


def test_single_words_of_the_speakers_own_tell_together():
    """No one of them would, but all stand in the other report."""
    first = quote("that the rival is a “coward,” a “cheat” and a “clown”", "actor-1", "mixed")
    second = quote("You are not just a coward, you are a cheat and a clown", "actor-1")
    assert len(entries(first, second)) == 1


def test_a_long_run_of_own_words_tells_two_cuts_of_one_speech():
    """Two articles cut one speech at other places and share the middle."""
    middle = "the harbour will have its new wall before the winter storms"
    doubters = "Mark my words, you who doubt and laugh at the plans of a poor island"
    first = quote(f"{doubters}: {middle}", "actor-1")
    second = quote(
        f"I have asked every minister in the capital for help with the money, and {middle}, "
        "whatever the opposition may tell you about it in the weeks that are left",
        "actor-1",
    )
    assert len(entries(first, second)) == 1


def test_what_else_is_denied_does_not_tell_two_quotes_apart():
    """A denial counts where it is of what both say."""
    first = quote("that five harbours were considered for the ferry", "actor-1", "indirect")
    second = quote(
        "that five harbours were being considered for the ferry, but that none of them was ready",
        "actor-1",
        "indirect",
    )
    assert len(entries(first, second)) == 1


def test_own_words_in_reported_speech_count_for_its_likeness():
    """Who cites three words of a sentence rightly is nearer to it than who retells it."""
    whole = quote("We will never hand the harbour wall to those pirates", "actor-1")
    cited = "that nobody could take “the harbour wall” while she was the mayor of the town"
    (entry,) = entries(whole, quote(cited, "actor-1", "mixed"))
    likeness = entry.variants[1].similarity
    assert 0.5 < likeness < 1


def test_the_same_words_are_one_utterance_however_short():
    """With and without "that", with numbers in words or figures, by one whom nobody names."""
    short = quote("the strike goes on", "actor-1", "indirect")
    assert len(entries(short, quote("that the strike goes on", "actor-1", "indirect"))) == 1
    twelve = quote("that twelve people had died", "actor-1", "indirect")
    assert len(entries(quote("12 people died", "actor-1", "indirect"), twelve)) == 1
    police = actor("police", "organization", named=False, id="actor-1")
    said = [quote(f"{that}the man was armed", "actor-1", "indirect") for that in ("", "that ")]
    story = merge([summary(f"a{n}", police, q) for n, q in enumerate(said)])
    assert len(story.quotes) == 1


def test_a_denial_never_joins_what_it_denies():
    """Who denies that the mine will close has not said that it will."""
    said = quote("that the mine on the island would close in spring", "actor-1", "indirect")
    assert len(entries(said, replace(said, denied=True))) == 2


def test_a_sentence_that_two_have_letter_by_letter_is_one_whoever_is_credited():
    """However plain its words; a short piece may be two people's."""
    said = "This is a year for hard times"
    story = merge(
        [summary("x", MAYOR, quote(said, "actor-1")), summary("y", COACH, quote(said, "actor-1"))]
    )
    assert len(story.quotes) == 1
    piece = "This is a year"
    story = merge(
        [summary("x", MAYOR, quote(piece, "actor-1")), summary("y", COACH, quote(piece, "actor-1"))]
    )
    assert len(story.quotes) == 2
