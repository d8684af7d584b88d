"""The command. ``--version`` is answered before anything else is imported."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command with the words it was given, and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout is not None:
        from qsstd import __version__

        try:
            sys.stdout.write(f"qsstd {__version__}\n")
            sys.stdout.flush()
        except OSError as error:
            from qsstd.cli.main import broke_off

            sys.exit(broke_off(error, sys.argv[1:]))
        return
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them takes longer than a small lint
    try:
        from qsstd.cli.main import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while it is still being imported
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
