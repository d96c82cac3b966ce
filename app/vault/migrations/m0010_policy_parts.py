"""Large files of the clinic's policy (a course) arrive part by part, and what is here need not be fetched again.

A row of `policy_files` without content has it in the parts, which are all here by then.
"""

SQL = """
CREATE TABLE policy_parts (
    blob BLOB NOT NULL,
    part INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (blob, part)
) STRICT;
"""
