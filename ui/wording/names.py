"""Names as people say them one after the other."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale


def together(names: Iterable[str], otherwise: str) -> str:
    """Returns for instance "Hanneke Vos and Bram de Wit".

    Args:
        names: In their order; an empty one is somebody who has not introduced herself yet.
        otherwise: What is said when there is nobody.
    """
    somebody = QCoreApplication.translate("names", "a colleague")
    return QLocale().createSeparatedList([name or somebody for name in names]) or otherwise
