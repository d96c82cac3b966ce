"""The place where a therapist writes, finds and keeps her phrases."""
