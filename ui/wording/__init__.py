"""Dates and times as several pages say them."""
