"""Every name of ``docs/BINDINGS.md`` is there: looked up in the package as it is installed.

How the names are written stands at the top of that page.
"""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import send_sdk

PAGE = Path(__file__).parents[3] / "docs" / "BINDINGS.md"
#: What `client.streams` and its like are, in both clients.
GROUPS = {client: get_type_hints(client) for client in (send_sdk.Client, send_sdk.AsyncClient)}


def _rows() -> list[tuple[str, str]]:
    """Of each row the item of Rust and what stands in the column of Python."""
    rows: list[tuple[str, str]] = []
    module = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            module = line[3:]
        elif line.startswith("| `"):
            item, python = line.split(" | ")[:2]
            rows.append((f"{module}::{item.strip('| `')}", python))
    return rows


NAMES = sorted({name for _, cell in _rows() if not cell.startswith("—") for name in re.findall("`([^`]+)`", cell)})


def _start(word: str, rest: list[str]) -> tuple[Any, list[str]]:
    """What the first word means: something that the package lists, or a module of it."""
    if word in send_sdk.__all__:
        return getattr(send_sdk, word), rest
    assert not word.startswith("_"), f"send_sdk.{word} is not for users"
    module = importlib.import_module(f"send_sdk.{word}")
    assert rest and rest[0] in module.__all__, f"send_sdk.{word} does not list {rest}"
    return getattr(module, rest[0]), rest[1:]


def _is_annotated(place: type, word: str) -> bool:
    """Whether each instance has it."""
    return any(word in getattr(base, "__annotations__", {}) for base in place.__mro__)


def _look_up(path: str, client: type = send_sdk.Client) -> Any:
    first, *rest = path.split(".")
    if first == "Client" and rest:
        place: Any = client
    else:
        place, rest = _start(first, rest)
    for word in rest:
        if place in GROUPS and word in GROUPS[place]:
            place = GROUPS[place][word]
        elif inspect.isclass(place) and not hasattr(place, word) and _is_annotated(place, word):
            place = property()
        else:
            place = inspect.getattr_static(place, word)
    return place


def _check(name: str, client: type = send_sdk.Client) -> None:
    """Fails unless a name is there, and is what it is written as."""
    if (shown := re.fullmatch(r"str\((.+)\)", name)) is not None:
        assert _look_up(shown[1]).__str__ is not object.__str__, name
        return
    path, bracket, parameter = name.partition("(")
    found = _look_up(path, client)
    found = getattr(found, "__func__", found)
    if parameter.endswith("=…)"):
        if sys.version_info < (3, 10) and inspect.isclass(found) and found.__new__ is not object.__new__:
            pytest.skip("Python 3.9 does not know what the classes of a library are made with")
        assert parameter[:-3] in inspect.signature(found).parameters, name
    elif bracket:
        assert callable(found), name
        assert inspect.isclass(found) == (parameter == "…)"), name
    else:
        assert not inspect.isroutine(found), f"{name} is to be called"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_the_table_is_there(name: str) -> None:
    _check(name)
    if name.startswith("Client."):
        _check(name, send_sdk.AsyncClient)


def test_the_table_was_read() -> None:
    assert len(_rows()) > 900 and len(NAMES) > 500


@pytest.mark.parametrize(
    "name",
    [
        *(
            "parse_tax_id()",
            "lifecycle.Verdict",
            "Iun.year",
            "Iun(…)",
            "Client.streams.list()",
            "preflight.check(gateway=…)",
        ),
        *("Client(versions=…)", "Network.proxy", "SendError.kind", "Client.notifications.send(resume=…)", "str(Iun)"),
    ],
)
def test_what_is_there_is_found(name: str) -> None:
    _check(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Verdict",
            "lifecycle.Ending",
            "Iun.age",
            "Iun.year()",
            "Iun.check",
            "Iun()",
            "parse_tax_id(…)",
            "_files.Source",
        ),
        *("Client.streams.swim()", "preflight.check(deep=…)", "Client(colour=…)", "Client.notifications.send(twice=…)"),
        *("_native.parse_tax_id()", "nowhere.thing", "str(Client)"),
    ],
)
def test_what_is_not_there_is_missed(name: str) -> None:
    with pytest.raises((AssertionError, AttributeError, ImportError)):
        _check(name)
