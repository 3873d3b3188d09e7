"""What the merchant can ask for, one file per verb.

Rule: the only room that combines the hands (store, llm, importers, documents). Folders carry the mission's names.
"""
