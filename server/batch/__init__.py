"""Archives: every page of a file or folder, read once each, into one file that is whole or not there."""

from __future__ import annotations

from server.batch.entries import BatchRefused
from server.batch.run import analyze_archive

__all__ = ["BatchRefused", "analyze_archive"]
