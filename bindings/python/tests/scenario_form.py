"""The form of a scenario, how results of earlier steps are used, and how what was expected is compared."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

FOLDER = Path(__file__).parents[3] / "scenarios"

#: Arguments whose names mean something else in Python.
RENAMED = {"set": "set_", "remove": "remove_"}


class Wrong(Exception):
    """The scenario, or this runner, is wrong."""


@dataclass(frozen=True)
class Step:
    """A step; ``words`` are those of the form that it has."""

    what: str
    name: str | None
    arguments: dict[str, Any]
    words: dict[str, Any]


@dataclass(frozen=True)
class Scenario:
    steps: list[Step]
    emulator: dict[str, Any] | None = None
    about: str = field(default="", repr=False)


def parse(text: str) -> Scenario:
    try:
        body = json.loads(text)
        about, steps, emulator = body.pop("about"), body.pop("steps"), body.pop("emulator", None)
    except (ValueError, KeyError, AttributeError) as error:
        raise Wrong(f"no scenario: {error!r}") from error
    if body or set(emulator or {}) - {"seed", "faults", "set_up"}:
        raise Wrong(f"unknown: {sorted(body)} {emulator}")
    scenario = Scenario([_step(step) for step in steps], emulator, about)
    if not scenario.steps:
        raise Wrong("there is no step")
    if not any(step.words for step in scenario.steps):
        raise Wrong("it expects nothing")
    return scenario


def _step(fields: dict[str, Any]) -> Step:
    fields = dict(fields)
    words: dict[str, Any] = {word: fields.pop(word) for word in ("expect", "error") if word in fields}
    if "do" not in fields:
        raise Wrong(f"a step does nothing: {fields}")
    return Step(fields.pop("do"), fields.pop("as", None), fields, words)


def fields_of(value: Any) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def items_of(value: Any) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


def filled_in(value: Any, known: dict[str, Any]) -> Any:
    """Puts results of earlier steps where ``$name`` or ``$name/pointer`` stands."""
    fields, items = fields_of(value), items_of(value)
    if fields is not None:
        return {name: filled_in(item, known) for name, item in fields.items()}
    if items is not None:
        return [filled_in(item, known) for item in items]
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    name, slash, pointer = value[1:].partition("/")
    if name not in known:
        raise Wrong(f"no step has kept `{name}`")
    return copy.deepcopy(at(known[name], slash + pointer))


def at(body: Any, pointer: str) -> Any:
    """The value at a JSON pointer."""
    for part in pointer.split("/")[1:]:
        items = items_of(body)
        try:
            body = body[part] if items is None else items[int(part)]
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise Wrong(f"{pointer}: there is no such value") from error
    return body


def put(body: Any, pointer: str, value: Any) -> None:
    """Sets the value at a JSON pointer, which must lead to something that is there."""
    parent, _, last = pointer.rpartition("/")
    place = at(body, parent)
    items = items_of(place)
    if items is None:
        place[last] = value
    elif last == "-":
        items.append(value)
    else:
        at(body, pointer)
        items[int(last)] = value


def remove(body: Any, pointer: str) -> None:
    """Takes away what is at a JSON pointer."""
    at(body, pointer)
    parent, _, last = pointer.rpartition("/")
    del at(body, parent)[last]


def differences(wanted: Any, got: Any, path: str = "") -> list[str]:
    """What is not as expected, each with its place."""
    place = path or "the result"
    fields, got_fields = fields_of(wanted), fields_of(got)
    items, got_items = items_of(wanted), items_of(got)
    if fields is not None and any(name.startswith("$") for name in fields):
        return [f"{place}: {what}" for what in _broken(fields, got)]
    if fields is not None and got_fields is not None:
        found: list[str] = []
        for name, value in fields.items():
            inner = f"{path}.{name}" if path else name
            found += differences(value, got_fields[name], inner) if name in got_fields else [f"{inner}: is not told"]
        return found
    if items is not None and got_items is not None and len(items) == len(got_items):
        pairs = enumerate(zip(items, got_items))
        return [one for index, (a, b) in pairs for one in differences(a, b, f"{path}[{index}]")]
    same = type(wanted) is type(got) and wanted == got
    return [] if same else [f"{place}: wanted {wanted!r}, got {got!r}"]


def _broken(condition: dict[str, Any], got: Any) -> list[str]:
    if len(condition) != 1:
        return ["a condition has one word"]
    ((word, wanted),) = condition.items()
    items = items_of(got) or []
    if word == "$not":
        holds = bool(differences(wanted, got))
    elif word == "$contains" and isinstance(got, str):
        holds = isinstance(wanted, str) and wanted in got
    elif word == "$contains":
        holds = any(not differences(wanted, item) for item in items)
    elif word == "$count":
        holds = items_of(got) is not None and len(items) == wanted
    elif word == "$from":
        holds = isinstance(got, (int, float)) and got >= wanted
    else:
        return [f"there is no condition {word}"]
    return [] if holds else [f"wanted {word} {wanted!r}, got {got!r}"]
