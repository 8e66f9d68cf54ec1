"""Numbers with what belongs to them: modifier, scale, unit, range."""
