"""Days in which nothing is expected of a patient. One row for each pause that stands; what is taken back is none."""

SQL = """
CREATE TABLE pauses (
    stream TEXT NOT NULL,
    pause TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    PRIMARY KEY (stream, pause)
) STRICT, WITHOUT ROWID;
"""
