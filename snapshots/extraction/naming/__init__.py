"""The words that name a figure: what is counted, where, under which heads."""
