"""What travels: structs, limits, problem types and versions. No I/O and no cryptography."""
