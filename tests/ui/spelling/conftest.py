from tests.ui.review.conftest import Shell, _worn, course, shell, vault, world

__all__ = ["Shell", "_worn", "course", "shell", "vault", "world"]
