"""What Sidelight knows of each language: a folder a language, and every word of it there and nowhere else.

A stage takes a `Language` and asks what it has; it never asks which it is.
"""

from .language import Language, UnreadableLanguage, codes, language_of, languages, neutral
from .schema import Abbreviations, Discourse, Traits, Words
from .speakers import Frame, Insertions, SpeakerWords, Verb

__all__ = [
    "Abbreviations",
    "Discourse",
    "Frame",
    "Insertions",
    "Language",
    "SpeakerWords",
    "Traits",
    "UnreadableLanguage",
    "Verb",
    "Words",
    "codes",
    "language_of",
    "languages",
    "neutral",
]
