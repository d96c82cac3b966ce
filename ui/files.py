"""Asking for a file: where something is saved, or what is opened. The window goes on meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kind: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Lets a place be chosen.

    Args:
        parent: The window that asks.
        title: What is saved.
        name: The proposed file name with its ending, which the chosen name gets too.
        kind: The filter, for instance "PDF (*.pdf)".
        chosen: Called with the place.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    suffix = Path(name).suffix
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.selectFile(str(Path(folder) / name))
    return _open(dialog, lambda path: chosen(path if path.suffix == suffix else path.with_name(path.name + suffix)))


def ask_what_to_open(parent: QWidget, title: str, kind: str, chosen: Callable[[Path], None]) -> QFileDialog:
    """Lets a file be chosen that is there.

    Args:
        parent: The window that asks.
        title: What is opened.
        kind: The filter.
        chosen: Called with the file.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setNameFilter(kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, chosen)


def ask_which_to_open(
    parent: QWidget, title: str, kind: str, chosen: Callable[[tuple[Path, ...]], None]
) -> QFileDialog:
    """Lets one file or several be chosen that are there.

    Args:
        parent: The window that asks.
        title: What is opened.
        kind: The filter.
        chosen: Called with the files.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setNameFilter(kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: chosen(tuple(Path(path) for path in paths)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_for_a_folder(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> QFileDialog:
    """Lets a folder be chosen that is there.

    Args:
        parent: The window that asks.
        title: What goes there.
        chosen: Called with the folder.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], None]) -> QFileDialog:
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
