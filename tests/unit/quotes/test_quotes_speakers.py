"""Who said it, by invented sentences of every form that news uses."""

import pytest
from quoted_texts import names, quotes, quotes_of

from server.model import Block, Presentation


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The dam will hold,” Laura Finch said.", "Laura Finch"),
        ("“The dam will hold,” said Laura Finch.", "Laura Finch"),
        ("Laura Finch said: “The dam will hold.”", "Laura Finch"),
        ("Laura Finch told reporters on Monday, “The dam will hold.”", "Laura Finch"),
        ("“The dam,” Laura Finch said, “will hold for years.”", "Laura Finch"),
        ("“Will the dam hold?” Laura Finch asked.", "Laura Finch"),
        ("“The dam will hold,” Laura Finch, 45, told the council.", "Laura Finch"),
        ("“The dam will hold,” said the mayor’s deputy, Laura Finch.", "Laura Finch"),
        ("“The dam will hold,” said Laura Finch, an engineer from Ohio.", "Laura Finch"),
        ("Laura Finch, who built the dam, said it was “safe for all of us”.", "Laura Finch"),
        ("According to Laura Finch, the dam is “safe for all of us”.", "Laura Finch"),
        ("The dam is “safe for all of us,” according to Laura Finch.", "Laura Finch"),
        ("In a statement on Monday, Laura Finch called the dam “safe for all of us”.", "Laura Finch"),
        ("Laura Finch smiled and said, “The dam will hold.”", "Laura Finch"),
        ("Laura Finch went on to call the dam “safe for all of us”.", "Laura Finch"),
        ("Laura Finch: “The dam will hold.”", "Laura Finch"),
        ("A report released the same day by the Water Bureau described “a dam that will hold”.", "a report"),
        ("The union, which represents drivers, said the dam is “safe for all of us”.", "the union"),
        ("The union that represents drivers said the dam is “safe for all of us”.", "the union"),
        ("The council was told by Laura Finch that the dam is “safe for all of us”.", "Laura Finch"),
        ("Sen. Laura Finch (D-Ohio) said the dam is “safe for all of us”.", "Laura Finch"),
        ("The dam is “safe for all of us,” engineer Laura Finch wrote on her site.", "Laura Finch"),
        ("“The dam will hold,” a senior engineer said.", "a senior engineer"),
        ("“The dam will hold,” said two officials briefed on the plan.", "two officials briefed on the plan"),
        ("“The dam will hold,” the union’s president said.", "the union’s president"),
        ("“The dam will hold,” my first teacher told me.", "my first teacher"),
        ("“The dam will hold,” read one.", "one"),
        ("“The dam will hold,” Laura Finch, an aide at a liberal think tank, said.", "Laura Finch"),
        ("Greta Olsen said the dam leaks, and Laura Finch shrugged: “It will hold for years.”", "Laura Finch"),
        ("Review: “The dam will hold.” — Laura Finch, Brill", "Laura Finch"),
        ("“The dam will hold.” ~ Laura Finch, Brill", "Laura Finch"),
        ("“The dam will hold,” said a person familiar with the plan.", "a person familiar with the plan"),
        ("“The dam will hold,” said one of those engineers.", "one of those engineers"),
        ("“The dam will hold,” reads a Monday report by the ministry.", "a Monday report by the ministry"),
        ("“The dam will hold,” the ministry said in a statement.", "the ministry"),
        (
            "Greta Olsen, the minister, was to visit the dam to “calm the people there,” Laura Finch said.",
            "Laura Finch",
        ),
        ("Laura Finch said women who support Greta Olsen are “wrong about the dam”.", "Laura Finch"),
    ],
)
def test_subject_of_the_verb_of_saying_speaks(text, name):
    """Before, after, inside and around the quotation, in either order, the subject of the verb is the speaker."""
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "These cameras have one fault: “They see nothing at all at night.”",
        "The sign on the door says nothing. It was an odd “mixture of paint and rust” that day.",
        "“The dam will hold.”",
        "In the hall hung a banner with “water for all of us” on it.",
    ],
)
def test_nobody_is_guessed(text):
    """Where no verb of saying and no person stands, the speaker is not known."""
    assert quotes(text)[0].speakers == ()


def test_declined_to_say_is_no_attribution():
    """Who refuses to say something has not said it."""
    found = quotes("Laura Finch spoke at noon. Paul Reed declined to say whether the dam is “safe for all of us”.")
    assert found[0].cue != "say"


def test_surname_is_widened_to_full_name_and_role():
    """Name and role come from wherever the article gives them, also further down."""
    (first, *_) = quotes("“The dam will hold,” Finch said.", "Water Secretary Laura Finch was at the dam on Monday.")
    assert (first.speakers[0].name, first.speakers[0].role) == ("Laura Finch", "Water Secretary")
    assert first.speakers[0].mention == "Finch"


