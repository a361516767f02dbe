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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork")
def test_an_emulator_does_not_survive_a_fork() -> None:
    code, out, err = finish(
        start("""
        import os, warnings
        from send_sdk import Emulator
        warnings.simplefilter("ignore")
        with Emulator(clock="manual") as emulator:
            child = os.fork()
            if child == 0:
                try:
                    emulator.now
                except RuntimeError as error:
                    print("child:", error)
                emulator.close()
                raise SystemExit(0)
            assert os.waitpid(child, 0)[1] == 0
            emulator.advance(1)
            print("parent: fine")
        """)
    )
    assert code == 0, err
    assert "child: this process was forked" in out and "base_url" in out and "parent: fine" in out


SUBINTERPRETER = """
    try:
        import _interpreters as interpreters  # Python 3.13
        made = interpreters.create("legacy")
        run = interpreters.exec
    except ImportError:
        import _xxsubinterpreters as interpreters
        made = interpreters.create(isolated=False)
        run = interpreters.run_string
    failed = run(made, '''
    from send_sdk import Client, FiscalCode
    FiscalCode("QRZFCN84S63H501H")
    with Client("http://127.0.0.1:9", api_key="k") as client:
        try:
            client.platform.status()
        except RuntimeError as error:
            print("sub:", error, flush=True)
    ''')
    assert not failed, failed
    interpreters.destroy(made)
    from send_sdk import Client, Emulator
    with Emulator() as emulator, Client(emulator.base_url, api_key=emulator.api_key) as client:
        print("main:", client.platform.status().status)
"""


def test_a_subinterpreter_is_told_of() -> None:
    code, out, err = finish(start(SUBINTERPRETER))
    assert code == 0, err
    assert "sub: this is a subinterpreter" in out and "mod_wsgi" in out and out.endswith("main: 200\n"), out


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_ends_a_wait_for_code_of_the_user() -> None:
    process = start("""
        import signal, time
        from send_sdk import Client, Emulator
        signal.signal(signal.SIGINT, signal.default_int_handler)
        class Slow:
            def credentials(self):
                print("asked", flush=True)
                time.sleep(1.5)
                raise RuntimeError("too late")
        with Emulator() as emulator, Client(emulator.base_url, auth=Slow()) as client:
            try:
                client.groups.list()
            except KeyboardInterrupt:
                print("interrupted")
    """)
    assert process.stdout is not None and process.stdout.readline() == "asked\n"
    process.send_signal(signal.SIGINT)
    code, out, err = finish(process)
    assert (code, out.strip()) == (0, "interrupted"), err


@pytest.mark.parametrize("cancelled", [False, True])
def test_the_end_waits_for_code_of_the_user(cancelled: bool) -> None:
    code, out, err = finish(
        start(f"""
        import asyncio, time
        from send_sdk import AsyncClient, Client, Emulator
        asked = []
        class Slow:
            def credentials(self):
                asked.append(True)
                time.sleep(0.5)
                print("answered")
                raise RuntimeError("too late")
        async def main():
            client = AsyncClient(emulator.base_url, auth=Slow())
            task = asyncio.ensure_future(client.groups.list())
            while not asked:
                await asyncio.sleep(0.01)
            if {cancelled}:
                task.cancel()
        emulator = Emulator()
        asyncio.run(main())
    """)
    )
    assert (code, out.strip(), err) == (0, "answered", "")


def test_a_coroutine_of_the_user_that_never_ends_does_not_hold_the_end() -> None:
    code, _, err = finish(
        start("""
        import asyncio
        from send_sdk import AsyncClient, Emulator
        asked = []
        class Never:
            async def credentials(self):
                asked.append(True)
                await asyncio.Event().wait()
        async def main():
            client = AsyncClient(emulator.base_url, auth=Never())
            asyncio.ensure_future(client.groups.list())
            while not asked:
                await asyncio.sleep(0.01)
        emulator = Emulator()
        asyncio.run(main())
    """)
    )
    assert (code, err) == (0, "")


def test_logs_at_the_end_do_no_harm() -> None:
    code, out, err = finish(
        start("""
        import logging, threading
        logging.basicConfig(level=5)
        from send_sdk import Client, Emulator
        emulator = Emulator(clock=1440)
        client = Client(emulator.base_url, api_key=emulator.api_key)
        def work():
            while True:
                client.platform.status()
        for _ in range(3):
            threading.Thread(target=work, daemon=True).start()
        client.platform.status()
        print("done")
    """)
    )
    assert (code, out) == (0, "done\n") and "Fatal" not in err and "send_sdk.client" in err


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
    # Processor time: other work may go on. The target of 50 ms is that of a release build (benches/bench.py).
    program = "import time; t = time.process_time(); import send_sdk; print(time.process_time() - t)"
    times = [float(finish(start(program))[1]) for _ in range(3)]
    assert min(times) < 0.2
