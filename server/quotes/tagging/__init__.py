"""Words → tags: what each word is, as far as finding a speaker needs it."""