def test_role_behind_the_name():
    """An apposition tells what somebody is."""
    (only,) = quotes("Laura Finch, a spokeswoman for the ministry, said: “The dam will hold.”")
    assert only.speakers[0].role == "spokeswoman for the ministry"


@pytest.mark.parametrize(
    "name", ["Ricardo Zúñiga", "Anna Smith-Jones", "Maria de la Cruz", "John P. Miller Jr.", "Peter O’Hara"]
)
def test_names_of_every_shape(name):
    """Accents, hyphens, particles, initials, suffixes and apostrophes are parts of names."""
    assert names(f"“The dam will hold,” said {name}, an engineer.")[0] == name


def test_she_is_the_woman_named_last():
    """A pronoun is the most salient person of its gender."""
    text = "Laura Finch met Paul Reed at the dam. “It was a long day,” she said."
    assert names(text) == ["Laura Finch"]


def test_he_skips_a_woman():
    """A pronoun passes over whoever does not agree."""
    assert names("Paul Reed wrote to Laura Finch. “It was a long day,” he said.") == ["Paul Reed"]


def test_speaker_goes_before_somebody_merely_named():
    """Who spoke last is nearer to mind than who is spoken about."""
    text = "Paul Reed said the plan of Mark Stone would fail.", "“It has no money behind it,” he said."
    assert names(*text)[-1] == "Paul Reed"


def test_they_are_the_last_plural_source():
    """“They” are the pair that spoke last, and both are speakers."""
    found = quotes(
        "“The road is unsafe,” Laura Finch and Paul Reed wrote.", "They called for “a new road before the winter”."
    )
    assert [[speaker.name for speaker in quote.speakers] for quote in found] == [["Laura Finch", "Paul Reed"]] * 2


def test_plural_between_dashes_is_named():
    """“Two senators — A and B — sent a letter” gives the pair that “they” stands for."""
    found = quotes(
        "Two senators who represent the coast — Ann Beale, a Democrat from Wren Bay, and Jude Marsh — sent a letter.",
        "“The road is unsafe,” they wrote.",
    )
    assert [speaker.name for speaker in found[-1].speakers] == ["Ann Beale", "Jude Marsh"]


def test_unresolved_pronoun_has_no_name():
    """A pronoun that stands for nobody named is a mention without a name."""
    (speaker,) = quotes("“The dam will hold,” she said.")[0].speakers
    assert (speaker.name, speaker.mention) == (None, "she")


def test_free_standing_quotation_has_the_speaker_before_it():
    """A colon at the end of a paragraph, and a quotation that follows one, keep the speaker."""
    assert names("Laura Finch was angry and said:", "“The dam will not hold.”") == ["Laura Finch"]


def test_gender_is_learned_from_the_pronouns_around():
    """A given name that no list has takes the gender of the pronoun that follows it."""
    text = "Xylia Brandt packed her bags. Paul Reed watched. “I will not return,” she said."
    assert names(text) == ["Xylia Brandt"]


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("Wren Okafor (@wren.example.social) 4 November 2025 at 02:20", "Wren Okafor"),
        ("the woodwinds", "the woodwinds"),
        ("Corran Island Council on Tuesday, 4 November 2025", "Corran Island Council"),
    ],
)
def test_author_of_a_post_is_its_speaker(credit, name):
    """Whoever stands under a post wrote it, whoever spoke before."""
    said = Block(kind="paragraph", text="“It will hold,” said Ada Brook.")
    post = Block(kind="block_quote", text=f"The fog howled in tune. — {credit}")
    quote = quotes_of((said, post))[-1]
    assert (quote.text, quote.speakers[0].name) == ("The fog howled in tune.", name)


def test_author_of_a_post_may_have_a_short_title():
    """A stop inside the signature ends no sentence, and the title is spelled out."""
    post = Block(kind="block_quote", text="Stay off the quay. — Rep. Ann Lee (@annlee.example.social) Nov. 4, 2025")
    (quote,) = quotes_of((post,))
    assert (quote.text, quote.speakers[0].name) == ("Stay off the quay.", "Ann Lee")
    assert quote.speakers[0].role == "Representative"


def test_post_of_several_paragraphs_is_one_quote_of_its_author():
    """Who signs below the last paragraph wrote them all; another post is another quote."""
    said = Block(kind="paragraph", text="“It will hold,” said Ada Brook.")
    texts = ["The quay is closed.", "Stay at home. — Corran Island Council", "Bring your dogs in. — Ann Lee"]
    blocks = (said, *(Block(kind="block_quote", text=text) for text in texts))
    found = quotes_of(blocks, presentation=Presentation(continued=frozenset({1})))
    assert [(quote.text, quote.speakers[0].name) for quote in found[1:]] == [
        ("The quay is closed. Stay at home.", "Corran Island Council"),
        ("Bring your dogs in.", "Ann Lee"),
    ]
    assert [part.block for part in found[1].parts] == [1, 2]


