"""Builds what a clinic installs.

    python build_installer.py [--format folder|tar|deb|server-deb|nsis|all …] [--clinic clinic.toml] [--out DIR]

One directory that starts without Python; around it a package for this operating system. See docs/packaging.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tools.packaging.command import main

if __name__ == "__main__":
    sys.exit(main())
