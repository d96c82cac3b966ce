"""Her week: quiet moments with time and place, pauses, and the mix of practices for afterwards."""
