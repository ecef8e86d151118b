"""Who he, she and they are: the person in the reader's mind who agrees.

Each mention leaves a weight that fades with every sentence; a subject weighs more than another noun, and who speaks
weighs most. Source: the ranking of grammatical roles in Grosz, Joshi and Weinstein 1995, Centering, Computational
Linguistics 21(2), and the fading weights of Lappin and Leass 1994, An algorithm for pronominal anaphora resolution,
Computational Linguistics 20(4).
"""

from __future__ import annotations

from server.quotes.cast import Person

SPEAKER = 2.0
SUBJECT = 1.6
OTHER = 0.6
FADING = 0.3
KEPT = 0.5
REMEMBERED = 40
FORGOTTEN = 0.0005
DOUBTFUL_GENDER = 0.85
DOUBTFUL_PERSON = 0.4


class Salience:
    """The weights of the people lately mentioned; few at a time, as each fades."""

    def __init__(self) -> None:
        self._weights: dict[int, tuple[float, Person]] = {}

    def pass_sentence(self) -> None:
        """One sentence further down: everybody fades."""
        faded = {key: (weight * FADING, person) for key, (weight, person) in self._weights.items()}
        self._weights = {key: one for key, one in faded.items() if one[0] > FORGOTTEN}

    def mention(self, person: Person, weight: float) -> None:
        """The person is mentioned; whoever was mentioned longest ago is forgotten when there are many."""
        before, _ = self._weights.pop(id(person), (0.0, person))
        self._weights[id(person)] = (before * KEPT + weight, person)
        if len(self._weights) > REMEMBERED:
            del self._weights[next(iter(self._weights))]

    def agreeing(self, gender: str) -> Person | None:
        """The most salient person of this gender (m or f), None if nobody agrees."""
        best, best_weight = None, 0.0
        for weight, person in self._weights.values():
            value = weight * _agreement(person, gender)
            if value > best_weight:
                best, best_weight = person, value
        return best


def _agreement(person: Person, gender: str) -> float:
    if person.gender == gender:
        return 1.0
    if person.gender != "u":
        return 0.0
    return DOUBTFUL_GENDER if person.certain else DOUBTFUL_PERSON
