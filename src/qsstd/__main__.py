"""The command. ``--version`` is answered before anything else is imported."""

from __future__ import annotations

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
    from qsstd.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
