"""What Sidelight knows of each language: a folder a language, and every word of it there and nowhere else.

A stage takes a `Language` and asks what it has; it never asks which it is.
"""

from .language import Language, UnreadableLanguage, codes, language_of, languages, neutral
from .schema import Abbreviations, Discourse, Offer, Traits, Words
from .speakers import Frame, Insertions, SpeakerWords, Verb
from .word_rules import Syllables, VocabularyRules, WordForms, WordRules

__all__ = [
    "Abbreviations",
    "Discourse",
    "Frame",
    "Insertions",
    "Language",
    "Offer",
    "SpeakerWords",
    "Syllables",
    "Traits",
    "UnreadableLanguage",
    "Verb",
    "VocabularyRules",
    "WordForms",
    "WordRules",
    "Words",
    "codes",
    "language_of",
    "languages",
    "neutral",
]
