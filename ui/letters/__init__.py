"""Letters: read as on paper, with the notes beside her own words, and answered."""
