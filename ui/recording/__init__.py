"""The recording room: where somebody reads the words of a course aloud and gets a voice of it."""
