"""Makes the files of the package that are derived from others, or checks them.

    python generate.py          makes them
    python generate.py --check  fails if one of them is not up to date

| file | made from |
|---|---|
| ``_sync`` | ``_async``, without the waiting |
| ``_wire_enums.py``, ``_core_enums.py`` | the enumerations of send-core |
| ``_native.pyi`` | the library, by maturin (which builds it if need be) |
| ``__init__.pyi`` | the table in ``__init__.py`` of what the package offers |

Arguments after ``--`` go to maturin, such as ``--profile release``.
"""

from __future__ import annotations

import ast
import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE / "python" / "send_sdk"
ENUMS = HERE / "src" / "enums" / "tables.rs"
ROOT = HERE.parent.parent
CORE_MODEL = ROOT / "send-core" / "src" / "model"

#: What of the asynchronous client becomes what of the synchronous one. The order counts.
SYNC = [
    (
        r"The asynchronous client\. ``generate\.py`` makes the synchronous one \(``_sync``\) from it\.",
        "The synchronous client: made from ``_async`` by ``generate.py``, so change that one.",
    ),
    (r"\basync def __aenter__", "def __enter__"),
    (r"\basync def __aexit__", "def __exit__"),
    (r"\basync def __anext__", "def __next__"),
    (r"\bdef __aiter__", "def __iter__"),
    (r"\basync for\b", "for"),
    (r"\basync (def|with)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\.start\(\)", ".wait()"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\bon_asyncio\b", "blocking"),
]


def sync_client(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    for pattern, replacement in SYNC:
        text = re.sub(pattern, replacement, text)
    return formatted(text)


def wire_enums() -> str:
    """The enumerations of the wire that the library hands out, with their documentation."""
    parts = [
        '"""Enumerations of the platform: made from send-core by ``generate.py``."""',
        "from __future__ import annotations\n\nfrom ._open_enum import OpenEnum",
    ]
    blocks: dict[str, str] = {}
    for file in CORE_MODEL.rglob("*.rs"):
        for block in re.findall(r"^wire_enum! \{\n(.*?)^\}", file.read_text(encoding="utf-8"), re.S | re.M):
            blocks[re.findall(r"pub enum (\w+)", block)[0]] = block
    (handed_out,) = re.findall(r"^open! \{\n(.*?)^\}", ENUMS.read_text(encoding="utf-8"), re.S | re.M)
    return formatted("\n\n".join(parts + [python_enum(blocks[name]) for name in handed_out.split()]))


def core_enums() -> str:
    """The enumerations of the SDK, with the core's documentation and the words of the binding's table."""
    parts = [
        '"""Enumerations of the SDK: made from send-core by ``generate.py``."""',
        "from __future__ import annotations\n\nfrom ._open_enum import OpenEnum",
    ]
    (table,) = re.findall(r"^named! \{\n(.*?)^\}", ENUMS.read_text(encoding="utf-8"), re.S | re.M)
    for name, place, core_name, rows in re.findall(r"(\w+) of ([\w:]+)::(\w+)(?:<\(\)>)? \[(.*?)\]", table, re.S):
        words: dict[str, str] = dict(re.findall(r'(\w+) = "(\w+)"', rows))
        documentation, variants = core_enum(place.split("::"), core_name)
        if list(words) != list(variants):
            raise SystemExit(f"{ENUMS.name}: {name} has {list(words)}, the core {list(variants)}")
        lines = [f"class {name}(OpenEnum):", docstring(documentation)]
        for variant, text in variants.items():
            lines += [f'    {constant(variant)} = "{words[variant]}"', docstring(text)]
        parts.append("\n".join(lines))
    return formatted("\n\n".join(parts))


def core_enum(place: list[str], name: str) -> tuple[list[str], dict[str, list[str]]]:
    """The documentation of an enumeration of a crate, and that of each variant."""
    crate, *modules = place
    folder = (ROOT / crate.replace("_", "-") / "src").joinpath(*modules)
    files = [file for file in (folder.with_suffix(".rs"), *folder.rglob("*.rs")) if file.exists()]
    found = [
        match
        for file in sorted(files)
        for match in re.finditer(
            rf"((?:^ *///[^\n]*\n)*)(?:^#\[[^\n]*\n)*^pub enum {name}(?:<\w+>)? \{{\n(.*?)^\}}",
            file.read_text(encoding="utf-8"),
            re.S | re.M,
        )
    ]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} enumerations {name} in {'::'.join(place)}")
    documentation = [plain(line.strip()[3:].strip()) for line in found[0][1].split("/// # Example")[0].splitlines()]
    while documentation and not documentation[-1]:
        documentation.pop()
    variants: dict[str, list[str]] = {}
    pending: list[str] = []
    for line in found[0][2].splitlines():
        # What is deeper inside belongs to a variant.
        if match := re.fullmatch(r" {4}/// ?(.*)", line):
            pending.append(plain(match[1]))
        elif match := re.match(r" {4}(\w+)", line):
            variants[match[1]] = pending
            pending = []
    return documentation, variants


def python_enum(block: str) -> str:
    documentation: list[str] = []
    lines: list[str] = []
    name = ""
    for line in map(str.strip, block.splitlines()):
        if line.startswith("///"):
            documentation.append(plain(line[3:].strip()))
        elif match := re.fullmatch(r"pub enum (\w+) \{", line):
            name = match[1]
            lines += [f"class {name}(OpenEnum):", docstring(documentation)]
            documentation = []
        elif match := re.fullmatch(r'(\w+) = "([^"]+)",', line):
            lines += [f'    {constant(match[1])} = "{match[2]}"', docstring(documentation)]
            documentation = []
        elif line not in ("}", ""):
            raise SystemExit(f"send-core: {line!r} of {name or 'an enumeration'} is not understood")
    return "\n".join([*lines, MORE.get(name, "")])


#: What an enumeration has besides its members.
MORE = {
    "TimelineCategory": '''
    @property
    def is_public(self) -> bool:
        """True for a category that answers carry; false for one that the platform keeps to itself, and for a value that
        this version does not know.
        """
        from ._native import timeline_category_is_public

        return timeline_category_is_public(self._value_)
'''
}


def plain(text: str) -> str:
    """Rust's documentation without its links."""
    return re.sub(r"\[(`[^`]+`)\](\([^)]*\))?", r"\1", text)


def docstring(lines: list[str]) -> str:
    text = "\n    ".join(lines).rstrip()
    return f'    """{text}"""' if len(lines) == 1 else f'    """{text}\n    """'


def constant(name: str) -> str:
    """``RegisteredLetter890`` as ``REGISTERED_LETTER_890``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "_", name).upper()


#: What maturin leaves out: the imports of what the signatures name, and the type that a pending call has.
HEADER = '''"""The part of the package that is written in Rust: made from it by ``generate.py``, so change that one."""

import os
from asyncio import AbstractEventLoop
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import BinaryIO, Generic, TypeVar
from typing_extensions import Self

from send_sdk._batch.parcel import Parcel
from send_sdk.enums import Regime
from send_sdk.lifecycle import Terms
from send_sdk.preflight import Environment, Knowledge
from send_sdk.settings import (
    AuthProvider, Checkpoint, Company, Credentials, Lease, Network, Observer, Pdnd, RateLimit, SendLimits, Signer
)
'''
AFTER_IMPORTS = '\n_T = TypeVar("_T")\n'


def stubs(maturin_arguments: list[str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "maturin", "generate-stubs", "--out", folder, *maturin_arguments]
        result = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
        if result.returncode != 0:
            raise SystemExit(result.stderr)
        (file,) = Path(folder).rglob("*.pyi")
        text = file.read_text(encoding="utf-8")
    imports, rest = text.split("__all__", 1)
    for generic in ("Feed", "Pending"):
        rest = rest.replace(f"class {generic}:", f"class {generic}(Generic[_T]):")
    # An annotation that was written by hand comes as text.
    rest = re.sub(r'(: |-> )"([^"\n]+)"(?=[,)]| = |:\n|: \.\.\.)', r"\1\2", rest)
    return formatted(f"{HEADER}\n{imports}{AFTER_IMPORTS}\n__all__{rest}", name="_native.pyi")


def offered() -> str:
    """What the package offers, as imports."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    tables = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id in ("_PLACES", "_MODULES")
    }
    modules: str = tables["_MODULES"]
    places: dict[str, str] = {place: names for place, names in tables["_PLACES"].items()}
    lines = [
        "# Made from __init__.py by generate.py, so change that one.",
        f"from . import {', '.join(modules.split())}",
    ]
    lines += [f"from .{place} import {', '.join(names.split())}" for place, names in places.items()]
    everything = sorted(name for names in places.values() for name in names.split())
    return formatted("\n".join([*lines, "", f"__all__ = {everything!r}"]), name="__init__.pyi")


