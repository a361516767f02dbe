"""Steps that set the client up, and those that tell what it has used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from scenario_form import FOLDER, Wrong
from scenario_world import World, result
from send_sdk import Company, Credentials, Limiter, Pdnd, RateLimit

#: The key with which vouchers and tokens are signed; its public half is that of ``data/keys.toml``.
KEY = (FOLDER / "data" / "key.pem").read_bytes()


class _Bearer:
    def __init__(self, token: str) -> None:
        self._token = token

    def credentials(self) -> Credentials:
        return Credentials(voucher=self._token)


def _who_calls(
    world: World,
    api_key: str | None = None,
    pdnd: dict[str, str] | None = None,
    company: bool = False,
    company_key: dict[str, str] | None = None,
) -> dict[str, Any]:
    options: dict[str, Any] = {} if api_key is None else {"api_key": api_key}
    if pdnd is not None and api_key is None:
        raise Wrong("`pdnd` goes with `api_key`")
    if pdnd is not None:
        at = {"token_url": world.emulator.token_url, "audience": world.emulator.assertion_audience}
        options["pdnd"] = Pdnd(**pdnd, private_key=KEY, **at)
    if company:
        options["auth"] = _Bearer(world.company_token())
    if company_key is not None:
        if company_key.keys() != {"id", "key_id", "virtual_key"}:
            raise Wrong(f"no key of a company: {sorted(company_key)}")
        options["company"] = Company(company_key["id"], company_key["key_id"], company_key["virtual_key"], KEY)
    return options


def _how_often(
    world: World,
    calls_per_day: int | None = None,
    same_limiter: bool = False,
    **of_limit: int,
) -> dict[str, Any]:
    if of_limit and calls_per_day is None:
        raise Wrong(f"without calls_per_day there is no {sorted(of_limit)}")
    if same_limiter and calls_per_day is not None:
        raise Wrong("same_limiter has its own calls_per_day")
    if same_limiter:
        return {"rate_limit": world.client.limiter}
    if calls_per_day is None:
        return {}
    limit = RateLimit(per_day=calls_per_day, for_streams=of_limit.get("for_streams", 0))
    return {"rate_limit": Limiter(limit, made_today=of_limit.get("made_today", 0))}


WHO = {"api_key", "pdnd", "company", "company_key"}
HOW_OFTEN = {"calls_per_day", "for_streams", "made_today", "same_limiter"}


async def client(
    world: World,
    retries: bool = True,
    within_ms: int | None = None,
    requests_version: str | None = None,
    observe: bool = False,
    **given: Any,
) -> Any:
    options = {name: value for name, value in given.items() if name not in WHO | HOW_OFTEN}
    if set(options) - {"give_up_after_ms", "preflight", "environment"}:
        raise Wrong(f"client has no such arguments: {options}")
    options.update(_who_calls(world, **{name: given[name] for name in WHO & set(given)}))
    options.update(_how_often(world, **{name: given[name] for name in HOW_OFTEN & set(given)}))
    if requests_version is not None:
        options["versions"] = {"requests": requests_version}
    if observe:
        options["observer"] = world.observed
    world.new_client(**options)
    if not retries:
        world.use(world.client.without_retries())
    if within_ms is not None:
        world.use(world.client.within(timedelta(milliseconds=within_ms)))


async def lint_pdnd(world: World, environment: str, pdnd: dict[str, str]) -> Any:
    return Pdnd(**pdnd, private_key=KEY).lint(environment)


async def usage(world: World) -> Any:
    limiter = world.client.limiter
    if limiter is None:
        return None
    found = limiter.usage
    return {"today": found.today, "left": found.left, "left_for_streams": found.left_for_streams}


async def remaining(world: World) -> Any:
    left = world.client.remaining
    return {"is_limited": left is not None, "is_left": None if left is None else left > timedelta(0)}


async def new_tokens(world: World, count: int = 2) -> Any:
    return {"different": len({world.client.notifications.new_token() for _ in range(count)})}


async def observed(world: World) -> Any:
    """All is told once the client is closed."""
    await result(world.client.close())
    heard = world.observed
    return {"calls": heard.calls, "waits": heard.waiting, "operations": heard.operations}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step for step in (client, lint_pdnd, usage, remaining, new_tokens, observed)
}
