"""The vault: key slots, the encrypted database, its migrations, and everything that is kept in it."""
