"""What is furniture of a page, and what is story."""

from __future__ import annotations

from itertools import pairwise

import pytest

from service.reading.text.boilerplate import find

STORY = (
    "The ferry company said on Tuesday that all of the passengers had been brought ashore and "
    "that the cause of the fire was not known, adding that it would help the investigators."
)


def found(text: str) -> list[str]:
    """The texts of the spans, each checked against the text."""
    spans = find(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    return [span.text for span in spans]


@pytest.mark.parametrize(
    "line",
    [
        "10:28 AM, January 14, 2025",
        "  • 3 March 2024 | 09:15 GMT",
        "Published: 2024-03-01T10:00:00Z",
        "Updated 3 hours ago",
        "Last updated on Friday, May 3, 2024 at 5:00 p.m. ET",
        "5 min read",
        "1158",
        "1,158 views",
        "25 Comments",
        "Share 12 · 3 comments · 1.2K views",
        "Image 4 of 17",
        "Photo 3/12",
        "1/17",
        "Facebook Twitter Email",
        "Share this article",
        "Advertisement",
        "Click here to see the gallery",
        "Sign up for our morning newsletter",
        "Subscribe to the Harbour podcast here.",
        "Follow Anna Holm on Twitter @annaholm.",
        "Read more: Fire on river ferry put out",
        "Read the rest here.",
        "Tags: ferry, fire, harbour",
        "We use cookies to improve this site",
        "© 2025 Harbour Post - ALL RIGHTS RESERVED",
        "Copyright 2025 Harbour Post",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "https://harbour.example/ferry",
        "news@harbour.example",
        "@harbourpost",
        "Getty Images",
        "Anna Holm/Reuters",
        "Anna Holm via Getty Images",
        "Photo by Anna Holm",
        "Credit: Anna Holm/AP",
        "Reporting by Anna Holm; Editing by Jo Lind",
        "Jo Lind contributed to this report.",
    ],
)
def test_furniture_is_found_wherever_it_stands(line: str):
    """Each of these lines is no story below a headline, in the middle and at the end."""
    bare = line.strip()
    for text in (f"Ferry burns\n{line}\n{STORY}", f"{STORY}\n{line}\n{STORY}", f"{STORY}\n{line}"):
        assert found(text) == [bare]


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Holm",
        "By ANNA HOLM and JO LIND, Harbour Post",
        "Anna Holm, Associated Press",
        "Harbourpost.example bureau",
        "Anna Holm, Staff Writer",
    ],
)
def test_bylines_are_found_above_and_below_the_story(line: str):
    """Names of the makers are furniture at the head and at the end."""
    assert found(f"Ferry burns in the harbour\n{line}\n{STORY}\n{STORY}") == [line]
    assert found(f"{STORY}\n{STORY}\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "Ferry Burns in Harbour at 10:28 as 12 Flee",
        "PARIS (AP) —",
        "WASHINGTON, April 30 (Reuters) - The bank cut its rate.",
        "“We saw smoke at 6 p.m.,” he said.",
        "It happened at 10 a.m. on March 3, 2024.",
        "By Monday the fire was out.",
        "By 58%-33%, voters turned the plan down.",
        "Sen. Jo Lind (Pa.)",
        "Share prices fell.",
        "Follow the money, he told them.",
        "Read my lips: no new taxes, the minister said.",
        "More: that is what the crowd called for all night long in the square.",
        "Subscribers lost 3 million dollars.",
        "Dead: 12",
        "Photo: The mayor greets the crews of two fishing boats on the pier",
        "He had worked in St. Louis and for the U.S. Reuters declined to comment.",
        "12 dead",
        "30,000.",
        "Topics of the talks were fish and freight.",
        "The photo by Anna Holm shows the ferry.",
        "— Anna Holm, mayor of Harbour",
        "Captain Jo Lind (left) and the mate on the pier",
        "Copyright law was changed in the spring to let libraries lend scanned books to readers.",
    ],
)
def test_story_is_kept(line: str):
    """Sentences, headlines, captions, datelines and signing names are story."""
    assert found(f"Ferry burns\n{STORY}\n{line}\n{STORY}\n{STORY}") == []


def test_a_block_of_related_links_ends_with_the_next_sentence():
    """Headlines and dates below "Also Read" are furniture, the story after them is not."""
    links = [
        "Also Read",
        "Old ferry sold to island firm",
        "January 1, 2025 @ 12:27 PM",
        "Harbour fire: what we know...",
    ]
    text = "\n\n".join([STORY, *links, STORY])
    assert found(text) == links


def test_sections_in_capitals_close_the_page():
    """Names of sections between other furniture at the end belong to it."""
    text = f"{STORY}\nRelated\nOld ferry sold\nFEATURES/INTERVIEWS\n© 2025 Harbour Post"
    assert found(text)[-2:] == ["FEATURES/INTERVIEWS", "© 2025 Harbour Post"]


