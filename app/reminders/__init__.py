"""Reminders: when Haven may say a word, by the patient's own rhythm and within the clinic's limits."""
