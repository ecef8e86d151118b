"""What the files of a language's speakers must hold, and what they may leave out.

That they are all that quotations, reports and pronouns need: tests/repository/test_invented_language.py.
"""

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from quoted_texts import paragraphs
from unnamed_page import metadata

import server.languages
from server.languages import Language, UnreadableLanguage, codes, language_of
from server.model import Presentation
from server.quotes import find_quotes
from server.text import split_sentences

LANGUAGES = Path(server.languages.__file__).parent
GRAMMAR = """
[classes]
DET = "il lo la i gli le un uno una"
PRON = "io egli"
ADP = "di a da in con su per"
AUX = "è era ha hanno"
ADV = "non anche"
CCONJ = "e o"
SCONJ = "se quando"
THAT = "che"
TIME = "oggi ieri"
[phrases]
linking = "di del della"
definite = "il la"
"""
VERBS = """
[say]
dire = { forms = "dice disse detto" }
[judge]
definire = { forms = "definisce definì definito" }
"""
PEOPLE = """
[roles]
masculine = "sindaco"
feminine = "sindaca"
either = "presidente"
[pronouns]
masculine = "lui"
feminine = "lei"
[titles]
courtesy = "signor signora"
[names]
not_people = "comune"
"""


DUTCH_GRAMMAR = """
[classes]
DET = "de het een"
PRON = "ik"
ADP = "in van op"
AUX = "is heeft"
ADV = "nog niet"
CCONJ = "en of"
SCONJ = "als"
THAT = "dat"
TIME = "gisteren"
[phrases]
linking = "van"
definite = "de het"
"""
DUTCH_VERBS = """
[say]
zeggen = { forms = "zegt zei gezegd" }
[judge]
noemen = { forms = "noemt noemde genoemd" }
"""
DUTCH_PEOPLE = """
[roles]
masculine = ""
feminine = ""
either = "burgemeester"
[pronouns]
masculine = "hij"
feminine = "zij"
[titles]
courtesy = "meneer mevrouw"
[names]
not_people = "stad"
"""


def speaking(folder, code, files, traits=""):
    """A language with these texts of its three files, and these traits, beside its own."""
    shutil.copytree(LANGUAGES / code, folder / code)
    basics = folder / code / "language.toml"
    text = basics.read_text(encoding="utf-8").replace('"titles", ', '"titles", "speakers", ')
    basics.write_text(text.replace("[traits]\n", f"[traits]\n{traits}"), encoding="utf-8")
    for name, words in zip(("grammar", "verbs", "people"), files, strict=True):
        (folder / code / f"{name}.toml").write_text(words, encoding="utf-8")
    return Language(code, folder / code)


def italian(folder, grammar=GRAMMAR, verbs=VERBS, people=PEOPLE):
    """Italian with these files."""
    return speaking(folder, "it", (grammar, verbs, people))


def said(language, *texts):
    """Who said what, by the first speaker's name and the text."""
    blocks = paragraphs(*texts)
    page = metadata(None, language.code)
    found = find_quotes(blocks, Presentation(), split_sentences(blocks, language), page, language)
    return [(quote.speakers[0].name if quote.speakers else None, quote.text) for quote in found]


def test_a_transcript_needs_no_words(tmp_path):
    """Where a language tells neither I nor you, a question mark tells that the lines of a transcript talk."""
    language = italian(tmp_path)
    talk = ["BLU: Dove era ieri?", "ROSSI: A casa, e non solo.", "BLU: Tutto il giorno?"]
    assert [name for name, _ in said(language, *talk)] == ["BLU", "ROSSI", "BLU"]
    assert said(language, *(line.replace("?", ".") for line in talk)) == []


def test_a_verb_stands_second_by_a_trait(tmp_path):
    """Dutch has its subject behind the verb where anything else opens the clause, and small nouns."""
    dutch = speaking(tmp_path, "nl", (DUTCH_GRAMMAR, DUTCH_VERBS, DUTCH_PEOPLE), traits="verb_second = true\n")
    assert said(dutch, "Gisteren zei burgemeester Anna Blauw dat de dijk nog lang houdt.") == [
        ("Anna Blauw", "de dijk nog lang houdt")
    ]
    assert said(dutch, "De burgemeester, Anna Blauw, zei dat de dijk nog lang houdt.") == [
        ("Anna Blauw", "de dijk nog lang houdt")
    ]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("grammar", GRAMMAR.replace('CCONJ = "e o"', "")),
        ("grammar", GRAMMAR.replace('CCONJ = "e o"', 'CCONJ = "e o"\nCONJ = "ma"')),
        ("grammar", GRAMMAR.replace('definite = "il la"', "")),
        ("verbs", VERBS.replace("[judge]", "[think]")),
        ("verbs", VERBS.replace('detto"', 'detto", takes = ["questions"]')),
        ("people", PEOPLE.replace('courtesy = "signor signora"', "")),
    ],
    ids=["no conjunctions", "unknown class", "no articles", "no verbs of judging", "unknown frame", "no titles"],
)
def test_wrong_files_are_refused(tmp_path, file, text):
    """What every rule needs must be there, and a name that no rule asks for is a mistake."""
    language = italian(tmp_path, **{file: text})
    with pytest.raises(UnreadableLanguage, match=rf"it/{file}\.toml"):
        said(language, "La sindaca Anna Blu disse: «La diga terrà per sempre».")


def test_speakers_need_their_files(tmp_path):
    """A language that offers speakers has all three files, one that has them offers speakers."""
    shutil.copytree(LANGUAGES / "it", tmp_path / "it")
    (tmp_path / "it" / "verbs.toml").write_text(VERBS, encoding="utf-8")
    with pytest.raises(UnreadableLanguage, match=r"verbs\.toml and the offer `speakers`"):
        Language("it", tmp_path / "it")


SPEAKING = [code for code in codes() if "speakers" in language_of(code).offers]


@pytest.mark.parametrize("code", SPEAKING)
def test_a_word_has_one_class(code):
    """No word stands in two closed classes, no form in a verb of saying and one of judging, no role has two genders."""
    words = language_of(code).speaker_words
    classes = [getattr(words.grammar.classes, name) for name in words.grammar.classes.__struct_fields__]
    roles = [words.people.roles.masculine, words.people.roles.feminine, words.people.roles.either]
    verbs = [
        frozenset().union(*(verb.forms for verb in each.values())) for each in (words.verbs.say, words.verbs.judge)
    ]
    for sets in (classes, roles, verbs):
        assert [one & other for one, other in combinations(sets, 2) if one & other] == []


@pytest.mark.parametrize("code", SPEAKING)
def test_words_are_as_they_are_looked_up(code):
    """Classes and forms are in lower case, and a clause stands behind forms that the verb has."""
    words = language_of(code).speaker_words
    verbs = [*words.verbs.say.values(), *words.verbs.judge.values()]
    forms = frozenset().union(*(verb.forms for verb in verbs))
    classes = [getattr(words.grammar.classes, name) for name in words.grammar.classes.__struct_fields__]
    assert [word for each in (forms, *classes) for word in each if word != word.lower() or "'" in word] == []
    assert [verb for verb in verbs if not verb.clause <= verb.forms] == []
