"""What stays out of the package: what the program never loads, and what Qt would drag along.

Each line was looked at in a built folder: the self-test of the program says whether something is missing.
"""

from fnmatch import fnmatch

_QT = (
    "QtQml QtQuick QtQuickWidgets QtQuickControls2 QtQuick3D QtQuickTest QtWebEngineCore QtWebEngineWidgets "
    "QtWebEngineQuick QtWebChannel QtWebSockets QtWebView Qt3DCore Qt3DRender Qt3DInput Qt3DLogic Qt3DExtras "
    "Qt3DAnimation QtCharts QtDataVisualization QtGraphs QtGraphsWidgets QtDesigner QtUiTools QtPdf QtPdfWidgets "
    "QtVirtualKeyboard QtBluetooth QtNfc QtSql QtTest QtHelp QtLocation QtPositioning QtSensors QtSerialPort "
    "QtSerialBus QtScxml QtStateMachine QtRemoteObjects QtSpatialAudio QtHttpServer QtOpenGL "
    "QtOpenGLWidgets QtSvgWidgets QtMultimediaWidgets QtConcurrent QtXml QtNetworkAuth QtAsyncio"
)
MODULES = [
    *(f"PySide6.{name}" for name in _QT.split()),
    "litestar",
    "sqlalchemy",
    "alembic",
    "uvicorn",
    "psycopg",
    "psycopg_binary",
    "fhir",
    "hypothesis",
    "pytest",
    "_pytest",
    "mypy",
    "setuptools",
    "pkg_resources",
    "pip",
    "tkinter",
    "multiprocessing",
    "sqlite3",
    "readline",
    "curses",
    "unittest",
    "pydoc",
    "doctest",
    "test",
    "numpy.f2py",
    "numpy.testing",
    "numpy.distutils",
    "PIL",
    "IPython",
    "pygments",
    "rich",
    "yaml",
]
"""Python modules that nothing in the program imports, or only its tests and its server."""

_FILES = (
    # Qt's other parts, which come as neighbours of those that are used
    "*libQt6Qml*",
    "*libQt6Quick*",
    "*libQt6WebEngine*",
    "*libQt6Pdf*",
    "*libQt6VirtualKeyboard*",
    "*libQt6Designer*",
    "*libQt63D*",
    "*libQt6EglFS*",
    "*libQt6EglFs*",
    "*libQt6WaylandEgl*Server*",
    "*libQt6WlShell*",
    "*Qt6Qml*.dll",
    "*Qt6Quick*.dll",
    "*Qt6Pdf*.dll",
    "*Qt6VirtualKeyboard*.dll",
    "*opengl32sw.dll",
    # platforms that are no desktop
    "*plugins/platforms/libqeglfs*",
    "*plugins/platforms/libqlinuxfb*",
    "*plugins/platforms/libqvkkhrdisplay*",
    "*plugins/platforms/libqvnc*",
    "*plugins/platforms/libqminimal*",
    "*plugins/egldeviceintegrations/*",
    "*plugins/generic/*",
    # the theme of GTK loads all of GTK into the window
    "*plugins/platformthemes/libqgtk3*",
    "*plugins/platforminputcontexts/libqtvirtualkeyboard*",
    "*plugins/wayland-graphics-integration-server/*",
    "*plugins/qmltooling/*",
    "*plugins/sqldrivers/*",
    "*plugins/networkinformation/*",
    # TLS is done by requests; only a socket on this computer is opened by Qt
    "*plugins/tls/*",
    # QtMultimedia speaks to the sound system by itself; FFmpeg would decode films, and asks for QML (Qt 6.11)
    "*plugins/multimedia/libffmpeg*",
    "*libavcodec*",
    "*libavformat*",
    "*libavutil*",
    "*libswscale*",
    "*libswresample*",
    "*libQt6FFmpegStub*",
    # a shell of Wayland that was replaced by xdg-shell
    "*plugins/wayland-shell-integration/libwl-shell*",
    "*plugins/wayland-shell-integration/libivi-shell*",
    "*plugins/wayland-shell-integration/libqt-shell*",
    "*plugins/wayland-graphics-integration-client/libvulkan*",
    # pictures that Haven never shows
    "*plugins/imageformats/*qpdf*",
    "*plugins/imageformats/*qtga*",
    "*plugins/imageformats/*qtiff*",
    "*plugins/imageformats/*qwbmp*",
    "*plugins/imageformats/*qicns*",
    "*plugins/imageformats/*qwebp*",
    "*plugins/imageformats/*qgif*",
    # a voice that says nothing, for Qt's own tests
    "*plugins/texttospeech/*mock*",
    # what nobody runs in a built program
    "*/qml/*",
    "*PySide6/examples/*",
    "*PySide6/typesystems/*",
    "*PySide6/scripts/*",
    "*.pyi",
    "*/py.typed",
    "*numpy/*/tests/*",
    "*resources/courses/*/voices/*.wav",
    "*setuptools*",
)
_LANGUAGES = ("nl", "en")


_PYTHONS_OWN = ("libffi", "libssl", "libcrypto", "libz", "liblzma", "libbz2", "libexpat", "libuuid", "libmpdec")
"""Libraries of the system that Python itself was built with; they come along, in the version it was built with."""
HOOKS = ("pyi_rth_inspect", "pyi_rth_multiprocessing")
"""What PyInstaller would run before the program for the sake of modules that Haven does not use."""


def is_wanted(name: str, source: str = "") -> bool:
    """Says whether a file belongs into the folder.

    A library of the system it is built on stays out: another version of it beside the desktop's own would fight with
    it, and would get none of its security updates. The package says which ones it needs.

    Args:
        name: Its place in the folder, as PyInstaller writes it.
        source: Where it comes from.
    """
    place = name.replace("\\", "/")
    if source.startswith(("/lib/", "/usr/lib/", "/lib64/")) and ".so" in source:
        return place.rsplit("/", 1)[-1].startswith(_PYTHONS_OWN)
    if any(fnmatch(place, pattern) for pattern in _FILES):
        return False
    if "/translations/qt" in place:  # Qt's own words; its base module holds all that Haven's windows show
        return any(place.endswith(f"qtbase_{language}.qm") for language in _LANGUAGES)
    if "babel/locale-data/" in place:
        stem = place.rsplit("/", 1)[-1].split(".")[0]
        return stem == "root" or stem.split("_")[0] in _LANGUAGES
    return True
