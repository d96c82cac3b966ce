"""Recording a voice of a course: what a take is worth, how it becomes a segment, and where it is kept."""
