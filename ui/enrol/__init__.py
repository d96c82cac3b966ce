"""The first run: an invitation, a passphrase, a recovery sheet, a name, and the first three minutes."""
