"""A page as it comes → one tree, or the blocks of a plain text."""
