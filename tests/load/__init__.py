"""A clinic of full size against the real server: how quick, how much memory, and that nothing is lost or doubled."""
