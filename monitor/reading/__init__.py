"""From a capture to its document and figures, in child processes that a hostile document may take down without harm.

Nothing is imported here: a child loads what it reads with, not what the service is made of.
"""
