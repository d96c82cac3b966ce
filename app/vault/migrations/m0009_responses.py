"""Answers to any form of the clinic's, as FHIR has them, beside the words that people read.

`response` is a QuestionnaireResponse in JSON; empty for pages of Haven's own, whose answers say everything.
"""

SQL = """
ALTER TABLE entry_versions ADD COLUMN response TEXT NOT NULL DEFAULT '';
ALTER TABLE shared_entries ADD COLUMN response TEXT NOT NULL DEFAULT '';
"""
