"""Dates and phrases of time: the period that a figure is about."""
