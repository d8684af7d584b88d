"""``qsstd init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from qsstd.cli.options import Lang


def init(
    folder: Annotated[
        Path, Argument(metavar="FOLDER", help="Where to make it; the working folder if left out.")
    ] = Path(),
    empty: Annotated[
        bool, Option("--empty", help="Only settings and an organisation, no copy of the standards.")
    ] = False,
    lang: Lang = None,
) -> int:
    from qsstd import resources
    from qsstd.cli.language import choose
    from qsstd.cli.showing import note
    from qsstd.messages import counted, say
    from qsstd.workspace.config import current_day
    from qsstd.workspace.starting import bare, shipped, write_new

    language = choose(lang)
    outside_of_others(folder)
    texts = bare(choose(lang, "zh")) if empty else shipped(resources.standards(), current_day("Asia/Shanghai"))
    write_new(folder, texts)
    many = counted(len(texts), "{n} file", "{n} files")
    note([say("made a workspace with {files} in '{folder}'", files=many, folder=str(folder))], language)
    note([say("next: 'qsstd lint {folder}'", folder=str(folder))], language)
    return 0


def outside_of_others(folder: Path) -> None:
    """Refuse a folder inside a workspace: its documents would be looked at twice.

    Raises QsstdError."""
    from qsstd.errors import QsstdError
    from qsstd.messages import say
    from qsstd.workspace.config import FILE_NAME

    for above in folder.absolute().parents:
        if (above / FILE_NAME).is_file():
            raise QsstdError(
                say("'{folder}' lies in the workspace '{root}'", folder=str(folder), root=str(above)),
                say("make the new one elsewhere; new documents of this one are made with 'qsstd new KIND ID'"),
            )
