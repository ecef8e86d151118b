"""A page as it comes, bytes or text → characters, or the blocks of a plain text."""
