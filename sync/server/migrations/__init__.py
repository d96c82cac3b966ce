"""How the server's database came to be, step by step (alembic)."""
