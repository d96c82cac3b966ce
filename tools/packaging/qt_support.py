"""The Python side of PySide6, compiled and imported late, for a folder that starts quickly.

PySide6 carries the part of itself that knows signatures (for help texts and for the words of a TypeError) as source
text inside a library, and unpacks, compiles and runs all of it at every start; that takes nearly half of the time
until a bare window stands. It looks for the same modules in a folder `files.dir` first, which is its own way for
packages. This module writes that folder: the modules as they are, compiled, behind a loader that imports them when
one of their functions is called for the first time. The feature switch (`from __feature__ import …`), which Haven
does not use, would look into the source of every module that is imported afterwards; it is left out.
"""

import py_compile
import sys
import tempfile
from pathlib import Path

PLACE = Path("shiboken6") / "files.dir" / "shibokensupport"
CALLED = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
"""What the library calls in the loader, besides what happens at each import."""

LOADER = '''"""Imports the part of PySide6 that knows signatures when it is needed."""


def _whole():
    from shibokensupport.signature import whole_loader

    return whole_loader


def pyside_type_init(type_key, sig_strings):
    return _whole().pyside_type_init(type_key, sig_strings)


def create_signature(props, key):
    return _whole().create_signature(props, key)


def seterror_argument(args, func_name, info):
    return _whole().seterror_argument(args, func_name, info)


def make_helptext(func):
    return _whole().make_helptext(func)


def finish_import(module):
    """Deprecated functions get their warnings here; Haven calls none of them."""


def feature_import(*args, **kwds):
    return None


def feature_imported(*args, **kwds):
    return None


def post_init():
    """Here the whole loader would put a slower `__import__` into the place of Python's own."""
'''


def write(inside: Path) -> None:
    """Writes the support modules into a built folder.

    Args:
        inside: The folder that holds `shiboken6`.

    Raises:
        RuntimeError: This PySide6 keeps them in another way; the build has to be looked at.
    """
    import PySide6.QtCore  # noqa: F401 - with it the loader is there

    loader = sys.modules["shibokensupport.signature.loader"]
    packed = getattr(loader.__loader__, "zfile", None)
    if packed is None or not all(hasattr(loader, name) for name in (*CALLED, "finish_import", "feature_imported")):
        raise RuntimeError("this PySide6 keeps its support modules in another way")
    target = inside / PLACE
    with tempfile.TemporaryDirectory() as folder:
        packed.extractall(folder)
        source = Path(folder) / "shibokensupport"
        signature = source / "signature"
        (signature / "loader.py").rename(signature / "whole_loader.py")
        (signature / "loader.py").write_text(LOADER)
        for path in source.rglob("*.py"):
            place = target / path.relative_to(source).with_suffix(".pyc")
            place.parent.mkdir(parents=True, exist_ok=True)
            py_compile.compile(str(path), str(place), str(PLACE / path.relative_to(source)), doraise=True, optimize=1)
