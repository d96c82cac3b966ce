"""The therapist's places: my patients, to review, the dossier of one patient, and the letters."""
