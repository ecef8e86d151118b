"""Lines that speak of the reader's browser, consent or purchases.

Every pattern is bounded and looks at short lines only: a long paragraph is never taken for a notice.
"""

from __future__ import annotations

import re

from ...languages.together import alternatives, entries

# Characters, and words.
LONGEST_NOTICE = 300
LONGEST_NOTICE_WORDS = 40
LONGEST_CONSENT = 500
LONGEST_DISCLOSURE = 400

BROWSER = re.compile(alternatives(lambda page: page.notices.browsers), re.IGNORECASE)
# One of these words is in what the pattern finds: they are looked for first, as that costs little.
BROWSERS = ("browser", "explorer", "java", "ie ")
LABEL = re.compile(rf"{alternatives(lambda page: page.notices.labels)}\W{{0,9}}", re.IGNORECASE)
QUOTED = frozenset('"“”„«»')
# What stands in place of a film or a post until the reader consents to the cookies of who has it.
WAITING = re.compile(alternatives(lambda page: page.notices.waiting), re.IGNORECASE)
CONSENT = re.compile(rf"\bcookies?\b|java-?script|{alternatives(lambda page: page.notices.consent)}", re.IGNORECASE)
# What a site says of the links by which it earns.
EARNINGS = entries(lambda page: page.notices.earnings)
DISCLOSURE = re.compile(alternatives(lambda page: page.notices.disclosures), re.IGNORECASE)


def is_notice(line: str) -> bool:
    """Whether a line speaks of the reader's browser, consent or purchases, not of the article's subject."""
    if len(line) > LONGEST_CONSENT or not QUOTED.isdisjoint(line):
        return False
    if LABEL.fullmatch(line) or (WAITING.match(line) and CONSENT.search(line)):
        return True
    words = line.lower()
    if len(line) <= LONGEST_DISCLOSURE and any(word in words for word in EARNINGS) and DISCLOSURE.search(line):
        return True
    short = len(line) <= LONGEST_NOTICE and len(words.split()) <= LONGEST_NOTICE_WORDS
    return short and any(word in words for word in BROWSERS) and BROWSER.search(line) is not None
