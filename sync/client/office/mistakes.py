"""What the administrator asked for and cannot have."""


class Mistake(Exception):
    """Nothing was changed; the message is a sentence for the administrator."""
