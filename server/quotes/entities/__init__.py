"""Tagged words → people: who is named, what they are, and whom a noun or a pronoun stands for."""
