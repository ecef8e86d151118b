"""Tagged words → the parts of a clause: noun phrases, subjects, verbs that report, and what these govern."""
