"""Which stretches stand between quotation marks."""

import pytest
from quoted_texts import quotes

from server.model import Block
from server.quotes.spans.quotation_marks import find_quoted_spans


def marked(*texts):
    """The marked text of the paragraphs."""
    blocks = tuple(Block(kind="paragraph", text=text) for text in texts)
    runs = find_quoted_spans(blocks)
    return [blocks[run.block].text[run.start : run.end] for index in sorted(runs) for run in runs[index]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We close on Friday," she said.', ["We close on Friday,"]),
        ("“We close on Friday,” she said.", ["We close on Friday,"]),
        ("''We close on Friday,'' she said.", ["We close on Friday,"]),
        ("„Wir schließen am Freitag“, sagte sie.", ["Wir schließen am Freitag"]),
        ("»Wir schließen am Freitag«, sagte sie.", ["Wir schließen am Freitag"]),
        ("« Nous fermons vendredi », dit-elle.", ["Nous fermons vendredi"]),
        ("«Cerramos el viernes», dijo.", ["Cerramos el viernes"]),
        ("「金曜日に閉めます」と述べた。", ["金曜日に閉めます"]),
        ("‘We can’t wait for the others’ votes,’ he said.", ["We can’t wait for the others’ votes,"]),
        ("'It isn't over yet,' he said.", ["It isn't over yet,"]),
        ("‚Wir warten nicht länger‘, sagte er.", ["Wir warten nicht länger"]),
    ],
)
def test_every_convention_of_marks_is_read(text, expected):
    """The text between the marks is found without them, whatever the language's marks are."""
    assert marked(text) == expected


def test_nested_quotation_belongs_to_the_outer_one():
    """A quotation inside a quotation is no run of its own."""
    assert marked("“He told me ‘go home’ and I went,” she said.") == ["He told me ‘go home’ and I went,"]


def test_double_marks_inside_british_single_ones_are_nested():
    """An article that quotes with single marks nests double ones."""
    assert marked("‘She shouted “stop the bus” at us,’ he said.") == ["She shouted “stop the bus” at us,"]


def test_apostrophes_are_no_marks_where_double_ones_are_used():
    """The ’90s and the dogs’ home open nothing in an article that quotes with double marks."""
    assert marked("“It was the ’90s,” she said of the dogs’ home.") == ["It was the ’90s,"]


def test_paragraph_without_closer_goes_on_in_the_next():
    """Each paragraph of a long quotation opens; only the last closes."""
    blocks = tuple(Block(kind="paragraph", text=text) for text in ("“We began small.", "“Then we grew.”"))
    runs = find_quoted_spans(blocks)
    assert [(run.goes_on, run.block) for index in sorted(runs) for run in runs[index]] == [(True, 0), (False, 1)]


def test_missing_closer_ends_with_the_paragraph():
    """A mark that the page never closes reaches to the end of its paragraph and no further."""
    assert marked("He said: “We will stay.", "The town was quiet.") == ["We will stay."]


def test_second_opener_drops_the_first():
    """Of two openers in a row only the second can be paired."""
    assert marked("“Lost and then “found it,” she said.") == ["found it,"]


def test_inch_marks_open_nothing():
    """A mark behind a digit is a measure."""
    assert marked('The board was 6" wide.') == []


@pytest.mark.parametrize("kind", ["caption", "code", "table"])
def test_other_blocks_hold_no_quotations(kind):
    """Captions, code and tables are not read for quotations."""
    assert find_quoted_spans((Block(kind=kind, text="“We close on Friday,” she said."),)) == {}


def test_heading_holds_no_quotation():
    """A headline repeats what the article quotes."""
    assert find_quoted_spans((Block(kind="heading", level=1, text="“We close on Friday”"),)) == {}


def test_block_quote_without_marks_is_quoted_whole():
    """The whole block is the quotation, but for a last line that names the source."""
    block = Block(kind="block_quote", text="The river gives and the river takes. — Ada Brook")
    (run,) = find_quoted_spans((block,))[0]
    assert block.text[run.start : run.end] == "The river gives and the river takes."


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "zh",
            "王芳说：“我们会留下它。”她补充说，“它属于全体市民”，并感谢大家。",
            ["我们会留下它。", "它属于全体市民"],
        ),
        ("zh", "这座城市被称为“东方的大港口”，也叫“不夜城”。", []),
        ("ja", "田中議長は「くず鉄として売らない」と語った。", ["くず鉄として売らない"]),
        ("ja", "「春に脚部を点検する」、と佐藤氏。", ["春に脚部を点検する"]),
        ("ja", "小説『老人と大きな海』を読み、「働き方の大改革」が進む。", []),
    ],
)
def test_chinese_and_japanese_quotations(language, text, said):
    """What is a sentence, or told as one, is a quotation, though no blank is about; names and works are none."""
    assert [quote.text for quote in quotes(text, language=language)] == said
