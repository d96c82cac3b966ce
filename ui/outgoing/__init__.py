"""What every place has in which a therapist writes words for a patient: whose they are, and a look before they go."""
