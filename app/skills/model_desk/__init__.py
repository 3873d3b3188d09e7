"""The model desk: which models are here, getting one, and the best way to run it on this machine."""
