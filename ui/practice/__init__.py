"""Practising: the list of practices, the player, and the two taps afterwards."""
