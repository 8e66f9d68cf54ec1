"""Language packs: what a language writes where English writes "more than", "million" and "of the".

One file a language, each with one record `PACK`; it is loaded when a document in that language is read. How to add one
stands in docs/languages.md.
"""
