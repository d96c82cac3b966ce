"""Everything that is hers, to take away: to read, to move, for the hospital, and to hear. Reads and never writes."""
