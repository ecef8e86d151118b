"""Make the forms of verbs that news uses, and check the forms that a language's verbs.toml has.

    python tools/inflect_verbs.py forms de sagen ablehnen      (from the project's root)
    python tools/inflect_verbs.py check server/languages/en/verbs.toml

ablaut makes the forms; inflect_verbs.toml beside this file has those that it has otherwise than the language. wordfreq
tells which forms are written at all. `check` reads every table of verbs in the file, `say = { forms = "says said …" }`,
and prints a line for each verb at fault. Neither the figures of wordfreq (its data is CC BY-SA 4.0) nor any list of
ablaut's goes into the project.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
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
# What a participle may end with besides.
AGREEMENT = {"fr": ("e", "s", "es")}
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

    `irregular` has slots that are to hold other forms; None takes what is known of the verb. A separable verb has its
    finite forms as they stand at the end of a clause (ablehnt), and in further slots, `…_apart`, as they stand before
    their particle (lehnt). Raises: ValueError for what is no infinitive of the language.
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
    known = irregular_verbs().get(code, {}).get(lemma, {}) if irregular is None else irregular
    return found | apart | dict(known)


@cache
def irregular_verbs() -> dict[str, dict[str, dict[str, str]]]:
    """What ablaut has otherwise than the languages: by language, lemma and slot."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def distinct_forms(forms: Mapping[str, str]) -> tuple[str, ...]:
    """The forms of all slots in their order, each once."""
    return tuple(dict.fromkeys(" ".join(forms.values()).split()))


def faults_of(code: str, lemma: str, listed: Iterable[str], irregular: Mapping[str, str] | None = None) -> Faults:
    """What is wrong with the forms that a list has of a verb. Raises: ValueError for what is no infinitive."""
    by_slot = forms_of(code, lemma, irregular)
    forms = distinct_forms(by_slot)
    # a participle may agree, and a reflexive pronoun may be cut to the verb: étonnée, s’étonne
    right = {*forms, *(by_slot["participle"] + ending for ending in AGREEMENT.get(code, ()))}
    bare = [form.rpartition("’")[2] for form in listed]
    frequency = {form: zipf_frequency(form, code) for form in (*forms, *bare)}
    return Faults(
        strange={form: frequency[form] for form in bare if form not in right},
        missing={form: frequency[form] for form in forms if form not in bare and frequency[form] >= OFTEN_WRITTEN},
    )


def told(forms: Mapping[str, float]) -> str:
    """The forms with their frequencies."""
    return ", ".join(f"{form} ({zipf:.1f})" for form, zipf in forms.items())


def check(code: str, verbs: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """A line for each verb at fault."""
    for lemma, listed in verbs.items():
        try:
            faults = faults_of(code, lemma, listed)
        except ValueError:
            yield f"{lemma}: no infinitive"
            continue
        found = [f"{name} {told(forms)}" for name, forms in faults._asdict().items() if forms]
        if found:
            yield f"{lemma}: {'; '.join(found)}"


def verbs_in(path: Path) -> dict[str, list[str]]:
    """The forms of each verb in the tables of a `verbs.toml`; one that stands in two has those of both."""
    found: dict[str, list[str]] = {}
    for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
        for lemma, entry in table.items() if isinstance(table, dict) else ():
            found.setdefault(lemma, []).extend(entry["forms"].split())
    return found


def main() -> int:
    """Print the forms, or what is at fault; 1 where something is."""
    task, *rest = sys.argv[1:]
    if task == "forms":
        code, *lemmas = rest
        for lemma in lemmas:
            print(*distinct_forms(forms_of(code, lemma)))
        return 0
    path = Path(rest[0])
    lines = list(check(path.resolve().parent.name, verbs_in(path)))
    print("\n".join(lines))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
