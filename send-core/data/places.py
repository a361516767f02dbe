#!/usr/bin/env python3
"""Writes places.bin: which place codes (Belfiore codes) exist or existed. See README.md beside it.

usage: python3 places.py python_codicefiscale-VERSION-py3-none-any.whl
"""

import json
import pathlib
import sys
import zipfile

LETTERS = "ABCDEFGHILMZ"
LISTS = ("municipalities", "countries", "deleted-countries")

wheel = zipfile.ZipFile(sys.argv[1])
rows = [row for name in LISTS for row in json.loads(wheel.read(f"codicefiscale/data/{name}.json"))]
# A few suppressed municipalities never had a code: theirs is "ND".
codes = sorted({row["code"] for row in rows} - {"ND"})

bits = bytearray(len(LETTERS) * 1000 // 8)
for code in codes:
    place = LETTERS.index(code[0]) * 1000 + int(code[1:])
    bits[place // 8] |= 1 << place % 8

target = pathlib.Path(__file__).with_name("places.bin")
target.write_bytes(bits)
foreign = sum(code[0] == "Z" for code in codes)
newest = max(row["date_created"] for row in rows)[:10]
print(f"{target.name}: {len(codes) - foreign} municipalities, {foreign} foreign states, newest of {newest}")
