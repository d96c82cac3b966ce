"""The same records by a file, for when there is no network: written, sealed, read, taken over."""
