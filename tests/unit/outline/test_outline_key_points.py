"""The three sentences that say what an article is about."""

from itertools import pairwise

from outline_texts import HARBOUR, MONETA, key_points, outline


def test_first_point_is_the_news():
    """The lead comes first, as it stands."""
    assert key_points(*HARBOUR)[0].text == HARBOUR[0]


def test_points_come_from_three_sections():
    """Where there are three sections no two points lie in the same one."""
    sections = outline(*HARBOUR)
    places = [next(s.first_block for s in sections if p.block <= s.last_block) for p in key_points(*HARBOUR)]
    assert len(sections) >= 3
    assert len(set(places)) == 3


def test_points_are_sentences_of_their_blocks_in_order():
    """Each point is found in its block by its anchor, and they stand in reading order."""
    points = key_points(*HARBOUR)
    assert all(point.anchor.exact == point.text and point.text in HARBOUR[point.block] for point in points)
    assert all(first.block < second.block for first, second in pairwise(points))


def test_short_text_has_no_points():
    """A text of fewer than 150 words is its own summary."""
    assert key_points(*HARBOUR[:3]) == ()


def test_no_point_is_a_quote_a_question_or_about_an_unnamed_he():
    """What cannot be understood by itself is no key point."""
    noise = ('"The dock is dead, the crane is dead, and the port is dead too," she said.', "Will the dock ever open?")
    pieces = [
        text for paragraph in HARBOUR for text in (*noise, "It is the dock that the port cannot pay for.", paragraph)
    ]
    assert all(not point.text.startswith(('"', "It ", "Will ")) for point in key_points(*pieces))


def test_no_two_points_are_alike():
    """An article that repeats itself has one point where others have three."""
    assert len(key_points(*[HARBOUR[0]] * 9)) == 1


def test_points_in_german():
    """The lead of a German article is its first point."""
    text = MONETA["de"]
    assert key_points(*text, *text[3:], language="de")[0].text == text[0]


def test_the_first_point_states_the_news():
    """A sentence that only leads to what the title says waits for the one that says it; "Meanwhile" leads nothing."""
    opening = "It is early in the old town and nobody but the gulls is up to see what has changed."
    lull = "Meanwhile, all is quiet along the quays and in the streets behind the market of the town."
    title = "The port of Rotorbridge will close its oldest dock"
    points = key_points(lull, opening, *HARBOUR, *HARBOUR, title=title)
    assert points[0].text.startswith("Rotorbridge — The port of Rotorbridge will close its oldest dock")
