"""Marks unknown words while somebody writes, and suggests others. It never speaks up by itself."""
