"""What the steps of one scenario share: the emulator, the client of the moment, and what was kept."""

from __future__ import annotations

import inspect
import json
import tempfile
import urllib.request
from datetime import timedelta
from pathlib import Path
from typing import Any

from scenario_form import FOLDER, Wrong
from send_sdk import AsyncClient, Client, Emulator, HttpCall, Observer, OperationEnd, Polling, Wait


def _emulator(seed: int = 1, set_up: str | None = None, **_: Any) -> Emulator:
    scenario = None if set_up is None else (FOLDER / "data" / set_up).read_text(encoding="utf-8")
    return Emulator(clock="manual", seed=seed, scenario=scenario)


class Observed(Observer):
    """What an observer heard."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.waiting: list[str] = []
        self.operations: list[dict[str, Any]] = []

    def called(self, call: HttpCall, /) -> None:
        self.calls.append({"destination": call.destination.name, "status": call.status})

    def waits(self, wait: Wait, /) -> None:
        self.waiting.append(wait.reason.name)

    def finished(self, operation: OperationEnd, /) -> None:
        self.operations.append({"operation": operation.operation, "failure": operation.failure})


class World:
    """What the steps of one scenario share. ``make`` is the class of its clients."""

    def __init__(self, make: type[Client] | type[AsyncClient], settings: dict[str, Any] | None) -> None:
        self.make = make
        self.kept: dict[str, Any] = {}
        self._emulator = None if settings is None else _emulator(**settings)
        self._client: Any = None
        #: What is heard of clients that are observed.
        self.observed = Observed()
        self._folder = tempfile.TemporaryDirectory()
        #: Where the scenario may write.
        self.folder = Path(self._folder.name)
        if settings is not None:
            for fault in settings.get("faults", []):
                self.control("POST", "faults", fault)
            self.new_client()

    def new_client(self, give_up_after_ms: int = 2000, **options: Any) -> None:
        polling = Polling(
            first_after=timedelta(milliseconds=50),
            at_most=timedelta(seconds=1),
            give_up_after=timedelta(milliseconds=give_up_after_ms),
        )
        if not {"auth", "company"} & set(options):
            options.setdefault("api_key", self.emulator.api_key)
        environment = options.pop("environment", self.emulator.base_url)
        self._client = self.make(environment, polling=polling, **options)

    @property
    def emulator(self) -> Emulator:
        if self._emulator is None:
            raise Wrong("the scenario has no emulator")
        return self._emulator

    @property
    def client(self) -> Any:
        """A `Client` or an `AsyncClient`: their methods have the same names."""
        self.emulator.now  # noqa: B018
        return self._client

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Something that only the emulator's own interface can."""
        url = f"{self.emulator.base_url}/_emulator/{path}"
        data = None if body is None else json.dumps(body).encode()
        call = urllib.request.Request(url, data, {"content-type": "application/json"}, method=method)
        with urllib.request.urlopen(call) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    async def close(self) -> None:
        if self._emulator is not None:
            await result(self.client.close())
            self._emulator.close()
        self._folder.cleanup()

    def use(self, client: Any) -> None:
        self._client = client

    def company_token(self) -> str:
        """A token of the company that is always there."""
        company, *_ = self.control("GET", "companies")
        token: str = self.control("POST", f"companies/{company['id']}/token")["token"]
        return token


async def result(value: Any) -> Any:
    """What a blocking call gave, or what one that is awaited gives."""
    return await value if inspect.isawaitable(value) else value
