"""What happens to the process: Ctrl-C, fork, the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest
from conftest import Server


def start(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    try:
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
    return process.returncode, out, err


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_ends_a_wait(hanging: Server) -> None:
    # A shell that starts the tests in the background has them ignore the signal, and children inherit that.
    process = start(f"""
        import signal
        from send_sdk import Client
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with Client("{hanging.url}", api_key="k") as client:
            try:
                client.platform.status()
            except KeyboardInterrupt:
                print("interrupted")
    """)
    assert hanging.asked.wait(20)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    code, out, err = finish(process)
    assert (code, out.strip()) == (0, "interrupted"), err
    assert time.monotonic() - began < 5 and hanging.left.wait(5)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork")
def test_a_fork_is_told_of() -> None:
    code, out, err = finish(
        start("""
        import asyncio, os, warnings
        from send_sdk import AsyncClient, Client, Emulator
        warnings.simplefilter("ignore")
        with Emulator() as emulator:
            client = Client(emulator.base_url, api_key=emulator.api_key)
            client.platform.status()
            asyncio.run(AsyncClient(emulator.base_url, api_key=emulator.api_key).platform.status())
            child = os.fork()
            if child == 0:
                try:
                    client.platform.status()
                except RuntimeError as error:
                    print("child:", error)
                raise SystemExit(0)  # through the end of the interpreter, and of what it inherited
            assert os.waitpid(child, 0)[1] == 0
            client.platform.status()
            print("parent: fine")
        """)
    )
    assert code == 0, err
    assert "child: this process was forked" in out and "spawn" in out and "parent: fine" in out


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork")
def test_first_use_after_a_fork_is_fine() -> None:
    code, out, err = finish(
        start("""
        import os
        from send_sdk import Client, Emulator, FiscalCode
        FiscalCode("QRZFCN84S63H501H")
        child = os.fork()
        with Emulator() as emulator, Client(emulator.base_url, api_key=emulator.api_key) as client:
            os.write(1, b"%d " % client.platform.status().status)
        if child == 0:
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        """)
    )
    assert (code, out.split()) == (0, ["200", "200"]), err


@pytest.mark.parametrize(
    "ending", ["pass", "raise SystemExit(0)", "threading.Thread(target=wait, daemon=True).start()"]
)
def test_the_end_does_not_hang(hanging: Server, ending: str) -> None:
    process = start(f"""
        import asyncio, threading, time
        from send_sdk import AsyncClient, Client, Emulator
        def wait():
            Client("{hanging.url}", api_key="k").platform.status()
        async def main():
            client = AsyncClient("{hanging.url}", api_key="k")
            task = asyncio.ensure_future(client.platform.status())
            await asyncio.sleep(0.2)
        emulator = Emulator()
        asyncio.run(main())
        {ending}
        time.sleep(0.2)
    """)
    code, _, err = finish(process)
    assert (code, err) == (0, "")


def test_importing_is_quick() -> None:
    program = "import time; t = time.perf_counter(); import send_sdk; print(time.perf_counter() - t)"
    times = [float(finish(start(program))[1]) for _ in range(3)]
    # The target is 50 ms; a machine under load gets more.
    assert min(times) < 0.2
