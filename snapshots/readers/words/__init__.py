"""Bytes to words: the charset of a body, what no reader may keep in its text, dates as lines and addresses state them."""
