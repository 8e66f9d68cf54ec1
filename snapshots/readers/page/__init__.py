"""Web pages, and Markdown, which is turned into one: tree, inline runs, tiles, grids, furniture, declarations."""
