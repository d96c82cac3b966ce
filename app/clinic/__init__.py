"""The clinic's signed policy: contacts, help numbers and switches."""
