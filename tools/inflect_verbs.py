"""Make the forms of verbs that news uses, and check the forms that a list has.

    python tools/inflect_verbs.py forms de sagen ablehnen      (from the project's root)
    python tools/inflect_verbs.py check en verbs.toml

ablaut makes the forms; an irregular one that it does not know is said with the lemma. wordfreq tells which forms are
written at all. `check` reads a TOML table of verbs, `say = "its forms"`, or with an irregular form
`show = { forms = "…", participle = "shown" }`, and prints a line for each verb at fault. Neither the figures of
wordfreq (its data is CC BY-SA 4.0) nor any list of ablaut's goes into the project.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import ablaut
from wordfreq import zipf_frequency

THIRD, THIRD_PLURAL = 2, 5
# The slots of a verb in their order: where its table has each.
SLOTS: dict[str, dict[str, tuple[str, int | None]]] = {
    "en": {
        "infinitive": ("infinitive", None),
        "present": ("third_singular", None),
        "past": ("past", None),
        "participle": ("past_participle", None),
        "gerund": ("present_participle", None),
    },
    "de": {
        "infinitive": ("infinitive", None),
        "present": ("present", THIRD),
        "past": ("preterite", THIRD),
        "past_plural": ("preterite", THIRD_PLURAL),
        "participle": ("past_participle", None),
    },
    "fr": {
        "infinitive": ("infinitive", None),
        "present": ("present", THIRD),
        "present_plural": ("present", THIRD_PLURAL),
        "imperfect": ("imperfect", THIRD),
        "imperfect_plural": ("imperfect", THIRD_PLURAL),
        "past": ("past_historic", THIRD),
        "past_plural": ("past_historic", THIRD_PLURAL),
        "future": ("future", THIRD),
        "future_plural": ("future", THIRD_PLURAL),
        "participle": ("past_participle", None),
        "gerund": ("present_participle", None),
    },
    "es": {
        "infinitive": ("infinitive", None),
        "present": ("present", THIRD),
        "present_plural": ("present", THIRD_PLURAL),
        "past": ("preterite", THIRD),
        "past_plural": ("preterite", THIRD_PLURAL),
        "imperfect": ("imperfect", THIRD),
        "imperfect_plural": ("imperfect", THIRD_PLURAL),
        "participle": ("past_participle", None),
        "gerund": ("gerund", None),
    },
}
# From this Zipf frequency on a form belongs into a list: log10 of the times in a billion words, so once in 30 million.
OFTEN_WRITTEN = 1.5


class Faults(NamedTuple):
    """What is wrong with the forms of a verb in a list; each form has its Zipf frequency, 0 where nobody writes it.

    `strange` ones are in the list, but no forms of the verb; `missing` ones are often written and not in the list.
    """

    strange: dict[str, float]
    missing: dict[str, float]


def forms_of(code: str, lemma: str, irregular: Mapping[str, str] | None = None) -> dict[str, str]:
    """The forms of a verb by their slots, in a fixed order; several forms of one slot are parted by blanks.

    `irregular` has slots that are to hold other forms. A separable verb has its finite forms as they stand at the end
    of a clause (ablehnt), and in further slots, `…_apart`, as they stand before their particle (lehnt). Raises:
    ValueError for what is no infinitive of the language.
    """
    table = ablaut.conjugate(lemma, lang=code)
    found: dict[str, str] = {}
    apart: dict[str, str] = {}
    for slot, (name, person) in SLOTS[code].items():
        value = getattr(table, name)
        form = value if person is None else value[person]
        finite, _, particle = form.partition(" ")
        found[slot] = particle + finite
        if particle:
            apart[f"{slot}_apart"] = finite
    return found | apart | dict(irregular or {})


def distinct_forms(code: str, lemma: str, irregular: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The forms of a verb in their order, each once."""
    return tuple(dict.fromkeys(" ".join(forms_of(code, lemma, irregular).values()).split()))


def faults_of(code: str, lemma: str, listed: Iterable[str], irregular: Mapping[str, str] | None = None) -> Faults:
    """What is wrong with the forms that a list has of a verb. Raises: ValueError for what is no infinitive."""
    forms, listed = distinct_forms(code, lemma, irregular), tuple(listed)
    frequency = {form: zipf_frequency(form, code) for form in (*forms, *listed)}
    return Faults(
        strange={form: frequency[form] for form in listed if form not in forms},
        missing={form: frequency[form] for form in forms if form not in listed and frequency[form] >= OFTEN_WRITTEN},
    )


def told(forms: Mapping[str, float]) -> str:
    """The forms with their frequencies."""
    return ", ".join(f"{form} ({zipf:.1f})" for form, zipf in forms.items())


def check(code: str, verbs: Mapping[str, str | Mapping[str, str]]) -> Iterator[str]:
    """A line for each verb at fault."""
    for lemma, entry in verbs.items():
        irregular = {} if isinstance(entry, str) else {slot: form for slot, form in entry.items() if slot != "forms"}
        listed = (entry if isinstance(entry, str) else entry["forms"]).split()
        try:
            faults = faults_of(code, lemma, listed, irregular)
        except ValueError:
            yield f"{lemma}: no infinitive"
            continue
        found = [f"{name} {told(forms)}" for name, forms in faults._asdict().items() if forms]
        if found:
            yield f"{lemma}: {'; '.join(found)}"


def main() -> int:
    """Print the forms, or what is at fault; 1 where something is."""
    task, code, *rest = sys.argv[1:]
    if task == "forms":
        for lemma in rest:
            print(*distinct_forms(code, lemma))
        return 0
    lines = list(check(code, tomllib.loads(Path(rest[0]).read_text(encoding="utf-8"))))
    print(*lines, sep="\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
