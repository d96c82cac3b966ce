"""The parts of the self-test. Each tries one thing for real and says in a sentence what it found.

A part that raises has failed: something that every function of it needs is not there. Nothing touches a person's own
files; what is written lies in a folder that is gone afterwards.
"""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.paths import Profile, resources
from ui.text import LANGUAGES, Words

SelfTest = Words("SelfTest")
WRITTEN = "The light on the water was very still."


@dataclass(frozen=True)
class Part:
    """What is tried.

    Attributes:
        name: For scripts; it never changes.
        title: Says it to a person, in her language.
        work: Tries it and returns what it found, in her language.
    """

    name: str
    title: Callable[[], str]
    work: Callable[[], str]


class NotWhole(Exception):
    """Something is there and does not do what it should; the message is for whoever looks after the computer."""


def vault() -> str:
    """Makes a vault, opens it, writes, searches and closes it."""
    from app.clock import SystemClock
    from app.diary.service import Diary
    from app.model.changes import Answer
    from app.vault.cost import FLOOR
    from app.vault.vault import Vault

    with tempfile.TemporaryDirectory() as folder:
        profile, clock = Profile(Path(folder) / "vault"), SystemClock()
        Vault.create(profile, "a quiet harbour", clock=clock, cost=FLOOR).close()
        with Vault.open(profile, "a quiet harbour", clock=clock) as opened:
            diary = Diary(opened.database, clock)
            entry = diary.begin("free", "Free page", 1)
            diary.keep(entry, [Answer(question="words", prompt="What was there", text=WRITTEN)])
            if len(diary.search("water")) != 1 or diary.search("mountain"):
                raise NotWhole("the search found something else")
        if WRITTEN.encode() in profile.database.read_bytes():
            raise NotWhole("the vault can be read without its key")
    return SelfTest.tr("A vault was made, opened, written to, searched and closed.")


def sound() -> str:
    """Decodes a bell, mixes it into sixteen bits, and looks for a device."""
    from app.practice.sounds import RATE, Sounds
    from ui.sound.devices import outputs

    bell = Sounds(resources() / "sounds").bell("bell")
    if len(bell) < RATE or float(abs(bell).max()) < 0.01:
        raise NotWhole("the bell is silent")
    devices = outputs()
    if not devices:
        return SelfTest.tr(
            "Sound can be decoded. This computer has no device to sound on at the moment; that is no fault of Haven."
        )
    return SelfTest.tr("Sound can be decoded, and would sound on: {device}.").format(device=devices[0].name)


