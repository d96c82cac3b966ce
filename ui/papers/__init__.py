"""Papers that live on after the course: plans, early signs, what feeds and drains, letters to oneself."""
