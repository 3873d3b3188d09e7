"""Reception: a buyer's mail becomes a read inquiry, matched products, a quote and a verified reply."""
