"""Lines that lead elsewhere, ask something of the reader or speak of the site: "Lire aussi : …", "Sign up for …".

A verb alone proves nothing: "Read the letter again and you see why" is a story's own. A line counts that is nothing but
such a phrase, or has a colon or a bar after it and a headline after that, or asks and names what only a site has to
give.
"""

from __future__ import annotations

import re

from ...languages.together import alternatives, names, one_of

LONGEST = 300  # characters
LEADS = alternatives(lambda page: page.promotions.leads)
ARROWS = alternatives(lambda page: page.promotions.after_arrows)
LINES = alternatives(lambda page: page.promotions.lines).replace("NETWORK", one_of(*names().networks))
# Matched against lines in lower case: then the first letter tells at once which phrases may follow.
PROMOTION = re.compile(
    rf"[\W_]{{0,8}}{LEADS}(?:[\W_]{{0,8}}|\s?[:：|›→➜>]{{1,2}}.{{1,220}})|{LINES}"
    rf"|(?:[👉➡►▶→]\W?|>{{1,3}})\s?{ARROWS}\b.{{1,150}}|(?:©|\(c\)).{{0,200}}|_{{2,}}|[*•·—–-]+"
)
CASED = re.compile(alternatives(lambda page: page.promotions.cased), re.IGNORECASE)


def is_promotion(line: str) -> bool:
    """Whether a line leads elsewhere, asks something of the reader or speaks of the site."""
    if len(line) > LONGEST:
        return False
    return bool(PROMOTION.fullmatch(line.lower()) or CASED.fullmatch(line))
