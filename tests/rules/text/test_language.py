"""Only texts that are clearly not English are refused."""

from __future__ import annotations

import pytest

from service.reading.text.language import UnsupportedLanguage, identify

FOREIGN = {
    "ru": "Мэр города сообщил в понедельник, что река поднялась на три метра и что двенадцать "
    "семей провели ночь в школе. Вода начнёт спадать к концу недели, сказал он журналистам. ",
    "de": "Der Bürgermeister sagte am Montag, dass der Fluss um drei Meter gestiegen sei und dass "
    "zwölf Familien die Nacht in der Schule verbracht hätten. Das Wasser werde bald sinken. ",
    "fr": "Le maire a déclaré lundi que la rivière était montée de trois mètres et que douze "
    "familles avaient passé la nuit dans l’école. L’eau devrait baisser avant la fin de semaine. ",
    "da": "Borgmesteren sagde mandag, at åen var steget med tre meter, og at tolv familier havde "
    "tilbragt natten på skolen. Vandet vil begynde at falde i slutningen af ugen, sagde han. ",
}
ENGLISH = (
    "The mayor said on Monday that the river had risen by three metres and that twelve families "
    "had spent the night in the school. The water would start to fall by the end of the week. "
)


@pytest.mark.parametrize("code", FOREIGN)
def test_a_text_in_another_language_is_refused_by_name(code: str):
    """The error says which language was found."""
    with pytest.raises(UnsupportedLanguage) as refused:
        identify(FOREIGN[code] * 2)
    assert refused.value.language == code


def test_the_refusal_has_no_word_of_the_text():
    """An error goes into logs."""
    with pytest.raises(UnsupportedLanguage) as refused:
        identify(FOREIGN["de"] * 2)
    assert "Fluss" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH + FOREIGN["fr"],
        ENGLISH.upper(),
        "Oslo Helsinki Kim Jong Un Park Geun-hye Angela Merkel Reykjavik " * 8,
        "12 34 56 🙂 " * 100,
        "",
    ],
)
def test_anything_else_is_read_as_english(text: str):
    """English with foreign speech in it, names, figures and nothing at all are read."""
    assert identify(text) == "en"


def test_199_letters_are_never_refused_and_200_are():
    """The limit is 200 letters, whatever stands between them."""
    letters = "".join(filter(str.isalpha, FOREIGN["ru"] * 4))
    spaced = " ".join(letters[i : i + 8] for i in range(0, 400, 8))
    at = next(i for i in range(len(spaced)) if sum(map(str.isalpha, spaced[:i])) == 199)
    assert identify(spaced[:at]) == "en"
    with pytest.raises(UnsupportedLanguage):
        identify(FOREIGN["ru"] * 2)


@pytest.mark.parametrize("declared", ["en", "EN", "en-GB", "en_US"])
def test_a_declared_language_is_believed(declared: str):
    """A caller who says that a text is English has it read."""
    assert identify(FOREIGN["de"] * 2, declared) == "en"


def test_another_declared_language_is_refused():
    """English text declared to be French is refused as French."""
    with pytest.raises(UnsupportedLanguage) as refused:
        identify(ENGLISH, "fr-CA")
    assert refused.value.language == "fr"
