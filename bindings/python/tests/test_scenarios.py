"""The scenarios of ``scenarios/``, run by both clients.

What they mean stands in ``scenarios/README.md``; Rust and Java run the same files.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import scenario_bulk
import scenario_calls
import scenario_checks
import scenario_files
import scenario_identifiers
import scenario_knowledge
import scenario_life
import scenario_others
import scenario_set_up
import scenario_streams
import scenario_told as told
from scenario_form import FOLDER, RENAMED, Scenario, Wrong, differences, fields_of, filled_in, items_of, parse
from scenario_world import World
from send_sdk import AsyncClient, Client, SendError

CASES = sorted((FOLDER / "cases").iterdir())
UNSUPPORTED: dict[str, str] = json.loads((FOLDER / "unsupported.json").read_text(encoding="utf-8"))["python"]

#: Steps that need no platform.
QUESTIONS = {
    **scenario_identifiers.STEPS,
    **scenario_knowledge.STEPS,
    **scenario_checks.STEPS,
    **scenario_life.STEPS,
}

#: Steps with a platform.
CALLS = {
    **scenario_calls.STEPS,
    **scenario_bulk.STEPS,
    **scenario_files.STEPS,
    **scenario_set_up.STEPS,
    **scenario_streams.STEPS,
    **scenario_others.STEPS,
}

#: What the scenarios send and nothing may show.
PRIVATE: list[str] = json.loads((FOLDER / "data" / "private.json").read_text(encoding="utf-8"))


def needs(scenario: Scenario) -> set[str]:
    """What a language must have for it: ``STEP`` and ``STEP.ARGUMENT``."""
    arguments = {f"{step.what}.{name}" for step in scenario.steps for name in step.arguments}
    return arguments | {step.what for step in scenario.steps}


async def carry_out(world: World, step: str, arguments: dict[str, Any]) -> Any:
    named = {RENAMED.get(name, name): value for name, value in arguments.items()}
    try:
        if step in QUESTIONS:
            _fits(QUESTIONS[step], named)
            return QUESTIONS[step](**named)
        if step in CALLS:
            _fits(CALLS[step], {"world": world, **named})
            return await CALLS[step](world, **named)
    except (TypeError, KeyError) as error:
        raise Wrong(f"{step}: {error}") from error
    raise Wrong(f"no step is called {step}")


def _fits(function: Any, arguments: dict[str, Any]) -> None:
    inspect.signature(function).bind(**arguments)


def errors_of(told: Any) -> Iterator[dict[str, Any]]:
    """The errors of rows."""
    for name, value in (fields_of(told) or {}).items():
        if name == "error" and fields_of(value) is not None:
            yield value
        elif name != "json":
            yield from errors_of(value)
    for item in items_of(told) or []:
        yield from errors_of(item)


def in_both_languages(error: dict[str, Any]) -> bool:
    return bool("" != error["text"] != error["text_it"] != "")


def shown(told: Any) -> Iterator[str]:
    """What the language itself shows of what came."""
    for name, value in (fields_of(told) or {}).items():
        if name == "shown":
            yield value
        elif name != "json":
            yield from shown(value)
    for item in items_of(told) or []:
        yield from shown(item)


async def run(scenario: Scenario, make: type[Client] | type[AsyncClient]) -> None:
    world = World(make, scenario.emulator)
    try:
        for number, step in enumerate(scenario.steps, 1):
            place = f"step {number} ({step.what})"
            arguments = filled_in(step.arguments, world.kept)
            try:
                got = await carry_out(world, step.what, arguments)
            except SendError as error:
                got = told.error(error)
                assert "error" in step.words, f"{place}: failed: {got}"
                assert in_both_languages(got), f"{place}: told in one language: {got['text']}"
            else:
                assert "error" not in step.words, f"{place}: should have failed, gave {got}"
                assert all(map(in_both_languages, errors_of(got))), f"{place}: rows are told in one language: {got}"
                if step.name is not None:
                    world.kept[step.name] = got
            seen = [text for text in PRIVATE for one in shown(got) if text in one]
            assert not seen, f"{place}: {seen} is shown"
            for wanted in step.words.values():
                found = differences(filled_in(wanted, world.kept), got)
                assert not found, f"{place}: {'; '.join(found)}"
    finally:
        await world.close()


@pytest.mark.parametrize("make", [Client, AsyncClient])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_scenario_ends_as_it_says(case: Path, make: type[Client] | type[AsyncClient]) -> None:
    scenario = parse(case.read_text(encoding="utf-8"))
    for name in needs(scenario) & set(UNSUPPORTED):
        pytest.skip(f"{name}: {UNSUPPORTED[name]}")
    asyncio.run(asyncio.wait_for(run(scenario, make), 60))


def test_what_is_said_to_be_missing_is_wanted_by_a_scenario() -> None:
    used = [needs(parse(case.read_text(encoding="utf-8"))) for case in CASES]
    assert CASES and set(UNSUPPORTED) <= set[str]().union(*used)


def _client(arguments: str) -> str:
    return f'{{"about": "x", "emulator": {{}}, "steps": [{{"do": "client", {arguments}, "expect": null}}]}}'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"about": "x", "steps": [], "extra": 1}', "extra"),
        ('{"about": "x", "steps": []}', "no step"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT"}]}', "expects nothing"),
        ('{"about": "x", "steps": [{"do": "fly", "expect": {}}]}', "no step is called fly"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT", "expect": {"sense": 1}}]}', "is not told"),
        ('{"about": "x", "steps": [{"do": "explain", "cod": "REFINEMENT", "expect": {}}]}', "code"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "A", "cod": "B", "expect": null}]}', "cod"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "DELIVERED", "expect": {"kind": {"$like": 1}}}]}', "like"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "$nobody/code", "expect": {}}]}', "nobody"),
        ('{"about": "x", "steps": [{"do": "identifier", "kind": "iun", "text": "x", "expect": {}}]}', "failed"),
        ('{"about": "x", "steps": [{"do": "explain", "code": "DELIVERED", "error": {}}]}', "should have failed"),
        ('{"about": "x", "steps": [{"do": "groups", "expect": []}]}', "emulator"),
        (_client('"made_today": 2'), "made_today"),
        (_client('"for_streams": 2'), "for_streams"),
        (_client('"calls_per_day": 2, "same_limiter": true'), "same_limiter"),
        (_client('"pdnd": {"client_id": "1"}'), "pdnd"),
        (_client('"company_key": {"id": "1", "key_id": "2", "virtual_key": "3", "kid": "4"}'), "kid"),
        (_client('"kid": "4"'), "kid"),
        ('{"about": "x", "steps": [{"do": "check_f24", "text": "{}", "apply_cost": "yes", "expect": {}}]}', "bool"),
        (
            '{"about": "x", "steps": [{"do": "check_attachment", "file": {"text": "x"}, "place": {"document": 0},'
            '"apply_cost": true, "expect": {}}]}',
            "apply_cost",
        ),
        ("{", "no scenario"),
    ],
)
def test_what_is_not_understood_fails(text: str, what: str) -> None:
    with pytest.raises((Wrong, AssertionError), match=what):
        asyncio.run(run(parse(text), Client))
