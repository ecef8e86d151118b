"""Lines that lead elsewhere, ask something of the reader or speak of the site: "Lire aussi : …", "Sign up for …".

A verb alone proves nothing: "Read the letter again and you see why" is a story's own. A line counts that is nothing but
such a phrase, or has a colon or a bar behind it and a headline after that, or asks and names what only a site has to
give. The phrases of nine languages are in the lexicons.
"""

from __future__ import annotations

import re
from pathlib import Path

LEXICONS = Path(__file__).resolve().parents[2] / "lexicons"
LONGEST_PROMOTION = 300
NETWORK = (
    r"(?:facebook\w*|twitter\w*|x|instagram\w*|linkedin|threads|bluesky|mastodon|tiktok|youtube|whatsapp|telegram"
    r"|google (?:news|discover|новост\w+)|вконтакте|телеграм\w*|дзен\w*)"
)


def patterns(name: str) -> str:
    """The patterns of a lexicon as alternatives of one."""
    lines = (LEXICONS / name).read_text(encoding="utf-8").splitlines()
    return "|".join(line.replace("NETWORK", NETWORK) for line in lines if line and not line.startswith("#"))


# Matched against lines in lower case: then the first letter tells at once which phrases may follow.
PROMOTION = re.compile(
    rf"[\W_]{{0,8}}(?:{patterns('promotion_leads.txt')})(?:[\W_]{{0,8}}|\s?[:：|›→➜>]{{1,2}}.{{1,220}})"
    rf"|{patterns('promotion_lines.txt')}"
)
CASED = re.compile(patterns("promotion_cased.txt"), re.IGNORECASE)


def is_promotion(line: str) -> bool:
    """Whether a line leads elsewhere, asks something of the reader or speaks of the site."""
    if len(line) > LONGEST_PROMOTION:
        return False
    return bool(PROMOTION.fullmatch(line.lower()) or CASED.fullmatch(line))
