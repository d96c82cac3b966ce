"""Pages to paper and PDF, built piece by piece with a text cursor: what others wrote is never read as markup."""
