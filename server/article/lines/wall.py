"""Lines that stand in front of a text: a login, a question for consent, a check, a subscription; and "Page not found".

Every phrase speaks to the reader: a report about cookies or subscriptions has none of them.
"""

from __future__ import annotations

import re

from ...languages.together import alternatives, entries

WALL = re.compile(alternatives(lambda page: page.walls.asks), re.IGNORECASE)
GONE = re.compile(rf"\b404\b|{alternatives(lambda page: page.walls.gone)}", re.IGNORECASE)
PAYS = entries(lambda page: page.walls.pays)


def is_wall(line: str) -> bool:
    """Whether a line asks for consent, a login or a check."""
    return WALL.search(line) is not None


def is_gone(title: str) -> bool:
    """Whether a title says that there is no such page."""
    return GONE.search(title) is not None


def asks_to_pay(text: str) -> bool:
    """Whether a text says that a subscription or a login is needed to read on."""
    text = text.lower()
    return any(phrase in text for phrase in PAYS)
