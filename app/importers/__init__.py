"""Foreign files become domain objects plus a list of problems.

Rule: writes nothing, believes nothing. No formula is evaluated, no macro run, no link opened, no other file read.
"""
