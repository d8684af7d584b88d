"""Chromium without a window, driven by its own protocol over a pipe; nothing of it is downloaded."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


def chromium() -> str | None:
    """The program, None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """One page of one browser, as a context manager."""

    def __enter__(self) -> Browser:
        program = chromium()
        assert program
        self.profile = tempfile.mkdtemp(prefix="qsstd-browser-")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()
        command = [program, *OPTIONS, f"--user-data-dir={self.profile}", "about:blank"]
        script = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", script, "bash", str(to_browser), str(from_browser), *command],
            pass_fds=(to_browser, from_browser),
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.reader = os.fdopen(self.into, "rb")
        self.number = 0
        self.session: str | None = None
        self.told: list[dict[str, Any]] = []
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.process.kill()
        self.process.wait()
        self.reader.close()
        os.close(self.out)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer of the browser to one command."""
        self.number += 1
        message: dict[str, Any] = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == self.number:
                assert "error" not in answer, (method, answer)
                result: dict[str, Any] = answer["result"]
                return result
            self.told.append(answer)

    def next(self) -> dict[str, Any]:
        data = bytearray()
        while (one := self.reader.read(1)) not in (b"\0", b""):
            data += one
        assert data, "the browser is gone"
        found: dict[str, Any] = json.loads(data)
        return found

    def wait(self, event: str) -> None:
        """Until the browser says ``event``."""
        while not any(one.get("method") == event for one in self.told):
            self.told.append(self.next())

    def open(self, file: Path, width: int, dark: bool = False) -> list[str]:
        """Show ``file``; what the browser complained of while it loaded."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600
        )
        self.told.clear()
        self.call("Page.navigate", url=file.as_uri())
        self.wait("Page.loadEventFired")
        entries = [one["params"]["entry"] for one in self.told if one.get("method") == "Log.entryAdded"]
        return [entry["text"] for entry in entries]

    def run(self, script: str) -> Any:
        """What ``script``, which may be a promise, gives."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """The whole page as PNG."""
        shown = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(shown["data"])

    def pdf(self) -> bytes:
        """The page as it is printed."""
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(printed["data"])
