"""A bare window of PySide6, packaged in the same way: what Haven's first picture is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("bare")
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec())
