"""Plain text, as a person copied it."""

from __future__ import annotations

import pytest

from server.article import extract_article
from server.errors import NoArticle
from server.model import Page

FIRST = "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes."
SECOND = "“We have waited long enough,” the mayor said, and nobody in the hall disagreed with her."


def read(text, **fields):
    """The extraction of a text."""
    return extract_article(Page(text=text, **fields))


def kinds(text, **fields):
    """The blocks of a text as (kind, text)."""
    return [(block.kind, block.text) for block in read(text, **fields).article.blocks]


def test_blank_lines_separate_paragraphs():
    """A blank line, even with spaces in it, ends a paragraph; Windows line ends are line ends."""
    assert kinds(f"{FIRST}\r\n \r\n{SECOND}\n\n\n") == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_single_lines_are_paragraphs_where_there_are_no_blank_ones():
    """In a text without blank lines every line is a paragraph."""
    assert kinds(f"{FIRST}\n{SECOND}") == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_wrapped_lines_are_joined():
    """Lines that were wrapped at a width are one paragraph."""
    assert kinds(f"The council met\non Tuesday and\ndecided nothing.\n\n{SECOND}")[0] == (
        "paragraph",
        "The council met on Tuesday and decided nothing.",
    )


def test_items_of_a_list_stay_apart():
    """Lines that begin with a bullet or a number are items, each with the lines that were wrapped in it."""
    listed = "We need:\n- rope, of which there is none\n  in the shed\n- paint\n\n1. Look.\n2) Ask."
    wrapped = "Nobody in the hall knew why it had been mended in\n1912. It had been new then."
    assert [text for _, text in kinds(f"{listed}\n\n{wrapped}")] == [
        "We need:",
        "- rope, of which there is none in the shed",
        "- paint",
        "1. Look.",
        "2) Ask.",
        wrapped.replace("\n", " "),
    ]


def test_headings_of_markdown_are_headings():
    """A line behind number signs and a blank is a heading of that level, the first the title; a tag is none."""
    text = f"# Mended ##\n## The bridge\n{FIRST}\n\n#bridge {SECOND}"
    assert read(text).metadata.title == "Mended"
    assert kinds(text) == [
        ("heading", "The bridge"),
        ("paragraph", FIRST),
        ("paragraph", f"#bridge {SECOND}"),
    ]


def test_furniture_of_a_copied_page_is_set_apart():
    """A browser notice goes, picture lines and credits are captions, and the headline after the notice is the title."""
    text = (
        "IE 11 is not supported. For an optimal experience visit our site on another browser.\n\n"
        "Council sends engineers to the old bridge\n\n"
        f"{FIRST}\nImage: Engineers at the bridge over the Calder.\n"
        "Engineers look at the bridge over the Calder, near Ellery, on Sunday. It was closed to lorries in May "
        "after cracks were found.Ada Lindgren / AP\n\n"
        f"{SECOND}"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "caption", "caption", "paragraph"]
    extraction = read(text)
    assert extraction.metadata.title == "Council sends engineers to the old bridge"
    assert extraction.article.text == f"{FIRST}\n\n{SECOND}"


def test_given_title_is_the_title():
    """A title that is given holds, and its repetition as the first line is no block."""
    extraction = read(f"Bridge to be mended\n\n{FIRST}", title="Bridge to be mended")
    assert extraction.metadata.title == "Bridge to be mended"
    assert extraction.article.text == FIRST
    assert read(f"{SECOND}\n\n{FIRST}", title="Bridge").article.text == f"{SECOND}\n\n{FIRST}"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge will be mended before the winter.",
        "“We have waited” says the mayor of Ellery",
        "By Ada Lindgren of Ellery",
        "Bridge",
        "- A first point of a list",
        "Updated on Tuesday at noon",
    ],
)
def test_first_line_that_is_no_headline_stays(line):
    """A sentence, a quotation, a byline, a word or a list is no title, and is not lost."""
    extraction = read(f"{line}\n\n{FIRST}")
    assert extraction.metadata.title is None
    assert extraction.article.text.startswith(line)


def test_markup_is_simple_and_escaped():
    """Each block has its paragraph with its index; what looks like markup in the text is text."""
    article = read(f"{FIRST}\n\n1 < 2 & <b>so on</b>, the teacher wrote on the board in the old school.").article
    assert article.html.startswith(f'<p data-block="0">{FIRST}</p><p data-block="1">1 &lt; 2 &amp; &lt;b&gt;so on')


def test_words_are_counted():
    """The count is that of the article's text, captions left out."""
    assert read(f"One two three.\n\nPhoto by Ada Lindgren\n\n{FIRST}").article.word_count == 22


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00\x01", "Photo by Ada Lindgren"])
def test_text_without_prose_is_no_article(text):
    """Nothing, or only a picture line, is no article."""
    with pytest.raises(NoArticle):
        read(text)


def test_lone_surrogates_and_nuls_are_cleaned():
    """What JSON cannot carry is replaced or removed, and the rest stays."""
    assert read(f"A\ud800B\x00C. {FIRST}").article.text == f"A\ufffdBC. {FIRST}"


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        (
            "酒蔵を図書館に 町議会が可決",
            "町議会は十二日、酒蔵を図書館に改める案を可決した。",
            "工事は来年四月に始まる。",
        ),
        ("青石镇末班渡轮告别两岸", "青石镇最后一班渡轮昨天傍晚驶离东岸码头，船上有十一名乘客。", "新桥已经通车。"),
        (
            "은행나무 길, 주말엔 차 없는 거리로",
            "은행나무로 이름난 가로수 길이 올가을부터 바뀐다.",
            "상인들의 의견은 엇갈린다.",
        ),
        (
            "وادي النخيل تعيد العبّارة إلى النهر",
            "وافق مجلس البلدية مساء الأربعاء على إعادة تشغيل العبّارة.",
            "وستبدأ الأعمال قريبًا؟",
        ),
        (
            "Поезд вернулся в Верхние Ключи",
            "Первый поезд прибыл во вторник, опоздав на четыре минуты.",
            "Его ждали долго.",
        ),
    ],
)
def test_headlines_in_every_script(title, first, second):
    """A headline is told by its width and by what it ends with, in scripts without spaces too; a sentence is none."""
    extraction = read(f"{title}\n\n{first}\n\n{second}")
    assert extraction.metadata.title == title
    assert extraction.article.text == f"{first}\n\n{second}"
    assert read(f"{second}\n\n{first}").metadata.title is None


def test_wrapped_ideographs_are_joined_without_a_space():
    """Japanese lines of forty characters are eighty columns wide: they were wrapped, and no space was lost."""
    lines = ["川辺町の町議会は十二日、町で唯一の造り酒屋だった蔵を町立の", "図書館に改める案を賛成多数で可決した。"]
    assert kinds("\n".join(lines) + f"\n\n{SECOND}")[0] == ("paragraph", "".join(lines))
