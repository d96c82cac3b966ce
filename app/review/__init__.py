"""The therapist's view: caseload, dossier, notes at passages, the letter."""
