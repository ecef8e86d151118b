"""A page's markup as one lxml tree, with an index of what is looked for in it."""
