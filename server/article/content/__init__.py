"""The tree → the blocks that are the article, and their markup."""
