"""Which formulas are made for which language, and what each is called in the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from ..model import Formula
from . import formulas, national_formulas
from .counts import TextCounts

LEAST_WORDS = 30
"""Below this many words one word more or less moves Flesch's ease by points: no formula has a value."""


class Entry(NamedTuple):
    """A formula as it stands in the answer; `languages` are primary subtags."""

    name: str
    compute: Callable[[TextCounts], float | None]
    scale: Literal["us_grade", "ease_0_100", "index", "school_years"]
    source: str
    languages: frozenset[str]


_EN, _DE, _ES, _IT = (frozenset({language}) for language in ("en", "de", "es", "it"))
_ELEVEN = frozenset({"da", "de", "en", "es", "fi", "fr", "it", "nb", "nn", "no", "pt", "ru", "sv"})  # Björnsson 1983
CATALOGUE = (
    Entry("flesch_reading_ease", formulas.flesch_reading_ease, "ease_0_100", "Flesch 1948", _EN),
    Entry("flesch_kincaid_grade", formulas.flesch_kincaid_grade, "us_grade", "Kincaid 1975", _EN),
    Entry("smog_grade", formulas.smog_grade, "us_grade", "McLaughlin 1969", _EN),
    Entry("coleman_liau_index", formulas.coleman_liau_index, "us_grade", "Coleman & Liau 1975", _EN),
    Entry("automated_readability_index", formulas.automated_readability_index, "us_grade", "Senter & Smith 1967", _EN),
    Entry("gunning_fog", formulas.gunning_fog, "us_grade", "Gunning 1952", _EN),
    Entry("dale_chall", formulas.dale_chall, "index", "Dale & Chall 1948", _EN),
    Entry("new_dale_chall", formulas.new_dale_chall, "ease_0_100", "Chall & Dale 1995", _EN),
    Entry("spache", formulas.spache, "us_grade", "Spache 1974", _EN),
    Entry("forcast", formulas.forcast, "us_grade", "Caylor 1973", _EN),
    Entry("linsear_write", formulas.linsear_write, "us_grade", "O'Hayre 1966", _EN),
    Entry("flesch_amstad", national_formulas.flesch_amstad, "ease_0_100", "Amstad 1978", _DE),
    Entry("wiener_1", national_formulas.wiener_1, "school_years", "Bamberger & Vanecek 1984", _DE),
    Entry("wiener_2", national_formulas.wiener_2, "school_years", "Bamberger & Vanecek 1984", _DE),
    Entry("wiener_3", national_formulas.wiener_3, "school_years", "Bamberger & Vanecek 1984", _DE),
    Entry("wiener_4", national_formulas.wiener_4, "school_years", "Bamberger & Vanecek 1984", _DE),
    Entry("fernandez_huerta", national_formulas.fernandez_huerta, "ease_0_100", "Fernández Huerta 1959", _ES),
    Entry("szigriszt_pazos", national_formulas.szigriszt_pazos, "ease_0_100", "Szigriszt Pazos 1993", _ES),
    Entry("kandel_moles", national_formulas.kandel_moles, "ease_0_100", "Kandel & Moles 1958", frozenset({"fr"})),
    Entry("flesch_vacca", national_formulas.flesch_vacca, "ease_0_100", "Franchina & Vacca 1986", _IT),
    Entry("gulpease", national_formulas.gulpease, "ease_0_100", "Lucisano & Piemontese 1988", _IT),
    Entry("flesch_douma", national_formulas.flesch_douma, "ease_0_100", "Douma 1960", frozenset({"nl"})),
    Entry("flesch_martins", national_formulas.flesch_martins, "ease_0_100", "Martins 1996", frozenset({"pt"})),
    Entry("flesch_oborneva", national_formulas.flesch_oborneva, "ease_0_100", "Oborneva 2006", frozenset({"ru"})),
    Entry("pisarek_index", national_formulas.pisarek_index, "school_years", "Pisarek 1969", frozenset({"pl"})),
    Entry("lix", formulas.lix, "index", "Björnsson 1968", _ELEVEN),
    Entry("rix", formulas.rix, "index", "Anderson 1983", _ELEVEN),
)


def formulas_for(counts: TextCounts | None, language: str | None) -> tuple[Formula, ...]:
    """Every formula made for the language, rounded to a tenth (Rix to a hundredth, for it counts in tenths a grade).

    A value is None where the formula is undefined or the text has fewer than `LEAST_WORDS` words; a language without
    formulas, and None, has none.
    """
    found = []
    for entry in CATALOGUE:
        if language not in entry.languages:
            continue
        value = entry.compute(counts) if counts is not None and counts.words >= LEAST_WORDS else None
        rounded = None if value is None else round(value, 2 if entry.name == "rix" else 1)
        found.append(Formula(name=entry.name, value=rounded, scale=entry.scale, source=entry.source))
    return tuple(found)
