"""How much each feature says for a quotation to be the one that an editor chooses, as log odds.

Source: fitted by tools/fit_rank.py on 754 English news articles of the Article-Bias-Prediction corpus (Baly et
al. 2020, We Can Detect Your Bias, EMNLP; Apache License 2.0) whose headline quotes one of their quotations. They were
reduced to these figures; no text of the articles is contained. On sites that were not seen, with the headline hidden,
the chosen quotation comes first in 0.578 of the articles, among the first three in 0.837; its mean
reciprocal rank is 0.720.
"""

from __future__ import annotations

WEIGHTS = {
    "place": -1.273,
    "share": 0.793,
    "lead_words": 1.160,
    "fragment": 1.182,
    "lead_fragment": 1.554,
    "repeated": 0.633,
    "personal": 0.231,
    "headline_pairs": 0.929,
    "quoted": 2.345,
    "beside_quoted": 4.443,
}
