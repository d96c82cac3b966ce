"""The steps, in the order that each names as the one before."""