def test_short_titles_are_spelled_out():
    """Gov. and Lt. Gov. are offices that a reader knows in full."""
    first, second = quotes("Lt. Gov. Laura Finch came. “It holds,” said Finch. “No,” said Sen. Paul Reed.")
    assert (first.speakers[0].role, second.speakers[0].role) == ("Lieutenant Governor", "Senator")


def test_one_institution_has_one_name():
    """The capital of an article that opens a sentence is no part of the name."""
    assert names("The council said, “It holds.”", "“It leaks,” the council said.") == ["the council", "the council"]


def test_office_stands_for_its_one_holder():
    """The engineer is the engineer named before; where two are, nobody is guessed."""
    one = "Laura Finch, an engineer, came. “The dam will hold,” the engineer said."
    two = "Paul Reed, an engineer, came with " + one
    assert names(one) == ["Laura Finch"]
    assert names(two) == ["the engineer"]


def test_subject_before_a_colon_is_the_source_whatever_its_verb():
    """A colon before the quotation tells that the subject of the sentence speaks."""
    assert names("The villagers took it calmly: “The dam will hold for years.”") == ["the villagers"]


def test_speaker_is_forgotten_behind_strangers():
    """Whoever spoke last does not speak on when others have come in between."""
    said = "Laura Finch said so."
    strangers = ["The gates rusted.", "The pumps stopped.", "The walls cracked."]
    assert names(said, "“The dam will hold for years.”") == ["Laura Finch"]
    assert names(said, *strangers, "“The dam will hold for years.”") == [None]


@pytest.mark.parametrize(("before", "name"), [("wrote on Monday:", "Ada Brook"), ("left on Monday.", None)])
def test_block_quote_without_marks_has_a_speaker_only_if_announced(before, name):
    """A post or document that is set apart belongs to whom the sentence before it announces, else to nobody known."""
    said = Block(kind="paragraph", text=f"“It will hold,” said Ada Brook. She {before}")
    post = Block(kind="block_quote", text="Stay off the quay. The gauge reads five metres now.")
    quote = quotes_of((said, post))[-1]
    assert [speaker.name for speaker in quote.speakers] == ([name] if name else [])


def test_block_quote_credit_is_the_speaker():
    """The line under a block quote names its speaker."""
    block = Block(kind="block_quote", text="The river gives and the river takes. — Ada Brook")
    (quote,) = quotes_of((block,))
    assert quote.speakers[0].name == "Ada Brook"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Der Damm wird halten“, sagte Laura Finke am Montag.", "Laura Finke"),
        ("de", "Laura Finke sagte: „Der Damm wird halten.“", "Laura Finke"),
        ("de", "Am Montag erklärte Laura Finke: „Der Damm wird halten.“", "Laura Finke"),
        ("de", "„Der Damm wird halten“, so Laura Finke.", "Laura Finke"),
        ("de", "„Der Damm wird halten“, hob Laura Finke hervor.", "Laura Finke"),
        ("de", "Laut Laura Finke ist der Damm „sicher für uns alle“.", "Laura Finke"),
        ("de", "Nach Angaben von Laura Finke ist der Damm „sicher für uns alle“.", "Laura Finke"),
        ("de", "Laura Finke hatte die Lage der Stadt betont: „Der Damm wird halten.“", "Laura Finke"),
        ("de", "„Der Damm wird halten“, sagte die Sprecherin der Stadt, Laura Finke.", "Laura Finke"),
        ("de", "„Der Damm wird halten“, teilte die Polizei mit.", "die Polizei"),
        ("de", "In dem Antrag heißt es: „Der Damm wird halten.“", "dem Antrag"),
        ("de-AT", "Ministerin Laura Finke kam. „Der Damm wird halten“, sagte sie.", "Laura Finke"),
        ("fr", "« Le barrage tiendra », a déclaré la ministre de l’Eau, Laure Fontaine.", "Laure Fontaine"),
        ("fr", "Marc Dubois affirme : « Le barrage tiendra. »", "Marc Dubois"),
        ("fr", "Selon Marc Dubois, le barrage est « sûr pour nous tous ».", "Marc Dubois"),
        ("fr", "Marc Dubois est venu. « Le barrage tiendra », a-t-il ajouté.", "Marc Dubois"),
        ("fr", "« Le barrage tiendra », a déclaré jeudi à l’AFP la maire de Brill, Laure Fontaine.", "Laure Fontaine"),
        ("fr", "« Le barrage tiendra », veut croire Laure Fontaine.", "Laure Fontaine"),
        ("fr", "D’après Marc Dubois, le barrage est « sûr pour nous tous ».", "Marc Dubois"),
        ("fr", "Pour Marc Dubois, ingénieur, « le barrage est dangereux ».", "Marc Dubois"),
        ("fr", "« Le barrage, assure Laure Fontaine, tiendra. »", "Laure Fontaine"),
        ("fr", "Laure Fontaine vient. « On a peur, a-t-elle déclaré. On part. »", "Laure Fontaine"),
        ("fr", "— Le barrage tiendra, répondit Marc Dubois.", "Marc Dubois"),
        ("es", "«La presa resistirá», aseguró este jueves la alcaldesa de Brill, Ana Torres.", "Ana Torres"),
        ("es", "—La presa resistirá —dijo Ana Torres—. La hemos probado.", "Ana Torres"),
        ("es", "Según ha explicado Luis Herrera, la presa es “segura para todos”.", "Luis Herrera"),
        ("es", "Para Luis Herrera, ingeniero, la presa es “un peligro para todos”.", "Luis Herrera"),
        ("es", "De acuerdo con Luis Herrera, la presa es “segura para todos”.", "Luis Herrera"),
        ("es", "«La presa resistirá», murmuró Ana Torres.", "Ana Torres"),
        ("fr", "« Le barrage tiendra », s’est emportée Laure Fontaine.", "Laure Fontaine"),
        ("fr", "« Le barrage tiendra », a dit le directeur, Yannick Le Floc’h.", "Yannick Le Floc’h"),
        ("es", "«La presa resistirá», dijo el ministro Luis Herrera.", "Luis Herrera"),
        ("es", "María López explicó: “La presa resistirá”.", "María López"),
        ("es", "Según Luis Herrera, la presa es “segura para todos”.", "Luis Herrera"),
    ],
)
def test_other_languages_name_their_speakers(language, text, name):
    """German, French and Spanish have their own verbs, orders and ways to name a source."""
    assert names(text, language=language)[-1] == name


