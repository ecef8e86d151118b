"""What the fork server loads before any worker: importing this reads one small page, so every fork has the lexicons.

It is a module of its own because a fork server can only import; nothing else may import it.
"""

from __future__ import annotations

import gc

from ...errors import NoArticle
from ...model import Page
from .worker import answer_page

SAMPLE = """<html lang="en"><head><title>The bridge stays</title></head><body><article><h1>The bridge stays</h1>
<p>The council decided on Monday to keep the old bridge, after a debate that had lasted for most of the winter and that
had brought more people to the town hall than any question before it.</p>
<p>“We have heard every argument,” said Ana Brandt, the mayor. “The bridge will be repaired, and it will be open again
before the autumn.” Repairs begin in March and cost about two million euros, a third of which the state will pay.</p>
<h2>What comes next</h2>
<p>Engineers will look at the piers first, because the river has been eating at them for forty years. Shops on the east
bank, which feared for their customers, welcomed the decision, and the ferry will run on Sundays until then.</p>
</article></body></html>"""


def warm() -> None:
    """Read the sample once: lexicons, compiled expressions and native libraries are then in memory."""
    try:
        answer_page(Page(html=SAMPLE, url="https://example.org/bridge"))
    except NoArticle:
        return  # a stricter extraction may one day refuse so short a page; what it loaded on the way is loaded


warm()
# What is loaded stays: the collector need not visit it in every fork, which would copy the shared memory.
gc.collect()
gc.freeze()
