"""Nouns and arithmetic of trade: frozen dataclasses, Decimal.

Rule: no files, threads, clock or logging here; time and policy are handed in. Field names are the field names of the
JSON that every door gives (`plain`).
"""
