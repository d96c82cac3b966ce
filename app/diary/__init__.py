"""What a person can do in the diary: write, keep, share, withdraw, find again; and ask to be called."""
