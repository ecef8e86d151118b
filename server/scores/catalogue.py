"""Which formulas are made for which language, and what each is called in the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from ..languages import Language
from ..model import Formula
from . import formulas, national_formulas
from .counts import TextCounts

LEAST_WORDS = 30
"""Below this many words one word more or less moves Flesch's ease by points: no formula has a value."""


class Entry(NamedTuple):
    """A formula as it stands in the answer; a language's folder says which were made for it."""

    name: str
    compute: Callable[[TextCounts], float | None]
    scale: Literal["us_grade", "ease_0_100", "index", "school_years"]
    source: str


CATALOGUE = (
    Entry("flesch_reading_ease", formulas.flesch_reading_ease, "ease_0_100", "Flesch 1948"),
    Entry("flesch_kincaid_grade", formulas.flesch_kincaid_grade, "us_grade", "Kincaid 1975"),
    Entry("smog_grade", formulas.smog_grade, "us_grade", "McLaughlin 1969"),
    Entry("coleman_liau_index", formulas.coleman_liau_index, "us_grade", "Coleman & Liau 1975"),
    Entry("automated_readability_index", formulas.automated_readability_index, "us_grade", "Senter & Smith 1967"),
    Entry("gunning_fog", formulas.gunning_fog, "us_grade", "Gunning 1952"),
    Entry("dale_chall", formulas.dale_chall, "index", "Dale & Chall 1948"),
    Entry("new_dale_chall", formulas.new_dale_chall, "ease_0_100", "Chall & Dale 1995"),
    Entry("spache", formulas.spache, "us_grade", "Spache 1974"),
    Entry("forcast", formulas.forcast, "us_grade", "Caylor 1973"),
    Entry("linsear_write", formulas.linsear_write, "us_grade", "O'Hayre 1966"),
    Entry("flesch_amstad", national_formulas.flesch_amstad, "ease_0_100", "Amstad 1978"),
    Entry("wiener_1", national_formulas.wiener_1, "school_years", "Bamberger & Vanecek 1984"),
    Entry("wiener_2", national_formulas.wiener_2, "school_years", "Bamberger & Vanecek 1984"),
    Entry("wiener_3", national_formulas.wiener_3, "school_years", "Bamberger & Vanecek 1984"),
    Entry("wiener_4", national_formulas.wiener_4, "school_years", "Bamberger & Vanecek 1984"),
    Entry("fernandez_huerta", national_formulas.fernandez_huerta, "ease_0_100", "Fernández Huerta 1959"),
    Entry("szigriszt_pazos", national_formulas.szigriszt_pazos, "ease_0_100", "Szigriszt Pazos 1993"),
    Entry("kandel_moles", national_formulas.kandel_moles, "ease_0_100", "Kandel & Moles 1958"),
    Entry("flesch_vacca", national_formulas.flesch_vacca, "ease_0_100", "Franchina & Vacca 1986"),
    Entry("gulpease", national_formulas.gulpease, "ease_0_100", "Lucisano & Piemontese 1988"),
    Entry("flesch_douma", national_formulas.flesch_douma, "ease_0_100", "Douma 1960"),
    Entry("flesch_martins", national_formulas.flesch_martins, "ease_0_100", "Martins 1996"),
    Entry("flesch_oborneva", national_formulas.flesch_oborneva, "ease_0_100", "Oborneva 2006"),
    Entry("pisarek_index", national_formulas.pisarek_index, "school_years", "Pisarek 1969"),
    Entry("lix", formulas.lix, "index", "Björnsson 1968"),
    Entry("rix", formulas.rix, "index", "Anderson 1983"),
)


def formulas_for(counts: TextCounts | None, language: Language) -> tuple[Formula, ...]:
    """Every formula made for the language, rounded to a tenth (Rix to a hundredth, for it counts in tenths a grade).

    A value is None where the formula is undefined or the text has fewer than `LEAST_WORDS` words.
    """
    found = []
    for entry in CATALOGUE:
        if entry.name not in language.formulas:
            continue
        value = entry.compute(counts) if counts is not None and counts.words >= LEAST_WORDS else None
        rounded = None if value is None else round(value, 2 if entry.name == "rix" else 1)
        found.append(Formula(name=entry.name, value=rounded, scale=entry.scale, source=entry.source))
    return tuple(found)
