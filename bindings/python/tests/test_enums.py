"""Enumerations: the core's values, all of them, and those of tomorrow."""

from __future__ import annotations

import json
import pickle

import pytest
from send_sdk import NotificationStatus, RecipientKind, enums
from send_sdk._native import enum_values
from send_sdk.enums import OpenEnum


def test_python_has_every_value_of_the_core() -> None:
    core = enum_values()
    assert set(core) == set(enums.__all__) - {"OpenEnum"}
    for name, values in core.items():
        assert [member.value for member in getattr(enums, name)] == values, name


def test_a_member_is_its_text() -> None:
    person = RecipientKind.PERSON
    assert person == "PF" and {"PF": 1}[person] == 1 and f"{person}|{person:>4}" == "PF|  PF"
    assert RecipientKind("PF") is person and json.dumps(person) == '"PF"' and str(person) == "PF"
    assert repr(person) == "<RecipientKind.PERSON>" and person.is_known
    assert pickle.loads(pickle.dumps(person)) is person


def test_a_value_of_tomorrow_is_kept() -> None:
    tomorrow = NotificationStatus("TELEPORTED")
    assert tomorrow == "TELEPORTED" and not tomorrow.is_known and isinstance(tomorrow, NotificationStatus)
    assert tomorrow == NotificationStatus("TELEPORTED") and hash(tomorrow) == hash("TELEPORTED")
    assert repr(tomorrow) == "<NotificationStatus 'TELEPORTED'>" and pickle.loads(pickle.dumps(tomorrow)) == tomorrow
    assert "TELEPORTED" not in NotificationStatus.__members__
    with pytest.raises(ValueError):
        NotificationStatus(7)


def test_known_names_are_names_of_python() -> None:
    for name in enums.__all__:
        members = getattr(enums, name)
        assert issubclass(members, OpenEnum)
        assert all(member.name.isidentifier() and member.name.isupper() for member in members)
