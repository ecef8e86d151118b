"""Stories about the very things that are left out: not a sentence of them is lost."""

from __future__ import annotations

import pytest

from server.article import extract_article
from server.model import Page

ABOUT_NEWSLETTERS = (
    "The Marrow Bay Tribune has printed its last newspaper and sends a newsletter instead, at six in the morning.",
    "Subscribers complained at first. Sign-ups had been open for a week when the server of the ferry office gave up.",
    "“Your inbox is no letterbox,” said the editor, Orla Benning. “Nobody stands in front of it in slippers.”",
    "Read aloud at the bakery, the first issue took eleven minutes, and four people asked for the recipe on page two.",
    "Subscriptions cost nothing, since the council pays; donations are welcome, and last year came to nine dollars.",
    "Follow-up questions go to the baker. Comments are read by her dog, as a rule with approval.",
    "Related or not, both the fish market and the choir have announced newsletters of their own.",
    "Sharing is allowed. Copyright, Benning said, was for papers that somebody had tried to steal.",
    "About the author of the weather column nothing is known, except that he owns a boat and never uses it.",
)
ABOUT_COOKIES = (
    "A court in Harrow Falls has ruled that a site may not ask for consent to cookies in a language nobody speaks.",
    "The banner had been in Cornish. To accept was one click, to refuse took nine, and the last led back to the first.",
    "This content of the law was never in doubt, the judge said; only its existence had been.",
    "Consent, she wrote, is not a door that one leans against until it gives way.",
    "We will accept the ruling, said a spokesman of the company, whose privacy policy has four hundred pages.",
    "Privacy groups had bought nine advertisements to say so. One of them had appeared on the banner.",
    "Allow an hour for the judgment: it runs to ninety pages, and every one of them asks for a signature.",
)
ABOUT_PICTURES = (
    "Images of the flood sold for less than the frames they hung in, the gallery of Saltmarsh said on Monday.",
    "Photo by photo, the curator had carried them up the stairs while the water followed her.",
    "Getty and Reuters had offered to buy them; the Associated Press had sent a dog, by mistake.",
    "Captions were written in the dark. “The third arch,” says one, and shows a cow.",
    "Credit is due to the fire brigade, which stood on the stairs and passed the pictures from hand to hand.",
    "Illustrations by children now fill the ground floor, since nothing else is allowed to hang there.",
)


@pytest.mark.parametrize("story", [ABOUT_NEWSLETTERS, ABOUT_COOKIES, ABOUT_PICTURES], ids=lambda story: story[0][:30])
def test_story_about_furniture_is_read_whole(story):
    """A story about newsletters, consent or press pictures keeps every paragraph, as prose."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    page = (
        f"<html lang='en'><body><main><article><h1>News</h1>{body}</article><a href='/'>Home</a></main></body></html>"
    )
    article = extract_article(Page(html=page, url="https://news.example/story")).article
    assert article.text.split("\n\n") == list(story)
    assert {block.kind for block in article.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    "name", ["newsletter-story", "cookie-law", "comment-is-free", "author", "has-sidebar", "banner"]
)
def test_names_of_templates_lose_no_story(name):
    """However a template calls the element that holds the story, the story stays."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ABOUT_NEWSLETTERS)
    page = f"<html lang='en'><body class='{name}'><div id='{name}' class='{name}'>{body}</div></body></html>"
    article = extract_article(Page(html=page, url="https://news.example/story")).article
    assert article.text.split("\n\n") == list(ABOUT_NEWSLETTERS)