def test_german_subjunctive_keeps_the_speaker():
    """Reported speech in the first subjunctive needs no verb of saying."""
    text = "Laura Finke sagte, der Damm halte. Die Lage der Stadt sei „sehr ernst für alle“."
    assert names(text, language="de") == ["Laura Finke"]


@pytest.mark.parametrize("language", ["it", "pl", None])
def test_unknown_grammar_guesses_no_speaker(language):
    """Other languages get the marks, and nobody is named."""
    (quote,) = quotes("“The dam will hold,” said Laura Finch.", language=language)
    assert (quote.speakers, quote.cue, quote.attribution) == ((), None, None)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "“The dam will hold,” said the chief engineer, Laura Finch.", "chief engineer"),
        ("es", "«La presa resistirá», afirmó la alcaldesa, Remedios Torres, en la plaza.", "alcaldesa"),
        ("en", "“The dam will hold,” said Paul Reed and an engineer, Laura Finch.", None),
        ("en", "“The dam will hold,” said the mayor of Brill, Laura Finch, on Monday.", "mayor of Brill"),
        ("en", "The mayor, Laura Finch and her men came. “The dam will hold,” Laura Finch said.", None),
        ("fr", "« La digue tiendra », a dit la maire de Brill, Laure Fontaine.", "maire de Brill"),
    ],
)
def test_role_stands_before_the_comma(language, text, role):
    """The office before a name is its role only with the definite article: of a list it is another's."""
    (quote,) = quotes(text, language=language)
    assert quote.speakers[0].role == role


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "« Le barrage tiendra, assure Laure Fontaine, mais il est vieux. »",
         "Le barrage tiendra, mais il est vieux."),
        ("fr", "« On a peur, dit Laure Fontaine. On part. »", "On a peur. On part."),
        ("fr", "« J’ai vu Paul, un ami, hier, dans la rue. »", "J’ai vu Paul, un ami, hier, dans la rue."),
        ("es", "—La presa resistirá —dijo Ana Torres—. La hemos probado.", "La presa resistirá. La hemos probado."),
    ],
)  # fmt: skip
def test_reporter_within_the_marks_is_not_quoted(language, text, said):
    """The incise of French and the dashes of Spanish cut a quotation in two."""
    (quote,) = quotes(text, language=language)
    assert quote.text == said


@pytest.mark.parametrize(
    "text",
    [
        "Ann Clinton paused, then said “that is why it was so very moving”.",
        "Rain fell. Ann Clinton paused, then said “that is why it was so very moving”.",
        "Who was there? Ann Clinton of Brill smiled, then said “that is why it was so very moving”.",
    ],
)
def test_what_goes_on_behind_a_comma_has_the_subject_before_the_first_verb(text):
    """Clinton paused, then said: the first verb is no part of the name, whatever opens the block."""
    assert names(text) == ["Ann Clinton"]
