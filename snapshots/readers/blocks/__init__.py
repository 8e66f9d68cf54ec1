"""Drafts of blocks, what each of them is, and how they are laid out to a document: what every reader ends with."""
