"""Conversations: transcripts whose lines begin with a name, and interviews whose questions stand out by their type.

Price: …, Pros: … and the questions of an FAQ look the same on a page, but nobody speaks there: a conversation says I
and you, and takes turns.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ...model import Block, Metadata, Presentation
from ..quoted_span import QuotedSpan
from ..tagging.lexicon import GIVEN_NAMES, Lexicon
from .quotation_marks import QUOTED_KINDS

# SMITH: or Q: or Ann Smith: at the start of a paragraph; ANN SMITH, MAYOR: and MAN #2: in scripts of broadcasts
LABEL = re.compile(r"([A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(, [A-Z][A-Z -]+)?(?: #\d{1,2})?:\s+(?=\S)")
LONGEST_SET_OFF = 400
FEWEST_QUESTIONS, FEWEST_LINES, REPEATED = 3, 3, 2
# of more labels than that few are people
MOST_SPEAKERS = 50
LEAST_NAMED, LEAST_SHOUTED, LEAST_LABELLED = 1 / 3, 1 / 2, 0.4


class Turn(NamedTuple):
    """What a block adds to a conversation; the words spoken start at `start`, after a label if there is one.

    A "question" is asked by nobody who is known, an "answer" is given by whom the interview is about, a "line" is of
    whom its label names, and what "goes on" is of the speaker of the block before.
    """

    kind: Literal["question", "answer", "line", "goes_on"]
    start: int = 0
    label: str = ""


def find_turns(
    blocks: Sequence[Block], presentation: Presentation, metadata: Metadata, lexicon: Lexicon
) -> dict[int, Turn]:
    """The blocks that are part of a conversation; none where an article only seems to have one."""
    prose = [index for index, block in enumerate(blocks) if block.kind in QUOTED_KINDS]
    authors = " ".join(metadata.authors).lower()
    return _transcript(blocks, prose, authors, lexicon) or _interview(blocks, presentation, prose, lexicon)


def span_of(index: int, turn: Turn, text: str, following: Turn | None) -> QuotedSpan:
    """All that is said in the block, as if it stood in quotation marks."""
    goes_on = following is not None and following.kind == "goes_on"
    return QuotedSpan(index, turn.start, len(text), turn.start, len(text), goes_on)


def _transcript(blocks: Sequence[Block], prose: list[int], authors: str, lexicon: Lexicon) -> dict[int, Turn]:
    lines = {at: label for at in prose if (label := LABEL.match(blocks[at].text))}
    if {label[1] for label in lines.values()} & lexicon.interviews.asking:
        return _questions_and_answers(blocks, lines, lexicon)
    names = _speakers(blocks, lines, lexicon)
    reporting = {label[1].rpartition(" ")[2] for label in lines.values() if _is_reporter(label, lexicon)}
    turns: dict[int, Turn] = {}
    for at, label in lines.items():
        if label[1] in names and label[1].lower() not in authors and label[1].rpartition(" ")[2] not in reporting:
            turns[at] = Turn("line", label.end(), label[1])
    return _continued(blocks, turns, stops=frozenset(lines))


def _speakers(blocks: Sequence[Block], lines: Mapping[int, re.Match[str]], lexicon: Lexicon) -> set[str]:
    """The labels that are names of people who talk to each other."""
    counts = Counter(label[1] for label in lines.values())
    others = "\n".join(block.text for at, block in enumerate(blocks) if at not in lines)
    if len(counts) > MOST_SPEAKERS:
        return set()
    shouted = {label for label in counts if label.isupper()} - lexicon.interviews.remarks
    if any(_is_reporter(label, lexicon) for label in lines.values()):
        return shouted
    named = {label for label, count in counts.items() if count >= REPEATED and _is_name(label, others, lexicon)}
    for names, least in ((named, LEAST_NAMED), (named | shouted, LEAST_SHOUTED)):
        said = [blocks[at].text[label.end() :] for at, label in lines.items() if label[1] in names]
        talking = sum(_talks(text, lexicon) for text in said)
        if len(names) > 1 and len(said) >= FEWEST_LINES and talking >= least * len(said):
            return names
    return set()


def _is_reporter(label: re.Match[str], lexicon: Lexicon) -> bool:
    """What the reporter says is the report; what is quoted are the others."""
    return label[2] is not None and label[2].removeprefix(", ") in lexicon.interviews.reporters


def _is_name(label: str, others: str, lexicon: Lexicon) -> bool:
    """A label with a given name; a surname, or a name of two words, that the rest of the article tells."""
    words = label.split()
    if words[0].lower() in GIVEN_NAMES:
        return True
    if len(words) > 1:
        return label in others
    told = re.findall(rf"\b([A-Z][\w-]+)\.? {re.escape(label.title())}\b", others)
    return any(word.lower() in GIVEN_NAMES or word.lower() in lexicon.titles.courtesy for word in told)


def _talks(text: str, lexicon: Lexicon) -> bool:
    return "?" in text or any(person.search(text) for person in (lexicon.persons.first, lexicon.persons.second))


def _questions_and_answers(
    blocks: Sequence[Block], lines: Mapping[int, re.Match[str]], lexicon: Lexicon
) -> dict[int, Turn]:
    """Q: … A: …, if the one who answers speaks of themselves: an FAQ does not."""
    turns: dict[int, Turn] = {}
    for at, label in lines.items():
        if label[1] in lexicon.interviews.asking:
            turns[at] = Turn("question", label.end())
        else:
            kind: Literal["answer", "line"] = "answer" if label[1] in lexicon.interviews.answering else "line"
            turns[at] = Turn(kind, label.end(), label[1])
    turns = _continued(blocks, turns, stops=frozenset())
    return turns if _is_conversation(blocks, turns, lexicon) else {}


def _continued(blocks: Sequence[Block], turns: dict[int, Turn], stops: frozenset[int]) -> dict[int, Turn]:
    """The paragraphs between two turns go on with the first, if they do not speak of who speaks, nor of the scene."""
    places = sorted(turns)
    if not places or len(places) < LEAST_LABELLED * (places[-1] - places[0] + 1):
        return turns
    for before, after in pairwise(places):
        label = turns[before].label.rpartition(" ")[2]
        for at in range(before + 1, after):
            text = blocks[at].text
            if blocks[at].kind == "caption":
                continue
            if (
                at in stops
                or blocks[at].kind not in QUOTED_KINDS
                or text[0] in "(["
                or (label and label.lower() in text.lower())
            ):
                break
            turns[at] = Turn("goes_on")
    return turns


def _interview(
    blocks: Sequence[Block], presentation: Presentation, prose: list[int], lexicon: Lexicon
) -> dict[int, Turn]:
    """Questions in bold, in italics or as headings, and what stands between them."""
    asked = sorted({*_set_off(presentation), *(at for at, block in enumerate(blocks) if block.kind == "heading")})
    first = next((at for at in asked if blocks[at].text.rstrip('"”’»').endswith("?")), len(blocks))
    asked = [at for at in asked if at >= first]
    turns: dict[int, Turn] = {at: Turn("question") for at in asked}
    told = "\n".join(block.text for block in blocks[:first])
    for question, after in pairwise([*asked, len(blocks)]):
        between = prose[bisect(prose, question) : bisect(prose, after - 1)]
        # after the last answer a paragraph may be about the interview
        turns.update(_answer(blocks, between if after < len(blocks) else between[:1], told, lexicon))
    return turns if len(asked) >= FEWEST_QUESTIONS and _is_conversation(blocks, turns, lexicon) else {}


def _answer(blocks: Sequence[Block], between: list[int], told: str, lexicon: Lexicon) -> Iterator[tuple[int, Turn]]:
    for at in between:
        label = LABEL.match(blocks[at].text) if at == between[0] else None
        # Look: I was young. Not every word before a colon is a name
        if label is not None and (label[1].isupper() or _is_name(label[1], told, lexicon)):
            yield at, Turn("line", label.end(), label[1])
        else:
            yield at, Turn("answer" if at == between[0] else "goes_on")


def _set_off(presentation: Presentation) -> Iterator[int]:
    """The paragraphs that are bold or italic from end to end."""
    for at, emphasis in presentation.emphasis.items():
        if emphasis.whole and len(emphasis.text) <= LONGEST_SET_OFF:
            yield at


def _is_conversation(blocks: Sequence[Block], turns: Mapping[int, Turn], lexicon: Lexicon) -> bool:
    """Half of the questions ask, a third of them somebody; and half of the answers speak in the first person."""
    questions = [blocks[at].text for at in sorted(turns) if turns[at].kind == "question"]
    answers: list[str] = []
    for at in sorted(turns):
        if turns[at].kind in ("answer", "line"):
            answers.append(blocks[at].text)
        elif turns[at].kind == "goes_on" and answers:
            answers[-1] += "\n" + blocks[at].text
    addressing = sum(lexicon.persons.second.search(text) is not None for text in questions)
    speaking = sum(lexicon.persons.first.search(text) is not None for text in answers)
    asking = sum("?" in text for text in questions)
    return 2 * asking >= len(questions) > 1 and 3 * addressing >= len(questions) and 2 * speaking >= len(answers) > 1
