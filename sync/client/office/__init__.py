"""The parts of the clinic's office: its keys and signatures, its staff, invitations, covers and key changes."""
