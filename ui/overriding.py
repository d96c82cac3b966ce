"""`override` for what the locked door is made of: checked by the type checker, and nothing to import at start."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    T = TypeVar("T")

    def override(method: T) -> T:
        """Returns the method; the type checker sees to it that there is one to override."""
        return method


__all__ = ["override"]
