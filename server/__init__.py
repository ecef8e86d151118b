"""Sidelight: reads one page and says how hard it is, who said what, and how it is built. Start at pipeline.py."""

__version__ = "0.1.0"
