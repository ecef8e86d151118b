"""Which quotations matter most, and which few to show first.

The weights are set by hand after what editors lift out of articles: early, about what the lead is about, direct, in the
first or second person, from somebody named. Source: Bohn and Ling 2020, Catching Attention Through Pull Quotes, LREC.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from math import exp

from ..model import Sentence
from .assemble import QuoteDraft
from .tagging.persons import Persons

KEYS = 5
KEYS_A_SPEAKER = 2
FEW = 3
SHORTEST_KEY = 4
WORD = re.compile(r"\w+")
LEAD_SENTENCES = 2
LEAD_WORD = 1.0
TITLE_WORD = 2.0
SHORTEST_TOPIC_WORD = 5
# after so many quotes the worth of standing early has fallen to a third
EARLY = 1.5
FULL_LENGTH = 30


def rank_drafts(drafts: list[QuoteDraft], lead: list[Sentence], title: str | None, persons: Persons) -> list[int]:
    """The rank of each draft, 1 for the most important: a permutation. `lead` has the article's first sentences."""
    topic = _topic_words(lead[:LEAD_SENTENCES], title)
    shares = Counter(_speaker_of(draft) for draft in drafts)
    values = [
        _importance(draft, place, topic, shares[_speaker_of(draft)] / len(drafts), persons)
        for place, draft in enumerate(drafts)
    ]
    order = sorted(range(len(drafts)), key=lambda place: (-values[place], place))
    ranks = [0] * len(drafts)
    for rank, place in enumerate(order, 1):
        ranks[place] = rank
    return ranks


def choose_keys(drafts: list[QuoteDraft], ranks: list[int]) -> list[bool]:
    """The first few that can stand alone, at most two of a speaker before others had one."""
    order = sorted(range(len(drafts)), key=lambda place: ranks[place])
    worth = [place for place in order if len(drafts[place].text.split()) >= SHORTEST_KEY]
    marked = [place for place in worth if drafts[place].kind != "indirect"]
    chosen = set(_spread(marked, drafts)[:KEYS])
    if len(chosen) < FEW:
        # reported clauses fill up where there are few quotations
        chosen |= set(_spread([place for place in worth if place not in chosen], drafts)[: FEW - len(chosen)])
    return [place in chosen for place in range(len(drafts))]


def _spread(order: list[int], drafts: list[QuoteDraft]) -> list[int]:
    """The same places, but with the third of a speaker and what follows it after all others."""
    heard: Counter[str | None] = Counter()
    first: list[int] = []
    later: list[int] = []
    for place in order:
        speaker = _speaker_of(drafts[place])
        heard[speaker] += 1
        (first if heard[speaker] <= KEYS_A_SPEAKER else later).append(place)
    return first + later


def _speaker_of(draft: QuoteDraft) -> str | None:
    """What is the same for two quotes of one speaker."""
    speaker = draft.attributed.speaker
    if speaker is None:
        return None
    return speaker.people[0].surname if speaker.people else speaker.mention


def _topic_words(lead: list[Sentence], title: str | None) -> Mapping[str, float]:
    topic = {word.lower(): LEAD_WORD for sentence in lead for word in sentence.words}
    topic |= {word.lower(): TITLE_WORD for word in WORD.findall(title or "")}
    return {word: weight for word, weight in topic.items() if len(word) >= SHORTEST_TOPIC_WORD}


def _importance(draft: QuoteDraft, place: int, topic: Mapping[str, float], share: float, persons: Persons) -> float:
    """`place` is the number of quotes before it, `share` the speaker's part of all quotes, 0–1."""
    words = [word.lower() for word in WORD.findall(draft.text)]
    speaker = draft.attributed.speaker
    value = 2.0 * exp(-place / EARLY)
    value += min(1.0, 0.5 * sum(topic.get(word, 0.0) for word in set(words)))
    value += 0.2 * (speaker is not None and bool(speaker.people))
    value += 0.3 * (draft.kind == "direct")
    value += 0.3 * any(word in persons.personal for word in words)
    value += 0.6 * share
    value += 0.2 * min(len(words), FULL_LENGTH) / FULL_LENGTH
    value -= 1.0 * (draft.kind == "indirect")
    return value - (0.6 if len(words) < SHORTEST_KEY else 0.0)
