"""A patient's mark: her initial on a disc of her colour. It stands beside her name and never in its place."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.review.colours import COLOURS
from ui.theme import current


def colour_of(number: int) -> QColor:
    """Returns a patient's colour in the worn theme."""
    return current().tokens.colour(f"patient_{number if 1 <= number <= COLOURS else 1}")


def title_of(number: int) -> str:
    """Returns what a colour is called."""
    translate = QCoreApplication.translate
    return (
        translate("PatientMark", "Blue"),
        translate("PatientMark", "Amber"),
        translate("PatientMark", "Green"),
        translate("PatientMark", "Plum"),
        translate("PatientMark", "Ochre"),
        translate("PatientMark", "Indigo"),
        translate("PatientMark", "Rose"),
        translate("PatientMark", "Teal"),
    )[number - 1]


def initial_of(name: str) -> str:
    """Returns the letter of a name."""
    return next((letter.upper() for letter in name if letter.isalnum()), "·")


def paint_mark(painter: QPainter, place: QRectF, number: int, name: str) -> None:
    """Paints a mark into a square."""
    theme = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(number))
    painter.drawEllipse(place)
    font = theme.font("small_strong")
    font.setPixelSize(max(8, round(place.height() * 0.56)))
    painter.setFont(font)
    painter.setPen(theme.tokens.on_patient)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initial_of(name))
    painter.restore()


class PatientMark(QAbstractButton):
    """The mark beside a patient's name; pressed, it offers other colours.

    Signals:
        chosen: A colour was chosen.

    Args:
        name: The `objectName`.
        changes: Whether another colour can be chosen here.
        size: In pixels at 100 %.
    """

    chosen = Signal(int)

    def __init__(self, name: str, changes: bool = False, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = current().px(size)
        self._number, self._who = 1, ""
        self._changes = changes
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.menu: QMenu | None = None
        if changes:
            self.setToolTip(self.tr("Choose another colour"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(self._offer)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def number(self) -> int:
        """The colour."""
        return self._number

    def show_patient(self, name: str, number: int) -> None:
        """Shows whose mark it is; nobody's is not seen."""
        self._number, self._who = number, name
        self.setVisible(bool(name))
        words = self.tr("{name}, {colour}").format(name=name, colour=title_of(number))
        self.setAccessibleName(self.tr("Colour of {name}").format(name=words) if self._changes else words)
        self.update()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Colour of {name}").format(name=self._who))
        group = QActionGroup(menu)
        for number in range(1, COLOURS + 1):
            action = QAction(self._swatch(number), title_of(number), menu)
            action.setObjectName(f"{self.objectName()}.{number}")
            action.setCheckable(True)
            action.setChecked(number == self._number)
            action.triggered.connect(lambda _on=False, number=number: self.chosen.emit(number))
            group.addAction(action)
            menu.addAction(action)
            if number == self._number:
                menu.setActiveAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget)
        self.menu = menu
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _forget(self) -> None:
        self.menu = None

    def _swatch(self, number: int) -> QIcon:
        side = current().px(18)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mark(painter, QRectF(0, 0, side, side), number, self._who)
        painter.end()
        return QIcon(picture)

    @override
    def sizeHint(self) -> QSize:
        side = self._size + 8 if self._changes else self._size
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        room = 4 if self._changes else 0
        place = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint_mark(painter, place, self._number, self._who)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().tokens.focus, 2))
            painter.drawEllipse(place.adjusted(-3, -3, 3, 3))
        painter.end()


class Stripe(QWidget):
    """A band of a patient’s colour at the top of what goes to her.

    It is decoration: the words that name her stand below it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.setFixedHeight(current().px(5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_colour(self, number: int) -> None:
        """Shows a colour."""
        self._number = number
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._number:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour_of(self._number))
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.end()