def aloud() -> str:
    """Looks for what reads texts aloud; the voices are the computer's own."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    from ui.sound.aloud import FOR_TESTS

    engines = QTextToSpeech.availableEngines()
    if not engines:
        raise NotWhole("nothing reads aloud")
    if all(engine in FOR_TESTS for engine in engines):
        raise NotWhole("only a voice that says nothing")
    return SelfTest.tr("Texts can be read aloud, where this computer has a voice for it.")


def themes() -> str:
    """Puts on every theme."""
    from ui.theme import theme, wear

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise NotWhole("there is no application")
    for name in theme.NAMES:
        wear(application, theme.make(name, 100))
    return SelfTest.tr("Every theme can be worn: light, dark and high contrast.")


def fonts() -> str:
    """Looks whether the typefaces are the ones that came along."""
    from PySide6.QtGui import QFontDatabase, QFontInfo

    from ui.theme import fonts as faces

    faces.install(resources() / "fonts")
    known = QFontDatabase.families()
    for family in (faces.INTERFACE, faces.READING):
        if family not in known:
            raise NotWhole(f"{family} is not known")
    shown = QFontInfo(faces.make("body", 1.0)).family()
    if shown != faces.INTERFACE:
        raise NotWhole(f"words are shown in {shown}")
    return SelfTest.tr("Both typefaces are there.")


def translations() -> str:
    """Loads the words of every language, Qt's own too."""
    from PySide6.QtCore import QLibraryInfo

    where = (
        ("haven", str(resources() / "translations")),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for language in LANGUAGES:
        for name, folder in where:
            if name == "qtbase" and language == "en":
                continue  # Qt speaks it by itself
            translator = QTranslator()
            if not translator.load(f"{name}_{language}", folder) or translator.isEmpty():
                raise NotWhole(f"{name}_{language} cannot be read")
    return SelfTest.tr("Every language is there: {languages}.").format(languages=", ".join(LANGUAGES.values()))


def transport() -> str:
    """Looks whether a connection to the clinic could be trusted: TLS, authorities and signed requests."""
    import certifi
    import http_message_signatures  # type: ignore[import-not-found,unused-ignore] # it has no types
    import requests

    context = ssl.create_default_context(cafile=certifi.where())
    authorities = context.cert_store_stats()["x509_ca"]
    if authorities < 50 or context.maximum_version not in (ssl.TLSVersion.MAXIMUM_SUPPORTED, ssl.TLSVersion.TLSv1_3):
        raise NotWhole(f"{authorities} authorities, {ssl.OPENSSL_VERSION}")
    if not (requests.__version__ and hasattr(http_message_signatures, "HTTPMessageSigner")):
        raise NotWhole("requests cannot be signed")
    return SelfTest.tr("Connections to the clinic can be made and checked.")


def printing() -> str:
    """Prints a page into a PDF."""
    from ui.printing.document import Sheet, pdf

    sheet = Sheet("Haven")
    sheet.heading(WRITTEN)
    content = pdf(sheet.document)
    if not content.startswith(b"%PDF-") or b"/FontFile" not in content:
        raise NotWhole("the PDF has no letters")
    from PySide6.QtPrintSupport import QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        return SelfTest.tr(
            "Pages can be made into PDFs. There is no printer at the moment; that is no fault of Haven."
        )
    return SelfTest.tr("Pages can be printed, and made into PDFs.")


def accessibility() -> str:
    """Looks whether a screen reader is told what a field is."""
    from PySide6.QtGui import QAccessible

    from ui.shell.lock_page import LockPage
    from ui.theme import theme, wear

    application = QApplication.instance()
    if isinstance(application, QApplication):
        wear(application, theme.make("light", 100))
    page = LockPage()
    told = QAccessible.queryAccessibleInterface(page.passphrase.field)
    if told.text(QAccessible.Text.Name) != page.passphrase.field.accessibleName():
        raise NotWhole("a field has no name")
    if told.role() != QAccessible.Role.EditableText:
        raise NotWhole("a field is taken for something else")
    page.deleteLater()
    return SelfTest.tr("Screen readers are told what is on the screen.")


def course() -> str:
    """Reads the whole course with its forms, and every recording that came along."""
    from app.course.pack import Course

    read = Course.load(resources() / "courses" / "mbct")
    voices = [voice for language in LANGUAGES for voice in read.voices(language)]
    files = [voice.file(recording) for voice in voices for recording in voice.recordings.values()]
    missing = [file for file in files if not file.is_file()]
    if not voices:
        raise NotWhole("there is no voice")
    if len(missing) == len(files):
        return SelfTest.tr("The course is there, and its texts. The recordings of the voices did not come along.")
    if missing:
        raise NotWhole(f"{len(missing)} of {len(files)} recordings are missing, for instance {missing[0].name}")
    return SelfTest.tr("The course is there, with %n recording(s).", "", len(files))


def forms() -> str:
    """Evaluates what a form computes."""
    from app.forms.fhirpath import KNOWN

    if len(KNOWN) < 50:
        raise NotWhole(f"only {len(KNOWN)} functions")
    return SelfTest.tr("Forms can be shown and filled in.")


def pictures() -> str:
    """Draws every icon and reads the kinds of picture that a clinic may send."""
    from PySide6.QtGui import QColor, QImageReader

    from ui.theme import icons

    known = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    if not {"png", "jpg", "svg"} <= known:
        raise NotWhole(f"only {', '.join(sorted(known))}")
    for path in sorted((resources() / "icons").glob("*.svg")):
        drawn = icons.pixmap(path.stem, QColor("black"), 32).toImage()
        if not any(drawn.pixelColor(x, y).alpha() for x in range(32) for y in range(32)):
            raise NotWhole(f"{path.name} is empty")
    return SelfTest.tr("Every icon can be drawn.")


def spelling() -> str:
    """Looks a word up in every dictionary, and asks what was meant."""
    from app.spelling.dictionaries import dictionaries

    for language, known, slip, meant in (
        ("en_GB", "colour", "thier", "their"),
        ("en_US", "color", "thier", "their"),
        ("nl_NL", "ademhalingsoefening", "gedagte", "gedachte"),
    ):
        if dictionaries().unknown(language, [known, slip]) != {slip}:
            raise NotWhole(f"the dictionary {language} does not know its words")
        if meant not in dictionaries().suggestions(language, slip):
            raise NotWhole(f"the dictionary {language} suggests nothing")
    return SelfTest.tr("Spelling can be looked through in both languages.")


def clinic() -> str:
    """Reads what the clinic put into this program, when it did."""
    from ui import clinic_kit

    path = resources() / clinic_kit.NAME
    if not path.exists():
        return SelfTest.tr("This Haven is for every clinic.")
    kit = clinic_kit.read(path.read_text(encoding="utf-8"))
    return SelfTest.tr("This Haven comes from {clinic}.").format(clinic=kit.name)


def parts() -> Sequence[Part]:
    """Returns all of them, in their order."""
    return (
        Part("vault", lambda: SelfTest.tr("Vault"), vault),
        Part("sound", lambda: SelfTest.tr("Sound"), sound),
        Part("aloud", lambda: SelfTest.tr("Reading aloud"), aloud),
        Part("theme", lambda: SelfTest.tr("Themes"), themes),
        Part("fonts", lambda: SelfTest.tr("Typefaces"), fonts),
        Part("translations", lambda: SelfTest.tr("Languages"), translations),
        Part("transport", lambda: SelfTest.tr("Connection"), transport),
        Part("printing", lambda: SelfTest.tr("Printing"), printing),
        Part("accessibility", lambda: SelfTest.tr("Screen readers"), accessibility),
        Part("course", lambda: SelfTest.tr("Course"), course),
        Part("forms", lambda: SelfTest.tr("Forms"), forms),
        Part("pictures", lambda: SelfTest.tr("Pictures"), pictures),
        Part("spelling", lambda: SelfTest.tr("Spelling"), spelling),
        Part("clinic", lambda: SelfTest.tr("Clinic"), clinic),
    )


def unmade(kind: str) -> str:
    """Returns what is said of a part that failed.

    Args:
        kind: What it failed with, for whoever looks after the computer.
    """
    return SelfTest.tr(
        "Something of Haven is missing here ({kind}). Please install it again; what you wrote is safe."
    ).format(kind=kind)
