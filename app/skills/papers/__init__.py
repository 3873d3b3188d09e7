"""Trade papers out of a quote: quotation, proforma and commercial invoice, packing list, sales contract."""
