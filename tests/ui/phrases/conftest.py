from tests.ui.review.conftest import _worn, course, shell, vault, world

__all__ = ["_worn", "course", "shell", "vault", "world"]
