"""Which quotations matter most, and which few to show first.

The weights are set by hand after what editors lift out of articles: early, about what the lead is about, direct, in the
first or second person, from somebody named. Source: Bohn and Ling 2020, Catching Attention Through Pull Quotes, LREC.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from server.model import Sentence
from server.quotes.sayings import Saying

KEYS = 5
KEYS_A_SPEAKER = 2
SHORTEST_KEY = 4
WORD = re.compile(r"\w+")
PERSONAL = frozenset(
    [
        "i",
        "i’m",
        "i’ve",
        "we",
        "we’re",
        "we’ve",
        "our",
        "my",
        "me",
        "us",
        "you",
        "your",
        "ich",
        "wir",
        "uns",
        "mein",
        "unser",
        "je",
        "j",
        "nous",
        "notre",
        "mon",
        "vous",
        "yo",
        "nosotros",
        "nuestro",
        "mi",
    ]
)
LEAD_SENTENCES = 3
SHORT_WORD = 4


def rank_sayings(sayings: list[Saying], sentences: tuple[Sentence, ...], title: str | None) -> list[int]:
    """The rank of each saying, 1 for the most important: a permutation."""
    topic = _topic_words(sentences, title)
    shares = Counter(speaker_key(saying) for saying in sayings)
    values = [_importance(saying, place, len(sayings), topic, shares) for place, saying in enumerate(sayings)]
    order = sorted(range(len(sayings)), key=lambda place: (-values[place], place))
    ranks = [0] * len(sayings)
    for rank, place in enumerate(_spread(order, sayings), 1):
        ranks[place] = rank
    return ranks


def choose_keys(sayings: list[Saying], ranks: list[int]) -> list[bool]:
    """The first few that are long enough to stand alone."""
    order = sorted(range(len(sayings)), key=lambda place: ranks[place])
    worth = [place for place in order if len(sayings[place].text.split()) >= SHORTEST_KEY]
    chosen = set(worth[:KEYS])
    return [place in chosen for place in range(len(sayings))]


def speaker_key(saying: Saying) -> str | None:
    """What is the same for two sayings of one speaker."""
    source = saying.attributed.source
    if source is None:
        return None
    return source.people[0].surname if source.people else source.mention


def _spread(order: list[int], sayings: list[Saying]) -> list[int]:
    """At most two of a speaker before others had one: later ones wait until everybody was heard."""
    first: list[int] = []
    later: list[int] = []
    heard: Counter[str | None] = Counter()
    for place in order:
        key = speaker_key(sayings[place])
        heard[key] += 1
        (first if heard[key] <= KEYS_A_SPEAKER else later).append(place)
    return first + later


def _topic_words(sentences: tuple[Sentence, ...], title: str | None) -> Mapping[str, float]:
    topic: dict[str, float] = {}
    for sentence in sentences[:LEAD_SENTENCES]:
        for word in sentence.words:
            if len(word) >= SHORT_WORD:
                topic[word.lower()] = 1.0
    for word in WORD.findall(title or ""):
        if len(word) >= SHORT_WORD:
            topic[word.lower()] = 2.0
    return topic


def _importance(
    saying: Saying, place: int, count: int, topic: Mapping[str, float], shares: Counter[str | None]
) -> float:
    words = [word.lower() for word in WORD.findall(saying.text)]
    long_words = [word for word in words if len(word) >= SHORT_WORD]
    source = saying.attributed.source
    value = 1.5 * (1 - place / count)
    value += min(1.5, 0.25 * sum(topic.get(word, 0.0) for word in set(long_words)))
    value += 0.6 * (source is not None and bool(source.people))
    value += 0.5 * (saying.kind == "direct")
    value += 0.3 * any(word in PERSONAL for word in words)
    value += 0.6 * shares[speaker_key(saying)] / count
    return value + min(len(words), 30) / 30 - (0.8 if len(words) < SHORTEST_KEY else 0.0)
