"""How Haven becomes a program that starts without Python: what goes in, what stays out, and the packages around."""
