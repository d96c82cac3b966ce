"""What changed, in kinds and ids, so that each screen can decide whether to look again."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ChangeSet:
    """The answer of every operation that changed something.

    Attributes:
        ids: The ids that changed, by kind: "entry", "practice", "letter", "note", "plan", "pause", "person", "state",
            "call", "policy", "settings", "sync", "notice".
    """

    ids: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, kind: str, *ids: str) -> "ChangeSet":
        """Returns a change set of one kind."""
        return cls({kind: frozenset(ids)})

    def __or__(self, other: "ChangeSet") -> "ChangeSet":
        kinds = self.ids.keys() | other.ids.keys()
        empty: frozenset[str] = frozenset()
        return ChangeSet({kind: self.ids.get(kind, empty) | other.ids.get(kind, empty) for kind in kinds})

    def __bool__(self) -> bool:
        return bool(self.ids)

    def touches(self, *kinds: str) -> bool:
        """Says whether any of the kinds changed."""
        return any(kind in self.ids for kind in kinds)
