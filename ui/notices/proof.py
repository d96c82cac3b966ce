"""Saving the proof: what does not fit, as it came, in a file for the clinic or for somebody who looks into it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sync.client.proof_file import SUFFIX, write_proof
from ui.files import ask_where_to_save
from ui.shell.context import Context
from ui.text import Words

Proof = Words("Proof")


def ask_to_save_proof(parent: QWidget, context: Context) -> None:
    """Lets a place be chosen and saves everything that is kept as evidence there."""
    title = QCoreApplication.translate("Proof", "Save the proof")
    name = QCoreApplication.translate("Proof", "Haven proof") + SUFFIX
    kind = QCoreApplication.translate("Proof", "Proof (*{suffix})").format(suffix=SUFFIX)
    ask_where_to_save(parent, title, name, kind, lambda path: save_proof(context, path))


def save_proof(context: Context, path: Path) -> None:
    """Saves the proof into a file; the vault lane reads it, one exhibit after the other."""
    db = context.services.vault.database

    def done(count: int) -> None:
        context.say(Proof.tr("The proof was saved, with %n things in it.", "", count))

    context.background.run("vault", lambda: write_proof(db, path), done)
