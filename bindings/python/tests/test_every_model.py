"""Every public class, whoever adds it: what it can do follows from what it is, and all of a kind can do the same."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import json
import pickle
import re
from typing import Any, cast

import pytest
import send_sdk
from send_sdk import ValidationError, preflight
from send_sdk.enums import OpenEnum

MODULES = "catalogue cost enums errors f24 informal lifecycle pdf preflight received settings tax timeline".split()

#: Classes that stand for something that goes on: they can be neither stored nor compared.
WORKING = set(
    "AcceptanceBoard AsyncAcceptanceBoard AsyncBatch AsyncClient AsyncDownload AsyncRows AsyncStreamConsumer Batch "
    "Client Download EmulatedNotification Emulator Faults Journal Limiter PreparedFile Rows StreamConsumer "
    "Tracker".split()
)

#: What is computed from something that the user has, or is a setting or a piece of knowledge: it is made again.
#: Everything else can be read back.
COMPUTED = set(
    "Attempt Change Cost Doubt Effect Explanation FinalDate History HistoryEntry Impossible Letter NameMatch Next "
    "NotificationView PdfFacts Polling Proof RecipientView Rule Signature Storage Transition Unmapped Waits".split()
)


def public() -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for module in [send_sdk, *(importlib.import_module(f"send_sdk.{name}") for name in MODULES)]:
        for name in module.__all__:
            value = getattr(module, name)
            if isinstance(value, type):
                assert found.setdefault(name, value) is value, f"{name} is two classes"
    return found


def kind(class_: type[Any]) -> str:
    if issubclass(class_, BaseException):
        return "exception"
    if issubclass(class_, OpenEnum):
        return "enumeration"
    if getattr(class_, "_is_protocol", False):
        return "protocol"
    if class_.__name__ in WORKING:
        return "working"
    if dataclasses.is_dataclass(class_):
        return "dataclass"
    if issubclass(class_, tuple):
        return "tuple"
    if hasattr(class_, "is_valid"):
        return "identifier"
    return "model" if hasattr(class_, "from_json") else "fact"


PUBLIC = public()


def of_kind(*kinds: str) -> list[str]:
    return sorted(name for name, class_ in PUBLIC.items() if kind(class_) in kinds)


def test_there_are_no_strangers() -> None:
    counts = {found: len(of_kind(found)) for found in map(kind, PUBLIC.values())}
    assert counts.keys() == {
        *("exception", "enumeration", "protocol", "working", "dataclass", "tuple", "identifier", "model", "fact")
    }
    assert counts["model"] > 120 and counts["enumeration"] > 50
    assert of_kind("working") == sorted(WORKING) and of_kind("fact") == sorted(COMPUTED)


@pytest.mark.parametrize("name", of_kind("model", "fact", "identifier"))
def test_what_is_a_value_behaves_like_one(name: str) -> None:
    own = vars(PUBLIC[name])
    assert own.get("__hash__") is not None and "__eq__" in own and "__repr__" in own
    assert "__reduce__" in own or "__getnewargs__" in own, "it cannot be pickled"
    methods = {
        "identifier": ["is_valid", "__str__"],
        "fact": ["to_dict", "to_json"],
        "model": ["to_dict", "to_json", "from_dict", "from_json"],
    }[kind(PUBLIC[name])]
    if name not in ("Polling", "Waits"):  # settings, which are arguments
        assert not [method for method in methods if method not in own]


@pytest.mark.parametrize("name", of_kind("dataclass"))
def test_dataclasses_cannot_be_changed(name: str) -> None:
    class_ = cast(Any, PUBLIC[name])
    assert class_.__dataclass_params__.frozen and class_.__hash__ is not None
    if name in ("Environment", "Terms"):
        value = class_.production()
    else:
        required = [
            field.name
            for field in dataclasses.fields(class_)
            if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        ]
        value = class_(**{field: "s3cr3t" if "key" in field and "id" not in field else len for field in required})
    assert value == copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)), value
    assert "s3cr3t" not in repr(value)


#: What a field of an answer may be.
GUESSES: tuple[Any, ...] = ("x", "2026-01-02T03:04:05Z", 1, {}, [])


def sample(class_: Any) -> Any:
    """An answer with the fewest fields that it may have, found by trying."""
    fields: dict[str, Any] = {}
    for _ in range(40):
        try:
            return class_.from_dict(fields)
        except ValidationError as error:
            told = error
        names = told.field.split(".") if told.field else []
        names += re.findall("missing field `(.*?)`", str(told))
        place = fields
        for name in names[:-1]:
            place = place[name]
        guesses = GUESSES[GUESSES.index(place[names[-1]]) + 1 :] if names[-1] in place else GUESSES
        assert guesses, f"{class_.__name__}: no guess for {told}"
        place[names[-1]] = copy.copy(guesses[0])
    raise AssertionError(f"{class_.__name__} cannot be made of {fields}")


def answers() -> list[str]:
    return [name for name in of_kind("model") if hasattr(PUBLIC[name], "_fields")]


@pytest.mark.parametrize("name", answers())
def test_every_answer_can_be_stored_and_told(name: str) -> None:
    class_ = cast(Any, PUBLIC[name])
    answer = sample(class_)
    text = answer.to_json()
    again = class_.from_json(text)
    assert again == answer == class_.from_dict(answer.to_dict()) == class_.from_json(text.encode())
    assert answer == pickle.loads(pickle.dumps(answer)) == copy.copy(answer) == copy.deepcopy(answer)
    assert hash(again) == hash(answer) and len({again, answer}) == 1 and json.loads(text) == answer.to_dict()
    assert repr(answer).startswith(f"{name}(") and answer != "x" and class_.__module__ != "builtins"
    other = class_.from_dict({**answer.to_dict(), "somethingNew": [1]})
    assert other != answer and other.extra == {"somethingNew": [1]} and other.to_dict()["somethingNew"] == [1]


@pytest.mark.parametrize("name", of_kind("working"))
def test_what_goes_on_says_that_it_cannot_be_stored(name: str) -> None:
    if name == "Tracker":
        pytest.skip("it can be copied")
    assert "__reduce__" not in vars(PUBLIC[name]) and "__getstate__" not in vars(PUBLIC[name])


@pytest.mark.parametrize("name", of_kind("exception"))
def test_every_exception_survives_a_pickle(name: str) -> None:
    error = cast(Any, PUBLIC[name])("wrong") if name != "Cause" else PUBLIC[name]("wrong")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is PUBLIC[name] and str(again) == "wrong" and vars(again) == vars(error)


def test_everything_public_is_documented() -> None:
    bare: list[str] = []
    for name, class_ in PUBLIC.items():
        members = {inner: value for inner, value in vars(class_).items() if not inner.startswith("_")}
        if kind(class_) in ("enumeration", "tuple", "dataclass"):
            members = {inner: value for inner, value in members.items() if callable(value)}
        for inner, value in {"": class_, **members}.items():
            is_told = callable(value) or inspect.isdatadescriptor(value)
            if is_told and not (inspect.getdoc(value) or "").strip():
                bare.append(f"{name}.{inner}")
    for module in [send_sdk, *(importlib.import_module(f"send_sdk.{name}") for name in MODULES)]:
        functions = [name for name in module.__all__ if inspect.isroutine(getattr(module, name))]
        bare += [f"{module.__name__}.{name}" for name in functions if not (getattr(module, name).__doc__ or "").strip()]
    assert not bare


def test_facts_of_a_check_are_values(tmp_path: Any) -> None:
    one, other = (preflight.check({"subject": None, "recipients": []}) for _ in range(2))
    assert one == other and hash(one) == hash(other) and len({*one.issues, *other.issues}) == len(set(one.issues))
