"""Course packs: weeks, practices, forms and voices, read from a folder and checked."""
