"""Taking everything along: what a source holds, in forms that others read."""
