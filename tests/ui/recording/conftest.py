from tests.ui.sound.conftest import relay

__all__ = ["relay"]
