"""Dates as pages write them."""

from __future__ import annotations

import pytest

from server.article.dates import read_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-03-22T18:51:00Z", "2021-03-22T18:51:00Z"),
        ("2021-03-22T18:51:00.123Z", "2021-03-22T18:51:00Z"),
        ("2021-03-22T18:51+0100", "2021-03-22T18:51:00+01:00"),
        ("2021-03-22 08:51:09 -05:30", "2021-03-22T08:51:09-05:30"),
        ("2021-3-2T8:05:00Z", "2021-03-02T08:05:00Z"),
        ("2021-03-22T18:51:00", "2021-03-22"),
        ("2021-03-22 03:01:00.000000", "2021-03-22"),
        ("2021-03-22T25:51:00Z", "2021-03-22"),
        ("2021-03-22", "2021-03-22"),
        ("20210322", "2021-03-22"),
        ("2021/03/22", "2021-03-22"),
        ("Mon, 22 Mar 2021 18:51:00 GMT", "2021-03-22T18:51:00Z"),
        ("Mon, 22 Mar 2021 18:51:00 +0200", "2021-03-22T18:51:00+02:00"),
        ("Mon, 22 Mar 2021 18:51:00 -0000", "2021-03-22"),
        ("Published March 22, 2021", "2021-03-22"),
        ("22 September 2021", "2021-09-22"),
        ("Sat Dec 07 2024 01:36:42 GMT+0000 (UTC)", "2024-12-07"),
    ],
)
def test_dates(written, expected):
    """A moment with an offset is RFC 3339; without one only the day is known, and no zone is guessed."""
    assert read_date(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        None,
        "yesterday",
        "2021-02-30",
        "0000-00-00",
        "1021-01-01",
        "Mon, 32 Mar 2021 18:51:00 GMT",
        "12/11/10",
        "Foo 12, 2021",
    ],
)
def test_no_dates(written):
    """What names no day that exists, or not which, is no date."""
    assert read_date(written) is None
