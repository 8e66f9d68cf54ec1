"""The text as tokens, sentences and phrases: what every later step looks at."""
