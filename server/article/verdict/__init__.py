"""Whether a page has an article, and what a reader should keep in mind of it."""
