"""That nothing active survives the last step, and that what readers need does."""

from __future__ import annotations

import re

import pytest
from lxml import html

from server.article import extract_article
from server.article.content.sanitise import sanitise
from server.model import Page

PROSE = (
    "<p>The harbour council met on Tuesday and decided, after four hours, to keep the old crane where it stands.</p>"
    * 3
)

# Our own payloads, by the classes that the OWASP XSS cheat sheet and DOMPurify's tests name.
PAYLOADS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='x' onerror='alert(1)' src='y'>",
    "<img/src/onerror=alert(1)>",
    "<img src=https://a.example/i.png srcset='javascript:alert(1) 1x' onload=alert(1)>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href='https://a.example' onclick=alert(1) target=_blank>x</a>",
    "<a href='https://a.example/\"onmouseover=alert(1) x=\"'>x</a>",
    "<svg onload=alert(1)><circle/></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><a xlink:href=javascript:alert(1)>x</a></math>",
    "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><img src=x onerror=alert(1)></template>",
    "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<base href='javascript:alert(1)//'>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p id=attributes class=x name=y data-x=z tabindex=1 autofocus onfocus=alert(1)>x</p>",
    "<p data-block='0'>A block of the page's own numbering.</p>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<table background=javascript:alert(1)><tr><td background='javascript:alert(1)'>x</td><td>y</td></tr></table>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<pre>&lt;img src=x onerror=alert(1)&gt;</pre>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<blockquote cite='javascript:alert(1)'>x y z</blockquote>",
    "<figure><figcaption><a href=' javascript:alert(1)'>x</a></figcaption></figure>",
    "<ul><li><img src='https://a.example/&quot; onerror=&quot;alert(1)'></li></ul>",
    "<custom-element onclick=alert(1)>x</custom-element>",
    "<portal src=javascript:alert(1)></portal>",
    "<a href='https://a.example/' ping='javascript:alert(1)' download>x</a>",
]
ALLOWED_ATTRIBUTES = {"href", "rel", "src", "alt", "data-block", "lang", "dir", "colspan", "rowspan"}
FORBIDDEN_TAGS = {
    "script",
    "style",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "base",
    "link",
    "meta",
    "template",
}


def assert_harmless(markup):
    """No active element, no attribute beyond the few allowed, no address but http, https and mailto."""
    for element in html.fromstring(f"<div>{markup}</div>").iterdescendants():
        assert element.tag not in FORBIDDEN_TAGS
        assert set(element.keys()) <= ALLOWED_ATTRIBUTES
        for name in ("href", "src"):
            assert re.match(r"https?://|mailto:", element.get(name, "https://"), re.IGNORECASE)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_is_dead_after_sanitising(payload):
    """Handed to the sanitiser directly, the payload has no active part left."""
    assert_harmless(sanitise(payload))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_is_dead_in_the_article(payload):
    """Inside an article, the payload goes through the whole stage and has no active part left."""
    page = f"<html><body><article>{PROSE}<div>{payload}</div>{PROSE}</article></body></html>"
    assert_harmless(extract_article(Page(html=page, url="https://news.example/a")).article.html)


def test_sanitised_markup_is_stable():
    """Sanitised again, the markup does not change: nothing in it turns into something else when it is parsed."""
    once = [sanitise(payload) for payload in PAYLOADS]
    assert [sanitise(markup) for markup in once] == once


def test_links_are_marked():
    """A link keeps its address and tells browsers and crawlers to keep their distance."""
    assert sanitise('<a href="https://a.example/">x</a>') == (
        '<a href="https://a.example/" rel="noopener noreferrer nofollow">x</a>'
    )


def test_blocks_keep_their_index():
    """`data-block` stays where it is a number, and only on elements that a block can have."""
    assert sanitise('<p data-block="3">x</p>') == '<p data-block="3">x</p>'
    assert sanitise('<p data-block="3x">x</p><a data-block="1">y</a>').count("data-block") == 0


def test_relative_addresses_are_dropped():
    """The article is shown elsewhere than it stood: a relative address would lead to the wrong place."""
    assert "/secret" not in sanitise('<a href="/secret">x</a><img src="/secret.png" alt="y">')


def test_ampersands_come_back_as_they_were():
    """Ampersands and Latin-1's signs are the same before and after, in text and in addresses, and start nothing."""
    markup = (
        '<p>R&amp;D &amp;lt;b&amp;gt; a&nbsp;b «20 °C» © \x85¿ <a href="https://a.example/?x=1&amp;y=«2»">x</a>'
        '<img src="https://a.example/i.png" alt="© A&amp;B"></p>'
    )
    assert sanitise(markup).replace(' rel="noopener noreferrer nofollow"', "") == markup
    assert_harmless(sanitise('<a href="java&amp;Tab;script:alert(1)">x</a>&amp;lt;script>'))
    assert_harmless(sanitise("<img src=x \ufdd0 onerror=alert(1)>\ufdd0lt;script>\ufdd1<\ufdd1|script>"))


@pytest.mark.parametrize(
    "attribute",
    ["lang='x y'", "lang='\"><img>'", "dir=sideways", "data-block=-1", "data-block=٣", "colspan=1000", "rowspan=1e3"],
)
def test_an_attribute_keeps_no_value_that_it_cannot_have(attribute):
    """An attribute whose value is none that it may have is dropped."""
    tag = "td" if "span" in attribute else "p"
    markup = f"<table><tr><td {attribute}>x</td></tr></table>" if tag == "td" else f"<p {attribute}>x</p>"
    assert f"<{tag}>x</{tag}>" in sanitise(markup)
