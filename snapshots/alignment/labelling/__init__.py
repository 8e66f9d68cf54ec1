"""Words for a series: from a sentence, from a table's heads, from a tile; without what passes with one release."""
