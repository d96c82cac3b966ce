"""Words that several pages say in the same way: dates, and where a shared item is."""
