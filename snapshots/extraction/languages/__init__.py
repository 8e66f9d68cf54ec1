"""Languages other than English: detected, glossed, and mapped back into the text."""
