"""Diary forms and questionnaires: FHIR R4 Questionnaires, read, checked, filled in and scored (docs/forms.md)."""
