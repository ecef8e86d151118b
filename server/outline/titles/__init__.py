"""The sentences of a section → its title."""

from .choose import Titles

__all__ = ["Titles"]
