"""What Haven knows: people, entries, practices, letters and the vault they are kept in.

Pure Python: no Qt, no sockets and no translated text. `docs/architecture.md` says what lives in which room.
"""
