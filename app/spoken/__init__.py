"""What is spoken instead of written: recorded, kept, listened to; beside entries and letters."""
