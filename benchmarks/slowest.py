"""A search for pages that take time that grows faster than they do: shapes drawn at random, pulled to the steepest.

python benchmarks/slowest.py [--shapes N]   (from the project's root; needs no data; some three shapes a second)

A shape is a few pieces of markup and words, repeated inside an element. It is read at an eighth of a size and at all of
it; hypothesis draws more shapes like the steepest until then. Exits 1 where the slope of log time over log size is over
1.3, or a page takes over two seconds of CPU, both measured twice. What it finds belongs into
`tests/support/hostile_pages.py`.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from contextlib import suppress
from math import log
from pathlib import Path

from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile_pages import page
from test_fuzz import ATTRIBUTES, ODD, PROSE, TAGS

from server.errors import ReaderError
from server.model import Page
from server.pipeline import analyze

STEEPEST = 1.3
LONGEST_SECONDS = 2.0
NOISE_SECONDS = 0.15
MOST_TAGS, MOST_CHARACTERS = 20_000, 300_000
SMALL = 8
MARKS = (
    " class='paywall comment'", " id=author-#", " rel=author href=/#", " itemprop=name", " itemprop=articleBody",
    " itemtype=http://schema.org/Comment", " lang=de", " type=application/ld+json", " class=footnote id=f#",
)  # fmt: skip
WORDS = (
    "word", "Ada Lindgren", "said", "“Yes,”", "according to", "that", "Read more", "By", "Published 2 May 2026", "©",
    "Q:", "Dr.", "U.S.", "1.", "—", "•", ",", ".", "?", "don't", "#", "http://a.example/x?y", "a@b.example", "12:30",
    "« Oui », dit-elle.", "„Ja“, sagte er", "er habe", "dass", "—No —dijo", "été", "ё", "你好。", "שלום", "مرحبا؟",
    "e\u0301", "😀", "(", ")", "[1]", "...", "%", "$5,000", "&lt;", "&nbsp;", "@ada", "I", "he", "she", "who", "and",
    "of the", "Mr", "(AP)", "Photo:",
)  # fmt: skip

words = st.lists(st.sampled_from(WORDS), max_size=8).map(lambda some: " ".join(some) + " ")
elements = st.builds(
    "<{0}{1}{2}>{3}{4}".format,
    st.sampled_from(TAGS),
    st.sampled_from(ATTRIBUTES),
    st.sampled_from(("", *MARKS)),
    words,
    st.sampled_from(("", "</p>", "</div>", "</b>")),
)
closed = st.builds("<{0}{1}>{2}</{0}>".format, st.sampled_from(TAGS), st.sampled_from(("", *MARKS)), words)
shapes = st.lists(elements | closed | words | st.sampled_from(PROSE) | st.sampled_from(ODD), min_size=1, max_size=4)
frames = st.sampled_from(
    ("{}", "<p>{}</p>", "<table>{}</table>", "<h2>{}</h2>", "<ul>{}", "<pre>{}</pre>", "<aside>{}")
)
languages = st.sampled_from((None, "en", "de", "fr", "es", "ru", "zh"))


def main() -> int:
    """Print whatever is steep or slow; 1 if anything was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shapes", type=int, default=1000)
    wanted = parser.parse_args().shapes
    found: list[str] = []

    @settings(max_examples=wanted, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(shape=shapes, frame=frames, language=languages)
    def search(shape: list[str], frame: str, language: str | None) -> None:
        steepness, longest = measured(shape, frame, language)
        target(steepness)
        if steepness > STEEPEST or longest > LONGEST_SECONDS:
            again, once_more = measured(shape, frame, language)  # a neighbour on the machine may have slowed it
            if min(steepness, again) > STEEPEST or min(longest, once_more) > LONGEST_SECONDS:
                found.append(f"{once_more:.2f} s, slope {again:.2f}: {shape!r} in {frame!r}, {language}")
                print(found[-1], flush=True)

    search()
    print(f"{len(found)} of {wanted} shapes are too steep or too slow")
    return 1 if found else 0


def measured(shape: list[str], frame: str, language: str | None) -> tuple[float, float]:
    """How steeply the time of a shape rises, and its seconds at full size."""
    unit = "".join(shape)
    size = max(SMALL, min(MOST_TAGS // max(1, unit.count("<")), MOST_CHARACTERS // max(1, len(unit))))
    small, whole = (seconds(unit, frame, language, part) for part in (size // SMALL, size))
    return slope(small, whole), whole


def slope(small: float, whole: float) -> float:
    """How log time rises with log size; 0 where the time is too short to tell."""
    return log(whole / small) / log(SMALL) if whole > NOISE_SECONDS else 0.0


def seconds(unit: str, frame: str, language: str | None, size: int) -> float:
    """CPU seconds of one page."""
    markup = "".join(unit.replace("#", str(number)) for number in range(size))
    gc.collect()
    gc.disable()  # a collection is paid for by whatever page it happens to fall into
    start = time.process_time()
    with suppress(ReaderError):
        analyze(Page(html=page(frame.replace("{}", markup)), language=language))
    spent = time.process_time() - start
    gc.enable()  # hypothesis leaves much behind
    return spent


if __name__ == "__main__":
    sys.exit(main())
