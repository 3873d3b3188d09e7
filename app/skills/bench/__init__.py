"""Measuring this machine: how long what the merchant asks for takes here, and what the model engine gives."""
