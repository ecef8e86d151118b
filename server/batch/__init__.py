"""Archives: every page of a file or folder, read once each, into one file that is whole or not there."""

from __future__ import annotations

from .entries import BatchRefused
from .run import analyze_archive

__all__ = ["BatchRefused", "analyze_archive"]
