"""Dates as pages write them."""

from __future__ import annotations

import pytest

from server.article.lines.date_line import PUBLISHED, UPDATED
from server.article.metadata.dates import labelled_dates, parse_date


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
        ("Oct 01, 2025T10:00:00+03:00", "2025-10-01"),
        ("Thu, 09/25/2025 - 11:38", "2025-09-25"),
        ("Stand: 12.03.2026, 14:05 Uhr", "2026-03-12"),
        ("Donnerstag, 12. März 2026", "2026-03-12"),
        ("Publié le 3 mars 2026 à 10h12", "2026-03-03"),
        ("le 1er août 2026", "2026-08-01"),
        ("3 de marzo de 2026", "2026-03-03"),
        ("12 settembre 2026", "2026-09-12"),
        ("12 mrt. 2026", "2026-03-12"),
        ("12 marca 2026 r.", "2026-03-12"),
        ("12 de março de 2026", "2026-03-12"),
        ("12 марта 2026 г., 10:15", "2026-03-12"),
        ("2026年3月12日 10:15", "2026-03-12"),
        ("2026년 3월 12일", "2026-03-12"),
        ("12/12/2026", "2026-12-12"),
        ("25-03-2026", "2026-03-25"),
    ],
)
def test_dates(written, expected):
    """A moment with an offset is RFC 3339; without one only the day is known, and no zone is guessed."""
    assert parse_date(written) == expected


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
        "Marble 12, 2021",
        "03/04/2026",
        "version 10.2.3.2026",
        "31 de abril de 2026",
    ],
)
def test_no_dates(written):
    """What names no day that exists, or not which, is no date."""
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published 3 March 2026, updated 4 March 2026", "2026-03-03", "2026-03-04"),
        ("Posted on March 3, 2026", "2026-03-03", None),
        ("Last updated: March 3, 2026", None, "2026-03-03"),
        ("Veröffentlicht am 3. März 2026 | Aktualisiert: 04.03.2026, 8:15 Uhr", "2026-03-03", "2026-03-04"),
        ("Stand: 12.03.2026, 14:05 Uhr", None, "2026-03-12"),
        ("Publié le 3 mars 2026 à 10h12 - Mis à jour le 4 mars 2026", "2026-03-03", "2026-03-04"),
        ("Publicado el 3 de marzo de 2026", "2026-03-03", None),
        ("Pubblicato il 3 marzo 2026, aggiornato il 4 marzo 2026", "2026-03-03", "2026-03-04"),
        ("Gepubliceerd op 3 maart 2026, bijgewerkt op 4 maart 2026", "2026-03-03", "2026-03-04"),
        ("Opublikowano 3 marca 2026, aktualizacja 4 marca 2026", "2026-03-03", "2026-03-04"),
        ("Publicado em 3 de março de 2026. Atualizado em 4 de março de 2026", "2026-03-03", "2026-03-04"),
        ("Опубликовано 3 марта 2026, обновлено 4 марта 2026", "2026-03-03", "2026-03-04"),
        ("Publicerad 3 mars 2026 kl. 10.12, senast uppdaterad 4 mars 2026", "2026-03-03", "2026-03-04"),
        ("发布时间：2026-03-03 10:12", "2026-03-03", None),
        ("The council posted on March 3, 2026 that it would rain", None, None),
        ("Bridge opens March 3, 2026", None, None),
    ],
)
def test_labelled_dates(line, published, updated):
    """A date is one of publication or of a change only behind a word that says so, in many languages."""
    assert next(map(parse_date, labelled_dates([line], PUBLISHED)), None) == published
    assert next(map(parse_date, labelled_dates([line], UPDATED)), None) == updated
