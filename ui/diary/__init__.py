"""The diary: written page by page, kept as it is typed, shared entry by entry."""
