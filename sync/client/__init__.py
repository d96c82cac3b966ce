"""The client of the clinic's server: invitations, sealing, and the engine that keeps two vaults in step."""
