"""Questions that open their answers at a click: no furniture, though the one is a button and the other is hidden."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
QUESTION_MARKS = frozenset("?？؟")
# Words: "Need help?" and "Read more?" ask less of the article than of the reader.
LEAST_QUESTION = 4
# Elements in a button: a line and a sign to open it. What holds more is not looked at, however often it is nested.
MOST_INSIDE = 30


def asks_or_answers(element: HtmlElement) -> bool:
    """Whether an element is a button that is a whole question, or hidden right under one or a heading's button."""
    if asks(element):
        return True
    above = element.getprevious()
    if above is None or (element.get("hidden") is None and element.get("aria-hidden") != "true"):
        return False
    inside = islice(above.iterdescendants(), MOST_INSIDE)
    return asks(above) or (above.tag in HEADINGS and any(inner.tag == "button" for inner in inside))


def asks(element: HtmlElement) -> bool:
    """Whether an element is a button that is a whole question."""
    is_button = element.tag == "button" or element.get("role") == "button"
    if not is_button or next(islice(element.iterdescendants(), MOST_INSIDE, None), None) is not None:
        return False
    text = element.text_content().rstrip()
    return text[-1:] in QUESTION_MARKS and len(text.split()) >= LEAST_QUESTION
