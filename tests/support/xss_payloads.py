"""Pages that try to run a script where their article is shown: vectors, spellings of them, and places to stand in.

Every payload calls `canary()`. The kinds of tricks are those that DOMPurify's tests and OWASP's collection know; the
payloads are written for this file.
"""

from __future__ import annotations

from html import escape

CALL = "canary()"

# Elements and attributes that run a script by themselves.
VECTORS = (
    f"<script>{CALL}</script>",
    f"<script src=data:text/javascript,{CALL}></script>",
    f"<script type=module>{CALL}</script>",
    f"<img src=x onerror={CALL}>",
    f"<img src=x:y onerror='{CALL}'//",
    f'<img/src="x"/onerror="{CALL}">',
    f"<image src=x onerror={CALL}>",
    f"<svg onload={CALL}></svg>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><script href=data:,{CALL} /></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<svg><a><set attributeName=href to=javascript:{CALL}></set><text y=9>x</text></a></svg>",
    f"<svg><foreignObject><iframe srcdoc='<script>parent.{CALL}</script>'></iframe></foreignObject></svg>",
    f"<svg><use href='data:image/svg+xml,<svg id=a xmlns=http://www.w3.org/2000/svg onload={CALL}></svg>#a'>",
    f"<svg><style><img src=x onerror={CALL}></style></svg>",
    f"<svg><title><img src=x onerror={CALL}></title></svg>",
    f"<svg></p><style><a id='</style><img src=x onerror={CALL}>'>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}></style></mglyph></table></mtext></math>",
    f"<math><annotation-xml encoding='text/html'><img src=x onerror={CALL}></annotation-xml></math>",
    f"<math href=javascript:{CALL}>x</math>",
    f"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={CALL}>",
    f"<body onload={CALL}>",
    f"<body onpageshow={CALL}>",
    f"<input onfocus={CALL} autofocus>",
    f"<textarea onfocus={CALL} autofocus></textarea>",
    f"<select onfocus={CALL} autofocus></select>",
    f"<details open ontoggle={CALL}>x</details>",
    f"<video src=x onerror={CALL}></video>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}></audio>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<p onmouseover={CALL} style='position:fixed;inset:0'>x</p>",
    f"<p style='animation:a' onanimationstart={CALL}>x</p><style>@keyframes a{{}}</style>",
    f"<p tabindex=1 autofocus onfocus={CALL}>x</p>",
    f"<h2 onclick={CALL} data-block=1>x</h2>",
    f"<a href=x onfocus={CALL} autofocus>x</a>",
    f"<a name=x id=y contenteditable oninput={CALL} ping=https://evil.example>x</a>",
    f"<iframe src=javascript:parent.{CALL}></iframe>",
    f"<iframe srcdoc='&lt;script&gt;parent.{CALL}&lt;/script&gt;'></iframe>",
    f"<object data=javascript:{CALL}></object>",
    f"<object data='data:text/html,<script>parent.{CALL}</script>'></object>",
    f"<embed src=javascript:{CALL}>",
    f"<meta http-equiv=refresh content='0;url=javascript:{CALL}'>",
    "<base href=https://evil.example/>",
    f"<base href='javascript:{CALL}//'><a href=x>x</a>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    f"<style>@import 'https://evil.example/a.css'; p{{background:url(javascript:{CALL})}}</style>",
    f"<p style='background:url(javascript:{CALL});behavior:url(x)'>x</p>",
    f"<form action=javascript:{CALL}><button autofocus>x</button></form>",
    f"<button form=f formaction=javascript:{CALL}>x</button>",
    f"<template><img src=x onerror={CALL}></template>",
    f"<template shadowrootmode=open><img src=x onerror={CALL}></template>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'></noscript>",
    f"<noembed><img title='</noembed><img src=x onerror={CALL}>'></noembed>",
    f"<xmp><p title='</xmp><img src=x onerror={CALL}>'></xmp>",
    f"<title><p title='</title><img src=x onerror={CALL}>'></title>",
    f"<textarea><p title='</textarea><img src=x onerror={CALL}>'></textarea>",
    f"<style><p title='</style><img src=x onerror={CALL}>'></style>",
    f"<iframe><p title='</iframe><img src=x onerror={CALL}>'></iframe>",
    f"<!--><img src=x onerror={CALL}>-->",
    f"<!-- --!><img src=x onerror={CALL}> -->",
    f"<!-- <!-- --> <img src=x onerror={CALL}> -->",
    f"<![CDATA[<img src=x onerror={CALL}>]]>",
    f"<?xml <img src=x onerror={CALL}> ?>",
    f"<!DOCTYPE x [<!ENTITY y '<img src=x onerror={CALL}>'>]>&y;",
    f"<table><tr><td><img src=x onerror={CALL}><table><caption><script>{CALL}</script>",
    f"<table background=javascript:{CALL}><tr><td>x</td></tr></table>",
    f"<img alt='\"><img src=x onerror={CALL}>' src=https://a.example/x.jpg>",
    f"<img alt='`' title='`onerror={CALL}' src=https://a.example/x.jpg>",
    f"<img src='https://a.example/\" onerror=\"{CALL}' alt=x>",
    f'<a href=\'https://a.example/"onfocus="{CALL}"autofocus="\'>x</a>',
    f"<a href='https://a.example/'><p title='</a><img src=x onerror={CALL}>'>x</p></a>",
    f"<p data-block='1\" onclick=\"{CALL}'>x</p>",
    f"<p data-block='1><img src=x onerror={CALL}>'>x</p>",
    f"<img src=x srcset='javascript:{CALL} 1x, x 2x' onerror={CALL}>",
    f"<x-a onclick={CALL}>x</x-a><x onfocus={CALL} tabindex=1 autofocus>x</x>",
    f"<dialog open onclose={CALL}><form method=dialog><button>x</button></form></dialog>",
    f"<li popover onbeforetoggle={CALL}>x</li>",
    f"<plaintext><img src=x onerror={CALL}>",
    f"<frameset onload={CALL}><frame src=javascript:{CALL}></frameset>",
)
# Ways to write javascript: that browsers have taken for it.
SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "java\nscript:",
    "java\r\nscript:",
    "\x01javascript:",
    " \x0bjavascript:",
    "\u00a0javascript:",
    "\ufeffjavascript:",
    "\u2028javascript:",
    "&#106;avascript:",
    "&#x6A&#x61vascript:",
    "&#0000106avascript:",
    "javascript&colon;",
    "javascript&#58;",
    "java&Tab;script&colon;",
    "java&NewLine;script:",
    "&Tab;javascript:",
    "javascript&#x3A;//%0a",
    "javascript://a.example/%0a",
    "view-source:javascript:",
    "feed:javascript:",
    "vbscript:",
    "livescript:",
    "data:text/html,<script>",
    "data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==,",
    "data:image/svg+xml,<svg onload=canary()>",
    "blob:https://a.example/",
    "filesystem:https://a.example/",
    "https:javascript:",
    "//javascript:",
    "\\javascript:",
)
PLACES = (
    '<a href="{}">the harbour</a>',
    "<a href='{}'><b>the harbour</b></a>",
    '<img src="{}" alt="The harbour">',
    '<a href="https://a.example/"><img src="{}" alt="x"></a>',
)
# Ways to write markup past a reader that looks for words.
SPELLINGS = (
    lambda vector: vector,
    lambda vector: vector.replace("<img", "<im<b>g").replace("<script", "<scr<script>ipt").replace("<svg", "<sVg"),
    lambda vector: (
        vector.replace(" on", "\x0coN").replace(" src", "/\x0csrc").replace("javascript:", "&#1;java&Tab;script:")
    ),
)


