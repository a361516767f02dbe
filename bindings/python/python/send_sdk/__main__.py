"""``python -m send_sdk``: looks at files, codes and the way to the platform from a terminal.

    python -m send_sdk validate request.json        a request, F24 metadata or a PDF: what SEND would refuse, and why
    python -m send_sdk explain RECRN002F            what a code means, and what to do about it
    python -m send_sdk doctor                       why does it not work: configuration, key, clock, network, storage

It ends with 0 if all is well, 1 if something is wrong with what was looked at, 2 if it was called wrongly or a file
cannot be read.
"""

from __future__ import annotations

import argparse
import codecs
import difflib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

from . import Client, SendError, __version__, catalogue, f24, pdf, preflight
from .preflight import Environment, Report

ENVIRONMENTS: dict[str, Callable[[], Environment]] = {
    "production": Environment.production,
    "uat": Environment.uat,
    "development": Environment.development,
    "strict": Environment.strict,
}

WORDS = {
    "en": {
        "ok": "nothing that SEND refuses",
        "unknown": "not in the catalogue: new, or misspelt",
        "like": "did you mean",
    },
    "it": {
        "ok": "niente che SEND rifiuti",
        "unknown": "non è nel catalogo: nuovo, o scritto male",
        "like": "forse",
    },
}


def kind_of(file: Path) -> str:
    """What a file is, by what is in it."""
    with file.open("rb") as opened:
        # What Windows puts before a text says nothing of what it is.
        head = opened.read(64).removeprefix(codecs.BOM_UTF8).lstrip()
        if not head.startswith((b"{", b"[")):
            return "pdf"
        opened.seek(0)
        try:
            value: Any = json.load(opened)
        except (ValueError, RecursionError):
            return "request"
    if isinstance(value, list):
        return "preload"
    return "f24" if any(name.startswith("f24") for name in value) else "request"


def report_on(file: Path, kind: str, environment: Environment, version: str | None) -> Report:
    if kind == "pdf":
        return pdf.check(file, environment=environment)
    if kind == "f24":
        return f24.check(file)
    if kind == "preload":
        return preflight.check_preload(file.read_bytes())
    return preflight.check(file.read_bytes(), environment=environment, version=version)


def validate(options: argparse.Namespace) -> int:
    environment = ENVIRONMENTS[options.env]()
    worst = 0
    told: list[dict[str, Any]] = []
    for file in options.files:
        try:
            kind = options.kind or kind_of(Path(file))
            report = report_on(Path(file), kind, environment, options.api_version)
        except OSError as error:
            # The others are looked at all the same.
            worst = 2
            print(f"{file}: {error.strerror or error}", file=sys.stderr)
            continue
        worst = max(worst, 0 if report.ok else 1)
        if options.json:
            told.append({"file": file, "kind": kind, **report.to_dict()})
            continue
        for issue in report:
            print(f"{file}: {issue.text(options.lang)}")
        if report.ok:
            print(f"{file}: {WORDS[options.lang]['ok']} ({kind})")
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    return worst


def explain(options: argparse.Namespace) -> int:
    words = WORDS[options.lang]
    unknown = 0
    told: list[Any] = []
    for code in options.codes:
        found = catalogue.explanations(code)
        told += [entry.to_dict() for entry in found]
        if not options.json:
            for entry in found:
                print(entry.text(options.lang))
        if not found:
            unknown += 1
            known = [entry.code for entry in catalogue.entries()]
            like = cast("list[str]", difflib.get_close_matches(code.upper(), known, n=3))
            hint = f"; {words['like']} {', '.join(like)}?" if like else ""
            print(f"{code}: {words['unknown']}{hint}", file=sys.stderr)
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    return 1 if unknown else 0


def doctor(options: argparse.Namespace) -> int:
    try:
        client = Client.from_env(application=f"send_sdk-doctor/{__version__}")
    except SendError as error:
        text = error.text(options.lang)
        found = [{"check": "configuration", "level": "PROBLEM", "text": text}]
        print(json.dumps(found, ensure_ascii=False, indent=2) if options.json else text)
        return 1
    with client:
        diagnosis = client.doctor()
    if options.json:
        found = [{**finding.to_dict(), "text": finding.text(options.lang)} for finding in diagnosis.findings]
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print(diagnosis.text(options.lang), end="")
    return 0 if diagnosis.is_fine else 1


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m send_sdk", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.add_argument("--lang", choices=sorted(WORDS), default="en", help="language of the texts")
        made.set_defaults(run=run)
        return made

    look = command("validate", validate, "What SEND would refuse of a request, of F24 metadata or of a PDF.")
    look.add_argument("files", nargs="+", metavar="FILE")
    look.add_argument("--kind", choices=["request", "preload", "f24", "pdf"], help="if the content does not tell")
    look.add_argument("--env", choices=list(ENVIRONMENTS), default="production", help="whose limits")
    look.add_argument("--api-version", metavar="V", help='version of requests, such as "2.6"')
    look.add_argument("--json", action="store_true", help="for programs")
    code = command("explain", explain, "What a code means, and what to do about it.")
    code.add_argument("codes", nargs="+", metavar="CODE")
    code.add_argument("--json", action="store_true", help="for programs")
    look = command("doctor", doctor, "Looks for what is wrong with configuration (SEND_*), key, network and storage.")
    look.add_argument("--json", action="store_true", help="for programs")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror or error}", file=sys.stderr)
    except SendError as error:
        print(error.text(options.lang), file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main())
