"""What `haven-clinic` does, command by command."""
