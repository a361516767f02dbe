"""What the tests share: an emulator, clients of it, and a server that does as it is told."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from send_sdk import Client, Emulator, Polling, sample_pdf

#: Looks often: the emulator's own time is moved by hand.
QUICK = Polling(
    first_after=timedelta(milliseconds=1), at_most=timedelta(milliseconds=20), give_up_after=timedelta(seconds=20)
)

PDF = sample_pdf("Verbale di contestazione", ["Documento di prova, senza valore legale."])


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def client(emulator: Emulator) -> Iterator[Client]:
    with Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
        yield client


class Server:
    """A server that reads a request, waits, and answers; it remembers when its peer went away.

    What is to happen ``before`` an answer may take its time.
    """

    def __init__(
        self,
        *,
        delay: float = 0.0,
        before: Callable[[], object] = lambda: None,
        status: str = "200 OK",
        body: str = "{}",
    ) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._delay = delay
        self._before = before
        self._answer = (
            f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body.encode())}\r\n\r\n{body}"
        ).encode()
        self.asked = threading.Event()
        self.left = threading.Event()
        self.left_after = 0.0
        self._stopped = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._converse, args=(connection,), daemon=True).start()

    def _converse(self, connection: socket.socket) -> None:
        with connection:
            began = time.monotonic()
            if not connection.recv(65536):
                return
            self.asked.set()
            self._before()
            connection.settimeout(self._delay or 0.001)
            try:
                if not connection.recv(65536):
                    self.left_after = time.monotonic() - began
                    self.left.set()
                    return
            except socket.timeout:
                connection.settimeout(5)
                connection.sendall(self._answer)
                # Keeps the connection until the peer has read what it wants.
                connection.recv(65536)
            except OSError:
                self.left.set()

    def close(self) -> None:
        self._stopped.set()
        self._listener.close()


@pytest.fixture
def hanging() -> Iterator[Server]:
    """Takes a request and does not answer it for a minute."""
    server = Server(delay=60)
    yield server
    server.close()
