"""The bookmarklet as the service puts it together: short, whole, and harmless in a page that reads it."""

from __future__ import annotations

import re

import pytest

from server.service.bookmarklet import EXTENSION, SOURCES, bookmarklet_code, join_declarations, rename, shorten


def test_it_is_short():
    """With its two values, which take up to 350 characters, and written as an address it stays under 4 KB."""
    written = bookmarklet_code().replace(" ", "%20").replace(">", "%3E").replace("<", "%3C")
    assert len("javascript:") + len(written) + 350 <= 4096


def test_it_is_one_line_that_an_address_can_hold():
    """No line break, which browsers drop, no number sign, after which they write much in three letters, no percent."""
    assert not set(bookmarklet_code()) & {"\n", "#", "%", "`", '"'}


def test_it_asks_nothing_of_the_network_and_writes_no_markup():
    """What a strict page forbids it does not try."""
    code = bookmarklet_code()
    for forbidden in (
        "fetch",
        "XMLHttpRequest",
        "sendBeacon",
        "innerHTML",
        "insertAdjacentHTML",
        "eval(",
        "localStorage",
    ):
        assert forbidden not in code
    assert len(re.findall(r"outerHTML", code)) == 1


def test_it_holds_two_values_and_no_token():
    """The page that offers it puts in its own address and its words; no secret has a place in it."""
    code = bookmarklet_code()
    assert [len(re.findall(rf"\b{name}\b", code)) for name in ("SERVER", "WORDS")] == [1, 1]
    assert "Bearer" not in code
    assert "Authorization" not in code


def test_it_leaves_out_what_the_extension_leaves_out():
    """Both stand on one file: every name that it lists is in the code."""
    shared = (EXTENSION / SOURCES[0]).read_text(encoding="utf-8")
    for pattern in re.findall(r"/\^\([^/]{9,}/", shared):
        assert pattern in bookmarklet_code()


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("// why\nconst a = 1; /* how */ let b;", "let a=1;let b;"),
        ("f(  (x) => x + 1,  );", "f(x=>x+1);"),
        ("async (x) => await x;", "async(x)=>await x;"),
        ('say("a // b  /* c */");', "say('a // b  /* c */');"),
        ('say("it\'s");', 'say("it\'s");'),
        ("a.replace(/[/] \\/ x/g, b);", "a.replace(/[/] \\/ x/g,b);"),
        ("return !x; else if (y) z();", "return!x;else if(y)z();"),
    ],
)
def test_only_what_people_need_is_cut(code, short):
    """Comments and blanks go; what stands in a string or a regular expression stays."""
    assert shorten(code) == short


def test_names_are_short_but_for_those_that_others_know():
    """A declared name gets a letter, everywhere; a property, and what stands in a string, keep theirs."""
    code = "let packed=1;let url=2;let reply={kind:packed,url:url};send(reply.kind,'packed',/packed/);"
    assert rename(code) == "let a=1;let url=2;let b={kind:a,url:url};send(b.kind,'packed',/packed/);"


def test_a_letter_that_is_taken_is_not_given_again():
    """`a` is a name of the code's own."""
    assert rename("let a=1;let long=a;") == "let a=1;let b=a;"


def test_declarations_that_follow_each_other_are_one():
    """Only side by side in one block: not behind another statement, not out of an inner block."""
    assert join_declarations("let a=1;let{b}=c;f();let d;let e;") == "let a=1,{b}=c;f();let d,e;"
    assert join_declarations("let a=()=>{let b=1;return b;};let c;") == "let a=()=>{let b=1;return b;},c;"
    assert join_declarations("for(let a of b){let c;}let d;") == "for(let a of b){let c;}let d;"
