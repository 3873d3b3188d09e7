"""The life of quotations: priced, revised, countered, compared, accepted or lost; what a new list does to them."""
