"""The silent day: planning it, the calm page that leads through it, and its bells."""
