"""Makes the files of the package that are derived from others, or checks them.

    python generate.py          makes them
    python generate.py --check  fails if one of them is not up to date

| file | made from |
|---|---|
| ``_client.py`` | ``_async_client.py``, without the waiting |
| ``_wire_enums.py`` | the enumerations of send-core |
| ``_native.pyi`` | the library, by maturin (which builds it if need be) |

Arguments after ``--`` go to maturin, such as ``--profile release``.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE / "python" / "send_sdk"
ENUMS = HERE / "src" / "enums.rs"
CORE_MODEL = HERE.parent.parent / "send-core" / "src" / "model"

#: What of the asynchronous client becomes what of the synchronous one. The order counts.
SYNC = [
    (
        '"""The asynchronous client. ``generate.py`` makes the synchronous one (``_client.py``) from it."""',
        '"""The synchronous client: made from ``_async_client.py`` by ``generate.py``, so change that one."""',
    ),
    (r"\basync def __aenter__", "def __enter__"),
    (r"\basync def __aexit__", "def __exit__"),
    (r"\basync (def|with)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\.start\(\)", ".wait()"),
    (r"\bAsync(?=[A-Z])", ""),
]


def sync_client() -> str:
    text = (PACKAGE / "_async_client.py").read_text(encoding="utf-8")
    head, *rules = SYNC
    text = text.replace(*head)
    for pattern, replacement in rules:
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
    return "\n".join(lines)


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
from collections.abc import Awaitable, Mapping, Sequence
from typing import Generic, TypeVar
from typing_extensions import Self
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
    rest = rest.replace("class Pending:", "class Pending(Generic[_T]):")
    # An annotation that was written by hand comes as text.
    rest = re.sub(r'(: |-> )"([^"\n]+)"(?=[,)]| = |:\n|: \.\.\.)', r"\1\2", rest)
    return formatted(f"{HEADER}\n{imports}{AFTER_IMPORTS}\n__all__{rest}", name="_native.pyi")


def formatted(text: str, name: str = "_.py") -> str:
    for arguments in (["check", "--fix-only", "--select", "I,F401"], ["format"]):
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
    for name, text in (
        ("_client.py", sync_client()),
        ("_wire_enums.py", wire_enums()),
        ("_native.pyi", stubs(rest)),
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
