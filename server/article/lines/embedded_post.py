"""Lines around a post that is embedded from a social network: the way to it, and who shared it."""

from __future__ import annotations

import re

from ...languages.together import alternatives, names, one_of

ON = alternatives(lambda page: page.embedded_posts.on)
AFTER = alternatives(lambda page: page.embedded_posts.behind)
# "View this post on Instagram", "Sieh dir diesen Beitrag auf Instagram an", "♬ original sound - Somebody".
LEADS_TO_NETWORK = re.compile(
    rf"[^.!?]{{1,50}}\s{ON}\s{one_of(*names().networks)}(?: {AFTER})?|\[image or embed\]|♬.{{0,80}}", re.IGNORECASE
)
SHARED_BY = re.compile(rf"{alternatives(lambda page: page.embedded_posts.shared_by)}\s", re.IGNORECASE)


def leads_to_network(line: str) -> bool:
    """Whether a line only leads to the network that has the post."""
    return LEADS_TO_NETWORK.fullmatch(line) is not None


def is_shared_by(line: str) -> bool:
    """Whether a line begins as one that says who shared a post."""
    return SHARED_BY.match(line) is not None


def without_shared_by(line: str) -> str:
    """Who shared a post, without the words that say so."""
    return SHARED_BY.sub("", line, count=1)
