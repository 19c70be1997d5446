"""Fingerprints tell copies from other articles."""

from __future__ import annotations

import pytest

from service.fingerprint import DIGITS, fingerprint, similarity

SUBJECTS = ["mayor", "court", "union", "bank", "army", "club", "party", "firm", "school", "church"]
ACTIONS = ["opened", "closed", "bought", "blamed", "sued", "praised", "left", "joined", "named"]


def report(seed: int, sentences: int = 20) -> str:
    """Sentences of made-up news that differ from seed to seed."""
    made = []
    for i in range(sentences):
        n = seed * 7919 + i * 31
        subject, action = SUBJECTS[n % 10], ACTIONS[n // 3 % 9]
        made.append(f"The {subject} of ward {n % 97} {action} the {SUBJECTS[n // 7 % 10]} in {n}.")
    return " ".join(made)


def test_a_fingerprint_is_hex_of_one_length_whatever_the_text():
    """A short text and a long one give as many digits."""
    for text in ("Fire.", report(1), report(2, 3000)):
        assert len(fingerprint(text)) == DIGITS
        assert int(fingerprint(text), 16) >= 0


def test_the_same_text_has_the_same_fingerprint():
    """The value is fixed: a Summary kept for a year still compares."""
    assert fingerprint("Four people died in the fire on Monday.") == (
        "d785a95f33dccf4a05452fc34020fd8237adaac34f2a14b8306e1aaeadcf67b5"
        "23c9cb720258c4bf624ef3fcb0335651f477722d72b5a116b107e96b7115937d"
    )


def test_case_marks_and_spacing_make_no_difference():
    """A copy set in another house style is the same copy."""
    assert fingerprint("“Stop,” he said — twice.") == fingerprint('"STOP", he said -\n twice')


def test_a_copy_with_another_ending_is_alike():
    """A wire copy that one outlet cut by a tenth shares most of its wording."""
    text = report(3, 40)
    cut = text[: len(text) * 9 // 10]
    assert similarity(fingerprint(text), fingerprint(cut)) == pytest.approx(0.9, abs=0.1)


def test_other_articles_are_not_alike():
    """Two reports with the same vocabulary in other sentences share little."""
    assert similarity(fingerprint(report(4)), fingerprint(report(5))) < 0.2


def test_half_the_wording_is_half_alike():
    """The measure is the share of common runs of words."""
    shared, left, right = report(6, 40), report(7), report(8)
    a, b = fingerprint(shared + left), fingerprint(shared + right)
    assert similarity(a, b) == pytest.approx(0.5, abs=0.13)


@pytest.mark.parametrize("text", ["", "  ", "🙂 …"])
def test_a_text_without_words_is_like_no_other(text: str):
    """Nothing is not a copy of nothing."""
    assert fingerprint(text) == ""
    assert similarity(fingerprint(text), fingerprint(text)) == 0.0
