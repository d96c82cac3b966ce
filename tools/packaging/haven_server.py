"""Where the packaged server begins."""

import sys

from sync.server.command import main

if __name__ == "__main__":
    sys.exit(main())