def formatted(text: str, name: str = "_.py") -> str:
    for arguments in (["check", "--fix-only", "--select", "I,F401,RUF022"], ["format"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--quiet", "--stdin-filename", str(PACKAGE / name), "-"]
        text = subprocess.run(command, cwd=HERE, input=text, capture_output=True, text=True, check=True).stdout
    return text


def main(arguments: list[str]) -> int:
    own, rest = arguments, []
    if "--" in arguments:
        split = arguments.index("--")
        own, rest = arguments[:split], arguments[split + 1 :]
    check = own == ["--check"]
    if own and not check:
        print(__doc__)
        return 2
    stale = 0
    twins = [(f"_sync/{file.name}", sync_client(file)) for file in sorted((PACKAGE / "_async").glob("*.py"))]
    for name, text in (
        *twins,
        ("_wire_enums.py", wire_enums()),
        ("_core_enums.py", core_enums()),
        ("_native.pyi", stubs(rest)),
        ("__init__.pyi", offered()),
    ):
        file = PACKAGE / name
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if before == text:
            continue
        if check:
            stale += 1
            sys.stdout.writelines(
                difflib.unified_diff(before.splitlines(True), text.splitlines(True), name, f"{name} (new)", n=1)
            )
        else:
            file.write_text(text, encoding="utf-8")
            print(f"made {file.relative_to(HERE)}")
    if stale:
        print(f"{stale} files are not up to date: run python {Path(__file__).name}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
