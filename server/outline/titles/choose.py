"""What a section is called: a trimmed clause of one of its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import chain, pairwise

from ...languages import Discourse
from ...model import Sentence
from ..segmentation.paragraphs import Paragraph
from ..stems import Stems
from .candidates import MOST_WORDS, candidates_in
from .naming import naming_chances

# Later sentences name a section ever less often, and each costs time.
MOST_SENTENCES = 6
LATER = 0.05
# What someone is quoted to say is seldom what the section is about.
QUOTED = 0.5
# A line without a mark at its end is no sentence, but an entry of a list or a caption.
UNFINISHED = 0.7
STATES, NAMES_THINGS, ONLY_NAMES = 1.2, 0.7, 0.5
END_MARKS = '.!?:…"”’»)。！？'
QUOTE_MARKS = "\"“”„«»‘'"
ALIKE = 0.6


class Titles:
    """The titles given so far in one article, so that no two are alike and none is the article's own."""

    def __init__(
        self, article_title: str | None, paragraphs: Sequence[Paragraph], stems: Stems, discourse: Discourse
    ) -> None:
        self._stems = stems
        self._discourse = discourse
        self._totals = Counter(chain.from_iterable(paragraph.stems for paragraph in paragraphs))
        self._taken: list[frozenset[str]] = []
        self.take(article_title or "")

    def take(self, title: str) -> None:
        """From now on no generated title may be like this one."""
        self._taken.append(self._key(title))

    def is_free(self, title: str) -> bool:
        """Whether the title says something that no other says."""
        key = self._key(title)
        return all(len(key & other) < ALIKE * len(key | other) for other in self._taken if key or other)

    def _key(self, title: str) -> frozenset[str]:
        words = title.split()
        return frozenset(self._stems.of(words)) or frozenset(title.lower().split())

    def choose(self, sentences: Sequence[Sentence], paragraphs: Sequence[Paragraph]) -> str | None:
        """The best free title of a section of these paragraphs, None if they offer none. It is taken from then on."""
        first = sentences[:MOST_SENTENCES]
        counts = Counter(chain.from_iterable(paragraph.stems for paragraph in paragraphs))
        chances = naming_chances(first, counts, self._totals, self._stems)
        for title in self._best_first(first, chances):
            if self.is_free(title):
                self.take(title)
                return title
        return None

    def _best_first(self, sentences: Sequence[Sentence], chances: Mapping[str, float]) -> Iterator[str]:
        """The titles that the sentences offer, best first.

        No sentence is searched for clauses while a title is at hand that is better than any of its own could be.
        """
        standings = [_standing(place, sentence) for place, sentence in enumerate(sentences)]
        bounds = [STATES * one * self._most_worth(s, chances) for one, s in zip(standings, sentences, strict=True)]
        found: list[tuple[float, int, int, str]] = []
        for place in sorted(range(len(sentences)), key=lambda place: -bounds[place]):
            while found and -found[0][0] > bounds[place]:
                yield heappop(found)[-1]
            for order, (rating, title) in enumerate(self._rated(sentences[place], chances)):
                heappush(found, (-rating * standings[place], place, order, title))
        while found:
            yield heappop(found)[-1]

    def _most_worth(self, sentence: Sentence, chances: Mapping[str, float]) -> float:
        """The worth of the sentence's best words, as many as a title may have."""
        worths = [chances.get(stem, 0.0) for stem in set(self._stems.of(sentence.words))]
        return sum(sorted(worths, reverse=True)[:MOST_WORDS])

    def _rated(self, sentence: Sentence, chances: Mapping[str, float]) -> Iterator[tuple[float, str]]:
        for words, wholeness in candidates_in(sentence.text, self._discourse):
            title = " ".join(words)
            # each stem once, in the order of the words: a sum of floats depends on it, and that of a set on the process
            worth = sum([chances.get(stem, 0.0) for stem in dict.fromkeys(self._stems.of(words))])
            yield worth * wholeness * self._statement_share(words), title[:1].upper() + title[1:]

    def _statement_share(self, words: Sequence[str]) -> float:
        """More for words that say what happens than for a phrase, less for names alone.

        A first word's capital tells nothing. A word right before a determiner is taken for a verb.
        """
        discourse = self._discourse
        lower = [word.lower() for word in words]
        if any(word in discourse.auxiliaries or word in discourse.verbs for word in lower[1:]):
            return STATES
        pairs = pairwise(lower)
        if any(b in discourse.determiners and self._stems[a] and a not in discourse.determiners for a, b in pairs):
            return STATES
        return NAMES_THINGS if any(word[0].islower() and self._stems[word] for word in words) else ONLY_NAMES


def _standing(place: int, sentence: Sentence) -> float:
    """What is left of the worth of a sentence's clauses for its place in the section and its kind, 0–1."""
    standing = (1 - LATER * place) * (QUOTED if sentence.text[0] in QUOTE_MARKS else 1)
    return standing * (1 if sentence.text[-1] in END_MARKS else UNFINISHED)