def test_the_heading_alone_is_kept():
    """A heading with no link below it may be a subtitle of the story."""
    assert found(f"{STORY}\nRelated\n{STORY}") == []


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Anna Holm in Harbour; Editing by Jo Lind and Ida Moe)",
        "(Writing and editing by Jo Lind.)",
        "(Anna Holm contributed to this report.)",
    ],
)
def test_makers_in_brackets_behind_the_story_are_furniture(credit: str):
    """As agencies close their reports; a bracket that tells of reports is story."""
    assert found(f"{STORY} {credit}") == [credit]
    assert found(f"{STORY} (Reporting by the crew took weeks.)") == []


def test_a_tweet_keeps_its_words_and_the_name_that_signs_it():
    """Handle and picture link of a tweet are furniture; text, author and its date are story."""
    text = (
        "All are safe. Thank you to the crews… pic.twitter.com/4RyCfU\n"
        "— Anna Holm / Анна Хольм (@AnnaHolm) January 12, 2025"
    )
    assert found(text) == ["pic.twitter.com/4RyCfU", "(@AnnaHolm)"]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry at the pier (Photo: AP/Anna Holm)", "(Photo: AP/Anna Holm)"),
        ("The ferry at the pier (AP)", "(AP)"),
        ("The ferry at the pier @via Telegram", "@via Telegram"),
        ("The ferry at the pier | Getty Images", "| Getty Images"),
        ("The ferry lies at the pier on Monday. REUTERS/Anna Holm", "REUTERS/Anna Holm"),
        ("The ferry lies at the pier. Photograph: Anna Holm/AP", "Photograph: Anna Holm/AP"),
        ("Crews on the pier [Anna Holm/Al Jazeera]", "[Anna Holm/Al Jazeera]"),
    ],
)
def test_the_credit_is_furniture_and_the_caption_story(caption: str, credit: str):
    """Only the credit of a captioned photo is left out."""
    assert found(f"{caption}\n{STORY}") == [credit]


def test_a_date_stamp_before_the_first_sentence_is_furniture():
    """A field written by a machine is cut off the sentence that follows on its line."""
    assert found(f" date 2025-01-13 {STORY}") == ["date"]


def test_links_inside_a_sentence_are_cut_out_of_it():
    """The sentence round a link or an address stays."""
    text = "The report is at https://a.example/report.pdf, and questions go to press@a.example."
    assert found(text) == ["https://a.example/report.pdf", "press@a.example"]


def test_a_piece_of_wrapped_prose_is_never_furniture():
    """A clock time that ends a paragraph broken at a fixed width is story; alone it is a stamp."""
    text = (
        "The ferry company said on Tuesday evening that all of the passengers and\n"
        "the crew had been brought to safety by two fishing boats that happened\n"
        "to be in the harbour, and that the ferry had left the island pier at\n"
        "10 a.m.\n\n"
        "10 a.m.\n"
    )
    spans = find(text)
    assert [span.start for span in spans] == [text.rindex("10 a.m.")]


@pytest.mark.parametrize("text", ["", " \n ", "🙂\n🙂", "\0", "a" * 100_000])
def test_any_text_is_taken(text: str):
    """Nothing is found in nothing."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (
            f"{STORY} Additional reporting by Bo Lind in Riga.",
            ["Additional reporting by Bo Lind in Riga."],
        ),
        (f"{STORY} With files from Bo Lind and The Post", ["With files from Bo Lind and The Post"]),
        ("Eva Dahl of Boden (Picture: Bo Lind/Post) won twice.", ["(Picture: Bo Lind/Post)"]),
        (f"{STORY} It was reported by Bo Lind in Riga.", []),
        ("Eva Dahl of Boden (note: no relative) won twice.", []),
    ],
    ids=["reporting", "files", "picture in a sentence", "a sentence", "an aside"],
)
def test_credits_within_a_paragraph_are_found(text: str, credited: list[str]) -> None:
    """Feeds lose the line breaks before them."""
    assert found(text) == credited


@pytest.mark.parametrize(
    "line",
    [
        "The new quay at Harlow Image: Ann Roe.",
        "Opening night in Harlow, May 3. Video: Harl & Roe.",
    ],
)
def test_a_caption_ends_before_its_credit(line: str) -> None:
    """Who took the picture is no part of the story."""
    (credit,) = find(line)
    assert line[credit.start :].startswith(("Image:", "Video:"))


def test_a_colon_in_a_sentence_is_no_credit() -> None:
    """A word that opens no credit is text."""
    assert not find("She had one wish for the town of Harlow: Peace.")


def test_a_credit_before_its_caption_is_no_story() -> None:
    """A page that runs credit and caption into the text says so itself."""
    text = "She told the Post. Image copyright Harlow Post Image caption The quay was closed."
    assert found(text) == ["Image copyright Harlow Post Image caption"]


@pytest.mark.parametrize("line", ["Crew 4 of 17", "Image 17 of 4", "4 of 17"])
def test_a_fraction_is_no_place_in_a_gallery(line):
    """Only pictures are numbered through, and none comes behind the last."""
    assert line not in found(f"{STORY}\n\n{line}\n\n{STORY}")
