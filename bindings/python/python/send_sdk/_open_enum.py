"""The base of the enumerations."""

from __future__ import annotations

import enum


class OpenEnum(str, enum.Enum):
    """An enumeration whose members are text, and which takes values of tomorrow.

    A value that this version of the package does not know becomes a member without a name of its own: it is equal to
    its text and :attr:`is_known` is false. Do not match on the text of such a value, since a later version may give it
    a name.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """False for a value that this version of the package does not know."""
        return self._value_ in type(self)._value2member_map_

    def __str__(self) -> str:
        return str.__str__(self._value_)

    def __repr__(self) -> str:
        if self.is_known:
            return f"<{type(self).__name__}.{self._name_}>"
        return f"<{type(self).__name__} {self._value_!r}>"

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self._value_, format_spec)

    def __hash__(self) -> int:
        return hash(self._value_)
