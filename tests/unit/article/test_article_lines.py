"""What a line is by its wording: a promotion, a byline, a picture line, a notice, or a story's own."""

from __future__ import annotations

import pytest

from server.article.lines.byline import is_byline
from server.article.lines.notice import is_notice
from server.article.lines.photo_credit import is_picture_line
from server.article.lines.promotion import is_promotion


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Five bridges that fell",
        "READ MORE: FIVE BRIDGES THAT FELL",
        "Related: The ferry that never came",
        "Lesen Sie auch: Fünf Brücken",
        "Sign up for our morning newsletter",
        "Follow Ada Lindgren on Twitter @ada",
        "Click here to get the app",
        "Advertisement",
        "12 comments",
        "Tags: bridges, rivers",
        "© 2026 News Example. All rights reserved.",
        "5 min read",
        "___",
        "READ | Five bridges that fell",
        "[Related: Five bridges that fell]",
        "👉 Learn more about bridges from the River Office.",
        "Read our full ferry timetable review",
        "Also read: Five bridges that fell",
        "More AP rivers: https://rivers.example/all",
        "Lire aussi : Cinq ponts tombés",
        "À lire aussi | Cinq ponts tombés",
        "Lea también: Cinco puentes caídos",
        "Te puede interesar: Cinco puentes caídos",
        "Leggi anche > Cinque ponti caduti",
        "Potrebbe interessarti anche: cinque ponti",
        "Lees ook: Vijf bruggen die vielen",
        "Czytaj też: Pięć mostów, które runęły",
        "Zobacz także",
        "Leia também: Cinco pontes que caíram",
        "Читайте также: Пять рухнувших мостов",
        "Материалы по теме",
        "Läs också: Fem broar som föll",
        "Mehr zum Thema",
        "Das könnte Sie auch interessieren: Fünf Brücken",
        "Abonnieren Sie unseren Newsletter und verpassen Sie nichts mehr.",
        "Abonnez-vous à notre newsletter pour suivre la rivière.",
        "Suscríbete a nuestro boletín y recíbelo cada mañana.",
        "Iscriviti alla newsletter per non perdere nulla",
        "Schrijf je in voor onze nieuwsbrief",
        "Zapisz się do naszego newslettera",
        "Siga o nosso canal no WhatsApp",
        "Подписывайтесь на наш канал в Telegram",
        "Anmäl dig till vårt nyhetsbrev om ån",
        "Artikeln fortsätter efter annonsen",
        "Get the day’s top stories delivered to your inbox every morning.",
        "Let our news meet your inbox. The stories that matter, on weekday mornings.",
        "Support our journalism: it takes two minutes and less than a coffee.",
        "Write to Ada Lindgren at ada@news.example",
        "Weiterlesen nach der Anzeige",
        "La suite après cette publicité",
        "Lesezeit: 5 Minuten",
        "12 Kommentare",
        "The post Five bridges first appeared on River News.",
        "DON’T MISS Bridge falls in May [WARNING] Ferry lost and found [VIDEO]",
        "Related Roundup: bridges",
        "There is plenty more. Sign up for River News today to get the daily newsletter.",
        "Subscribe to River News and stay close to the water.",
        "Get River Monthly through your letterbox. Click here for more information.",
    ],
)
def test_promotion_is_dropped(line):
    """A line that leads elsewhere or speaks of the site is no part of the article."""
    assert is_promotion(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read more than one newspaper, the teacher told her class.",
        "Related species live in the northern lakes.",
        "She signed up for the navy in 1961.",
        "More than 300 people watched: some from boats.",
        "Followers of the old king gathered on the hill.",
        "Comments by the minister angered the fishermen.",
        "The share of renters rose.",
        "Read the letter again and you see what she meant.",
        "Read now, forty years later, the minutes are full of jokes.",
        "Read in the right order, the four letters tell another story: that of the clerk.",
        "Related species: pike, perch and roach.",
        "More important: nobody had asked the ferrymen.",
        "Also: bring a torch.",
        "Subscribe rates fell by a third when the newsletter moved behind a form.",
        "Newsletters that land in your inbox unasked are read by one in ten.",
        "The newsletter had nine thousand readers, and every one of them wrote back.",
        "Cookies were never the point, the regulator said.",
        "Donate blood today, the hospital asked its staff, and forty did.",
        "Join the queue today and you will wait four hours.",
        "Download the bridge, a child once asked the mayor, and she laughed.",
        "Follow the river on foot and you pass all seven mills.",
        "Support us or leave, the crowd shouted; nobody left.",
        "Copyright worries had delayed the book for a year.",
        "Contact between the two villages was lost that winter.",
        "Lire un fleuve demande du temps.",
        "Leer el río lleva años.",
        "Lesen Sie die Karte, sagte der Fährmann, und dann glauben Sie ihr nicht.",
        "Leggi come questa non piacciono ai pescatori.",
        "Lees de brief nog eens en je ziet het.",
        "Читайте медленно, говорил он ученикам.",
        "Mehr Wasser als in jedem Jahr zuvor floss im März.",
        "Folgen Sie dem Fluss bis zur dritten Mühle.",
        "Video of the collapse was shown to the jury twice.",
        "Tags on the ears of the sheep had frozen.",
        "See: the ferryman’s diary of 1911.",
        "Sigue la polémica por el puente en Facebook y en la calle.",
        "Recibe el alcalde un correo cada día.",
        "Entre os canais mais vistos do YouTube há um sobre pontes.",
        "Leggi: il governo ne ha approvate quaranta in un anno.",
        "Steun voor onze vissers groeit in de hele provincie.",
        "Folge der Flut: unsere Brücke ist zu, sagte der Bürgermeister.",
        "Śledź w oleju kosztuje w porcie tyle, ile nas na niego stać.",
        "Become a member of the rowing club and the river looks different.",
        "Make a donation to the museum and you may climb the tower.",
        "Mais sobre a ponte ninguém quis dizer.",
        "Läs brevet en gång till, så ser du vad hon menade.",
        "Mer om bron ville ingen säga.",
        "Se också upp för isen, sade färjkarlen.",
        "Följ ån till den tredje kvarnen.",
        "Få tidningar har ett nyhetsbrev om fiske.",
        "Stöd oss eller gå, ropade hopen.",
        "Dela brödet i två, sade hon.",
    ],
)
def test_prose_is_no_promotion(line):
    """A sentence that begins with the same word stays."""
    assert not is_promotion(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lindgren",
        "Author: Ada Lindgren",
        "Written by Ada Lindgren and Bo Marsh",
        "March 22, 2026",
        "22.03.2026, 18:51",
        "Published: 22 March 2026 at 9:00",
        "11.05",
        "Updated 3 Jan 2026, 10:11 p.m. ET",
        "(Reporting by Ada Lindgren in Saltmarsh; editing by Bo Marsh)",
        "Additional reporting by Bo Marsh",
        "Bo Marsh contributed to this report.",
        "(dpa/AFP)",
        "12. März 2026, 18:51 Uhr",
        "Aktualisiert am 12.03.2026, 10:11",
        "Publié le 22 mars 2026 à 18h51",
        "22 de marzo de 2026",
        "Pubblicato il 22 marzo 2026",
        "22 marca 2026 10:11",
        "Опубликовано 22 марта 2026",
        "Автор: Ада Линдгрен",
        "Av Ada Lindgren och Bo Marsh",
        "Senast uppdaterad 22 mars 2026 kl. 18.51",
    ],
)
def test_byline_is_dropped(line):
    """A line that only says who wrote the article or when is metadata."""
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of the year the bridge was gone",
        "March was cold.",
        "Reporting by the police took a year.",
        "März 2026 war kalt und nass",
        "Text: nothing was left of it.",
        "Stand und Gegenstand",
        "List 2026 and nobody comes",
        "The flood contributed to the collapse.",
        "Published writers disagree",
        "Date palms grow here",
    ],
)
def test_prose_is_no_byline(line):
    """Prose that begins alike stays."""
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Image: Agents check papers at the river.",
        "Photo by Ada Lindgren",
        "A crane at the harbour on Sunday.Eduardo Marsh / AP",
        "A crane at the harbour. Eduardo Marsh/AFP via Getty Images",
        "The bridge in 1911. (AP Photo/Ada Lindgren)",
        "Getty Images",
        "Ada Lindgren / Reuters",
        "© Ada Lindgren",
        "Foto: dpa",
        "The third arch after the flood. Photo by: 'Ada Lindgren'.",
        "Die Brücke im Mai. Foto: Ada Lindgren/dpa",
        "Le pont en mai. © Ada Lindgren",
        "Il ponte a maggio (Foto: Ansa)",
        "Most w maju. Fot. PAP",
        "De brug in mei. Foto: ANP",
        "Bron i maj. Foto: Ada Lindgren/TT",
        "Getty Images / Ada Lindgren",
        "Источник: ТАСС",
    ],
)
def test_picture_lines(line):
    """A line that describes a picture, or ends with its credit, is a caption."""
    assert is_picture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "He told the AP that the bridge was safe.",
        "Image processing is her field.",
        "The photo shows a bridge.",
        "Nothing feels cheap",
        "“It was a mistake,” said Ada Lindgren of Reuters.",
        "Photographs by her father hung in every room.",
        "She came back for the last picture by her father.",
        "Photo editors disagree. Pictures by machines are no news.",
        "Das Bild zeigt die Brücke im Mai.",
        "Fotografie ist sein Beruf.",
        "Bilden visar bron i maj.",
        "En bild av fadern hängde i varje rum.",
    ],
)
def test_prose_is_no_picture_line(line):
    """A sentence about pictures or agencies is prose."""
    assert not is_picture_line(line)


