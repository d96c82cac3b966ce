"""What a course pack holds: the list that a clinic signs."""

from sync.protocol.wire.base import Wire


class CourseFile(Wire, frozen=True, array_like=True):
    """One file of a course.

    Attributes:
        name: Below the folder of the course, with "/" between.
        size: In bytes.
        digest: SHA-256 of the content.
    """

    name: str
    size: int
    digest: bytes


class CourseContents(Wire, frozen=True, array_like=True):
    """Everything in a course pack; signed by the clinic (label "course").

    Attributes:
        version: Of the way in which it is packed: 1.
        course: The id of the course, which is the name of its folder too.
        edition: The version of the course: "1.2" or "1.2.3".
        files: By name, each once.
    """

    version: int
    course: str
    edition: str
    files: tuple[CourseFile, ...]
