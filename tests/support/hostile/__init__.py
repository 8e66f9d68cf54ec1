"""A publisher that does all that publishers, their servers and what stands between do wrong: one file for each family."""
