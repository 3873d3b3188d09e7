"""Exact answers about the merchant's own data: a question in words becomes a query, code answers it, no model does."""
