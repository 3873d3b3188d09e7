"""The window, in Qt widgets.

Rule: shows domain objects and calls skills through the desk, never decides a price. Work runs on the lanes of `tasks`;
results come back on the main thread. All outside text is shown as plain text. Colours and sizes come from `theme`,
words from `tongue`, so both switch live.
"""
