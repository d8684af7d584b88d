"""All commands, and the only place that turns errors into a sentence and an exit code.

0: nothing to report. 1: findings. 2: the work could not be done. 3: qsstd itself failed. 130: Ctrl-C. 141: closed pipe.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qsstd.cli import streams
from qsstd.cli.language import asked_for, of_workspace
from qsstd.errors import InternalError, QsstdError
from qsstd.messages import Language, Message, say

COMPLETION = "_QSSTD_COMPLETE"
"""The variable by which a shell asks for completions."""
DONE, FOUND, COULD_NOT, FAILED, INTERRUPTED, CLOSED = 0, 1, 2, 3, 130, 141


@dataclass(frozen=True, slots=True)
class Asked:
    """What the whole command line says about itself, known before it is parsed."""

    language: Language | None
    debug: bool


def run(words: Sequence[str]) -> int:
    """Do what ``words`` say and return the exit code. Nothing but an exit code leaves this function."""
    streams.prepare()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        code = dispatch(words)
        sys.stdout.flush()
    except BaseException as error:
        return broke_off(error, words)
    return code


def dispatch(words: Sequence[str]) -> int:
    from typer.main import get_command

    from qsstd.cli.app import app

    command, asked = get_command(app), Asked(asked_for(words, os.environ), "--debug" in words)
    if os.environ.get(COMPLETION):
        try:
            command.main(list(words), prog_name="qsstd", complete_var=COMPLETION)
        except (KeyError, ValueError):
            message = say("this is no shell that asks for completions: '{name}' is set", name=COMPLETION)
            raise QsstdError(message) from None
    with command.make_context("qsstd", list(words), obj=asked) as context:
        answer = command.invoke(context)
    return answer if isinstance(answer, int) else DONE


def broke_off(error: BaseException, words: Sequence[str]) -> int:
    """The exit code for ``error``, after it was said on standard error."""
    try:
        code = explained(error, words)
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        code = CLOSED if isinstance(error, BrokenPipeError) else COULD_NOT
    if isinstance(error, OSError):
        streams.give_up_output()
    return code


def explained(error: BaseException, words: Sequence[str]) -> int:
    from qsstd.cli.mistakes import is_mistake, said

    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else DONE
    if type(error).__name__ == "Exit":
        return int(error.exit_code)  # type: ignore[attr-defined]
    if isinstance(error, BrokenPipeError):
        return CLOSED
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return INTERRUPTED
    language = asked_for(words, os.environ) or of_workspace() or "en"
    if isinstance(error, QsstdError):
        return tell(error.message, error.hint, language)
    if is_mistake(error):
        told = said(error)
        return tell(told.message, told.hint, language)
    if isinstance(error, OSError):
        reason = os.strerror(error.errno) if error.errno else str(error)
        return tell(say("the system refused: {reason}", reason=reason), None, language)
    return failed(error, words, language)


def tell(message: Message, hint: Message | None, language: Language) -> int:
    """Say on standard error why the work could not be done."""
    print_line(say("error: {message}", message=streams.harmless(message.in_language(language))), language)
    if hint is not None:
        print_line(say("  hint: {hint}", hint=streams.harmless(hint.in_language(language))), language)
    return COULD_NOT


def failed(error: BaseException, words: Sequence[str], language: Language) -> int:
    """Say that qsstd itself failed; how, only when asked."""
    from qsstd.safe import terminal

    where: Any = f"{error.plug}, {error.where}" if isinstance(error, InternalError) else type(error).__name__
    print_line(say("internal error: {where}", where=streams.harmless(where)), language)
    if "--debug" in words:
        import traceback

        sys.stderr.write(terminal("".join(traceback.format_exception(error))))
    else:
        hint = say(
            "  please report it, with what 'qsstd --debug {words}' prints", words=streams.harmless(" ".join(words))
        )
        print_line(hint, language)
    return FAILED


def print_line(message: Message, language: Language) -> None:
    sys.stderr.write(message.in_language(language) + "\n")
