"""Who may import the code that opens sealed things: read from the source, so that nothing needs to run for it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEALING = (
    "cryptography.hazmat.primitives.ciphers",
    "cryptography.hazmat.primitives.hpke",
    "cryptography.hazmat.primitives.keywrap",
    "cryptography.hazmat.primitives.poly1305",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.hazmat.primitives.asymmetric.mlkem",
    "cryptography.hazmat.decrepit",
    "cryptography.fernet",
    "nacl",
    "Crypto",
    "sqlcipher3",
)
MAY_SEAL = ("sync/client", "app/vault")


def imported(file: Path) -> set[str]:
    """Every dotted name that a file imports; of `from a import b` both a and a.b."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            assert not node.level, f"{file}: relative imports hide where they lead"
            names |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return names


def seals(file: Path) -> set[str]:
    return {
        name
        for name in imported(file)
        if any(name == sealing or name.startswith(sealing + ".") for sealing in SEALING)
    }


@pytest.mark.parametrize("package", ["sync/server", "sync/trust", "sync/protocol"])
def test_the_server_s_side_cannot_decrypt_because_it_cannot_import_what_decrypts(package: str) -> None:
    files = list((ROOT / package).rglob("*.py"))
    assert files
    assert {str(file): names for file in files if (names := seals(file))} == {}


@pytest.mark.parametrize("package", ["app", "ui", "sync"])
def test_only_the_client_and_the_vault_seal(package: str) -> None:
    allowed = tuple(ROOT / place for place in MAY_SEAL)
    found = {
        str(file): names
        for file in (ROOT / package).rglob("*.py")
        if not any(file.is_relative_to(place) for place in allowed) and (names := seals(file))
    }
    assert found == {}


def test_nothing_is_imported_by_a_name_made_at_run_time_on_the_server_s_side() -> None:
    for package in ("sync/server", "sync/trust", "sync/protocol"):
        for file in (ROOT / package).rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            assert "importlib" not in text, file
            assert "__import__" not in text, file


def test_the_check_sees_every_way_of_importing(tmp_path: Path) -> None:
    for line in (
        "import cryptography.hazmat.primitives.ciphers.aead",
        "from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305",
        "from cryptography.hazmat.primitives import hpke",
        "def late():\n    from cryptography.hazmat.primitives import ciphers as quiet",
    ):
        file = tmp_path / "module.py"
        file.write_text(line)
        assert seals(file), line