def test_notices_of_the_browser():
    """A line that speaks of the reader's browser is a notice, a quotation about browsers is not."""
    assert is_notice("IE 11 is not supported. For an optimal experience visit our site on another browser.")
    assert is_notice("Please enable JavaScript to view this page.")
    assert not is_notice("“The browser is not the product,” she said.")
    assert not is_notice("The bus does not stop here any longer.")


@pytest.mark.parametrize(
    "line",
    [
        "To view this content you need to accept cookies from the network that has it.",
        (
            "Allow Example content? This article contains content provided by Example. We ask for permission before"
            " anything is loaded, as they may be using cookies and other technologies."
        ),
        (
            "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Mit Ihrer Einwilligung wird er"
            " angezeigt."
        ),
        "Ce contenu est bloqué car vous n'avez pas accepté les cookies. Acceptez pour le voir.",
        "Para ver este vídeo tienes que aceptar las cookies",
        "Per visualizzare questo contenuto accetta i cookie di terze parti",
        "Om deze video te bekijken moet je cookies accepteren: accepteer ze hier",
        "Aby obejrzeć ten film, zaakceptuj pliki cookies",
        "Чтобы увидеть этот материал, дайте согласие на файлы cookie",
        "We may earn a commission if you buy through links on this page.",
        "This post contains affiliate links.",
    ],
)
def test_notices_of_consent_and_of_shops(line):
    """What waits for consent to a network's cookies, and what a site earns by its links, is no prose."""
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "The commission met on Tuesday and decided nothing.",
        "We told the commission that the bridge was safe.",
        "This video was shown to the court.",
        "An dieser Stelle stand einst die Brücke.",
        "Allow an hour for the walk.",
        "Cookies are baked on the ferry every morning, and sold out by noon.",
        "To see this bridge, go early.",
    ],
)
def test_prose_is_no_notice(line):
    """Sentences about commissions, films, cookies and consent are prose."""
    assert not is_notice(line)
