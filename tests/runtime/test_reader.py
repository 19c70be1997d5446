"""The reader: one article at a time, the same answer every time, nothing kept."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from service.reading.reader import Busy, Reader, UnsupportedLanguage
from service.reading.stages import STAGES
from service.records import Article

if TYPE_CHECKING:
    from service.records import Summary

REPORT = (
    "HARBOUR (AP) — Mayor Anna Holm said on Monday that more than {} people had been brought "
    "ashore from the ferry Nord{}.\n\n“We thank the crews of {}ville,” she said.\n\n"
    "The ferry company, Linje{} Holding, declined to comment.\n"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader of the service, with a short wait at the gate."""
    return Reader(wait_seconds=lambda: 0.05)


def report(i: int) -> str:
    """A report with names that no other has."""
    name = "".join(chr(ord("a") + int(digit)) for digit in str(i * 7919 + 10**6))
    return REPORT.format(i + 2, name, name.title(), name)


def read(reader: Reader, text: str) -> Summary:
    return reader.read(Article(text, "a-1", title="Ferry", source="Post"))


def test_a_reader_is_ready_when_it_is_made(reader: Reader) -> None:
    """It has read its self-test, and says which model read it."""
    assert reader.ready
    assert (reader.model.pipeline.name, reader.model.pipeline.version) == (
        "en_core_web_md",
        "3.7.1",
    )


def test_a_summary_describes_its_article(reader: Reader) -> None:
    """The article's own fields come back; words are counted in the story alone."""
    text = "By Anna Holm\nTwo men, aged 30, left. They ran.\n© 2025 Post"
    article = read(reader, text).article
    assert (article.id, article.title, article.source) == ("a-1", "Ferry", "Post")
    assert (article.language, article.offset_unit) == ("en", "code_point")
    assert (article.characters, article.words, article.sentences) == (len(text), 7, 2)
    assert [span.text for span in article.boilerplate] == ["By Anna Holm", "© 2025 Post"]
    assert article.text is None


def test_the_text_of_a_page_is_in_its_summary(reader: Reader) -> None:
    """Who sent HTML has to know the text that offsets count in."""
    summary = reader.read(Article("Two men left.", "a-1", extracted=True))
    assert summary.article.text == "Two men left."


def test_boilerplate_makes_no_other_article(reader: Reader) -> None:
    """The fingerprint is that of the story: a copy with other links is the same copy."""
    one, other = report(1) + "© 2025 Harbour Post", report(1) + "Advertisement"
    assert read(reader, one).article.fingerprint == read(reader, other).article.fingerprint


def test_the_same_article_is_read_the_same(reader: Reader) -> None:
    """Whatever was read in between."""
    first = read(reader, report(1))
    for i in range(2, 8):
        read(reader, report(i))
    assert read(reader, report(1)) == first


def test_nothing_is_kept_of_300_articles(reader: Reader) -> None:
    """The string store is as large after them as before."""
    read(reader, report(1))
    before = len(reader._nlp.vocab.strings)
    for i in range(300):
        read(reader, report(i))
    assert len(reader._nlp.vocab.strings) == before


@pytest.mark.parametrize("text", ["🙂 👩‍👩‍👧 …", "12 34", "\0\0.", "—"])
def test_a_text_without_letters_is_read(reader: Reader, text: str) -> None:
    """It has nothing in it."""
    summary = read(reader, text)
    assert (summary.actors, summary.locations, summary.quotes) == ((), (), ())


def test_another_language_is_refused(reader: Reader) -> None:
    """Before anything else is done with the text."""
    text = "Мэр города сообщил в понедельник, что река поднялась на три метра за ночь. " * 5
    with pytest.raises(UnsupportedLanguage):
        read(reader, text)


def test_who_waits_too_long_is_told_so(reader: Reader) -> None:
    """While one article has the model, another waits for a bounded time."""
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with reader._through_gate():
            held.set()
            release.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(10)
    try:
        with pytest.raises(Busy):
            read(reader, report(1))
    finally:
        release.set()
        holder.join()
    assert read(reader, report(1)).article.words


def test_threads_get_the_answers_of_one(reader: Reader) -> None:
    """Eight threads at the gate disturb nothing."""
    patient = Reader.__new__(Reader)
    patient.__dict__.update(reader.__dict__, _wait_seconds=lambda: 60.0)
    expected = [read(reader, report(i)) for i in range(8)]
    answers: dict[int, Summary] = {}

    def work(i: int) -> None:
        answers[i] = read(patient, report(i))

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answers[i] for i in range(8)] == expected


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_fork_gets_an_open_gate(reader: Reader) -> None:
    """A worker forked while the master reads is not locked out."""
    with reader._through_gate():
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = 0 if read(reader, report(1)).article.words else 1
            finally:
                os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_stages_are_observed_without_text() -> None:
    """Each stage reports its name and its seconds."""
    seen: list[tuple[str, float]] = []
    own = Reader(observe=lambda stage, seconds: seen.append((stage, seconds)))
    seen.clear()
    own.read(Article(report(1), "a-1"))
    assert [stage for stage, _ in seen] == ["gate", "parse", *(stage.name for stage in STAGES)]
