"""What a check of the server's database found."""

from dataclasses import dataclass, field


@dataclass
class Findings:
    """What was looked at and what does not hold.

    Attributes:
        people: Number of people.
        streams: Number of streams.
        epochs: Number of epochs.
        commits: Number of commits.
        records: Number of records.
        erased: Number of records whose bodies were erased.
        publications: Number of things that the clinic signed.
        parts: Number of parts of blobs.
        faults: Plain sentences; empty when everything holds.
    """

    people: int = 0
    streams: int = 0
    epochs: int = 0
    commits: int = 0
    records: int = 0
    erased: int = 0
    publications: int = 0
    parts: int = 0
    faults: list[str] = field(default_factory=list)

    def fault(self, place: str, sentence: object) -> None:
        """Notes that something does not hold."""
        self.faults.append(f"{place}: {sentence}.")
