"""Today: the first page of a patient."""
