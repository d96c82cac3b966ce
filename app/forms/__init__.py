"""Diary forms and questionnaires, read from HL7 FHIR R4 Questionnaire resources."""
