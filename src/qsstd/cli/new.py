"""``qsstd new``."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from qsstd.cli.options import Kind, Lang


def new(
    kind: Kind,
    id: Annotated[str, Argument(metavar="ID", help="The id of the new document; its file is named after it.")],
    lang: Lang = None,
) -> int:
    import os
    from pathlib import Path

    from qsstd.cli.language import choose
    from qsstd.cli.showing import note
    from qsstd.messages import say
    from qsstd.workspace.discover import open_workspace
    from qsstd.workspace.planting import plant

    workspace = open_workspace(Path.cwd())
    language = choose(lang, workspace.settings.language)
    path = plant(workspace, Path.cwd(), kind, id, language)
    note([say("made '{path}'", path=os.path.relpath(path))], language)
    return 0