def payloads() -> dict[str, str]:
    """Every payload by a name."""
    made = {
        f"vector {number}.{way}": spell(vector)
        for number, vector in enumerate(VECTORS)
        for way, spell in enumerate(SPELLINGS)
    }
    made |= {f"escaped {number}": escape(vector) for number, vector in enumerate(VECTORS)}
    made |= {
        f"address {number}.{way}": place.format(f"{scheme}{CALL}")
        for number, scheme in enumerate(SCHEMES)
        for way, place in enumerate(PLACES)
    }
    names = {payload: name for name, payload in made.items()}  # a spelling may change nothing
    return {name: payload for payload, name in names.items()}


def page(payload: str) -> str:
    """An article in which the payload stands between blocks, inside one, in a heading and in its metadata."""
    line = "The ferry left at nine on Monday, an hour late, with forty people on board and a crew that had not slept. "
    quoted = escape(payload)
    return (
        f'<html lang="en"><head><title>The ferry {quoted}</title><meta name="author" content="{quoted}">'
        f'<meta property="og:image" content="{quoted}"><link rel="canonical" href="{quoted}"></head><body><article>'
        f"<h1>The ferry</h1><p>{line * 2}</p><p>{line} {payload}</p><p>{line}</p>{payload}<p>{line * 2}</p></article>"
    )
