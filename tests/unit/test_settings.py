"""Settings: read once, all problems at once."""

from __future__ import annotations

import dataclasses

import pytest

from service.settings import BadSettings, Settings, from_environment

KEYS = "0123456789abcdef,fedcba9876543210"


def test_an_empty_environment_gives_the_defaults() -> None:
    """Nothing has to be set."""
    assert from_environment({}) == Settings()
    assert from_environment({"STORYFOLD_PORT": "", "PATH": "/bin"}) == Settings()


def test_the_limits_are_those_of_the_contract() -> None:
    """What a caller can count on, unless an operator says otherwise."""
    settings = Settings()
    assert (settings.max_text_chars, settings.max_articles, settings.max_summaries) == (
        100_000,
        50,
        200,
    )
    assert (settings.max_body_bytes, settings.max_story_bytes) == (2 * 2**20, 64 * 2**20)
    assert (settings.max_batch_lines, settings.max_json_depth) == (1000, 32)


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("PORT", "65535", "port", 65_535),
        ("HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("WORKERS", "0", "workers", 0),
        ("THREADS", "2", "threads", 2),
        ("QUEUE_TIMEOUT", "0.5", "queue_timeout", 0.5),
        ("MAX_TEXT_CHARS", "1", "max_text_chars", 1),
        ("MAX_JSON_DEPTH", "10", "max_json_depth", 10),
        ("API_KEYS", KEYS, "api_keys", tuple(KEYS.split(","))),
        ("CORS_ORIGINS", "https://a.example, *", "cors_origins", ("https://a.example", "*")),
        ("LOG_LEVEL", "warning", "log_level", "WARNING"),
    ],
)
def test_each_setting_is_read(name: str, value: str, field: str, expected: object) -> None:
    """By its name in capitals, after the prefix."""
    assert getattr(from_environment({f"STORYFOLD_{name}": value}), field) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("PORT", "٣"),
        ("HOST", " "),
        ("WORKERS", "-1"),
        ("THREADS", "1"),
        ("QUEUE_TIMEOUT", "601"),
        ("QUEUE_TIMEOUT", "nan"),
        ("MAX_JSON_DEPTH", "9"),
        ("MAX_BODY_BYTES", "1023"),
        ("API_KEYS", "short"),
        ("API_KEYS", KEYS + ","),
        ("CORS_ORIGINS", "a,,b"),
        ("LOG_LEVEL", "loud"),
        ("PROT", "8000"),
        ("multiprocess_directory", "/tmp"),
    ],
)
def test_what_cannot_be_used_stops_the_start(name: str, value: str) -> None:
    """Values out of range, and names that there are not."""
    with pytest.raises(BadSettings) as caught:
        from_environment({f"STORYFOLD_{name}": value})
    (problem,) = caught.value.problems
    assert problem.startswith(f"STORYFOLD_{name} ")


def test_all_problems_are_said_at_once_and_no_key_is_repeated() -> None:
    """An operator repairs a deployment in one go; a log never holds a key."""
    environment = {
        "STORYFOLD_PORT": "x",
        "STORYFOLD_API_KEYS": "secret",
        "STORYFOLD_COLOUR": "blue",
    }
    with pytest.raises(BadSettings) as caught:
        from_environment(environment)
    assert len(caught.value.problems) == 3
    assert "secret" not in str(caught.value)
    assert "STORYFOLD_MAX_ARTICLES" in str(caught.value)


def test_settings_cannot_be_changed() -> None:
    """Read once means once."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]
