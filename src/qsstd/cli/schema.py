"""``qsstd schema``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from typer import Option

from qsstd.cli.options import AnyKind, Lang


def schema(
    kind: AnyKind = None,
    folder: Annotated[
        Path | None,
        Option(metavar="FOLDER", help="Write the schema of each kind into this folder instead of printing it."),
    ] = None,
    lang: Lang = None,
) -> int:
    from qsstd.cli.language import choose, of_workspace
    from qsstd.cli.showing import note
    from qsstd.messages import say
    from qsstd.workspace.schema import schema_of, written
    from qsstd.workspace.starting import write_schemas

    language = choose(lang, of_workspace())
    if folder is None:
        sys.stdout.write(written(schema_of(kind, language)))
        return 0
    files = write_schemas(folder, language, kind)
    note([say("wrote {files}", files=files)], language)
    return 0
