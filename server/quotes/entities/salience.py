"""Who is in the reader's mind: each mention of a person leaves a weight that fades with every sentence.

A subject weighs more than another noun, and who speaks weighs most. Source: the ranking of grammatical roles in Grosz,
Joshi and Weinstein 1995, Centering, Computational Linguistics 21(2), and the fading weights of Lappin and Leass 1994,
An algorithm for pronominal anaphora resolution, Computational Linguistics 20(4).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tagging.lexicon import Gender
from .people import Person

SPEAKER = 2.0
SUBJECT = 1.6
OTHER = 0.6
# what is left of a weight a sentence later, and beside a new mention
FADING = 0.2
KEPT = 0.5
# so many people at most are remembered, each until so little of the weight is left
REMEMBERED = 40
FORGOTTEN = 0.0005
# how well somebody agrees whose gender nothing tells, and somebody who may be no person
DOUBTFUL_GENDER = 0.85
DOUBTFUL_PERSON = 0.4


class Salience:
    """The weights of the people lately mentioned, each with the sentence it is of: they fade as sentences pass."""

    def __init__(self) -> None:
        self._weights: dict[int, tuple[float, int, Person]] = {}
        self._sentence = 0

    def pass_sentence(self) -> None:
        """One sentence further down: everybody fades."""
        self._sentence += 1

    def mention(self, person: Person, weight: float) -> None:
        """The person is mentioned; the one mentioned longest ago is forgotten when there are many."""
        before, sentence, _ = self._weights.pop(id(person), (0.0, self._sentence, person))
        faded = before * FADING ** (self._sentence - sentence)
        self._weights[id(person)] = (faded * KEPT + weight, self._sentence, person)
        if len(self._weights) > REMEMBERED:
            del self._weights[next(iter(self._weights))]

    def _present(self) -> Iterator[tuple[float, Person]]:
        for weight, sentence, person in self._weights.values():
            faded = weight * FADING ** (self._sentence - sentence)
            if faded > FORGOTTEN:
                yield faded, person

    def strongest(self) -> Person | None:
        """The most salient person of all."""
        return max(self._present(), key=lambda one: one[0], default=(0.0, None))[1]

    def agreeing(self, gender: Gender) -> Person | None:
        """The most salient person of this gender, None if nobody agrees."""
        best, best_weight = None, 0.0
        for weight, person in self._present():
            value = weight * _agreement(person, gender)
            if value > best_weight:
                best, best_weight = person, value
        return best


def _agreement(person: Person, gender: Gender) -> float:
    if not person.may_be(gender):
        return 0.0
    if person.gender == gender:
        return 1.0
    return DOUBTFUL_GENDER if person.certain else DOUBTFUL_PERSON
