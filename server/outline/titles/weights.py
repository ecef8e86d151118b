"""How much each feature says about a word in the heading: the log odds that one unit of it adds.

Source: fitted by tools/fit_outline.py on the heading annotations of 294 English web articles of the Web Content
Extraction Benchmark (WCXB) by Murrough Foley, licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). The
annotations were reduced to these figures; no text of the pages is contained.
"""

from __future__ import annotations

BIAS = -4.298

WEIGHTS = {
    "often": 0.516,
    "here": 1.209,
    "often_anywhere": 0.897,
    "in_lead": 0.389,
    "later": -0.815,
    "far_in": -0.340,
    "capital": 0.945,
}
