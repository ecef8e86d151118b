"""Derive the table of words whose syllables a language's rules miscount from a copy of CMUdict.

    python tools/derive_syllables.py en DICT      (from the project's root)

It goes to the language's `words/syllables.txt`. DICT is CMUdict's dictionary file (UTF-8, "WORD  PH OW1 NZ" a line).
How many words the rules alone get right is printed; the table never helps a word that is not in it, so that is the
figure for new words.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.languages import language_of
from server.scores.syllables import PlainSpellingCounter, syllable_counter
from tools.word_lists import write_list

NOTICE = """\
# Source: derived from CMUdict, the CMU Pronouncing Dictionary; its notice follows. Lines are "syllables: words".
# Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
# Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
# following conditions are met:
# 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
#    disclaimer. The contents of this file are deemed to be source code.
# 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
#    following disclaimer in the documentation and/or other materials provided with the distribution.
# This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of Naval
# Research and the National Science Foundation of the United States of America, and by member companies of the Carnegie
# Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the expansion and improvement
# of this dictionary.
# THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY ``AS IS'' AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING,
# BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN
# NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
# EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS
# OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
# CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
# SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""


def pronunciations(path: Path) -> dict[str, set[int]]:
    """Every lower-case word of plain letters with the syllables of each of its pronunciations."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        head, _, sounds = line.partition(" ")
        word = head.partition("(")[0].lower()
        if word.isascii() and word.isalpha():
            found[word].add(sum(sound[-1].isdigit() for sound in sounds.split("#")[0].split()))
    return found


def main() -> None:
    """Write the table."""
    code, source = sys.argv[1:]
    counter = syllable_counter(language_of(code))
    if not isinstance(counter, PlainSpellingCounter):
        raise SystemExit(f"the syllables of {code} have no exceptions")
    words = pronunciations(Path(source))
    wrong = {word: min(counts) for word, counts in words.items() if counter.count_by_rules(word) not in counts}
    by_count = {count: sorted(word for word in wrong if wrong[word] == count) for count in sorted(set(wrong.values()))}
    write_list(code, "syllables", NOTICE, (f"{count}: {' '.join(listed)}" for count, listed in by_count.items()))
    print(f"{len(words)} words, {1 - len(wrong) / len(words):.4f} right by the rules alone")


if __name__ == "__main__":
    main()
