"""What both ends must check: labels, hashes, signatures, statements and chains. Nothing here seals or opens."""
