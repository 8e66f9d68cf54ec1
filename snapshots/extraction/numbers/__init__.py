"""Tokens that spell a number, and the exact decimals they stand for."""
