"""What of her body a patient has to spare when she practises, and who said so.

One row for each need that is spared; what she takes back is deleted. It is kept for her own computers alone.
"""

SQL = """
CREATE TABLE spared (
    need TEXT PRIMARY KEY,
    set_by TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
