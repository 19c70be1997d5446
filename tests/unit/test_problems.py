"""Problems: their members, titles and headers."""

from __future__ import annotations

import http

import pytest

from service import problems


def concrete() -> list[type[problems.Problem]]:
    found: list[type[problems.Problem]] = [problems.Problem]
    for problem in found:
        found += problem.__subclasses__()
    return [problem for problem in found if problem.type != "about:blank"]


def test_the_members_are_those_of_the_rfc_and_come_first() -> None:
    """Extensions follow them."""
    made = problems.document(413, "too long", "an-id", problems.TooLarge(5))
    assert list(made) == ["type", "title", "status", "detail", "instance", "limit"]
    assert (made["instance"], made["limit"]) == ("urn:uuid:an-id", 5)


def test_a_problem_without_a_type_has_the_title_of_its_status() -> None:
    """RFC 9457, section 4.2.1."""
    made = problems.document(404, "nothing here", "an-id")
    assert (made["type"], made["title"]) == ("about:blank", "Not Found")


@pytest.mark.parametrize(
    ("status", "title"), [(413, "Content Too Large"), (422, "Unprocessable Content")]
)
def test_titles_are_the_current_ones(status: int, title: str) -> None:
    """RFC 9110 has renamed two of them."""
    assert problems.TITLES[status] == title


def test_every_type_has_a_title_and_one_place_in_the_tree() -> None:
    """A type is a stable name; the tree at the top of the module lists it."""
    kinds = concrete()
    assert len({problem.type for problem in kinds}) == len(kinds)
    assert all(problem.status in problems.TITLES for problem in kinds)
    assert all(problem.status in {status.value for status in http.HTTPStatus} for problem in kinds)
    tree = (problems.__doc__ or "").split("A problem never")[0]
    assert all(f" {problem.__name__} " in tree for problem in kinds)


@pytest.mark.parametrize(
    ("problem", "headers"),
    [
        (problems.Unauthorized("x"), {"WWW-Authenticate": "Bearer"}),
        (problems.Busy("x", 2), {"Retry-After": "2"}),
        (problems.Draining("x", 3), {"Retry-After": "3"}),
        (problems.UnsupportedMediaType("x", accept=["a/b", "c/d"]), {"Accept": "a/b, c/d"}),
        (problems.UnsupportedMediaType("x", encoding=True), {"Accept-Encoding": "identity"}),
        (problems.Malformed("x"), {}),
    ],
)
def test_problems_bring_the_headers_that_they_need(
    problem: problems.Problem, headers: dict[str, str]
) -> None:
    """What a client acts on."""
    assert problem.headers == headers


def test_errors_are_counted_but_not_all_listed() -> None:
    """A hundred are enough to repair a request by."""
    errors = [problems.FieldError(f"#/{i}", "x", "too_long") for i in range(101)]
    problem = problems.Invalid(errors)
    assert (problem.detail, len(problem.errors)) == ("the request has 101 errors", 100)
    assert problems.Invalid(errors[:1]).detail == "the request has 1 error"
