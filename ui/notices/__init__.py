"""What Haven noticed, told once in plain words: cards for the first pages, and the words for each kind."""
