"""One running Haven for each profile: the second one hands over what it was opened with, and ends."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.paths import Profile
from ui.shell.doorplate import name_of

WAIT_MS = 2_000
LONGEST = 8_192


class Instance(QObject):
    """The place where a second start knocks.

    Signals:
        knocked(str): Somebody started Haven again; with the path of an invitation, or nothing.

    Args:
        profile: The profile; each has a door of its own.
    """

    knocked = Signal(str)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(profile)
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take(self, invitation: Path | None) -> bool:
        """Becomes the running one, or knocks at the one that runs already.

        Args:
            invitation: The file that Haven was opened with.

        Returns:
            Whether this is the running one now.
        """
        if self._knock(invitation):
            return False
        if not self._server.listen(self._name):
            # What a crash left behind; nobody answered the knock.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def close(self) -> None:
        """Lets the next start be the running one."""
        self._server.close()

    def _knock(self, invitation: Path | None) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write((str(invitation.resolve()) if invitation else "").encode() + b"\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._callers.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Hears all who knocked; those who have gone are let go when the server goes."""
        for socket in tuple(self._callers):
            if socket.canReadLine():
                self._callers.remove(socket)
                line = bytes(socket.readLine(LONGEST).data())
                self.knocked.emit(line.decode(errors="replace").strip())
            elif socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._callers.remove(socket)
