"""Domain objects become files for people: PDF, xlsx, docx, eml.

Rule: computes nothing; every figure is written as the domain object holds it. Whatever a cell or a mail said is
escaped text here and can never become markup, a formula or a link. A file appears whole under its name or not at all.
"""
