"""Speaking instead of writing, and listening to what was spoken: what the diary, letters and the dossier share."""
