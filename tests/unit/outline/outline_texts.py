"""Invented articles, and what tests of the outline need to read them."""

from server.languages import language_of
from server.model import Block, Presentation
from server.outline import build_outline
from server.text import split_sentences

HARBOUR = (
    (
        "Rotorbridge — The port of Rotorbridge will close its oldest dock in March, the harbour board "
        "decided on Tuesday after a storm tore a crane from its rails."
    ),
    (
        "The crane fell into the dock and sank a tug. Nobody was hurt, but the dock walls cracked along "
        "forty metres, and divers found that the crane had damaged the foundations of the dock as well."
    ),
    (
        "Repairing the dock walls would cost more than the dock has earned in ten years, the board said "
        "in its decision on the crane and the dock."
    ),
    (
        "Meanwhile, fishing families in the old town fear for their boats. Some sixty boats lie in the "
        "basin beside it, and the families have nowhere else to take their boats in winter."
    ),
    (
        "The fishing families met in the town hall and asked the mayor for berths in the new marina, "
        "where boats pay four times as much."
    ),
    "Mayor Ilse Tarn promised the fishing families an answer by Easter. Her office is drawing up a list of boats.",
    (
        "Separately, the railway wants to buy the land behind the basin. The railway has planned a "
        "freight station there since its tunnel opened, and the freight trains now wait in the open."
    ),
    "A freight station would bring two hundred jobs, the railway estimates. The trains would run at night.",
    "Neighbours have gone to court against night trains and the freight station. The court hears the railway in June.",
)

MONETA = {
    "de": (
        "Die Stadt Lorenau schließt im Herbst ihr Hallenbad, weil das Dach des Hallenbads nicht mehr sicher ist.",
        "Gutachter fanden Risse im Dach des Hallenbads. Eine Sanierung würde neun Millionen Euro kosten.",
        "Das Hallenbad wurde 1974 gebaut, und seitdem hat niemand das Dach erneuert.",
        "Unterdessen suchen die Schwimmvereine nach Ersatz. Drei Vereine haben zusammen neunhundert Mitglieder.",
        "Die Schwimmvereine wollen in die Nachbarstadt ausweichen, doch dort sind die Becken belegt.",
        "Für die Vereine zählt jede Stunde, denn im Mai beginnen die Meisterschaften der Schwimmer.",
        "Der Busbetrieb prüft eine neue Linie zum Freibad. Die Linie soll alle zwanzig Minuten fahren.",
        "Die Busse sind bestellt, und der Busbetrieb sucht Fahrer für die neue Linie.",
    ),
    "es": (
        "La ciudad de Moneta cerrará en otoño su biblioteca central porque el techo de la biblioteca tiene grietas.",
        "Los ingenieros hallaron grietas en el techo de la biblioteca. La reparación costaría nueve millones de euros.",
        "La biblioteca fue construida en 1974 y desde entonces nadie ha renovado el techo.",
        "Mientras tanto, los estudiantes buscan otras salas de lectura. Tres institutos comparten una sala de lectura.",
        "Los estudiantes piden abrir las salas de lectura por la noche, antes de los exámenes.",
        "Para los estudiantes cada hora cuenta, porque los exámenes empiezan en mayo.",
        "La empresa de autobuses estudia una línea nueva al campus. La línea pasaría cada veinte minutos.",
        "Los autobuses ya están pedidos y la empresa busca conductores para la línea nueva.",
    ),
    "fr": (
        "La ville de Monette fermera en automne sa patinoire parce que le toit de la patinoire n'est plus sûr.",
        "Des experts ont trouvé des fissures dans le toit de la patinoire. Les travaux coûteraient neuf millions.",
        "La patinoire a été construite en 1974 et personne n'a refait le toit depuis.",
        "Pendant ce temps, les clubs de hockey cherchent une autre glace. Trois clubs comptent neuf cents membres.",
        "Les clubs de hockey veulent jouer dans la ville voisine, mais la glace y est occupée.",
        "Pour les clubs chaque heure compte, car le championnat de hockey commence en mai.",
        "La société des bus étudie une nouvelle ligne vers le lac. La ligne passerait toutes les vingt minutes.",
        "Les bus sont commandés et la société cherche des conducteurs pour la nouvelle ligne.",
    ),
}


PLAIN = Presentation()


def as_blocks(*pieces):
    """A paragraph for each text; a pair of level and text is a heading, a Block stays what it is."""

    def block(piece):
        if isinstance(piece, Block):
            return piece
        if isinstance(piece, tuple):
            return Block(kind="heading", level=piece[0], text=piece[1])
        return Block(kind="paragraph", text=piece)

    return tuple(block(piece) for piece in pieces)


def outline(*pieces, title=None, language="en", presentation=PLAIN):
    """The outline of an article of these pieces; `presentation` tells what is bold."""
    blocks = as_blocks(*pieces)
    known = language_of(language)
    return build_outline(blocks, presentation, split_sentences(blocks, known), title, known).sections


def key_points(*pieces, title=None, language="en"):
    """The key points of an article of these pieces."""
    blocks = as_blocks(*pieces)
    known = language_of(language)
    return build_outline(blocks, PLAIN, split_sentences(blocks, known), title, known).key_points
