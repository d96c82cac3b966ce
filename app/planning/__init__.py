"""When she practises and when not: quiet moments, pauses, the therapist's plan, and the months after the course."""
