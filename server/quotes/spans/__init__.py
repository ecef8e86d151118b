"""Blocks → quoted spans: what stands in quotation marks, or is a turn of an interview, and is speech."""
