"""How much each cue says about a new section: the log odds that one unit of it adds.

Source: fitted by tools/fit_outline.py on the heading annotations of 294 English web articles of the Web Content
Extraction Benchmark (WCXB) by Murrough Foley, licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). The
annotations were reduced to these figures; no text of the pages is contained.
"""

from __future__ import annotations

BIAS = 0.256

WEIGHTS = {
    "shift": 2.118,
    "cosine_2": -4.690,
    "cosine_5": -1.557,
    "depth_5": 1.396,
    "lead_seen": -1.412,
    "lead_central": 1.117,
    "lead_title": 0.610,
    "untitled": 0.169,
    "length": 0.093,
    "length_before": 0.291,
    "short_before": -0.567,
    "colon_before": -2.134,
    "colon_after": 0.793,
    "title_like": 0.238,
    "title_like_before": -0.484,
    "title_like_alone": 0.455,
    "list": -0.703,
    "list_before": -0.690,
    "list_after": 0.185,
    "list_second_before": 0.299,
    "list_ended": 0.805,
    "list_started": 0.740,
    "list_inside": -1.167,
    "early_colon": -0.631,
    "digit_first": -0.561,
    "quote_first": -0.934,
    "quote_last_before": -0.671,
    "question_before": -0.835,
    "cry_before": 0.430,
    "lead_length": -0.169,
    "lead_short": -0.512,
    "sentences": 0.390,
    "sentences_before": -0.028,
    "continuing": -0.915,
    "pronoun": -0.597,
    "anaphor": -0.213,
    "anaphor_inside": -0.247,
    "closing": -0.989,
    "shifting": 1.087,
    "copula": 0.282,
    "condition": 0.197,
    "inclusive": 0.076,
    "same_start_far": 0.114,
    "same_start_far_before": 0.066,
    "same_end_far_before": 0.037,
    "same_end_far": -0.112,
    "same_word_far": 0.058,
    "same_start": -0.649,
    "same_word_after": -0.004,
    "same_word": -0.345,
    "same_word_second": -0.434,
    "second": -0.022,
    "third": 0.260,
    "fourth": 0.754,
    "fifth": 0.388,
    "last": -0.849,
    "last_but_one": -0.160,
    "last_but_two": 0.242,
    "way": -1.307,
    "way_squared": 1.464,
    "size": -0.587,
}

NAMING_BIAS = -4.298

NAMING_WEIGHTS = {
    "often": 0.516,
    "here": 1.209,
    "often_anywhere": 0.897,
    "in_lead": 0.389,
    "later": -0.815,
    "far_in": -0.340,
    "capital": 0.945,
}
