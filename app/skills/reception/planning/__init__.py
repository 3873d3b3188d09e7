"""Planning a letter: which acts it must perform, each a clause in the buyer's language. Code only, no model."""
